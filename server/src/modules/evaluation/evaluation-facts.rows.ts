/** Responsible for counting what is recorded about somebody in a period: a fixed number of statements, however many records. */
import type { Tx } from '../../db/unit-of-work.js';
import type { Evaluation } from './evaluation.js';

export type Judged = Pick<Evaluation, 'scopeId' | 'pairingId' | 'assignmentId' | 'teamId' | 'periodFrom' | 'periodTo'>;

/** A stay of those who are meant. */
export interface StayRow {
  readonly id: string;
  readonly teamId: string;
  readonly arrivedOn: string | null;
  readonly endsOn: string;
}

/** The stays of the person, the team, or the whole pairing that touch the period. */
export function readStaysOf(tx: Tx, row: Judged): Promise<StayRow[]> {
  return tx.query<StayRow>(
    `select a.id, a.team_id as "teamId", a.arrived_on::text as "arrivedOn", coalesce(a.finished_on, a.planned_to)::text as "endsOn"
       from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id
      where a.scope_id = $1 and t.pairing_id = $2 and ($3::uuid is null or a.id = $3) and ($4::uuid is null or a.team_id = $4)
        and a.state <> 'REMOVED' and a.arrived_on <= $6 and coalesce(a.finished_on, a.planned_to) >= $5
      order by a.created_at, a.id`,
    [row.scopeId, row.pairingId, row.assignmentId, row.teamId, row.periodFrom, row.periodTo],
  );
}

export interface WorkCount {
  readonly type: string;
  readonly halfDays: number;
  readonly quantity: number;
  readonly confirmed: number;
  readonly waiting: number;
}

/** Work by kind: half-days and quantities of confirmed records, and what waits. */
export function countWork(tx: Tx, row: Judged, stays: readonly string[]): Promise<WorkCount[]> {
  return tx.query<WorkCount>(
    `select a.type, (count(distinct (a.assignment_id, a.day, s.slot)) filter (where a.state = 'CONFIRMED'))::int as "halfDays",
            (coalesce(sum(a.quantity) filter (where a.state = 'CONFIRMED' and s.first), 0))::int as quantity,
            (count(*) filter (where a.state = 'CONFIRMED' and s.first))::int as confirmed, (count(*) filter (where a.state = 'RECORDED' and s.first))::int as waiting
       from activity a
       cross join lateral (select x.slot, x.first from (values ('AM', true), ('PM', a.slot is not null)) x (slot, first) where a.slot is null or a.slot = x.slot) s
      where a.scope_id = $1 and a.assignment_id = any ($2) and a.day between $3 and $4 and a.state in ('RECORDED', 'CONFIRMED')
      group by a.type`,
    [row.scopeId, stays, row.periodFrom, row.periodTo],
  );
}

export interface CheckCount {
  readonly method: 'PHONE' | 'ONSITE';
  readonly sessions: number;
  readonly called: number;
  readonly answered: number;
}

/** Spot checks of the pairing by the supporter or anybody, and how those who are meant answered (R-301, C-13). */
export function countChecks(tx: Tx, row: Judged, stays: readonly string[]): Promise<CheckCount[]> {
  return tx.query<CheckCount>(
    `select c.method, count(distinct c.id)::int as sessions, count(l.id)::int as called, (count(l.id) filter (where l.answered))::int as answered
       from spot_check c
       left join spot_check_call l on l.scope_id = c.scope_id and l.spot_check_id = c.id and l.assignment_id = any ($3)
      where c.scope_id = $1 and c.pairing_id = $2 and c.state = 'RECORDED'
        and (c.checked_at at time zone 'Asia/Shanghai')::date between $4 and $5
      group by c.method`,
    [row.scopeId, row.pairingId, stays, row.periodFrom, row.periodTo],
  );
}

export interface OtherCounts {
  readonly plansFiled: number;
  readonly plansSummarised: number;
  readonly tasksDue: number;
  readonly tasksDone: number;
  readonly tasksLate: number;
  readonly trainees: number;
  readonly traineesFinished: number;
  readonly violations: number;
  readonly violationsDecided: number;
  readonly incidents: number;
}

export interface OutcomeCounts {
  readonly clinics: number;
  readonly served: number;
  readonly leaflets: number;
  readonly introduced: number;
  readonly used: number;
  readonly waiting: number;
  readonly donations: number;
  readonly pieces: number;
  readonly fen: number;
  readonly goalsReached: number;
  readonly goalsOpen: number;
  readonly goalsOverdue: number;
}

