/** Responsible for reading the records of every day that a pack's rules are asked about: work, attendance, presence, service. A fixed number of statements. */
import { formatKey } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay, addDays, addMonths } from '../../policy/calendar.js';
import type { CoverageRow } from '../coverage/coverage.facts.js';
import { readLedgers, serviceFacts } from '../career/service-ledger.rows.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import type { Pairing } from '../pairing/pairing.js';
import { approvedDays, brokenDays } from '../presence/leave.facts.js';
import { readSites, type MarkRow } from '../presence/presence.rows.js';
import { periodToRead, type StayRow as LoadStay } from '../work/workload.facts.js';
import type { DryRunArea } from './dry-run.areas.js';
import type { Pinned } from './dry-run.rows.js';
import { readDryRunStays, stayPlace, type ReadStay } from './dry-run.stays.js';

/** Months of work that are judged, the running one included; a year of an ordinary programme. */
const WORK_MONTHS = 12;

type Pairings = ReadonlyMap<number, Pairing>;

/** Rows of the areas that may be judged differently. */
export async function readRecords(tx: Tx, pairings: readonly Pairing[], areas: ReadonlySet<DryRunArea>): Promise<Pinned[]> {
  const [first] = pairings;
  if (first === undefined || areas.size === 0) return [];
  const byScope = new Map(pairings.map((pairing) => [pairing.scopeId, pairing]));
  const [stays, calendar] = await Promise.all([readDryRunStays(tx, [...byScope.keys()]), readCalendar(tx, first.scopeId)]);
  const world: World = { tx, byScope, stays, calendar, today: businessDay(tx.now) };
  const parts = await Promise.all([
    areas.has('WORKLOAD') ? readWorkloads(world) : [],
    areas.has('STAY') ? readAttendance(world) : [],
    areas.has('RECEIVER') ? readReceivers(world) : [],
    areas.has('SERVICE') ? readService(world) : [],
  ]);
  return parts.flat();
}

interface World {
  readonly tx: Tx;
  readonly byScope: Pairings;
  readonly stays: readonly ReadStay[];
  readonly calendar: Awaited<ReturnType<typeof readCalendar>>;
  readonly today: string;
}

/** One person's work of one kind in one half of the day: days since 1970-01-01 and how much, in pairs. */
export interface PackedWork {
  readonly scopeId: number;
  readonly personId: string;
  readonly type: string;
  readonly slot: 'AM' | 'PM' | null;
  readonly days: readonly number[];
  readonly quantities: readonly number[];
}

async function readWorkloads({ tx, byScope, stays, calendar, today }: World): Promise<Pinned[]> {
  const shown = { from: addDays(addMonths(today, -WORK_MONTHS), 1), to: today };
  const there = stays.filter((stay) => stay.arrivedOn <= shown.to && (stay.finishedOn ?? stay.plannedTo) >= shown.from);
  const staysOf = groupedBy(there, (stay) => stay.scopeId);
  const spans = new Map([...byScope].map(([scope, pairing]) => [scope, periodToRead(pairing, (staysOf.get(scope) ?? []).map(loadStay), shown)]));
  const from = [...spans.values()].reduce((day, span) => (span.from < day ? span.from : day), shown.from);
  const work = await tx.query<PackedWork>(
    'select scope_id as "scopeId", person_id as "personId", type, slot, days, quantities from app.packed_work($1, $2, $3)', [[...byScope.keys()], from, today]);
  const workOf = groupedBy(work, (row) => row.scopeId);
  return [...byScope].map(([scope, pairing]): Pinned => {
    const own = staysOf.get(scope) ?? [];
    const leave = new Map<string, string[]>();
    for (const stay of own) leave.set(stay.personId, [...(leave.get(stay.personId) ?? []), ...stay.leaves.filter((one) => one.kind !== 'ABSENCE' && one.decided).flatMap(approvedDays)]);
    const rows = { pairing, stays: own.map(loadStay), leave, calendar, read: spans.get(scope) ?? shown, shown, today };
    const unit = `${pairing.supporterName} → ${pairing.receiverName} · ${shown.from} 至 ${shown.to}`;
    return { kind: 'WORKLOAD', pin: pairing, of: { id: formatKey(pairing), name: pairing.receiverName, unit, open: pairing.state === 'ACTIVE', rows, work: workOf.get(scope) ?? [] } };
  });
}

const loadStay = (stay: ReadStay): LoadStay => ({ assignmentId: stay.id, personId: stay.personId, name: stay.name, role: stay.role, from: stay.arrivedOn, to: stay.finishedOn ?? stay.plannedTo });

