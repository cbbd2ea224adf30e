/** Responsible for the recorded facts beside an evaluation's items: attendance, checks, work, plans, tasks, violations, events, goals (R-300–R-302). */
import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { attendanceLine } from '../../policy/attendance-sheet.js';
import { businessDay } from '../../policy/calendar.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { readAwayDays, readMarks, readSite } from '../presence/presence.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { EvaluationFacts, FactLine } from './evaluation-fact.js';
import { countChecks, countOthers, countOutcomes, countWork, readStaysOf, type CheckCount, type Judged, type OtherCounts, type OutcomeCounts, type StayRow, type WorkCount } from './evaluation-facts.rows.js';
import { Evaluation } from './evaluation.js';
import { schemeFor } from './evaluation.rows.js';

/** What is recorded now, in all and by item; nothing for a dispatched person, who sees a part of the records only. NOT_FOUND. */
export async function readFacts(tx: Tx, key: Key): Promise<EvaluationFacts> {
  const row = await tx.manager.createQueryBuilder(Evaluation, 'e').where('e.scope_id = :scopeId and e.id = :id', { ...key }).getOne();
  if (!row) throw notFound();
  if (tx.viewer.personId !== null) return { all: [], items: [] };
  const [{ scheme }, all] = await Promise.all([schemeFor(tx, row), factsOf(tx, row)]);
  return { all: all as EvaluationFacts['all'], items: [...byItem(scheme, all)].map(([code, facts]) => ({ code, facts: facts as EvaluationFacts['all'] })) };
}

/** The facts that a scheme names, by the code of the item. */
export function byItem(scheme: EvaluationScheme, all: readonly FactLine[]): Map<string, FactLine[]> {
  return new Map(scheme.items.flatMap(({ code, facts = [] }) => {
    const named = facts.flatMap((kind) => all.filter((fact) => fact.kind === kind));
    return named.length === 0 ? [] : [[code, named] as const];
  }));
}

/** Every kind of fact of the evaluated in its period. */
export async function factsOf(tx: Tx, row: Judged & Pick<Evaluation, 'packCode' | 'packVersion'>): Promise<FactLine[]> {
  const stays = await readStaysOf(tx, row);
  const ids = stays.map(({ id }) => id);
  const [attendance, work, checks, others, outcomes, pack] = await Promise.all([
    attendanceOf(tx, row, stays), countWork(tx, row, ids), countChecks(tx, row, ids), countOthers(tx, row, ids), countOutcomes(tx, row), loadPack(tx, row),
  ]);
  const { periodFrom: from, periodTo: to } = row;
  const links = linksOf(row, stays);
  return [
    { kind: 'ATTENDANCE', from, to, numbers: attendance, link: links.attendance },
    ...checkFacts(row, pack, checks, links),
    ...workFacts(row, work, links),
    ...otherFacts(row, others, links),
    ...outcomeFacts(row, outcomes, work, links),
  ];
}

type Links = ReturnType<typeof linksOf>;

function linksOf({ scopeId, pairingId, assignmentId, teamId, periodFrom, periodTo }: Judged, stays: readonly StayRow[]) {
  const pairing = `pairingId=${formatKey({ scopeId, id: pairingId })}`;
  const stay = assignmentId ? `&assignmentId=${formatKey({ scopeId, id: assignmentId })}` : '';
  const team = teamId ?? stays[0]?.teamId;
  const span = `from=${periodFrom}&to=${periodTo}`;
  return {
    attendance: team ? `/attendance/${formatKey({ scopeId, id: team })}?month=${periodFrom.slice(0, 7)}` : '/attendance',
    checks: (method: string) => `/spot-checks?${pairing}&methods=${method}&states=RECORDED&${span}`,
    work: (types: readonly string[]) => `/activities?${pairing}${stay}&${types.length > 0 ? `types=${types.join(',')}&` : ''}${span}`,
    plans: `/plans?${pairing}${stay}`,
    tasks: `/tasks?${pairing}`,
    trainees: `/trainees?${pairing}`,
    violations: `/violations?${pairing}${stay}`,
    incidents: `/incidents?${pairing}`,
    events: (kind: string) => `/events?${pairing}&kinds=${kind}&${span}`,
    goals: `/goals?${pairing}`,
  };
}

/** Sums of the days of all stays in the period. */
async function attendanceOf(tx: Tx, row: Judged, stays: readonly StayRow[]): Promise<Record<string, number>> {
  const ids = stays.map(({ id }) => id);
  const { scopeId, periodFrom: from, periodTo: to } = row;
  const [marks, away, site, calendar] = await Promise.all([readMarks(tx, scopeId, ids, from, to), readAwayDays(tx, scopeId, ids), readSite(tx, scopeId), readCalendar(tx, scopeId)]);
  const sums = { required: 0, present: 0, leave: 0, absent: 0, late: 0, early: 0, unrecorded: 0 };
  for (const stay of stays) {
    const missing = (away.absence.get(stay.id) ?? []).map((day) => ({ day, mark: 'ABSENT' as const, time: '00:00' }));
    const own = marks.filter(({ assignmentId }) => assignmentId === stay.id).map(({ day, mark, time }) => ({ day, mark, time }));
    const line = attendanceLine({
      from, to, today: businessDay(tx.now), calendar, hours: site, arrivedOn: stay.arrivedOn, endsOn: stay.endsOn, leaveOn: [...(away.leave.get(stay.id) ?? [])], marks: [...own, ...missing],
    });
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += line[name];
  }
  return sums;
}

