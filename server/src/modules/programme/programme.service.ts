import { assignRefusals, programmeRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { inputWords } from '@jiedui/schema/refusal-words';
import { stayStates } from '@jiedui/schema/stay-states';
import { businessDay } from '../../policy/calendar.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { evaluateGroup } from '../../policy/team.js';
import { problemsOf } from '../../policy/finding.js';
import { recordEvent } from '../audit/record.js';
import { copyGroupState } from '../pairing/group.service.js';
import { confirmProposedPairings } from '../pairing/pairing.service.js';
import { loadPack } from './pack-lineage.js';
import { PairingGroup } from './pairing-group.js';
import { readCoverage } from './coverage-gap.service.js';
import type { CreateProgrammeInput, PublishProgrammeInput } from './programme.input.js';
import { Programme } from './programme.js';
import { groupMachine, programmeMachine } from './programme.states.js';

/** Every party of a programme, in the words of scope_access. */
const EVERYONE = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OVERSIGHT', 'OBSERVER', 'COORDINATION'];

/** Opens a programme under a published pack version, with a scope of its own. Refuses a period outside the pack's. */
export async function createProgramme(tx: Tx, input: CreateProgrammeInput): Promise<Key> {
  const owner = tx.viewer.acting;
  if (owner?.orgKind !== 'HEALTH_COMMISSION') throw forbidden();
  await checkProgramme(tx, input, owner.orgId);
  const [opened] = await tx.query<{ scopeId: number }>('select app.open_programme_scope() as "scopeId"');
  if (!opened) throw notFound();
  const [row] = await tx.query<{ id: string }>(
    `insert into programme (scope_id, owner_org_id, owner_name, name, code, pack_code, pack_version, starts_on, ends_on,
       oversight_levels) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [opened.scopeId, owner.orgId, owner.orgName, input.name.trim(), input.code, input.packCode, input.packVersion,
      input.startsOn, input.endsOn, input.oversightLevels],
  );
  if (!row) throw notFound();
  const key = { scopeId: opened.scopeId, id: row.id };
  await logTransition(tx, programmeMachine, key, { action: 'create', from: '', to: programmeMachine.initial, subject: input.name });
  return key;
}

async function checkProgramme(tx: Tx, input: CreateProgrammeInput, ownerOrgId: string): Promise<void> {
  const [[pack], taken] = await Promise.all([
    tx.query<{ validFrom: string | null; validTo: string | null }>(
      'select valid_from as "validFrom", valid_to as "validTo" from policy_pack where code = $1 and version = $2',
      [input.packCode, input.packVersion],
    ),
    tx.query('select 1 from programme where owner_org_id = $1 and code = $2 limit 1', [ownerOrgId, input.code]),
  ]);
  const problems: ProblemInput[] = [];
  if (!pack) problems.push({ code: 'PACK_UNKNOWN', path: 'packCode', message: say.unknownPack(input.packCode, input.packVersion) });
  if (taken.length > 0) problems.push({ code: 'CODE_TAKEN', path: 'code', message: say.codeTaken(input.code), fix: say.otherCode });
  if (input.endsOn < input.startsOn) {
    problems.push({ code: 'PERIOD', path: 'endsOn', message: inputWords.earlier('END', input.endsOn, 'START', input.startsOn) });
  } else if (pack && ((pack.validFrom && input.startsOn < pack.validFrom) || (pack.validTo && input.endsOn > pack.validTo))) {
    const [from, to] = [pack.validFrom ?? '—', pack.validTo ?? '—'];
    problems.push({
      code: 'PERIOD_OUTSIDE_PACK', path: 'startsOn', ruleId: 'R-220', numbers: { from, to },
      message: say.outsidePack(input.startsOn, input.endsOn, from, to), fix: assignRefusals.withinDays(from, to),
    });
  }
  if (problems.length > 0) throw new Refusal(problems);
}

/**
 * Publishes: every group has its lead where it needs one, all proposed pairings become assigned, the hash of the
 * pack version is recorded, everyone concerned is told once. One PUBLISH event in the audit trail.
 */
export async function publishProgramme(tx: Tx, key: Key, input: PublishProgrammeInput): Promise<void> {
  let packHash = '';
  let uncovered: readonly string[] = [];
  const coverageReason = input.coverageReason?.trim() || null;
  const before = await transition(tx, programmeMachine, Programme, key, 'publish', {
    revision: input.revision ?? undefined,
    subject: (row) => row.name,
    reason: coverageReason,
    check: async (row) => {
      await checkPublishable(tx, key, row);
      uncovered = await checkCoverage(tx, key, row, coverageReason);
    },
    set: async (row) => {
      const [pack] = await tx.query<{ hash: string }>('select hash from policy_pack where code = $1 and version = $2', [row.packCode, row.packVersion]);
      packHash = pack?.hash ?? '';
      return { publishedAt: tx.now, packHash, coverageReason: uncovered.length > 0 ? coverageReason : null };
    },
  });
  const assigned = await confirmProposedPairings(tx, key);
  const details = { pack_code: before.packCode, pack_version: before.packVersion, pack_hash: packHash, pairings: assigned, ...(uncovered.length > 0 && { uncovered, coverage_reason: coverageReason }) };
  const body = `${before.ownerName}于${businessDay(tx.now)}发布，期限 ${before.startsOn} 至 ${before.endsOn}，请查看本单位的结对。`;
  await Promise.all([
    recordEvent(tx, key, 'PUBLISH', 'programme', details),
    tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [
      key.scopeId, EVERYONE, 'PROGRAMME_PUBLISHED', `《${before.name}》已发布`, body, `/programmes/${formatKey(key)}`,
    ]),
  ]);
}

async function checkPublishable(tx: Tx, key: Key, programme: Programme): Promise<void> {
  const [pack, groups] = await Promise.all([
    loadPack(tx, programme),
    tx.query<{ id: string; receiverName: string; supporters: string[]; lead: string | null }>(
      `select g.id, g.receiver_name as "receiverName", array_agg(m.supporter_org_id::text) as supporters,
              min(m.supporter_org_id::text) filter (where m.lead) as lead
         from pairing_group g join group_member m on m.scope_id = g.scope_id and m.group_id = g.id
        where g.scope_id = $1 and g.programme_id = $2 group by g.scope_id, g.id, g.receiver_name order by g.receiver_name`,
      [key.scopeId, key.id],
    ),
  ]);
  if (groups.length === 0) {
    throw new Refusal([{ code: 'NO_PAIRINGS', path: 'programmeId', message: say.noPairings, fix: say.assignFirst }]);
  }
  const problems = groups.flatMap((group) =>
    problemsOf(evaluateGroup(pack, { supporterIds: group.supporters, leadSupporterId: group.lead })).map((problem) => ({
      ...problem, path: `groups.${formatKey({ scopeId: key.scopeId, id: group.id })}`, message: `${group.receiverName}：${problem.message}`, messageEn: `${group.receiverName}: ${problem.messageEn}`,
    })),
  );
  if (problems.length > 0) throw new Refusal(problems);
}

/** With receivers in scope that nobody supports it is published for a recorded reason only. @returns their names */
async function checkCoverage(tx: Tx, key: Key, programme: Programme, reason: string | null): Promise<readonly string[]> {
  const { findings, unpaired } = await readCoverage(tx, key, await loadPack(tx, programme));
  const gaps = findings.filter((finding) => finding.verdict === 'NOT_MET');
  if (gaps.length > 0 && reason === null) {
    throw new Refusal(gaps.map(({ code, ruleId, clause, message, fix, numbers }) => ({ code, ruleId, clause, message, fix, numbers, path: 'coverageReason' })));
  }
  return gaps.length > 0 ? unpaired.map((receiver) => receiver.name) : [];
}

/** Ends a programme none of whose pairings is still open. */
export async function closeProgramme(tx: Tx, key: Key, reason: string, revision: number | undefined): Promise<void> {
  await transition(tx, programmeMachine, Programme, key, 'close', {
    revision,
    reason,
    subject: (row) => row.name,
    check: async () => {
      const [open] = await tx.query<{ count: number }>(
        `select count(*)::int as count from pairing where scope_id = any($1) and programme_scope_id = $2 and programme_id = $3
            and state not in ('COMPLETED', 'TERMINATED')`,
        [tx.viewer.readable('BASE'), key.scopeId, key.id],
      );
      const count = open?.count ?? 0;
      if (count === 0) return;
      throw new Refusal([{
        code: 'OPEN_PAIRINGS', path: 'programmeId', message: say.openPairings(count), fix: say.endThem, numbers: { open: count },
      }]);
    },
  });
}

/** Makes one supporter of a receiver its lead hospital, taking the part from any other in the same act. */
export async function nameLead(tx: Tx, group: Key, member: Key, revision: number | undefined): Promise<Key> {
  if (member.scopeId !== group.scopeId) throw notFound();
  const found = await lockRow(tx, PairingGroup, group);
  const members = await tx.query<{ id: string; supporterName: string; lead: boolean; pairingScopeId: number; pairingId: string; ended: boolean }>(
    `select id, supporter_name as "supporterName", lead, ended, pairing_scope_id as "pairingScopeId", pairing_id as "pairingId" from group_member
      where scope_id = $1 and group_id = $2`,
    [group.scopeId, group.id],
  );
  const chosen = members.find((row) => row.id === member.id && !row.ended);
  if (!chosen) throw notFound();
  const before = members.find((row) => row.lead);
  const [leader] = await tx.query(
    `select 1 from assignment a where a.scope_id = any($1) and a.role = 'LEADER' and a.state = any($2) limit 1`, [members.map((row) => row.pairingScopeId), stayStates.expected],
  );
  await transition(tx, groupMachine, PairingGroup, group, 'nameLead', { revision, subject: `${found.receiverName}：${chosen.supporterName}` });
  await tx.query('update group_member set lead = false where scope_id = $1 and group_id = $2 and lead and id <> $3', [group.scopeId, group.id, member.id]);
  await tx.query('update group_member set lead = true where scope_id = $1 and id = $2 and not lead', [group.scopeId, member.id]);
  await copyGroupState(tx, group);
  await askAnew(tx, members, before && before.id !== chosen.id && leader ? chosen : null);
  await Promise.all(members.map((row) => tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [
    row.pairingScopeId, ['SUPPORTING', 'RECEIVING'], 'LEAD_NAMED', `${found.receiverName}的牵头医院：${chosen.supporterName}`,
    '队长由牵头医院确定（R-227）。', '/pairings',
  ])));
  return { scopeId: group.scopeId, id: found.programmeId };
}

/** Who leads anew confirms the leader that a former lead has named; whoever led before need not. Persons on site stay. */
async function askAnew(tx: Tx, members: readonly { pairingScopeId: number; pairingId: string }[], asked: { pairingScopeId: number; pairingId: string } | null): Promise<void> {
  await tx.query(
    `update pairing set leader_to_confirm = (id is not distinct from $3::uuid) where scope_id = any($1) and id = any($2)
        and leader_to_confirm is distinct from (id is not distinct from $3::uuid)`,
    [members.map((row) => row.pairingScopeId), members.map((row) => row.pairingId), asked?.pairingId ?? null],
  );
  if (asked === null) return;
  await tx.query('select app.notify_pairing($1, $2, $3, $4, $5, $6)', [
    asked.pairingScopeId, ['SUPPORTING'], 'LEADER_TO_CONFIRM', '请重新确认队长', '贵院已成为牵头医院，请确认原队长留任或另派（R-227）；在岗人员不受影响。',
    `/pairings/${formatKey({ scopeId: asked.pairingScopeId, id: asked.pairingId })}`,
  ]);
}
