import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ActivityType, QuotaActivity, QuotaMeasure, QuotaSubject, QuotaWindow } from '../../graphql/enums.js';
import { Finding, FindingVerdict } from '../../graphql/finding.js';
import { DateScalar } from '../../graphql/scalars.js';

/** One week, month, quarter, year or stay of a quota. */
@ObjectType()
export class WorkloadWindow {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => Float, { description: 'In the measure of the quota; half a day is 0.5.' })
  amount!: number;

  @Field(() => Float, { description: 'The part of it that the receiver has confirmed.' })
  confirmed!: number;

  @Field(() => FindingVerdict)
  verdict!: keyof typeof FindingVerdict;
}

/** One quota of the pack for one person, receiver or pairing, window by window. */
@ObjectType()
export class WorkloadLine {
  @Field(() => String)
  quotaId!: string;

  @Field(() => ID, { nullable: true, description: 'The assignment, where the quota is a person’s.' })
  assignmentId!: string | null;

  @Field(() => String, { description: 'Person or receiver.' })
  subjectName!: string;

  @Field(() => QuotaActivity)
  activity!: keyof typeof QuotaActivity;

  @Field(() => QuotaMeasure)
  measure!: keyof typeof QuotaMeasure;

  @Field(() => QuotaWindow)
  window!: keyof typeof QuotaWindow;

  @Field(() => QuotaSubject)
  per!: keyof typeof QuotaSubject;

  @Field(() => Int)
  min!: number;

  @Field(() => [WorkloadWindow])
  windows!: WorkloadWindow[];

  @Field(() => Finding)
  finding!: Finding;
}

/** What was done of one kind of work in the period. */
@ObjectType()
export class WorkloadTotal {
  @Field(() => ActivityType)
  type!: keyof typeof ActivityType;

  @Field(() => Int, { description: 'Half-days in which it took place, each once.' })
  halfDays!: number;

  @Field(() => Int)
  records!: number;

  @Field(() => Int, { description: 'Visits, beds, operations, persons.' })
  quantity!: number;
}

/** The load rules of a pairing's pack over a period, with the work behind them. */
@ObjectType()
export class Workload {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  packCode!: string;

  @Field(() => Int)
  packVersion!: number;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => DateScalar)
  today!: string;

  @Field(() => [WorkloadLine])
  lines!: WorkloadLine[];

  @Field(() => [WorkloadTotal])
  totals!: WorkloadTotal[];

  @Field(() => Int, { description: 'Records of the period that wait for the receiver.' })
  unconfirmed!: number;
}