function checkFacts({ periodFrom: from, periodTo: to }: Judged, pack: ResolvedPack, checks: readonly CheckCount[], links: Links): FactLine[] {
  const demanded = lookup(pack, 'check.phone.perMonth.min');
  const numbers = (method: CheckCount['method']) => {
    const { sessions = 0, called = 0, answered = 0 } = checks.find((line) => line.method === method) ?? {};
    return { sessions, called, answered };
  };
  return [
    { kind: 'PHONE_CHECKS', from, to, numbers: { ...numbers('PHONE'), required: demanded.state === 'FOUND' ? demanded.value * monthsIn(from, to) : 0 }, link: links.checks('PHONE') },
    { kind: 'VISITS', from, to, numbers: numbers('ONSITE'), link: links.checks('ONSITE') },
  ];
}

/** Calendar months that the period touches. */
function monthsIn(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}

const WORK = {
  CLINIC: ['CLINIC'],
  ROUND: ['ROUND', 'TEACHING_ROUND'],
  SURGERY: ['SURGERY', 'SURGERY_DEMO'],
  LECTURE: ['LECTURE', 'TRAINING'],
  CASES: ['CONSULT', 'DIFFICULT_CASE', 'DEATH_CASE'],
} as const;

function workFacts({ periodFrom: from, periodTo: to }: Judged, work: readonly WorkCount[], links: Links): FactLine[] {
  const sum = (types: readonly string[] | null, name: 'halfDays' | 'quantity' | 'confirmed' | 'waiting') =>
    work.filter((line) => types === null || types.includes(line.type)).reduce((total, line) => total + line[name], 0);
  const kinds = Object.entries(WORK).map(([kind, types]): FactLine => ({
    kind: kind as keyof typeof WORK, from, to, link: links.work(types),
    numbers: { halfDays: sum(types, 'halfDays'), quantity: sum(types, 'quantity'), records: sum(types, 'confirmed') },
  }));
  return [...kinds, { kind: 'RECORDS', from, to, numbers: { confirmed: sum(null, 'confirmed'), waiting: sum(null, 'waiting') }, link: links.work([]) }];
}

function otherFacts({ periodFrom: from, periodTo: to }: Judged, counts: OtherCounts, links: Links): FactLine[] {
  return [
    { kind: 'PLANS', from, to, numbers: { filed: counts.plansFiled, summarised: counts.plansSummarised }, link: links.plans },
    { kind: 'TASKS', from, to, numbers: { due: counts.tasksDue, done: counts.tasksDone, late: counts.tasksLate }, link: links.tasks },
    { kind: 'TRAINEES', from, to, numbers: { studying: counts.trainees, finished: counts.traineesFinished }, link: links.trainees },
    { kind: 'VIOLATIONS', from, to, numbers: { recorded: counts.violations, decided: counts.violationsDecided }, link: links.violations },
    { kind: 'INCIDENTS', from, to, numbers: { reported: counts.incidents }, link: links.incidents },
  ];
}

/** What the pairing brought about: events and goals are the pairing's, referrals those of the evaluated. */
function outcomeFacts({ periodFrom: from, periodTo: to }: Judged, counts: OutcomeCounts, work: readonly WorkCount[], links: Links): FactLine[] {
  const referred = (type: string): number => work.find((line) => line.type === type)?.quantity ?? 0;
  return [
    { kind: 'FREE_CLINICS', from, to, numbers: { held: counts.clinics, served: counts.served, leaflets: counts.leaflets }, link: links.events('FREE_CLINIC') },
    { kind: 'TECHNIQUES', from, to, numbers: { introduced: counts.introduced, used: counts.used, waiting: counts.waiting }, link: links.events('NEW_TECHNIQUE') },
    { kind: 'DONATIONS', from, to, numbers: { given: counts.donations, quantity: counts.pieces, yuan: counts.fen / 100 }, link: links.events('DONATION') },
    { kind: 'REFERRALS', from, to, numbers: { up: referred('UP_REFERRAL'), down: referred('DOWN_REFERRAL') }, link: links.work(['UP_REFERRAL', 'DOWN_REFERRAL']) },
    { kind: 'GOALS', from, to, numbers: { reached: counts.goalsReached, open: counts.goalsOpen, overdue: counts.goalsOverdue }, link: links.goals },
  ];
}