/** What the pairing brought about in the period: confirmed events, and goals as they stand at its end. */
export async function countOutcomes(tx: Tx, row: Judged): Promise<OutcomeCounts> {
  const [counts] = await tx.query<OutcomeCounts>(
    `select e.*, g.* from
       (select (count(*) filter (where kind = 'FREE_CLINIC' and state = 'CONFIRMED'))::int as clinics,
               (coalesce(sum(served_count) filter (where kind = 'FREE_CLINIC' and state = 'CONFIRMED'), 0))::int as served,
               (coalesce(sum(leaflets) filter (where kind = 'FREE_CLINIC' and state = 'CONFIRMED'), 0))::int as leaflets,
               (count(*) filter (where kind = 'NEW_TECHNIQUE' and state = 'CONFIRMED'))::int as introduced,
               (count(*) filter (where kind = 'NEW_TECHNIQUE' and state = 'CONFIRMED' and still_used))::int as used,
               (count(*) filter (where kind = 'NEW_TECHNIQUE' and state = 'RECORDED'))::int as waiting,
               (count(*) filter (where kind = 'DONATION' and state = 'CONFIRMED'))::int as donations,
               (coalesce(sum(quantity) filter (where kind = 'DONATION' and state = 'CONFIRMED'), 0))::int as pieces,
               (coalesce(sum(amount_fen) filter (where kind = 'DONATION' and state = 'CONFIRMED'), 0))::float8 as fen
          from work_event where scope_id = $1 and pairing_id = $2 and held_on between $3 and $4) e
       cross join
       (select (count(*) filter (where state = 'REACHED' and settled_on between $3 and $4))::int as "goalsReached",
               (count(*) filter (where state = 'OPEN' or (state = 'REACHED' and settled_on > $4)))::int as "goalsOpen",
               (count(*) filter (where (state = 'OPEN' or (state = 'REACHED' and settled_on > $4)) and due_on <= least($4, app.today() - 1)))::int as "goalsOverdue"
          from pairing_goal where scope_id = $1 and pairing_id = $2 and (created_at at time zone 'Asia/Shanghai')::date <= $4) g`,
    [row.scopeId, row.pairingId, row.periodFrom, row.periodTo],
  );
  if (!counts) throw new Error('A row of counts is always answered');
  return counts;
}

/** Plans, tasks, trainees, violations and incidents in one row. */
export async function countOthers(tx: Tx, row: Judged, stays: readonly string[]): Promise<OtherCounts> {
  const [counts] = await tx.query<OtherCounts>(
    `select
       (select count(*)::int from work_plan w where w.scope_id = $1 and w.assignment_id = any ($3) and w.month_on between date_trunc('month', $4::date) and $5 and w.state <> 'DRAFT') as "plansFiled",
       (select count(*)::int from work_plan w where w.scope_id = $1 and w.assignment_id = any ($3) and w.month_on between date_trunc('month', $4::date) and $5 and w.state = 'SUMMARISED') as "plansSummarised",
       (select count(*)::int from task k where k.scope_id = $1 and k.pairing_id = $2 and k.due_on between $4 and $5) as "tasksDue",
       (select count(*)::int from task k where k.scope_id = $1 and k.pairing_id = $2 and k.due_on between $4 and $5 and k.state in ('ACCEPTED', 'CLOSED')) as "tasksDone",
       (select count(*)::int from task k where k.scope_id = $1 and k.pairing_id = $2 and k.due_on between $4 and least($5, app.today() - 1) and k.state not in ('ACCEPTED', 'CLOSED')) as "tasksLate",
       (select count(*)::int from trainee n where n.scope_id = $1 and n.pairing_id = $2 and n.from_on <= $5 and n.to_on >= $4 and n.state <> 'CANCELLED') as trainees,
       (select count(*)::int from trainee n where n.scope_id = $1 and n.pairing_id = $2 and n.from_on <= $5 and n.to_on >= $4 and n.state = 'FINISHED') as "traineesFinished",
       (select count(*)::int from violation v where v.scope_id = $1 and v.assignment_id = any ($3) and v.happened_on between $4 and $5 and v.state <> 'DISMISSED') as violations,
       (select count(*)::int from violation v where v.scope_id = $1 and v.assignment_id = any ($3) and v.happened_on between $4 and $5 and v.state in ('DECIDED', 'REPORTED')) as "violationsDecided",
       (select count(*)::int from incident i where i.scope_id = $1 and i.assignment_id = any ($3) and (i.occurred_at at time zone 'Asia/Shanghai')::date between $4 and $5) as incidents`,
    [row.scopeId, row.pairingId, stays, row.periodFrom, row.periodTo],
  );
  if (!counts) throw new Error('A row of counts is always answered');
  return counts;
}
