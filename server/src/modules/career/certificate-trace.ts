import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActivityState, ActivityType, CertificateState, CertificateType, SealState, Slot, StepState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars.js';

@ObjectType()
export class TracedSeal {
  @Field(() => String)
  orgName!: string;

  @Field(() => String)
  byName!: string;

  @Field(() => DateTimeScalar)
  sealedAt!: Date;

  @Field(() => SealState)
  state!: keyof typeof SealState;

  @Field(() => String, { nullable: true })
  voidReason!: string | null;
}

@ObjectType()
export class TracedStep {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  orgName!: string | null;

  @Field(() => String, { nullable: true })
  signedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt!: Date | null;

  @Field(() => String)
  opinion!: string;

  @Field(() => StepState)
  state!: keyof typeof StepState;
}

@ObjectType()
export class TracedItem {
  @Field(() => String)
  name!: string;

  @Field(() => DecimalScalar, { nullable: true })
  score!: string | null;

  @Field(() => DecimalScalar)
  weight!: string;

  @Field(() => String)
  evidence!: string;

  @Field(() => String, { nullable: true, description: 'Who gave the points; null for points given before this was kept.' })
  scoredBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  scoredAt!: Date | null;
}

@ObjectType()
export class TracedActivity {
  @Field(() => ID)
  id!: string;

  @Field(() => ActivityType)
  type!: keyof typeof ActivityType;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => Slot, { nullable: true })
  slot!: keyof typeof Slot | null;

  @Field(() => Int)
  quantity!: number;

  @Field(() => String)
  department!: string;

  @Field(() => String)
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;

  @Field(() => String, { nullable: true })
  confirmedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  confirmedAt!: Date | null;

  @Field(() => ActivityState)
  state!: keyof typeof ActivityState;
}

@ObjectType()
export class TracedEvaluation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  schemeName!: string;

  @Field(() => DateScalar)
  periodFrom!: string;

  @Field(() => DateScalar)
  periodTo!: string;

  @Field(() => Int)
  versionNo!: number;

  @Field(() => String, { nullable: true })
  gradeName!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  total!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  effectiveAt!: Date | null;
}

@ObjectType()
export class TracedChange {
  @Field(() => String)
  action!: string;

  @Field(() => String)
  toState!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  byName!: string;

  @Field(() => String)
  orgName!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** What a certificate rests on: its seals, its evaluation with steps, seals and items, the work behind it and who confirmed it. */
@ObjectType()
export class CertificateTrace {
  @Field(() => ID)
  id!: string;

  @Field(() => CertificateType)
  type!: keyof typeof CertificateType;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  number!: string;

  @Field(() => CertificateState)
  state!: keyof typeof CertificateState;

  @Field(() => String)
  supporterName!: string;

  @Field(() => String)
  receiverName!: string;

  @Field(() => String)
  proposedBy!: string;

  @Field(() => String)
  proposedOrgName!: string;

  @Field(() => DateTimeScalar)
  proposedAt!: Date;

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  revokedOn!: string | null;

  @Field(() => String, { nullable: true })
  revokeReason!: string | null;

  @Field(() => String, { nullable: true })
  verificationCode!: string | null;

  @Field(() => [TracedSeal], { description: 'Seals on the certificate.' })
  seals!: TracedSeal[];

  @Field(() => TracedEvaluation, { nullable: true })
  evaluation!: TracedEvaluation | null;

  @Field(() => [TracedStep])
  steps!: TracedStep[];

  @Field(() => [TracedSeal], { description: 'Seals on the evaluation, void ones as well.' })
  evaluationSeals!: TracedSeal[];

  @Field(() => [TracedItem])
  items!: TracedItem[];

  @Field(() => [TracedActivity])
  activities!: TracedActivity[];

  @Field(() => [TracedChange])
  history!: TracedChange[];
}
