/** Responsible for reading what the ledgers of some people are made of: four statements, however many people. */
import type { PersonCategory, TitleLevel } from '@jiedui/schema/vocabulary';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay } from '../../policy/calendar.js';
import type { ServiceFacts, ServiceKind } from '../../policy/service.js';
import { approvedDays, brokenDays } from '../presence/leave.facts.js';
import type { Leave } from '../presence/leave.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { ServiceRecord } from './service-record.js';

export interface LedgerPerson {
  readonly scopeId: number;
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly staffCategory: PersonCategory;
  readonly titleLevel: TitleLevel;
}

/** A stay that somebody has begun. */
export interface ServedStay {
  readonly key: string;
  readonly personId: string;
  readonly receiverName: string;
  readonly arrivedOn: string;
  readonly finishedOn: string | null;
  /** First day of the pairing, from which support cycles are counted. */
  readonly startsOn: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly revoked: boolean;
  readonly leaves: readonly Pick<Leave, 'state' | 'fromOn' | 'toOn' | 'departedAt' | 'returnedOn'>[];
}

/** What one person's ledger is computed from. */
export interface LedgerSource {
  readonly person: LedgerPerson;
  readonly stays: readonly ServedStay[];
  readonly records: readonly ServiceRecord[];
  /** Days on which cases of falsification were verified. */
  readonly verified: readonly string[];
}

const LEAVES = `(select coalesce(jsonb_agg(jsonb_build_object('state', l.state, 'fromOn', l.from_on, 'toOn', l.to_on, 'departedAt', l.departed_at,
  'returnedOn', l.returned_on)), '[]') from leave l where l.scope_id = a.scope_id and l.assignment_id = a.id)`;

/** Sources for these people, in their order. */
export async function readLedgers(tx: Tx, people: readonly LedgerPerson[]): Promise<LedgerSource[]> {
  const ids = people.map((person) => person.id);
  if (ids.length === 0) return [];
  const scopes = [...new Set(people.map((person) => person.scopeId))];
  const [stays, records, revoked] = await Promise.all([
    tx.query<Omit<ServedStay, 'revoked' | 'leaves'> & { leaves: (Omit<ServedStay['leaves'][number], 'departedAt'> & { departedAt: string | null })[] }>(
      `select a.scope_id || '-' || a.id as key, a.person_id as "personId", p.receiver_name as "receiverName", a.arrived_on as "arrivedOn",
              a.finished_on as "finishedOn", p.starts_on as "startsOn", a.pack_code as "packCode", a.pack_version as "packVersion", ${LEAVES} as leaves
         from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
        where a.scope_id = any ($2) and a.person_id = any ($1) and a.arrived_on is not null and a.state <> 'REMOVED'
        order by a.arrived_on desc, a.id`, [ids, tx.viewer.readable('WORK')]),
    tx.query<ServiceRecord>(
      `select r.scope_id as "scopeId", r.id, r.person_id as "personId", r.kind, r.government_organised as "governmentOrganised", r.place, r.from_on as "fromOn",
              r.to_on as "toOn", r.proof, r.note, r.recorded_by as "recordedBy", r.created_at as "createdAt"
         from service_record r where r.scope_id = any ($1) and r.person_id = any ($2) order by r.from_on desc, r.id`, [scopes, ids]),
    tx.query<{ key: string; personId: string; verifiedOn: string }>(
      `select r.scope_id || '-' || r.assignment_id as key, r.person_id as "personId", r.verified_on as "verifiedOn" from app.revoked_stays($1) r`, [ids]),
  ]);
  const gone = new Set(revoked.map(({ key }) => key));
  const [staysOf, recordsOf] = [byPerson(stays), byPerson(records)];
  return people.map((person) => ({
    person,
    stays: (staysOf.get(person.id) ?? []).map((stay) => ({
      ...stay, revoked: gone.has(stay.key),
      leaves: stay.leaves.map((leave) => ({ ...leave, departedAt: leave.departedAt === null ? null : new Date(leave.departedAt) })),
    })),
    records: recordsOf.get(person.id) ?? [],
    verified: revoked.filter((one) => one.personId === person.id).map((one) => one.verifiedOn),
  }));
}

function byPerson<Row extends { readonly personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.personId);
    if (own) own.push(row);
    else found.set(row.personId, [row]);
  }
  return found;
}

/** The services as the evaluator takes them. */
export function serviceFacts({ stays, records }: Pick<LedgerSource, 'stays' | 'records'>, now: Date): ServiceFacts[] {
  const today = businessDay(now);
  return [
    ...stays.map((stay): ServiceFacts => ({
      id: stay.key, kind: 'ORDINARY', governmentOrganised: null, from: stay.arrivedOn, to: stay.finishedOn, revoked: stay.revoked,
      brokenOn: stay.leaves.flatMap((leave) => brokenDays(leave, today)), leaveOn: stay.leaves.flatMap(approvedDays),
    })),
    ...records.map((record): ServiceFacts => ({
      id: `${record.scopeId}-${record.id}`, kind: record.kind as ServiceKind, governmentOrganised: record.governmentOrganised, from: record.fromOn, to: record.toOn,
      brokenOn: [], leaveOn: [], revoked: false,
    })),
  ];
}

/** The packs that the stays pin, the newest stay's first, each once. */
export async function packsOf(tx: Tx, stays: readonly Pick<ServedStay, 'packCode' | 'packVersion'>[]): Promise<{ packCode: string; packVersion: number; pack: ResolvedPack }[]> {
  const pins = new Map(stays.map(({ packCode, packVersion }) => [`${packCode}@${packVersion}`, { packCode, packVersion }]));
  return Promise.all([...pins.values()].map(async (pin) => ({ ...pin, pack: await loadPack(tx, pin) })));
}
