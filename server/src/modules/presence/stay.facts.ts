/** Responsible for what a stay amounts to: its length against the term, leave taken, home visits. For the screen and the gates. */
import type { InstitutionKind, StandardStatus } from '@jiedui/schema/vocabulary';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { Field, Int, ObjectType } from 'type-graphql';
import { formatKey } from '../../db/key.js';
import { DateScalar } from '../../graphql/scalars.js';
import { addDays, businessDay, daysBetween, stayLength } from '../../policy/calendar.js';
import type { StayMode, TeamMemberFacts } from '../../policy/facts.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateHomeVisits } from '../../policy/leave.js';
import { subjectOf } from '../../policy/subject.js';
import { termFindings } from '../../policy/term.js';
import type { Pairing } from '../pairing/pairing.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Assignment } from '../team/assignment.js';
import { brokenDays, type Pinned } from './leave.facts.js';
import type { Leave } from './leave.js';

const STAY = ['scopeId', 'id', 'name', 'staffCategory', 'practiceCategory', 'titleLevel', 'role', 'receiverPost', 'plannedTo', 'arrivedOn', 'finishedOn'] as const;
const PAIRING = ['receiverOrgId', 'receiverName', 'receiverKind', 'receiverCategory', 'receiverStandard', 'receiverCreating', 'receiverPopulation', 'mode'] as const;
const LEAVE = ['kind', 'fromOn', 'toOn', 'state', 'departedAt', 'returnedOn'] as const;

/** One stay with its batch, pairing and leave. */
export type StayRow = Pick<Assignment, (typeof STAY)[number]> & {
  readonly team: (Pinned & { readonly pairing: Pick<Pairing, (typeof PAIRING)[number]> | null }) | null;
  readonly leaves: readonly Pick<Leave, (typeof LEAVE)[number]>[];
};

/** What `stayFindings` and `staySummary` read of an Assignment. */
export const stayNeeds: readonly string[] = [
  ...STAY, 'team.packCode', 'team.packVersion', 'team.lineage', ...PAIRING.map((name) => `team.pairing.${name}`), ...LEAVE.map((name) => `leaves.${name}`),
];

/** What a stay comes to so far. */
@ObjectType()
export class StaySummary {
  @Field(() => Int, { description: 'Whole months of the stay so far, both days included (C-4).' })
  months!: number;

  @Field(() => Int, { description: 'Days beyond the whole months (C-5).' })
  days!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the term of the policy pack is complete; null where it sets none.' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days from today to that day; 0 when it is reached.' })
  remainingDays!: number | null;

  @Field(() => Int, { description: 'Days of approved leave so far; they neither break the stay nor shorten it (C-6).' })
  leaveDays!: number;

  @Field(() => Int, { description: 'Days away without approval: they break continuity and are deducted (C-6).' })
  absenceDays!: number;

  @Field(() => Int, { description: 'Home visits of the month.' })
  homeVisits!: number;

  @Field(() => Int, { nullable: true, description: 'Home visits a month that the policy pack allows in principle; null where it says nothing.' })
  homeVisitsMax!: number | null;
}

/** The term as it would stand on `endOn`: the actual end, or what is planned (R-230, R-231 and their like). */
export function termOf(row: StayRow, endOn: string, today: string, pack?: ResolvedPack): Finding[] {
  const { team } = row;
  if (!team?.pairing || row.arrivedOn === null) return [];
  const facts = memberFacts(row, row.arrivedOn, endOn, today);
  const receiver = receiverFacts(team.pairing);
  return termFindings(pack ?? packFor(team), subjectOf({ receiver, person: facts.person, stay: facts.stay }), facts);
}

/** Term as planned or ended, and the home visits of the month; by the pack that the batch pins unless another is given. */
export function stayFindings(row: StayRow, now: Date, pack?: ResolvedPack): Finding[] {
  const today = businessDay(now);
  if (!row.team || row.arrivedOn === null) return [];
  const visits = homeVisits(row, today);
  return [
    ...termOf(row, row.finishedOn ?? row.plannedTo, today, pack),
    ...evaluateHomeVisits(pack ?? packFor(row.team), { id: formatKey(row), name: row.name }, today.slice(0, 7), visits),
  ];
}

/** Months and days so far, and the day on which the term is complete; null before the arrival. */
export function staySummary(row: StayRow, now: Date): StaySummary | null {
  const today = businessDay(now);
  if (!row.team || row.arrivedOn === null) return null;
  const upTo = row.finishedOn ?? today;
  const length = stayLength(row.arrivedOn, upTo);
  const dueOn = termOf(row, row.finishedOn ?? row.plannedTo, today).map((finding) => finding.since ?? '').sort().at(-1) || null;
  const max = lookup(packFor(row.team), 'leave.homeVisits.perMonth.max');
  return {
    months: length.months, days: length.days, dueOn,
    remainingDays: dueOn === null ? null : Math.max(0, daysBetween(upTo, dueOn)),
    leaveDays: row.leaves.reduce((sum, leave) => sum + leaveDays(leave, today), 0),
    absenceDays: new Set(row.leaves.flatMap((leave) => brokenDays(leave, upTo))).size,
    homeVisits: homeVisits(row, today),
    homeVisitsMax: max.state === 'FOUND' ? max.value : null,
  };
}

const GRANTED: readonly string[] = ['APPROVED', 'TAKEN', 'RETURNED', 'OVERSTAYED'];

function homeVisits(row: StayRow, today: string): number {
  return row.leaves.filter((leave) => leave.kind === 'HOME_VISIT' && GRANTED.includes(leave.state) && leave.fromOn.startsWith(today.slice(0, 7))).length;
}

/** Days of approved leave that were taken. */
function leaveDays(leave: StayRow['leaves'][number], today: string): number {
  if (!['TAKEN', 'RETURNED', 'OVERSTAYED'].includes(leave.state)) return 0;
  const last = [leave.toOn, leave.returnedOn === null ? today : addDays(leave.returnedOn, -1)].sort()[0] ?? leave.toOn;
  return Math.max(0, daysBetween(leave.fromOn, last) + 1);
}

function packFor(team: Pinned) {
  return packOf(team.packCode, team.packVersion, team.lineage ?? []);
}

function receiverFacts(pairing: NonNullable<NonNullable<StayRow['team']>['pairing']>) {
  return {
    id: pairing.receiverOrgId, name: pairing.receiverName, kind: pairing.receiverKind as InstitutionKind, category: pairing.receiverCategory,
    standard: pairing.receiverStandard as StandardStatus | null, creating: pairing.receiverCreating, population: pairing.receiverPopulation,
  };
}

function memberFacts(row: StayRow, arrivalOn: string, endOn: string, today: string): TeamMemberFacts {
  const mode = row.team?.pairing?.mode ?? 'STATION';
  return {
    supporterId: '',
    person: {
      id: formatKey(row), name: row.name, category: row.staffCategory, practiceCategory: row.practiceCategory, titleLevel: row.titleLevel,
      bornOn: null, sex: null, workSince: null, clinicalSince: null, managementSince: null, hasCertificate: null, healthy: null, voluntary: null,
    },
    stay: {
      role: row.role, mode: (mode === 'GROUP' ? 'STATION' : mode) as StayMode, arrivalOn, endOn, post: row.receiverPost,
      brokenOn: row.leaves.flatMap((leave) => brokenDays(leave, today)),
    },
  };
}
