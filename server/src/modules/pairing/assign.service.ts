import { assignRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { inputWords } from '@jiedui/schema/refusal-words';
import { checkUscc } from '@jiedui/schema/uscc';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { institutionKinds, type InstitutionKind, type Label, partyKinds } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { lockRow, logTransition } from '../../states/transition.js';
import { pinCoverage } from '../coverage/coverage.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Programme } from '../programme/programme.js';
import { programmeMachine } from '../programme/programme.states.js';
import { settleShared } from '../need/shared-access.js';
import { joinGroup, leaveGroup } from './group.service.js';
import type { PairingMode } from './pairing.input.js';
import { Pairing } from './pairing.js';
import { pairingMachine } from './pairing.states.js';

/** One pairing to assign; what is left out comes from the programme. */
export interface PairingLine {
  readonly supporterUscc: string;
  readonly receiverUscc: string;
  readonly mode?: keyof typeof PairingMode | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

/** What `app.find_organization` tells of an institution, wherever its tenant is. */
export interface FoundOrganization {
  readonly id: string;
  readonly kind: InstitutionKind;
  readonly name: string;
  readonly uscc: string;
  readonly level: number | null;
  readonly grade: string | null;
  readonly category: string | null;
  readonly standard: string | null;
  readonly creating: boolean;
  readonly division_code: string;
  readonly division_name: string;
  readonly served_population: number | null;
  readonly status: string;
}

const RECEIVER_KINDS: readonly InstitutionKind[] = ['HOSPITAL', 'COMMUNITY_CENTRE', 'TOWNSHIP_CENTRE'];

/**
 * Assigns a pairing in a programme: opens its scope for all parties and the oversight chain, freezes what the receiver is
 * (C-17), joins the receiver's group. Used by the mutation and by the spreadsheet import, one call a row.
 * @returns the new pairing, PROPOSED
 * @throws Refusal with paths supporterUscc, receiverUscc, startsOn, endsOn; nothing is written then
 */
export async function assignPairing(tx: Tx, programmeKey: Key, line: PairingLine): Promise<Key> {
  const programme = await lockRow(tx, Programme, programmeKey);
  const why = whyNot(programmeMachine, 'assignPairing', programme, tx.viewer);
  if (why) throw new Refusal([why]);
  const [supporter, receiver, pack] = await Promise.all([
    findOrganization(tx, line.supporterUscc), findOrganization(tx, line.receiverUscc), loadPack(tx, programme),
  ]);
  const startsOn = line.startsOn ?? programme.startsOn;
  const endsOn = line.endsOn ?? programme.endsOn;
  const problems = [...institutionProblems(pack, line, supporter, receiver), ...periodProblems(programme, startsOn, endsOn)];
  if (supporter && receiver) problems.push(...(await regionProblems(tx, receiver)), ...(await repeatProblems(tx, programmeKey, supporter, receiver)));
  if (problems.length > 0 || !supporter || !receiver) throw new Refusal(problems);
  const key = await insertPairing(tx, { programme, pack, supporter, receiver, mode: line.mode ?? null, startsOn, endsOn });
  return key;
}

async function findOrganization(tx: Tx, written: string): Promise<FoundOrganization | null> {
  const check = checkUscc(written);
  if (!check.ok) return null;
  const [found] = await tx.query<FoundOrganization>('select * from app.find_organization($1)', [check.value]);
  return found ?? null;
}

function institutionProblems(
  pack: ResolvedPack, line: PairingLine, supporter: FoundOrganization | null, receiver: FoundOrganization | null,
): ProblemInput[] {
  const allowed = lookup(pack, 'programme.receiverKinds');
  const problems = [
    ...usableProblems('supporterUscc', partyKinds.SUPPORTING, line.supporterUscc, supporter, ['HOSPITAL']),
    ...usableProblems('receiverUscc', partyKinds.RECEIVING, line.receiverUscc, receiver, allowed.state === 'FOUND' ? allowed.value : RECEIVER_KINDS),
  ];
  if (supporter && supporter.id === receiver?.id) {
    problems.push({ code: 'SAME_ORGANIZATION', path: 'receiverUscc', message: say.sameOrganization });
  }
  return problems;
}

function usableProblems(
  path: string, role: Label, written: string, found: FoundOrganization | null, kinds: readonly InstitutionKind[],
): ProblemInput[] {
  const check = checkUscc(written);
  if (!check.ok) {
    const fix = check.expected === null ? say.checkCode : say.checkDigit(check.expected);
    return [{ code: 'USCC_INVALID', path, message: say.wrongCode(role, check.message), fix, numbers: check.expected === null ? {} : { expected: check.expected } }];
  }
  if (!found) {
    return [{ code: 'USCC_UNKNOWN', path, message: say.unknownCode(role, check.value), fix: say.registerFirst }];
  }
  if (found.status !== 'ACTIVE') {
    return [{ code: 'ORGANIZATION_SUSPENDED', path, message: say.suspended(role, found.name), fix: say.resumeOrOther }];
  }
  if (kinds.includes(found.kind)) return [];
  const wanted = say.anyOf(kinds.map((kind) => institutionKinds[kind]));
  return [{ code: 'WRONG_KIND', path, message: say.wrongKind(role, found.name, institutionKinds[found.kind], wanted), fix: say.changeTo(wanted), numbers: { kind: found.kind } }];
}

function periodProblems(programme: Programme, startsOn: string, endsOn: string): ProblemInput[] {
  const problems: ProblemInput[] = [];
  const numbers = { from: programme.startsOn, to: programme.endsOn };
  const fix = say.withinDays(programme.startsOn, programme.endsOn);
  if (endsOn < startsOn) problems.push({ code: 'PERIOD', path: 'endsOn', message: inputWords.earlier('END', endsOn, 'START', startsOn), numbers });
  if (startsOn < programme.startsOn) problems.push({ code: 'PERIOD_OUTSIDE_PROGRAMME', path: 'startsOn', message: say.beforeProgramme(startsOn, programme.startsOn), fix, numbers });
  if (endsOn > programme.endsOn) problems.push({ code: 'PERIOD_OUTSIDE_PROGRAMME', path: 'endsOn', message: say.afterProgramme(endsOn, programme.endsOn), fix, numbers });
  return problems;
}

/** A programme assists receivers in its owner's own area. */
async function regionProblems(tx: Tx, receiver: FoundOrganization): Promise<ProblemInput[]> {
  const own = tx.viewer.acting?.divisionCode ?? '';
  const chain = await tx.query<{ code: string }>('select code from app.division_chain($1)', [receiver.division_code]);
  if (chain.some((division) => division.code === own)) return [];
  return [{
    code: 'RECEIVER_OUTSIDE_REGION', path: 'receiverUscc', message: say.outsideRegion(receiver.name, receiver.division_name),
    fix: say.localAssigns, numbers: { divisionCode: receiver.division_code, own },
  }];
}

async function repeatProblems(tx: Tx, programme: Key, supporter: FoundOrganization, receiver: FoundOrganization): Promise<ProblemInput[]> {
  const [known] = await tx.query<{ code: string }>(
    `select m.pairing_code as code from group_member m join pairing_group g on g.scope_id = m.scope_id and g.id = m.group_id
      where g.scope_id = $1 and g.programme_id = $2 and g.receiver_org_id = $3 and m.supporter_org_id = $4`,
    [programme.scopeId, programme.id, receiver.id, supporter.id],
  );
  if (!known) return [];
  return [{ code: 'PAIR_EXISTS', path: 'receiverUscc', message: say.pairedAlready(supporter.name, receiver.name, known.code), fix: say.deleteLine }];
}

interface NewPairing {
  readonly programme: Programme;
  readonly pack: ResolvedPack;
  readonly supporter: FoundOrganization;
  readonly receiver: FoundOrganization;
  readonly mode: keyof typeof PairingMode | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

async function insertPairing(tx: Tx, made: NewPairing): Promise<Key> {
  const { programme, pack, supporter, receiver } = made;
  const no = programme.lastPairingNo + 1;
  const code = `${programme.code}-${made.startsOn.slice(0, 4)}-${String(no).padStart(3, '0')}`;
  const [opened] = await tx.query<{ scopeId: number }>(
    'select app.open_pairing_scope($1, $2, $3, $4) as "scopeId"', [programme.scopeId, supporter.id, receiver.id, programme.oversightLevels],
  );
  if (!opened) throw notFound();
  const scopeId = opened.scopeId;
  const programmeKey = { scopeId: programme.scopeId, id: programme.id };
  await tx.query('update programme set last_pairing_no = $3 where scope_id = $1 and id = $2', [programme.scopeId, programme.id, no]);
  const groupId = await groupFor(tx, programmeKey, receiver);
  const [row] = await tx.query<{ id: string }>(
    `insert into pairing (scope_id, programme_scope_id, programme_id, programme_name, group_id, code, owner_org_id,
       supporter_org_id, receiver_org_id, supporter_name, receiver_name, supporter_division_code, receiver_division_code,
       receiver_division_name, receiver_kind, receiver_category, receiver_standard, receiver_creating, receiver_population,
       mode, pack_code, pack_version, starts_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
     returning id`,
    [scopeId, programme.scopeId, programme.id, programme.name, groupId, code, programme.ownerOrgId, supporter.id, receiver.id,
      supporter.name, receiver.name, supporter.division_code, receiver.division_code, receiver.division_name, receiver.kind,
      receiver.category, receiver.standard, receiver.creating, receiver.served_population, made.mode ?? modeOf(pack),
      programme.packCode, programme.packVersion, made.startsOn, made.endsOn],
  );
  if (!row) throw notFound();
  const key = { scopeId, id: row.id };
  await insertParties(tx, key, supporter, receiver);
  await pinCoverage(tx, pack, [{
    ...key, receiverOrgId: receiver.id, receiverName: receiver.name, receiverKind: receiver.kind, receiverCategory: receiver.category,
    receiverStandard: receiver.standard, receiverCreating: receiver.creating, receiverPopulation: receiver.served_population,
  }]);
  await settleShared(tx, [supporter.id, receiver.id]);
  await joinGroup(tx, pack, { scopeId: programme.scopeId, id: groupId }, { supporter, pairing: key, code });
  await logTransition(tx, pairingMachine, key, {
    action: 'assign', from: '', to: pairingMachine.initial, subject: `${supporter.name} → ${receiver.name}`,
  });
  return key;
}

function modeOf(pack: ResolvedPack): keyof typeof PairingMode {
  const found = lookup(pack, 'programme.mode');
  return found.state === 'FOUND' && found.value === 'GROUP' ? 'GROUP' : 'STATION';
}

async function groupFor(tx: Tx, programme: Key, receiver: FoundOrganization): Promise<string> {
  const [known] = await tx.query<{ id: string }>(
    'select id from pairing_group where scope_id = $1 and programme_id = $2 and receiver_org_id = $3 for update',
    [programme.scopeId, programme.id, receiver.id],
  );
  if (known) return known.id;
  const [made] = await tx.query<{ id: string }>(
    `insert into pairing_group (scope_id, programme_id, receiver_org_id, receiver_name, receiver_category)
     values ($1, $2, $3, $4, $5) returning id`,
    [programme.scopeId, programme.id, receiver.id, receiver.name, receiver.category],
  );
  if (!made) throw notFound();
  return made.id;
}

/** The two institutions and, where the receiver's county has one registered, its people's government. */
async function insertParties(tx: Tx, pairing: Key, supporter: FoundOrganization, receiver: FoundOrganization): Promise<void> {
  const insert = (kind: string, from: Partial<FoundOrganization>) => tx.query(
    `insert into pairing_party (scope_id, pairing_id, org_id, kind, name, uscc, level, grade, category, division_code, division_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [pairing.scopeId, pairing.id, from.id, kind, from.name, from.uscc, from.level ?? null, from.grade ?? null,
      from.category ?? null, from.division_code, from.division_name],
  );
  const [[government]] = await Promise.all([
    tx.query<Partial<FoundOrganization>>('select * from app.county_government($1)', [receiver.division_code]),
    insert('SUPPORTING', supporter),
    insert('RECEIVING', receiver),
    tx.query('insert into pairing_figure (scope_id, pairing_id) values ($1, $2)', [pairing.scopeId, pairing.id]),
  ]);
  if (government) await insert('COUNTY_GOVERNMENT', government);
}

/**
 * Takes back a pairing that is only proposed, and everybody's access to it: the undo of an assignment.
 * @returns the programme it belonged to
 */
export async function withdrawPairing(tx: Tx, key: Key, revision?: number): Promise<Key> {
  const [known] = await tx.query<Key>(
    'select programme_scope_id as "scopeId", programme_id as id from pairing where scope_id = $1 and id = $2', [key.scopeId, key.id],
  );
  if (!known) throw notFound();
  if (!tx.viewer.partiesIn(known.scopeId).includes('OWNER')) throw new Refusal([{ code: 'PARTY', message: say.ownerWithdraws }]);
  // The programme first, as when assigning: two at once wait for each other instead of blocking each other.
  const owner = await lockRow(tx, Programme, known);
  const pairing = await lockRow(tx, Pairing, key, revision);
  const why = whyNot(pairingMachine, 'withdraw', pairing, tx.viewer);
  if (why) throw new Refusal([why]);
  await logTransition(tx, pairingMachine, key, {
    action: 'withdraw', from: pairing.state, to: '', subject: `${pairing.supporterName} → ${pairing.receiverName}`,
  });
  await leaveGroup(tx, await loadPack(tx, owner), { scopeId: pairing.programmeScopeId, id: pairing.groupId }, key);
  for (const table of ['pairing_figure', 'pairing_party']) {
    await tx.query(`delete from ${table} where scope_id = $1 and pairing_id = $2`, [key.scopeId, key.id]);
  }
  await tx.query('delete from pairing where scope_id = $1 and id = $2', [key.scopeId, key.id]);
  await tx.query('select app.close_pairing_scope($1)', [key.scopeId]);
  await settleShared(tx, [pairing.supporterOrgId, pairing.receiverOrgId]);
  return known;
}
