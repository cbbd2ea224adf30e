import { stayStates } from '@jiedui/schema/stay-states';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { lockRow, transition } from '../../states/transition.js';
import { pinCoverage } from '../coverage/coverage.service.js';
import { Pairing } from '../pairing/pairing.js';
import { pairingMachine } from '../pairing/pairing.states.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Programme } from '../programme/programme.js';
import { programmeMachine } from '../programme/programme.states.js';
import type { MigrateProgrammeInput } from './pack.input.js';

/** A pairing that may still move, as far as the act asks. */
type Mover = Pick<Pairing, 'scopeId' | 'id' | 'code' | 'state' | 'packCode' | 'packVersion' | 'supporterName' | 'receiverName'
  | 'receiverOrgId' | 'receiverKind' | 'receiverCategory' | 'receiverStandard' | 'receiverCreating' | 'receiverPopulation'>;

const OPEN = ['DRAFT', 'PROPOSED', 'ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED'];
const CONCERNED = ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OBSERVER', 'COUNTY_GOVERNMENT'];

/**
 * Moves a programme, or some of its pairings, to another version of a pack: an act of its own, with a reason, told to
 * everyone and kept pairing by pairing (C-12). Years that are over, assignments that have ended and evaluations stay with
 * what they were judged by; a team that was checked and not yet filed is checked again.
 */
export async function migrateProgramme(tx: Tx, key: Key, input: MigrateProgrammeInput): Promise<void> {
  const programme = await lockRow(tx, Programme, key, input.revision ?? undefined);
  const hash = await checkTarget(tx, programme, input);
  const movers = await readMovers(tx, key, input);
  const whole = !input.pairingIds;
  const target = { packCode: input.packCode, packVersion: input.packVersion };
  await transition(tx, programmeMachine, Programme, key, 'migratePack', {
    reason: input.reason,
    subject: `${programme.packCode}@${programme.packVersion} → ${input.packCode}@${input.packVersion}`,
    set: whole ? { ...target, ...(programme.state === 'PUBLISHED' && { packHash: hash }) } : {},
  });
  await movePairings(tx, movers, input);
  await moveTeams(tx, movers, input);
  await pinCoverage(tx, await loadPack(tx, target), movers);
  const details = { from: `${programme.packCode}@${programme.packVersion}`, to: `${input.packCode}@${input.packVersion}`, hash, reason: input.reason, pairings: movers.map((mover) => mover.code) };
  await tx.query('select app.record($1, $2, $3, $4, $5)', [key.scopeId, 'MIGRATE', 'programme', key.id, details]);
  await tellMoved(tx, key, programme, movers, input);
}

/** The target is a version that the owner reaches and that holds for the rest of the programme; answers its hash. */
async function checkTarget(tx: Tx, programme: Programme, input: MigrateProgrammeInput): Promise<string> {
  const [pack] = await tx.query<{ hash: string; validFrom: string | null; validTo: string | null }>(
    'select hash, valid_from::text as "validFrom", valid_to::text as "validTo" from policy_pack where code = $1 and version = $2', [input.packCode, input.packVersion],
  );
  if (!pack) throw notFound();
  const problems: ProblemInput[] = [];
  if (!input.pairingIds && programme.packCode === input.packCode && programme.packVersion === input.packVersion) {
    problems.push({ code: 'SAME_VERSION', path: 'packVersion', message: `方案已按 ${input.packCode} 第 ${input.packVersion} 版执行`, fix: '选择另一个版本' });
  }
  const today = businessDay(tx.now);
  const from = today > programme.startsOn ? today : programme.startsOn;
  if ((pack.validFrom !== null && pack.validFrom > from) || (pack.validTo !== null && pack.validTo < programme.endsOn)) {
    const numbers = { from: pack.validFrom ?? '—', to: pack.validTo ?? '—' };
    problems.push({
      code: 'PERIOD_OUTSIDE_PACK', ruleId: 'R-220', path: 'packVersion', numbers, fix: '选择有效期覆盖方案余下期间的版本',
      message: `方案余下期间 ${from} 至 ${programme.endsOn} 超出政策包有效期 ${numbers.from} 至 ${numbers.to}`,
    });
  }
  refuse(problems);
  return pack.hash;
}

/** The pairings to move, locked in the order of their scopes; a named one that is over or foreign is refused. */
async function readMovers(tx: Tx, programme: Key, input: MigrateProgrammeInput): Promise<Mover[]> {
  const named = input.pairingIds?.map((id) => parseKey(id)) ?? null;
  const found = await tx.query<Mover>(
    `select scope_id as "scopeId", id, code, state, pack_code as "packCode", pack_version as "packVersion",
            supporter_name as "supporterName", receiver_name as "receiverName", receiver_org_id as "receiverOrgId", receiver_kind as "receiverKind",
            receiver_category as "receiverCategory", receiver_standard as "receiverStandard", receiver_creating as "receiverCreating",
            receiver_population as "receiverPopulation"
       from pairing where scope_id = any ($1) and programme_scope_id = $2 and programme_id = $3 and ($4::uuid[] is null or id = any ($4))
      order by scope_id for update`,
    [named?.map((one) => one.scopeId) ?? tx.viewer.writable('BASE'), programme.scopeId, programme.id, named?.map((one) => one.id) ?? null],
  );
  if (named !== null && found.length < new Set(named.map(formatKey)).size) throw notFound();
  if (named !== null) refuse(found.flatMap((mover) => closedProblems(tx, mover)));
  const movers = found.filter((mover) => OPEN.includes(mover.state) && (mover.packCode !== input.packCode || mover.packVersion !== input.packVersion));
  if (movers.length === 0 && named !== null) throw new Refusal([{ code: 'NOTHING_TO_MOVE', path: 'pairingIds', message: '所选结对已按该版本执行' }]);
  return movers;
}

