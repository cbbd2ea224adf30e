/** Responsible for the load panels: a fixed number of statements, however many persons and records. Talks to: policy/load. */
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput } from '../../graphql/errors.js';
import type { RequestState } from '../../http/context.js';
import { businessDay, daysBetween } from '../../policy/calendar.js';
import { evaluateLoad, type LoadLine } from '../../policy/load.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { readAssignment } from '../team/team.rows.js';
import { loadFacts, periodToRead, type LoadRows, type Shown, type StayRow, type WorkRow } from './workload.facts.js';
import type { WorkloadInput } from './workload.input.js';
import type { Workload, WorkloadLine, WorkloadTotal } from './workload.js';

const MOST_DAYS = 366;

/** Each load rule over the period that is asked for; NOT_FOUND where the pairing or the person is out of reach. */
export function readWorkload(request: RequestState, input: WorkloadInput): Promise<Workload> {
  const pairing = parseKey(input.pairingId);
  const assignment = input.assignmentId ? parseKey(input.assignmentId) : null;
  const { from, to } = input;
  if (to < from || daysBetween(from, to) >= MOST_DAYS) throw badInput(`期间应为 1 至 ${MOST_DAYS} 天。`);
  return request.uow.read(request.viewer, [pairing.scopeId], (tx) => panel(tx, pairing, assignment, { from, to }));
}

async function panel(tx: Tx, key: Key, assignment: Key | null, shown: Shown): Promise<Workload> {
  const [pairing, stays, one] = await Promise.all([readPairing(tx, key), readStays(tx, key, shown), assignment && readAssignment(tx, assignment)]);
  const read = periodToRead(pairing, stays, shown);
  const [pack, work, leave, calendar] = await Promise.all([
    loadPack(tx, pairing), readWork(tx, key, read), readLeave(tx, key.scopeId, read), readCalendar(tx, key.scopeId),
  ]);
  const rows: LoadRows = { pairing, stays, work, leave, calendar, read, shown, today: businessDay(tx.now) };
  const all = evaluateLoad(pack, loadFacts(rows, false));
  const confirmed = evaluateLoad(pack, loadFacts(rows, true));
  const mine = (line: LoadLine) => one === null || line.finding.subjectId === one.personId;
  // A person sees no more of the others than his own rows: a rule of the whole site would be judged on a part of it.
  const visible = (line: LoadLine) => tx.viewer.personId === null || line.quota.per === 'PERSON' || line.quota.per === 'PERSON_SITE';
  const counted = work.filter((row) => row.on >= shown.from && row.on <= shown.to && (one === null || row.personId === one.personId));
  return {
    pairingId: formatKey(key), packCode: pairing.packCode, packVersion: pairing.packVersion, ...shown, today: rows.today,
    lines: all.flatMap((line, at) => (mine(line) && visible(line) ? [lineOf(line, confirmed[at], stays, key.scopeId, pairing.receiverName)] : [])),
    totals: totalsOf(counted),
    unconfirmed: counted.filter((row) => !row.confirmed).length,
  };
}

/** Who was there on any of these days. */
function readStays(tx: Tx, { scopeId, id }: Key, { from, to }: Shown): Promise<StayRow[]> {
  return tx.query<StayRow>(
    `select n.id as "assignmentId", n.person_id as "personId", n.name, n.role, n.arrived_on::text as from,
            coalesce(n.finished_on, n.planned_to)::text as to
       from assignment n join team t on t.scope_id = n.scope_id and t.id = n.team_id
      where n.scope_id = $1 and t.pairing_id = $2 and n.arrived_on <= $4 and coalesce(n.finished_on, n.planned_to) >= $3 and n.state <> 'REMOVED'
      order by n.role, n.name, n.arrived_on`,
    [scopeId, id, from, to],
  );
}

/** Days of approved leave by person: they take a day out of a week, an absence without approval does not (C-6). */
async function readLeave(tx: Tx, scopeId: number, { from, to }: Shown): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ personId: string; days: string[] }>(
    `select l.person_id as "personId", array_agg(distinct d.day::date::text) as days
       from leave l cross join lateral generate_series(greatest(l.from_on, $2::date), least(coalesce(l.returned_on - 1, l.to_on), l.to_on, $3::date), interval '1 day') d (day)
      where l.scope_id = $1 and l.kind <> 'ABSENCE' and l.decided_at is not null and l.state in ('APPROVED', 'TAKEN', 'RETURNED', 'OVERSTAYED')
        and l.from_on <= $3 and l.to_on >= $2
      group by l.person_id`,
    [scopeId, from, to],
  );
  return new Map(rows.map((row) => [row.personId, row.days]));
}

function readWork(tx: Tx, { scopeId, id }: Key, { from, to }: Shown): Promise<WorkRow[]> {
  return tx.query<WorkRow>(
    `select a.person_id as "personId", a.type, a.day::text as on, a.slot, a.quantity, a.state = 'CONFIRMED' as confirmed
       from activity a
      where a.scope_id = $1 and a.pairing_id = $2 and a.day between $3 and $4 and a.state in ('RECORDED', 'CONFIRMED')
        and not exists (select 1 from activity c where c.scope_id = $1 and c.supersedes_id = a.id and c.state = 'RECORDED')`,
    [scopeId, id, from, to],
  );
}

function lineOf(line: LoadLine, confirmed: LoadLine | undefined, stays: readonly StayRow[], scopeId: number, receiver: string): WorkloadLine {
  const { quota, finding } = line;
  const personal = quota.per === 'PERSON' || quota.per === 'PERSON_SITE';
  const stay = personal ? stays.find((row) => row.personId === finding.subjectId) : undefined;
  const key = stay ? formatKey({ scopeId, id: stay.assignmentId }) : null;
  return {
    quotaId: line.quotaId,
    assignmentId: key,
    subjectName: stay?.name ?? receiver,
    activity: quota.activity, measure: quota.measure, window: quota.window, per: quota.per, min: quota.min,
    windows: line.windows.map((window, at) => ({ ...window, confirmed: confirmed?.windows[at]?.amount ?? 0 })),
    finding: { ...finding, subjectId: key },
  };
}

function totalsOf(work: readonly WorkRow[]): WorkloadTotal[] {
  const totals = new Map<string, WorkloadTotal & { slots: Set<string> }>();
  for (const row of work) {
    if (row.type === 'ANY') continue;
    const total = totals.get(row.type) ?? { type: row.type, halfDays: 0, records: 0, quantity: 0, slots: new Set<string>() };
    for (const slot of row.slot === null ? ['AM', 'PM'] : [row.slot]) total.slots.add(`${row.personId} ${row.on} ${slot}`);
    totals.set(row.type, { ...total, records: total.records + 1, quantity: total.quantity + row.quantity, halfDays: total.slots.size });
  }
  return [...totals.values()].map(({ slots: _, ...total }) => total).sort((a, b) => b.halfDays - a.halfDays);
}
