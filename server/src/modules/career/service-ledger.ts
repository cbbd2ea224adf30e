import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PersonCategory, PromotionStep, ServiceKind, ServiceReason, ServiceSource, TitleLevel } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { PageInfo } from '../../graphql/page.js';
import { DateScalar } from '../../graphql/scalars.js';

/** An unbroken run of service and what of it counts. */
@ObjectType()
export class LedgerLine {
  @Field(() => ID, { description: 'Of the assignment or of the recorded service.' })
  sourceId!: string;

  @Field(() => ServiceSource)
  source!: keyof typeof ServiceSource;

  @Field(() => ServiceKind)
  kind!: keyof typeof ServiceKind;

  @Field(() => String, { description: 'Receiver or place.' })
  place!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => Int)
  months!: number;

  @Field(() => Int)
  days!: number;

  @Field(() => Int)
  countedMonths!: number;

  @Field(() => Int)
  countedDays!: number;

  @Field(() => ServiceReason)
  reason!: keyof typeof ServiceReason;
}

/** A promotion gate of the pack, met or when it will be. */
@ObjectType()
export class LedgerGate {
  @Field(() => PromotionStep)
  step!: keyof typeof PromotionStep;

  @Field(() => TitleLevel)
  to!: keyof typeof TitleLevel;

  @Field(() => Int)
  months!: number;

  @Field(() => String)
  ruleId!: string;

  @Field(() => Boolean)
  met!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it will be met if the stay goes on unbroken; null where none runs.' })
  reachOn!: string | null;

  @Field(() => Int, { nullable: true })
  daysLeft!: number | null;
}

/** The ledger by one policy pack. */
@ObjectType()
export class LedgerStanding {
  @Field(() => String)
  packCode!: string;

  @Field(() => Int)
  packVersion!: number;

  @Field(() => Int)
  totalMonths!: number;

  @Field(() => Int)
  totalDays!: number;

  @Field(() => String, { nullable: true, description: 'What the service counts as by the pack, in words.' })
  countsAs!: string | null;

  @Field(() => [LedgerLine])
  lines!: LedgerLine[];

  @Field(() => [LedgerGate])
  gates!: LedgerGate[];

  @Field(() => [Finding], { description: 'Of each support cycle that a stay under the pack lies in: the time served in it (R-266).' })
  cycles!: Finding[];
}

/** A person's service, computed from his stays, their absences, and what is recorded beside them. Kept nowhere. */
@ObjectType()
export class ServiceLedger {
  @Field(() => ID, { description: 'Of the person.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  department!: string;

  @Field(() => PersonCategory)
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => TitleLevel)
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of a ban after verified falsification, itself included (R-411).' })
  banUntil!: string | null;

  @Field(() => [LedgerStanding], { description: 'One for each pack that a stay pins, the newest stay first.' })
  standings!: LedgerStanding[];
}

@ObjectType()
export class ServiceLedgerPage {
  @Field(() => [ServiceLedger])
  nodes!: ServiceLedger[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