function closedProblems(tx: Tx, mover: Mover): ProblemInput[] {
  const why = whyNot(pairingMachine, 'migratePack', mover, tx.viewer);
  return why === null ? [] : [{ code: why.code, path: `pairings.${formatKey(mover)}`, message: `${mover.code}：${why.message}`, fix: '只选择未结束的结对' }];
}

type Target = Pick<MigrateProgrammeInput, 'packCode' | 'packVersion' | 'reason'>;

/** The pairings and their years from this one on. */
async function movePairings(tx: Tx, movers: readonly Mover[], { packCode, packVersion, reason }: Target): Promise<void> {
  const keys = [movers.map((mover) => mover.scopeId), movers.map((mover) => mover.id)];
  const year = Number(businessDay(tx.now).slice(0, 4));
  await Promise.all([
    tx.query(
      `update pairing p set pack_code = $3, pack_version = $4, revision = revision + 1
         from unnest($1::int[], $2::uuid[]) k (scope_id, id) where p.scope_id = k.scope_id and p.id = k.id`, [...keys, packCode, packVersion],
    ),
    tx.query(
      `update pairing_year y set pack_code = $3, pack_version = $4
         from unnest($1::int[], $2::uuid[]) k (scope_id, id) where y.scope_id = k.scope_id and y.pairing_id = k.id and y.year >= $5`,
      [...keys, packCode, packVersion, year],
    ),
    logMoves(tx, { machine: 'pairing', facet: 'BASE' }, movers.map((mover) => ({
      scopeId: mover.scopeId, id: mover.id, from: mover.state, to: mover.state,
      subject: `${mover.code} ${mover.packCode}@${mover.packVersion} → ${packCode}@${packVersion}`,
    })), reason),
  ]);
}

interface Moved {
  readonly scopeId: number;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

/** Open teams and the assignments that have not ended. */
async function moveTeams(tx: Tx, movers: readonly Mover[], { packCode, packVersion, reason }: Target): Promise<void> {
  const scopes = movers.map((mover) => mover.scopeId);
  const teams = await tx.query<Moved>(
    `select t.scope_id as "scopeId", t.id, t.state as "from", '第 ' || t.batch_no || ' 批 ' || t.name as subject,
            case when t.state = 'CHECKED' and coalesce(t.filing_state, '') not in ('SUBMITTED', 'AGGREGATED') then 'FORMING' else t.state end as "to"
       from team t where t.scope_id = any ($1) and t.state in ('FORMING', 'CHECKED', 'FILED', 'DISPATCHED', 'ON_SITE')
        and (t.pack_code, t.pack_version) is distinct from ($2, $3) order by t.scope_id, t.id for update`,
    [scopes, packCode, packVersion],
  );
  const keys = [teams.map((team) => team.scopeId), teams.map((team) => team.id)];
  await Promise.all([
    tx.query(
      `update team t set pack_code = $3, pack_version = $4, state = k.state, revision = revision + 1,
              checked_at = case when k.state = t.state then t.checked_at end
         from unnest($1::int[], $2::uuid[], $5::text[]) k (scope_id, id, state) where t.scope_id = k.scope_id and t.id = k.id`,
      [...keys, packCode, packVersion, teams.map((team) => team.to)],
    ),
    tx.query(
      `update assignment a set pack_code = $3, pack_version = $4
         from unnest($1::int[], $2::uuid[]) k (scope_id, id) where a.scope_id = k.scope_id and a.team_id = k.id
          and a.state = any ($5)`, [...keys, packCode, packVersion, stayStates.expected],
    ),
    logMoves(tx, { machine: 'team', facet: 'WORK' }, teams, reason),
  ]);
}

async function logMoves(tx: Tx, { machine, facet }: { machine: string; facet: string }, moved: readonly Moved[], reason: string): Promise<void> {
  await tx.query(
    `insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_id, org_name, by_name, reason)
     select k.scope_id, $1, $2, k.id, k.subject, 'migratePack', k.was, k.becomes, $3, $4, $5, $6
       from unnest($7::int[], $8::uuid[], $9::text[], $10::text[], $11::text[]) k (scope_id, id, subject, was, becomes)`,
    [facet, machine, tx.viewer.orgId, tx.viewer.acting?.orgName ?? '', tx.viewer.user?.name ?? '', reason, moved.map((one) => one.scopeId),
      moved.map((one) => one.id), moved.map((one) => one.subject), moved.map((one) => one.from), moved.map((one) => one.to)],
  );
}

async function tellMoved(tx: Tx, key: Key, programme: Programme, movers: readonly Mover[], input: MigrateProgrammeInput): Promise<void> {
  const title = `《${programme.name}》改按 ${input.packCode} 第 ${input.packVersion} 版执行`;
  if (!input.pairingIds) {
    await tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [key.scopeId, CONCERNED, 'PACK_MIGRATED', title, `理由：${input.reason}`, `/programmes/${formatKey(key)}`]);
    return;
  }
  await Promise.all(movers.map((mover) => tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [
    mover.scopeId, CONCERNED, 'PACK_MIGRATED', `${mover.supporterName} → ${mover.receiverName}：${title}`, `理由：${input.reason}`, `/pairings/${formatKey(mover)}`,
  ])));
}
