import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { addMonths, businessDay } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { cycleStart, evaluateCycle, serviceLedger, type ServiceFacts } from '../../policy/service.js';
import { daysUntil, serviceGates, withStayFrom } from '../../policy/service-forecast.js';
import type { LedgerLine, LedgerStanding, ServiceLedger, ServiceLedgerPage } from './service-ledger.js';
import { packsOf, readLedgers, serviceFacts, type LedgerPerson, type LedgerSource } from './service-ledger.rows.js';

const PERSON = `p.scope_id as "scopeId", p.id, p.name, p.department, p.staff_category as "staffCategory", p.title_level as "titleLevel"`;

/**
 * Ledger of one of the own staff, for the employer's office. `startOn`: as if a further unbroken stay began that day.
 * NOT_FOUND for anybody else's staff.
 */
export async function ledgerOf(tx: Tx, key: Key, startOn: string | null): Promise<ServiceLedger> {
  const [person] = await tx.query<LedgerPerson>(`select ${PERSON} from person p where p.scope_id = $1 and p.id = $2`, [key.scopeId, key.id]);
  if (!person) throw notFound();
  return ledgerFor(tx, person, startOn);
}

/** The acting person's own ledger; NOT_FOUND for an office. */
export async function ownLedger(tx: Tx): Promise<ServiceLedger> {
  const [person] = await tx.query<LedgerPerson>(`select ${PERSON} from app.own_person() p`);
  if (!person) throw notFound();
  return ledgerFor(tx, person, null);
}

async function ledgerFor(tx: Tx, person: LedgerPerson, startOn: string | null): Promise<ServiceLedger> {
  const [source] = await readLedgers(tx, [person]);
  if (!source) throw notFound();
  return computed(tx, source, startOn);
}

interface PageOptions {
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Ledgers of the own staff who have served or have recorded service, by name. `after` is the last person's id. */
export async function ledgerPage(tx: Tx, { search, first, after }: PageOptions): Promise<ServiceLedgerPage> {
  if (first < 1 || first > 200) throw badInput('first must be 1 to 200.');
  const served = `p.scope_id = any ($1) and (exists (select 1 from assignment a where a.scope_id = any ($2) and a.person_id = p.id and a.arrived_on is not null
      and a.state <> 'REMOVED') or exists (select 1 from service_record r where r.scope_id = p.scope_id and r.person_id = p.id))
    and ($3::text is null or p.name ilike '%' || $3 || '%' or p.department ilike '%' || $3 || '%')`;
  const values = [tx.viewer.readable('PRIVATE'), tx.viewer.readable('WORK'), search === null || search.trim() === '' ? null : search.trim().replaceAll(/[%_\\]/g, String.raw`\$&`)];
  const [people, [counted]] = await Promise.all([
    tx.query<LedgerPerson>(
      `select ${PERSON} from person p where ${served}
          and ($4::text is null or (p.name, p.scope_id || '-' || p.id) > (select k.name, k.scope_id || '-' || k.id from person k where k.scope_id || '-' || k.id = $4))
        order by p.name, p.scope_id || '-' || p.id limit $5`, [...values, after, first + 1]),
    tx.query<{ count: number }>(`select count(*)::int as count from person p where ${served}`, values),
  ]);
  const shown = people.slice(0, first);
  const sources = await readLedgers(tx, shown);
  const last = shown.at(-1);
  return {
    nodes: await Promise.all(sources.map((source) => computed(tx, source, null))), totalCount: counted?.count ?? 0,
    pageInfo: { hasNextPage: people.length > first, endCursor: last ? formatKey(last) : null },
  };
}

async function computed(tx: Tx, source: LedgerSource, startOn: string | null): Promise<ServiceLedger> {
  const { person } = source;
  const today = businessDay(tx.now);
  const facts = serviceFacts(source, tx.now);
  const packs = await packsOf(tx, source.stays);
  return {
    id: formatKey(person), name: person.name, department: person.department, staffCategory: person.staffCategory, titleLevel: person.titleLevel,
    asOf: today, banUntil: banOf(packs.map(({ pack }) => pack), source.verified),
    standings: packs.map(({ pack, ...pin }) => ({
      ...pin, ...standing(pack, source, { facts, today, startOn }),
      cycles: cyclesOf(pack, { ...source, stays: source.stays.filter((stay) => stay.packCode === pin.packCode && stay.packVersion === pin.packVersion) }, facts, today),
    })),
  };
}

interface Asked {
  readonly facts: ServiceFacts[];
  readonly today: string;
  readonly startOn: string | null;
}

function standing(pack: ResolvedPack, source: LedgerSource, { facts, today, startOn }: Asked): Omit<LedgerStanding, 'packCode' | 'packVersion' | 'cycles'> {
  const ledger = serviceLedger(pack, facts, today);
  const places = new Map<string, Pick<LedgerLine, 'source' | 'place'>>([
    ...source.stays.map((stay) => [stay.key, { source: 'STAY', place: stay.receiverName }] as const),
    ...source.records.map((record) => [formatKey(record), { source: 'RECORD', place: record.place }] as const),
  ]);
  const forecast = startOn === null ? facts : withStayFrom(facts, startOn);
  return {
    totalMonths: ledger.total.months, totalDays: ledger.total.days,
    countsAs: ledger.countsAs === null ? null : kindOf('service.countsAs').show(ledger.countsAs as never).zh,
    lines: ledger.lines.map((line) => ({
      sourceId: line.id, source: places.get(line.id)?.source ?? 'STAY', place: places.get(line.id)?.place ?? '', kind: line.kind, from: line.from, to: line.to,
      months: line.length.months, days: line.length.days, countedMonths: line.counted.months, countedDays: line.counted.days, reason: line.reason,
    })),
    gates: serviceGates(pack, source.person.staffCategory, forecast, today).map((gate) => ({
      ...gate, daysLeft: gate.reachOn === null ? null : daysUntil(today, gate.reachOn),
    })),
  };
}

/** Of each cycle that a stay under the pack began in, by the stays under it alone: what was served elsewhere is not of the cycle. */
function cyclesOf(pack: ResolvedPack, { person, stays }: LedgerSource, facts: readonly ServiceFacts[], today: string): Finding[] {
  const starts = new Set(stays.flatMap(({ startsOn, arrivedOn }) => cycleStart(pack, startsOn, arrivedOn) ?? []));
  const services = facts.filter(({ id }) => stays.some(({ key }) => key === id));
  return [...starts].sort().flatMap((cycleFrom) => evaluateCycle(pack, { person: { id: formatKey(person), name: person.name }, cycleFrom, services, today }));
}

/** The last day on which any pack bars a promotion after verified falsification (R-411, C-15). */
function banOf(packs: readonly ResolvedPack[], verified: readonly string[]): string | null {
  const bans = packs.flatMap((pack) => {
    const years = lookup(pack, 'fraud.banYears');
    return years.state === 'FOUND' ? verified.map((day) => addMonths(day, years.value * 12)) : [];
  });
  return bans.sort().at(-1) ?? null;
}
