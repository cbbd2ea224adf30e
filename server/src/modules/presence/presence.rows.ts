/** Responsible for reading what the evaluators of presence need, inside a transaction. Talks to: assignment, attendance, work_site. */
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { recordedActivities } from '@jiedui/schema/activity';
import { businessDay } from '../../policy/calendar.js';
import { approvedDays, brokenDays } from './leave.facts.js';
import type { Leave } from './leave.js';

/** A stay as attendance looks at it. */
export interface StayRow {
  readonly id: string;
  readonly teamId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: 'LEADER' | 'MEMBER';
  readonly state: string;
  readonly arrivedOn: string | null;
  readonly plannedTo: string;
  readonly finishedOn: string | null;
}

/** A mark that stands, with the position where the viewer may see it. */
export interface MarkRow {
  readonly id: string;
  readonly assignmentId: string;
  readonly day: string;
  readonly mark: 'IN' | 'OUT' | 'SIGNED' | 'ABSENT';
  readonly source: string;
  readonly time: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracy: number | null;
}

export interface SiteRow {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly graceMinutes: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly reachMetres: number;
}

const STAY = `a.id, a.team_id as "teamId", a.person_id as "personId", a.name, a.role, a.state, a.arrived_on as "arrivedOn",
  a.planned_to as "plannedTo", a.finished_on as "finishedOn"`;

/** The stay, whatever its state; NOT_FOUND if the viewer does not reach it or it was taken off the roster. */
export async function readStay(tx: Tx, key: Key): Promise<StayRow> {
  const [found] = await tx.query<StayRow>(`select ${STAY} from assignment a where a.scope_id = $1 and a.id = $2 and a.state <> 'REMOVED'`, [key.scopeId, key.id]);
  if (!found) throw notFound();
  return found;
}

/** The stays of a team, leader first. */
export function readStays(tx: Tx, team: Key): Promise<StayRow[]> {
  return tx.query<StayRow>(
    `select ${STAY} from assignment a where a.scope_id = $1 and a.team_id = $2 and a.state <> 'REMOVED' order by a.role, a.created_at, a.id`,
    [team.scopeId, team.id]);
}

/**
 * Marks that stand of these stays, from one day to another. A correction lies on the day of what it corrects, so which
 * marks stand is told from the rows themselves: a table that an import has just filled has no statistics yet.
 */
export async function readMarks(tx: Tx, scopeId: number, assignmentIds: readonly string[], from: string, to: string): Promise<MarkRow[]> {
  const rows = await tx.query<Omit<MarkRow, 'mark'> & { mark: MarkRow['mark'] | 'VOID'; correctsId: string | null }>(
    `select m.id, m.assignment_id as "assignmentId", m.day, m.mark, m.source, m.corrects_id as "correctsId",
            to_char(m.occurred_at at time zone 'Asia/Shanghai', 'HH24:MI') as time, l.latitude::float8 as latitude, l.longitude::float8 as longitude, l.accuracy
       from attendance m
       left join attendance_location l on l.scope_id = m.scope_id and l.id = m.id and m.located
      where m.scope_id = $1 and m.assignment_id = any ($2) and m.day between $3 and $4
      order by m.occurred_at, m.id`,
    [scopeId, assignmentIds, from, to]);
  const corrected = new Set(rows.map(({ correctsId }) => correctsId));
  return rows.flatMap(({ mark, correctsId: _, ...row }) => (mark === 'VOID' || corrected.has(row.id) ? [] : [{ ...row, mark }]));
}

/** Hours and place of the receiver of a pairing's scope; null while it has set none. */
export async function readSite(tx: Tx, scopeId: number): Promise<SiteRow | null> {
  return (await readSites(tx, [scopeId])).get(scopeId) ?? null;
}

/** The same of many scopes. */
export async function readSites(tx: Tx, scopes: readonly number[]): Promise<Map<number, SiteRow>> {
  const rows = await tx.query<SiteRow & { scopeId: number }>(
    `select scope_id as "scopeId", starts_at as "startsAt", ends_at as "endsAt", grace_minutes as "graceMinutes", latitude::float8 as latitude,
            longitude::float8 as longitude, reach_metres as "reachMetres" from work_site where scope_id = any ($1)`, [scopes]);
  return new Map(rows.map(({ scopeId, ...site }) => [scopeId, site]));
}

/** Days away of each stay, by assignment: approved ones, and those without approval up to today. */
export interface AwayDays {
  readonly leave: ReadonlyMap<string, readonly string[]>;
  readonly absence: ReadonlyMap<string, readonly string[]>;
}

export async function readAwayDays(tx: Tx, scopeId: number, assignmentIds: readonly string[]): Promise<AwayDays> {
  const rows = await tx.query<Pick<Leave, 'assignmentId' | 'state' | 'fromOn' | 'toOn' | 'departedAt' | 'returnedOn'>>(
    `select assignment_id as "assignmentId", state, from_on as "fromOn", to_on as "toOn", departed_at as "departedAt", returned_on as "returnedOn"
       from leave where scope_id = $1 and assignment_id = any ($2)`, [scopeId, assignmentIds]);
  const today = businessDay(tx.now);
  const byStay = (days: (row: (typeof rows)[number]) => string[]) => {
    const found = new Map<string, string[]>();
    for (const row of rows) found.set(row.assignmentId, [...(found.get(row.assignmentId) ?? []), ...days(row)]);
    return found;
  };
  return { leave: byStay(approvedDays), absence: byStay((row) => brokenDays(row, today)) };
}

/** Clinical and other work recorded of one person's day. */
export interface WorkRow {
  readonly assignmentId: string;
  readonly day: string;
  readonly type: keyof typeof recordedActivities;
  readonly slot: 'AM' | 'PM' | null;
  /** Empty: at the receiver. */
  readonly place: string;
}

export function readWork(tx: Tx, scopeId: number, assignmentIds: readonly string[], from: string, to: string): Promise<WorkRow[]> {
  return tx.query<WorkRow>(
    `select assignment_id as "assignmentId", day, type, slot, place from activity
      where scope_id = $1 and assignment_id = any ($2) and day between $3 and $4 and state not in ('WITHDRAWN', 'SUPERSEDED')`,
    [scopeId, assignmentIds, from, to]);
}
