import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';
import { businessDay } from '../../policy/calendar.js';
import { stayProgress } from '../../policy/stay-progress.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Assignment } from '../team/assignment.js';
import { approvedDays, brokenDays } from './leave.facts.js';
import type { Leave } from './leave.js';

/** A length of service that the policy pack asks for, and the day on which it is complete. */
@ObjectType()
export class StayGoal {
  @Field(() => Int)
  months!: number;

  @Field(() => String)
  ruleId!: string;

  @Field(() => String, { description: 'TERM: the stay itself; PROMOTION: before a promotion step.' })
  purpose!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => Int)
  daysLeft!: number;

  @Field(() => Boolean)
  met!: boolean;
}

/** How far a stay has come. */
@ObjectType()
export class StayProgress {
  @Field(() => Int, { description: 'The how-manieth day on site; 0 before the arrival.' })
  dayNo!: number;

  @Field(() => Int)
  servedMonths!: number;

  @Field(() => Int)
  servedDays!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the unbroken stretch that is measured; later than the arrival after an absence without approval.' })
  servedFrom!: string | null;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => Int)
  daysToEnd!: number;

  @Field(() => [StayGoal])
  goals!: StayGoal[];
}

type Row = Pick<Assignment, 'id' | 'role' | 'staffCategory' | 'titleLevel' | 'arrivedOn' | 'plannedFrom' | 'plannedTo' | 'finishedOn'> & {
  readonly leaves: readonly Pick<Leave, 'state' | 'fromOn' | 'toOn' | 'departedAt' | 'returnedOn'>[];
  readonly team: {
    readonly packCode: string; readonly packVersion: number; readonly lineage: readonly unknown[] | null;
    readonly pairing: { readonly receiverCategory: string | null; readonly receiverKind: string; readonly receiverStandard: string | null; readonly receiverCreating: boolean | null; readonly mode: string } | null;
  } | null;
};

/** What `progressOf` reads of an Assignment. */
export const progressNeeds: readonly string[] = [
  'id', 'role', 'staffCategory', 'titleLevel', 'arrivedOn', 'plannedFrom', 'plannedTo', 'finishedOn', 'team.packCode', 'team.packVersion', 'team.lineage',
  'leaves.state', 'leaves.fromOn', 'leaves.toOn', 'leaves.departedAt', 'leaves.returnedOn',
  'team.pairing.receiverCategory', 'team.pairing.receiverKind', 'team.pairing.receiverStandard', 'team.pairing.receiverCreating', 'team.pairing.mode',
];

/** By the pack that the team pins and the receiver as it was then (C-12, C-17). */
export function progressOf(row: Row, now: Date): StayProgress | null {
  const { team } = row;
  if (!team?.pairing) return null;
  const { pairing } = team;
  const today = businessDay(now);
  const subject = {
    'receiver.category': pairing.receiverCategory, 'receiver.kind': pairing.receiverKind, 'receiver.standard': pairing.receiverStandard,
    'receiver.creating': pairing.receiverCreating, 'person.category': row.staffCategory, 'person.titleLevel': row.titleLevel,
    'assignment.role': row.role, 'assignment.mode': pairing.mode === 'GROUP' ? 'STATION' : pairing.mode,
  };
  const { served, ...progress } = stayProgress(packOf(team.packCode, team.packVersion, team.lineage ?? []), subject, {
    id: row.id, arrivedOn: row.arrivedOn, plannedFrom: row.plannedFrom, plannedTo: row.plannedTo, finishedOn: row.finishedOn,
    brokenOn: row.leaves.flatMap((leave) => brokenDays(leave, today)), leaveOn: row.leaves.flatMap(approvedDays), today,
  });
  return { ...progress, servedMonths: served.months, servedDays: served.days };
}
