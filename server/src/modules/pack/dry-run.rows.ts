/** Responsible for reading everything that a pack's rules are asked about, in a handful of statements whatever its size. */
import { formatKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { contentOf, factsOf, type PartyRow } from '../agreement/agreement-state.js';
import type { AgreementContent } from '../agreement/agreement-content.js';
import { Agreement } from '../agreement/agreement.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { Pairing } from '../pairing/pairing.js';
import { Assignment } from '../team/assignment.js';
import { Filing } from '../team/filing.js';
import { PreTraining } from '../team/pre-training.js';
import type { Strength } from '../team/team.facts.js';
import { Team } from '../team/team.js';
import type { Judged } from './dry-run.judge.js';

export interface Pin {
  readonly packCode: string;
  readonly packVersion: number;
}

/** A row with the version that it pins. */
export type Pinned = Judged & { readonly pin: Pin };

/** States in which a team, an agreement and an evaluation are not over yet. */
const OPEN_TEAMS: readonly string[] = ['FORMING', 'CHECKED', 'FILED', 'DISPATCHED', 'ON_SITE'];
const OPEN_AGREEMENTS: readonly string[] = ['DRAFT', 'IN_REVIEW', 'RETURNED', 'SIGNING'];

/** Pairings of the acting commission that are judged by one of these packs. */
export function readPairings(tx: Tx, of: { readonly programmeId: string | null; readonly packCodes: readonly string[] | null }): Promise<Pairing[]> {
  return tx.manager.createQueryBuilder(Pairing, 'p')
    .where('p.scope_id = any (:scopes) and p.owner_org_id = :org', { scopes: tx.viewer.readable('BASE'), org: tx.viewer.orgId })
    .andWhere('(:programme::uuid is null or p.programme_id = :programme)', { programme: of.programmeId })
    .andWhere('(:codes::text[] is null or p.pack_code = any (:codes))', { codes: of.packCodes })
    .orderBy('p.scope_id').getMany();
}

/** Teams, agreements and evaluations of these pairings. */
export async function readJudged(tx: Tx, pairings: readonly Pairing[]): Promise<Pinned[]> {
  const byScope = new Map(pairings.map((pairing) => [pairing.scopeId, pairing]));
  const scopes = [...byScope.keys()];
  if (scopes.length === 0) return [];
  const agreements = await tx.manager.createQueryBuilder(Agreement, 'a').where('a.scope_id = any (:scopes)', { scopes }).getMany();
  const parts = await Promise.all([readTeams(tx, byScope, agreements), readAgreements(tx, byScope), readEvaluations(tx, byScope)]);
  return parts.flat();
}

type Pairings = ReadonlyMap<number, Pairing>;

const unitOf = (pairing: Pairing): string => `${pairing.supporterName} → ${pairing.receiverName}`;

async function readTeams(tx: Tx, pairings: Pairings, agreements: readonly Agreement[]): Promise<Pinned[]> {
  const scopes = [...pairings.keys()];
  const [first] = scopes;
  const [teams, members, trainings, filings, strengths, workCalendar] = await Promise.all([
    tx.manager.createQueryBuilder(Team, 't').where('t.scope_id = any (:scopes)', { scopes }).orderBy('t.scope_id').addOrderBy('t.batch_no').getMany(),
    tx.manager.createQueryBuilder(Assignment, 'a').where(`a.scope_id = any (:scopes) and a.state <> 'REMOVED'`, { scopes }).orderBy('a.created_at').addOrderBy('a.id').getMany(),
    tx.manager.createQueryBuilder(PreTraining, 't').where('t.scope_id = any (:scopes)', { scopes }).getMany(),
    tx.manager.createQueryBuilder(Filing, 'f').where('f.scope_id = any (:scopes)', { scopes }).getMany(),
    tx.query<Strength & { scopeId: number; division: string | null }>(
      `select u.scope as "scopeId", s.*, app.owner_division(u.scope) as division from unnest($1::int[]) u (scope) cross join lateral app.group_strength(u.scope) s`, [scopes],
    ),
    // One owner, one calendar.
    first === undefined ? null : readCalendar(tx, first),
  ]);
  const teamOf = (row: { readonly teamId: string }) => row.teamId;
  const [membersOf, trainingsOf, filingsOf] = [grouped(members, teamOf), grouped(trainings, teamOf), grouped(filings, teamOf)];
  const agreementsOf = grouped(agreements, (row) => row.pairingId);
  const strengthOf = new Map(strengths.map((row) => [row.scopeId, row]));
  return teams.flatMap((team): Pinned[] => {
    const pairing = pairings.get(team.scopeId);
    if (!pairing) return [];
    const strength = strengthOf.get(team.scopeId) ?? null;
    const row = {
      packCode: team.packCode, packVersion: team.packVersion, lineage: [], plannedFrom: team.plannedFrom, dispatchedOn: team.dispatchedOn, strength, ownerDivision: strength?.division ?? null, workCalendar,
      members: membersOf.get(team.id) ?? [], trainings: trainingsOf.get(team.id) ?? [], filings: filingsOf.get(team.id) ?? [],
      pairing: { ...pairing, agreements: agreementsOf.get(pairing.id) ?? [] },
    };
    const name = `第 ${team.batchNo} 批 ${team.name}`;
    return [{ kind: 'TEAM', pin: team, of: { id: formatKey(team), name, unit: `${unitOf(pairing)} · ${name}`, open: OPEN_TEAMS.includes(team.state), row } }];
  });
}

function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

interface AgreementRow {
  readonly scopeId: number;
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly content: AgreementContent;
  readonly parties: readonly (Omit<PartyRow, 'sealedAt'> & { readonly sealedAt: string | null })[];
}

async function readAgreements(tx: Tx, pairings: Pairings): Promise<Pinned[]> {
  const { text, values } = sql`select a.scope_id as "scopeId", a.id, a.number, a.state, ${contentOf(sql`a`)} as content,
      (select coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'kind', y.kind, 'orgId', y.org_id, 'name', y.name, 'sealedAt', s.sealed_at) order by y.position), '[]')
         from agreement_party y left join agreement_seal s on s.scope_id = y.scope_id and s.party_id = y.id and s.state = 'VALID'
        where y.scope_id = a.scope_id and y.agreement_id = a.id) as parties
    from agreement a where a.scope_id = any (${[...pairings.keys()]}) and a.state <> 'VOID' order by a.scope_id, a.id`.statement();
  const rows = await tx.query<AgreementRow>(text, values);
  return rows.flatMap((row): Pinned[] => {
    const pairing = pairings.get(row.scopeId);
    if (!pairing) return [];
    const parties = row.parties.map((party) => ({ ...party, sealedAt: party.sealedAt === null ? null : new Date(party.sealedAt) }));
    const facts = factsOf(row.content, parties, pairing, tx.now);
    return [{ kind: 'AGREEMENT', pin: pairing, of: { id: formatKey(row), name: row.number, unit: unitOf(pairing), open: OPEN_AGREEMENTS.includes(row.state), facts } }];
  });
}

interface EvaluationRow extends Pin {
  readonly scopeId: number;
  readonly id: string;
  readonly subjectName: string;
  readonly schemeId: string;
  readonly state: string;
  readonly grade: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly points: Record<string, string | null>;
}

async function readEvaluations(tx: Tx, pairings: Pairings): Promise<Pinned[]> {
  const rows = await tx.query<EvaluationRow>(
    `select e.scope_id as "scopeId", e.id, e.subject_name as "subjectName", e.scheme_id as "schemeId", e.state, e.grade,
       e.period_from::text as "periodFrom", e.period_to::text as "periodTo", e.pack_code as "packCode", e.pack_version as "packVersion",
       coalesce(jsonb_object_agg(i.code, i.score::text) filter (where i.code is not null), '{}') as points
       from evaluation e left join evaluation_item i on i.scope_id = e.scope_id and i.evaluation_id = e.id
      where e.scope_id = any ($1) and e.state in ('OPEN', 'EFFECTIVE')
      group by e.scope_id, e.id order by e.scope_id, e.id`,
    [[...pairings.keys()]],
  );
  return rows.flatMap((row): Pinned[] => {
    const pairing = pairings.get(row.scopeId);
    if (!pairing) return [];
    const unit = `${unitOf(pairing)} · ${row.periodFrom} 至 ${row.periodTo}`;
    return [{ kind: 'EVALUATION', pin: row, of: { id: formatKey(row), name: row.subjectName, unit, open: row.state === 'OPEN', schemeId: row.schemeId, points: row.points, grade: row.grade } }];
  });
}
