import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FindingVerdict } from '../../graphql/finding.js';
import { DecimalScalar } from '../../graphql/scalars.js';
import { PackProblem } from './pack-problem.js';

export const DryRunSubject = { PERSON: 'PERSON', TEAM: 'TEAM', AGREEMENT: 'AGREEMENT', EVALUATION: 'EVALUATION', WORKLOAD: 'WORKLOAD', STAY: 'STAY', RECEIVER: 'RECEIVER', SERVICE: 'SERVICE' } as const;
registerEnumType(DryRunSubject, { name: 'DryRunSubject' });

/** One person or unit whose verdict would be another. */
@ObjectType()
export class DryRunFlip {
  @Field(() => DryRunSubject)
  subject!: keyof typeof DryRunSubject;

  @Field(() => ID, { description: 'What to open: the team, agreement, evaluation or stay; of workload the pairing, of coverage the receiving organisation.' })
  subjectId!: string;

  @Field(() => String, { description: 'Name of the person or unit.' })
  name!: string;

  @Field(() => String, { description: 'Supporter → receiver, and the team or period.' })
  unit!: string;

  @Field(() => Boolean, { description: 'Still open: a migration would judge it by the new version.' })
  open!: boolean;

  @Field(() => String)
  ruleId!: string;

  @Field(() => String)
  parameter!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => FindingVerdict)
  before!: keyof typeof FindingVerdict;

  @Field(() => FindingVerdict)
  after!: keyof typeof FindingVerdict;

  @Field(() => String)
  requiredBefore!: string;

  @Field(() => String)
  requiredAfter!: string;

  @Field(() => String, { description: 'What it came to as it is judged now; differs from `actual` where the rule counts otherwise.' })
  actualBefore!: string;

  @Field(() => String)
  actual!: string;

  @Field(() => String, { nullable: true })
  fix!: string | null;
}

/** How many of a kind were judged, and how many meet every rule before and after. */
@ObjectType()
export class DryRunTotal {
  @Field(() => DryRunSubject)
  subject!: keyof typeof DryRunSubject;

  @Field(() => Int)
  checked!: number;

  @Field(() => Int)
  metBefore!: number;

  @Field(() => Int)
  metAfter!: number;
}

/** What would change, over the tenant's own rows; nothing is written. */
@ObjectType()
export class PackDryRun {
  @Field(() => [PackProblem], { description: 'Why the change cannot be tried; then nothing was judged.' })
  problems!: PackProblem[];

  @Field(() => [DryRunTotal])
  totals!: DryRunTotal[];

  @Field(() => Int, { description: 'Verdicts that would be worse.' })
  worse!: number;

  @Field(() => Int, { description: 'Verdicts that would be better.' })
  better!: number;

  @Field(() => [DryRunFlip], { description: 'The first 2,000 of them, worse ones first.' })
  flips!: DryRunFlip[];

  @Field(() => [DecimalScalar], { description: 'Totals of the evaluations that were judged by points.' })
  scores!: string[];

  @Field(() => Boolean, { description: 'False where the time allowed was over before every row was judged.' })
  complete!: boolean;
}