/** Attendance of this month and the last one, up to yesterday, and what an ended stay came to. */
async function readAttendance({ tx, byScope, stays, calendar, today }: World): Promise<Pinned[]> {
  const span = { from: `${addMonths(today, -1).slice(0, 7)}-01`, to: today, today };
  const there = stays.filter((stay) => stay.arrivedOn <= span.to && (stay.finishedOn ?? stay.plannedTo) >= span.from);
  const scopes = [...byScope.keys()];
  const [marked, sites] = await Promise.all([
    tx.query<{ assignmentId: string; marks: readonly [day: string, mark: MarkRow['mark'], time: string][] }>(
      'select assignment_id as "assignmentId", marks from app.packed_marks($1, $2, $3)', [scopes, span.from, span.to]),
    readSites(tx, scopes),
  ]);
  const marksOf = new Map(marked.map(({ assignmentId, marks }) => [assignmentId, marks.map(([day, mark, time]) => ({ day, mark, time }))]));
  const seen = new Set(there.map(({ id }) => id));
  return stays.flatMap((stay): Pinned[] => {
    const pairing = byScope.get(stay.scopeId);
    if (!pairing) return [];
    const broken = stay.leaves.flatMap((leave) => brokenDays(leave, today));
    const days = seen.has(stay.id) ? { marks: marksOf.get(stay.id) ?? [], leave: stay.leaves.flatMap(approvedDays), absence: broken } : null;
    const place = stayPlace(stay, pairing, `${span.from} 至 ${span.to}`);
    // A roster is judged by its plan already: what was served is another matter only where it differs.
    const served = stay.finishedOn !== null || broken.length > 0;
    return [{ kind: 'STAY', pin: stay.teamPin, of: { ...place, stay, pairing, served, days, span: { ...span, hours: sites.get(stay.scopeId) ?? null, calendar } } }];
  });
}

/** Every receiver of these pairings over the union of all its supporters (C-8). */
async function readReceivers({ tx, byScope, today }: World): Promise<Pinned[]> {
  const pairingsOf = groupedBy([...byScope.values()].toSorted((a, b) => Number(b.state === 'ACTIVE') - Number(a.state === 'ACTIVE') || (a.code < b.code ? -1 : 1)), (pairing) => pairing.receiverOrgId);
  const rows = await tx.query<{ id: string; presence: CoverageRow['presence'] }>(
    `select c.receiver_org_id as id, json_agg(json_build_array(c.actual, c.forecast, c.starts_on - date '1970-01-01', c.ends_on - date '1970-01-01', c.active, c.min_on_site, c.min_strength)) as presence
       from app.receiver_presence($1::uuid[]) c group by c.receiver_org_id`, [[...pairingsOf.keys()]]);
  return rows.flatMap(({ id, presence }): Pinned[] => {
    const [pairing] = pairingsOf.get(id) ?? [];
    if (!pairing) return [];
    const row = {
      id, year: Number(today.slice(0, 4)), presence, name: pairing.receiverName, kind: pairing.receiverKind, category: pairing.receiverCategory,
      standard: pairing.receiverStandard, creating: pairing.receiverCreating, population: pairing.receiverPopulation,
    };
    const unit = `${(pairingsOf.get(id) ?? []).map(({ supporterName }) => supporterName).join('、')} · ${row.year} 年`;
    return [{ kind: 'RECEIVER', pin: pairing, of: { id, name: pairing.receiverName, unit, open: pairing.state === 'ACTIVE', row, today } }];
  });
}

/** Service of everybody who served in these pairings, as far as the commission sees it: employers' own records stay theirs. */
async function readService({ tx, byScope, stays, today }: World): Promise<Pinned[]> {
  const newest = new Map(stays.map((stay) => [stay.personId, stay]));
  const people = [...newest.values()].map(({ scopeId, personId: id, name, staffCategory, titleLevel }) => ({ scopeId, id, name, department: '', staffCategory, titleLevel }));
  const sources = await readLedgers(tx, people);
  return sources.flatMap((source): Pinned[] => {
    const stay = newest.get(source.person.id);
    const pairing = stay && byScope.get(stay.scopeId);
    if (!stay || !pairing) return [];
    return [{ kind: 'SERVICE', pin: stay.pin, of: { ...stayPlace(stay, pairing, today), category: stay.staffCategory, facts: serviceFacts(source, tx.now), today } }];
  });
}

function groupedBy<Row, Name>(rows: readonly Row[], by: (row: Row) => Name): Map<Name, Row[]> {
  const groups = new Map<Name, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
