/**
 * Responsible for the city's aggregate: rosters of several pairings become one filing with the city's number and seal; a line
 * that came the wrong way is rejected, the others go on. Talks to: filing, roster_aggregate in the city's own space.
 */
import { teamRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import { formatKey, type Key } from '../../db/key.js';
import { lockSeries } from '../../db/series.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { aggregatedRoute, evaluateFiling } from '../../policy/filing.js';
import type { Finding } from '../../policy/finding.js';
import { transition } from '../../states/transition.js';
import type { SealProvider } from '../document/seal-provider.js';
import { readPairing } from '../pairing/pairing.service.js';
import type { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Filing } from '../team/filing.js';
import { followFiling, whoDecides } from '../team/filing.service.js';
import { tellAboutTeam, teamName } from '../team/team.service.js';
import { Team } from '../team/team.js';
import { filingMachine } from '../team/team.states.js';

interface Line {
  readonly name: string;
  readonly role: string;
  readonly titleLevel: string;
  readonly specialty: string;
  readonly plannedFrom: string;
  readonly plannedTo: string;
}

interface Judged {
  readonly key: Key;
  readonly filing: Filing;
  readonly team: Team;
  readonly pairing: Pairing;
  readonly lines: readonly Line[];
  /** Set where the lines came the wrong way. */
  readonly wrong: Finding | null;
}

/**
 * Puts filings together and forwards them. @returns the aggregate in the city's own space
 * @throws Refusal WRONG_ROUTE for every line if none is left, SEVERAL_PROGRAMMES, and what the state table says of a filing
 */
export async function aggregateRosters(tx: Tx, seals: SealProvider, keys: readonly Key[]): Promise<Key> {
  const { acting, user, orgId } = tx.viewer;
  if (!acting || !user || orgId === null) throw forbidden();
  const judged: Judged[] = [];
  for (const key of keys) judged.push(await judge(tx, key));
  const going = judged.filter((each) => each.wrong === null);
  const [first] = going;
  if (!first) throw new Refusal(judged.flatMap(problemsOfLines));
  if (going.some((each) => each.pairing.programmeId !== first.pairing.programmeId)) {
    throw new Refusal([{ code: 'SEVERAL_PROGRAMMES', path: 'filingIds', message: say.severalProgrammes, fix: say.byProgramme }]);
  }
  const year = Number(first.team.plannedFrom.slice(0, 4));
  const number = await nextNumber(tx, acting.scopeId, `${acting.divisionCode}-${year}-HZ`);
  const lines = judged.flatMap((each) => each.lines.map((line) => lineRow(each, line))).map((line, at) => ({ position: at + 1, ...line }));
  const contentHash = createHash('sha256').update(canonicalJson({ number, year, lines })).digest('hex');
  const [row] = await tx.query<{ id: string }>('select uuidv7() as id');
  if (!row) throw notFound();
  const mark = await seals.seal({
    subject: 'roster_aggregate', subjectId: formatKey({ scopeId: acting.scopeId, id: row.id }), version: 1, contentHash, capacity: 'AGGREGATE',
    organization: orgId, userId: user.id, sealedAt: tx.now.toISOString(),
  });
  await tx.query(
    `insert into roster_aggregate (scope_id, id, number, year, programme_name, forwarded_at, by_org_name, by_name, content_hash, algorithm, key_id, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [acting.scopeId, row.id, number, year, first.pairing.programmeName, tx.now, acting.orgName, user.name, contentHash, mark.algorithm, mark.keyId, mark.signature],
  );
  await insertLines(tx, { scopeId: acting.scopeId, id: row.id }, lines);
  for (const each of going) await forward(tx, each, number);
  return { scopeId: acting.scopeId, id: row.id };
}

async function judge(tx: Tx, key: Key): Promise<Judged> {
  const filing = await tx.manager.createQueryBuilder(Filing, 'f').where('f.scope_id = :scopeId and f.id = :id', key).getOne();
  if (!filing) throw notFound();
  const team = await tx.manager.createQueryBuilder(Team, 't').where('t.scope_id = :scopeId and t.id = :id', { scopeId: key.scopeId, id: filing.teamId }).getOne();
  if (!team) throw notFound();
  const [pairing, pack, lines, [owner]] = await Promise.all([
    readPairing(tx, { scopeId: key.scopeId, id: team.pairingId }),
    loadPack(tx, team),
    tx.query<Line>(
      `select name, role, title_level as "titleLevel", specialty, planned_from as "plannedFrom", planned_to as "plannedTo" from filing_line
        where scope_id = $1 and filing_id = $2 order by position`, [key.scopeId, key.id],
    ),
    tx.query<{ division: string | null }>('select app.owner_division($1) as division', [key.scopeId]),
  ]);
  const today = businessDay(tx.now);
  const found = evaluateFiling(pack, {
    supporterDivision: pairing.supporterDivisionCode, ownerDivision: owner?.division ?? '', sentBy: aggregatedRoute(pack), year: Number(team.plannedFrom.slice(0, 4)),
    submittedOn: today, today,
  }).find((finding) => finding.code === 'WRONG_ROUTE' && finding.verdict === 'NOT_MET');
  return { key, filing, team, pairing, lines, wrong: found ?? null };
}

/** Why each line of a filing cannot be in an aggregate. */
function problemsOfLines({ key, lines, pairing, wrong }: Judged): ProblemInput[] {
  if (wrong === null) return [];
  return lines.map((line, at) => ({
    code: wrong.code, ruleId: wrong.ruleId, clause: wrong.clause, path: `filings.${formatKey(key)}.lines.${at + 1}`, numbers: wrong.numbers, fix: wrong.fix, fixEn: wrong.fixEn,
    message: inputWords.of(`${pairing.supporterName} ${line.name}`, say.notAggregated({ zh: wrong.required, en: wrong.requiredEn })),
  }));
}

function lineRow({ key, filing, team, pairing, wrong }: Judged, line: Line) {
  return {
    pairing_scope_id: key.scopeId, filing_id: filing.id, supporter_name: pairing.supporterName, receiver_name: pairing.receiverName,
    team_name: teamName(team), name: line.name, role: line.role, title_level: line.titleLevel, specialty: line.specialty,
    planned_from: line.plannedFrom, planned_to: line.plannedTo, state: wrong === null ? 'FORWARDED' : 'REJECTED', rule_id: wrong?.ruleId ?? null,
    reason: wrong === null ? null : say.notAggregated({ zh: wrong.required, en: wrong.requiredEn }).zh, fix: wrong?.fix ?? null,
  };
}

async function insertLines(tx: Tx, aggregate: Key, lines: readonly object[]): Promise<void> {
  await tx.query(
    `insert into aggregate_line (scope_id, aggregate_id, position, pairing_scope_id, filing_id, supporter_name, receiver_name, team_name, name, role,
       title_level, specialty, planned_from, planned_to, state, rule_id, reason, fix)
     select $1, $2, l.* from jsonb_to_recordset($3::jsonb) as l (position int, pairing_scope_id int, filing_id uuid, supporter_name text,
       receiver_name text, team_name text, name text, role text, title_level text, specialty text, planned_from date, planned_to date, state text,
       rule_id text, reason text, fix text)`,
    [aggregate.scopeId, aggregate.id, JSON.stringify(lines)],
  );
}

async function forward(tx: Tx, { key }: Judged, number: string): Promise<void> {
  const filing = await transition(tx, filingMachine, Filing, key, 'aggregateFiling', {
    set: { aggregatedAt: tx.now, aggregatedBy: whoDecides(tx), aggregateNumber: number },
  });
  const team = await followFiling(tx, filing, { filingState: 'AGGREGATED' }, 'aggregateFiling', null);
  await tellAboutTeam(tx, team, ['OWNER', 'SUPPORTING'], 'ROSTER_AGGREGATED', `名单已汇总上报：${teamName(team)}`, `汇总号 ${number}`);
}

async function nextNumber(tx: Tx, scopeId: number, prefix: string): Promise<string> {
  await lockSeries(tx, scopeId, 'roster_aggregate');
  const [row] = await tx.query<{ n: number }>('select count(*)::int + 1 as n from roster_aggregate where scope_id = $1 and starts_with(number, $2)', [scopeId, prefix]);
  return `${prefix}${String(row?.n ?? 1).padStart(3, '0')}`;
}
