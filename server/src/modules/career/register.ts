/** Responsible for the shape of the register's own part, form F-5: what the receiver writes beside score and grade. */
import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../graphql/scalars.js';

/** The six dimensions of the appraisal, by code, with what the form calls them. */
export const appraisalItems = {
  POLITICS: '政治思想',
  ETHICS: '医德医风',
  LEVEL: '业务水平',
  ATTITUDE: '工作态度',
  ATTENDANCE: '考勤情况',
  ACHIEVEMENT: '工作实绩',
} as const;
export type AppraisalItem = keyof typeof appraisalItems;

/** Kept with the evaluation and sealed with it. */
export interface RegisterPart {
  readonly selfSummary: string;
  readonly appraisal: Readonly<Partial<Record<AppraisalItem, string>>>;
  /** Which attendance sheets are attached. */
  readonly attendanceProof: string;
}

@ObjectType()
export class AppraisalLine {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  text!: string;
}

/** The register of one evaluation of a person. */
@ObjectType()
export class Register {
  @Field(() => String)
  evaluationId!: string;

  @Field(() => String)
  selfSummary!: string;

  @Field(() => [AppraisalLine])
  appraisal!: AppraisalLine[];

  @Field(() => String)
  attendanceProof!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may write it now.' })
  editable!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the sealed register; null before it is in effect.' })
  verificationCode!: string | null;

  @Field(() => String, { nullable: true })
  archiveNumber!: string | null;

  @Field(() => JsonScalar, { description: 'As printed, form F-5: live until it is sealed, then as it was sealed.' })
  paper!: unknown;
}
