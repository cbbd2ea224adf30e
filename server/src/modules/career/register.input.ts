import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class AppraisalInput {
  @Field(() => String, { description: 'POLITICS, ETHICS, LEVEL, ATTITUDE, ATTENDANCE or ACHIEVEMENT.' })
  @Length(1, 20)
  code!: string;

  @Field(() => String)
  @MaxLength(500)
  text!: string;
}

@InputType()
export class SaveRegisterInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { defaultValue: '', description: 'The person’s own summary.' })
  @MaxLength(4000)
  selfSummary!: string;

  @Field(() => [AppraisalInput], { defaultValue: [] })
  appraisal!: AppraisalInput[];

  @Field(() => String, { defaultValue: '', description: 'Which attendance sheets are attached.' })
  @MaxLength(500)
  attendanceProof!: string;
}
