import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGREEMENT, agreementsIn, CHECK, DOCUMENTS, PAIRING, TRACKER, VERSIONS, type Agreement } from '../kit/agreements.js';
import { assign, createProgramme, lead, publish, TASKS } from '../kit/pairings.js';
import { createWorld, snapshot, type World } from '../kit/world.js';

// J-2, steps 1–4.

let world: World;
let seen: ReturnType<typeof agreementsIn>;
beforeAll(async () => {
  world = await createWorld();
  seen = agreementsIn(world);
});
afterAll(() => world.close());

describe('J-2: three parties sign the agreement', () => {
  let pairingId: string;
  let id: string;
  let draft: Agreement;

  beforeAll(async () => {
    const programme = await createProgramme(world);
    pairingId = (await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital')).id;
    await assign(world, programme.id, 'tianjinHospital', 'longxiTcm');
    await assign(world, programme.id, 'lanzhouHospital', 'longxiTcm');
    await lead(world, programme.id, 'tianjinHospital', 'longxiTcm');
    await publish(world, programme.id);
  });

  it('1 the receiver drafts from the form, filled from the pack', async () => {
    draft = await seen.accepted('lx-hosp', 'draftAgreement', { pairingId, kind: 'MAIN', year: 2022 });
    id = draft.id;
    expect(draft).toMatchObject({ state: 'DRAFT', title: '三级医院对口帮扶县级医院协议书', deadlineOn: '2022-04-05', partyCount: 3, sealedCount: 0 });
    expect(draft.parties.map((party) => party.kind)).toEqual(['SUPPORTING', 'COUNTY_GOVERNMENT', 'RECEIVING']);
    expect(draft.parties[1]?.name).toBe('陇西县人民政府');
    const text = draft.clauses.map((clause) => clause.text).join('\n');
    expect(text).toContain('5');
    expect(text).toContain('兰州新区总医院');
    expect(text).not.toMatch(/[{}]/);
    expect(await seen.pairing(pairingId)).toMatchObject({ state: 'ASSIGNED', agreementState: 'DRAFT' });
  });

  it('1 a second main agreement of the same pairing is refused', async () => {
    expect(await seen.refused('lz-hosp', 'draftAgreement', { pairingId, kind: 'MAIN', year: 2022 })).toMatchObject([{ code: 'AGREEMENT_EXISTS' }]);
    expect(await seen.refused('lz-hosp', 'draftAgreement', { pairingId, kind: 'SUPPLEMENT', year: 2022 })).toMatchObject([{ code: 'SUPPLEMENT_NEEDS_MAIN', ruleId: 'R-243' }]);
  });

  it('1 the owner and strangers do not draft', async () => {
    const run = (login: string) => world.as(login).run(DOCUMENTS.draftAgreement, { input: { pairingId, kind: 'MAIN', year: 2022 } });
    expect((await run('gs-prov')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await run('tj-hosp')).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('1 [R-242 fail] goals and annual tasks are required before signing', async () => {
    expect(await seen.refused('lx-hosp', 'submitAgreement', { agreementId: id })).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-242' }]);
  });

  it('1 [R-250 fail] every task needs a named person', async () => {
    const nameless = TASKS.map((task, at) => (at === 0 ? { ...task, responsiblePerson: '' } : task));
    const edited = await seen.accepted('lx-hosp', 'editAgreement', { agreementId: id, revision: draft.revision, goals: '三年内达到二级甲等', tasks: nameless });
    expect(edited.versionNo).toBe(1);
    const problems = await seen.refused('lx-hosp', 'submitAgreement', { agreementId: id, revision: edited.revision });
    expect(problems).toMatchObject([{ code: 'TASK_OWNER', ruleId: 'R-250', path: 'tasks.1.ownerName' }]);
    draft = await seen.accepted('lx-hosp', 'editAgreement', { agreementId: id, revision: edited.revision, tasks: TASKS, representatives: [{ party: 'RECEIVING', representative: '苏国庆' }] });
    expect(draft.tasks.map((task) => task.responsiblePerson)).toEqual(['李秋实', '赵明远']);
  });

  it('1 [R-250 fail] every task needs a date', async () => {
    const dateless = TASKS.map((task, at) => (at === 1 ? { ...task, dueOn: null } : task));
    const edited = await seen.accepted('lx-hosp', 'editAgreement', { agreementId: id, revision: draft.revision, tasks: dateless });
    const problems = await seen.refused('lx-hosp', 'submitAgreement', { agreementId: id, revision: edited.revision });
    expect(problems).toMatchObject([{ code: 'TASK_DATE', path: 'tasks.2.dueOn' }]);
    expect(problems[0]?.message).toContain(TASKS[1]?.goal);
    draft = await seen.accepted('lx-hosp', 'editAgreement', { agreementId: id, revision: edited.revision, tasks: TASKS });
  });

  it('1 personal numbers in a free text are refused (K-13)', async () => {
    const problems = await seen.refused('lx-hosp', 'editAgreement', {
      agreementId: id, revision: draft.revision, goals: '联系电话 13893100000', clauses: [{ code: 'team', title: '团队', text: '队长身份证 11010519491231002X' }],
    });
    expect(problems.map((problem) => [problem.code, problem.ruleId, problem.path])).toEqual([['SENSITIVE_TEXT', 'K-13', 'goals'], ['SENSITIVE_TEXT', 'K-13', 'clauses.team']]);
    expect(problems[0]?.message).not.toContain('13893100000');
  });

  it('1 a stale revision is a conflict', async () => {
    const before = await snapshot(world);
    const answer = await world.as('lz-hosp').run(DOCUMENTS.editAgreement, { input: { agreementId: id, revision: 1, goals: '别的目标' } });
    expect(answer.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await snapshot(world)).toBe(before);
  });

  it('2 [R-242 R-250 pass] goes to signing and is kept as version 1', async () => {
    const sent = await seen.accepted('lx-hosp', 'submitAgreement', { agreementId: id, revision: draft.revision });
    expect(sent).toMatchObject({ state: 'SIGNING', versionNo: 1 });
    expect(sent.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await seen.check(id)).contentHash).toBe(sent.contentHash);
    expect(sent.availableActions.find((action) => action.name === 'seal')).toMatchObject({ allowed: true });
  });

  it('2 both hospitals seal', async () => {
    world.at('2022-04-02T10:00:00+08:00');
    const first = await seen.accepted('lz-hosp', 'sealAgreement', { agreementId: id });
    expect(first).toMatchObject({ state: 'SIGNING', sealedCount: 1 });
    expect(first.availableActions.find((action) => action.name === 'seal')).toMatchObject({ allowed: false, reason: '贵单位已在当前版本上盖章' });
    world.at('2022-04-03T09:30:00+08:00');
    expect(await seen.accepted('lx-hosp', 'sealAgreement', { agreementId: id })).toMatchObject({ sealedCount: 2 });
    expect(await seen.refused('lx-hosp', 'sealAgreement', { agreementId: id })).toMatchObject([{ code: 'ALREADY_SEALED' }]);
    expect((await seen.check(id)).verdict).toBe('UNSEALED');
  });

  it('2 sealing without a second factor is refused (K-03)', async () => {
    const before = await snapshot(world);
    const answer = await world.as('lx-gov', { secondFactor: false }).run(DOCUMENTS.sealAgreement, { input: { agreementId: id } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    expect(await snapshot(world)).toBe(before);
  });

  it('3 [R-240 fail] the county health bureau may not seal as the third party', async () => {
    const problems = await seen.refused('lx-health', 'sealAgreement', { agreementId: id });
    expect(problems).toMatchObject([{ code: 'PARTY_KIND', ruleId: 'R-240', path: 'parties.COUNTY_GOVERNMENT' }]);
    expect((await seen.read('lx-health', id)).availableActions.map((action) => action.name)).not.toContain('seal');
  });

  it('3 [R-240 fail] a hospital may not seal for another party', async () => {
    expect(await seen.refused('lz-hosp', 'sealAgreement', { agreementId: id, party: 'RECEIVING' })).toMatchObject([{ code: 'PARTY_KIND', ruleId: 'R-240' }]);
  });

  it('3 those who only read along cannot seal', async () => {
    const run = (login: string) => world.as(login).run(DOCUMENTS.sealAgreement, { input: { agreementId: id } });
    expect((await run('gs-rural')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await run('tj-comm')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await run('sd-comm')).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('4 the rural bureau reminds the county government; nothing else of the pairing is its to see [R-251 pass]', async () => {
    await seen.accepted('gs-rural', 'nudgeAgreement', { agreementId: id });
    const { notices } = await world.as('lx-gov').ask<{ notices: { nodes: { kind: string; title: string }[] } }>('query { notices { nodes { kind title } } }');
    expect(notices.nodes[0]).toMatchObject({ kind: 'AGREEMENT_NUDGE' });
    expect(notices.nodes[0]?.title).toContain('2022-04-05');
    const hospital = await world.as('lx-hosp').ask<{ notices: { nodes: { kind: string }[] } }>('query { notices { nodes { kind } } }');
    expect(hospital.notices.nodes.map((notice) => notice.kind)).not.toContain('AGREEMENT_NUDGE');
  });

  it('4 an edit of one clause voids both seals and makes version 2', async () => {
    world.at('2022-04-04T15:00:00+08:00');
    const now = await seen.read('lx-gov', id);
    const clauses = now.clauses.map((clause) => (clause.code === 'county' ? { ...clause, text: `${clause.text}县财政每年安排专项经费。` } : clause));
    const edited = await seen.accepted('lx-gov', 'editAgreement', { agreementId: id, revision: now.revision, clauses, reason: '补充经费安排' });
    expect(edited).toMatchObject({ state: 'SIGNING', versionNo: 2, sealedCount: 0 });
    expect(edited.seals.map((seal) => [seal.versionNo, seal.state])).toEqual([[1, 'VOID'], [1, 'VOID']]);
    expect(edited.seals[0]?.voidReason).toContain('补充经费安排');
    expect(edited.contentHash).not.toBe(now.contentHash);
    const { agreement } = await world.as('lx-hosp').ask<{ agreement: { versions: { versionNo: number; differences: { path: string; label: string; before: string; after: string }[] }[] } }>(VERSIONS, { id });
    expect(agreement.versions.map((version) => version.versionNo)).toEqual([2, 1]);
    expect(agreement.versions[0]?.differences).toMatchObject([{ path: 'clauses.county', label: '县级人民政府保障' }]);
    expect(agreement.versions[0]?.differences[0]?.after).toContain('县财政每年安排专项经费');
    expect(agreement.versions[1]?.differences).toEqual([]);
  });

  it('4 who saw the old text cannot seal the new one', async () => {
    const before = await snapshot(world);
    const answer = await world.as('lz-hosp').run(DOCUMENTS.sealAgreement, { input: { agreementId: id, contentHash: 'a'.repeat(64) } });
    expect(answer.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await snapshot(world)).toBe(before);
  });

  it('4 an edit that makes a text in signing incomplete is refused', async () => {
    const now = await seen.read('lx-gov', id);
    expect(await seen.refused('lx-gov', 'editAgreement', { agreementId: id, revision: now.revision, tasks: [] })).toMatchObject([{ code: 'FIELD_MISSING' }]);
    expect(await seen.refused('lx-gov', 'editAgreement', { agreementId: id, revision: now.revision, goals: now.goals })).toMatchObject([{ code: 'NO_CHANGE' }]);
  });

  it('4 [R-240 R-241 pass] everyone seals again; the last seal on the day of the deadline is on time', async () => {
    await seen.accepted('lz-lead', 'sealAgreement', { agreementId: id });
    await seen.accepted('lx-hosp', 'sealAgreement', { agreementId: id });
    world.at('2022-04-05T17:20:00+08:00');
    const { contentHash } = await seen.read('lx-gov', id);
    const sealed = await seen.accepted('lx-gov', 'sealAgreement', { agreementId: id, contentHash });
    expect(sealed).toMatchObject({ state: 'EFFECTIVE', late: false, overdue: false, sealedCount: 3, effectiveAt: '2022-04-05T09:20:00.000Z' });
    expect(sealed.seals.filter((seal) => seal.state === 'VALID').every((seal) => seal.versionNo === 2 && seal.algorithm === 'PLATFORM-ED25519')).toBe(true);
    const pairing = await seen.pairing(pairingId);
    expect(pairing).toMatchObject({ state: 'ACTIVE', agreementState: 'EFFECTIVE', agreementLate: false });
    expect(pairing.log.map((line) => `${line.machine}:${line.action}`)).toContain('pairing:activate');
  });

  it('4 the rural bureau’s tracker shows it in effect, without any evaluation [R-251 pass]', async () => {
    const { agreements } = await world.as('gs-rural').ask<{ agreements: { totalCount: number; nodes: { state: string; late: boolean; sealedCount: number; pairing: { receiverName: string } }[] } }>(TRACKER, { filter: {} });
    expect(agreements).toMatchObject({ totalCount: 1, nodes: [{ state: 'EFFECTIVE', late: false, sealedCount: 3, pairing: { receiverName: '陇西县人民医院' } }] });
    const { pairing } = await world.as('gs-rural').ask<{ pairing: { evaluations: unknown[]; log: { machine: string }[] } }>(PAIRING, { id: pairingId });
    expect(pairing.evaluations).toEqual([]);
    const forbidden = await world.as('gs-rural').run('query { evaluations { totalCount } }');
    expect(forbidden.errors[0]?.extensions.code).toMatch(/FORBIDDEN|BAD_INPUT/);
  });

  it('6 the seals verify, and one changed character does not', async () => {
    expect(await seen.check(id)).toMatchObject({ verdict: 'VALID', algorithm: 'PLATFORM-ED25519' });
    await world.database.admin(`update agreement set goals = goals || '。' where id = $1`, [id.split('-').slice(1).join('-')]);
    const broken = await seen.check(id);
    expect(broken.verdict).toBe('INVALID');
    expect(broken.seals.filter((seal) => seal.verdict === 'INVALID')).toHaveLength(3);
    await world.database.admin(`update agreement set goals = left(goals, -1) where id = $1`, [id.split('-').slice(1).join('-')]);
    expect((await seen.check(id)).verdict).toBe('VALID');
    await world.database.admin(`update agreement_seal set sealed_at = sealed_at - interval '1 day' where agreement_id = $1 and state = 'VALID'`, [id.split('-').slice(1).join('-')]);
    expect((await seen.check(id)).seals.find((seal) => seal.verdict === 'INVALID')?.reason).toBe('签名与印章记录不符');
    await world.database.admin(`update agreement_seal set sealed_at = sealed_at + interval '1 day' where agreement_id = $1 and state = 'VALID'`, [id.split('-').slice(1).join('-')]);
  });

  it('an agreement in effect is not edited, returned or made void', async () => {
    const { revision } = await seen.read('lx-gov', id);
    expect(await seen.refused('lx-gov', 'editAgreement', { agreementId: id, revision, goals: '别的' })).toMatchObject([{ code: 'STATE' }]);
    expect(await seen.refused('lx-gov', 'returnAgreement', { agreementId: id, reason: '不同意' })).toMatchObject([{ code: 'STATE' }]);
    expect(await seen.refused('lx-hosp', 'voidAgreement', { agreementId: id, reason: '不同意' })).toMatchObject([{ code: 'STATE' }]);
  });

  it('reading an agreement, the tracker and the check take one statement each', async () => {
    expect((await world.as('lx-gov').run(AGREEMENT, { id })).statements).toBe(1);
    expect((await world.as('gs-rural').run(TRACKER, { filter: { states: ['EFFECTIVE'], search: '陇西', missingSealOf: null } })).statements).toBe(1);
    expect((await world.as('gs-rural').run(CHECK, { id })).statements).toBe(1);
    expect((await world.as('lx-gov').run(PAIRING, { id: pairingId })).statements).toBe(1);
  });

  it('5 the yearly supplement has the two hospitals as parties and does not touch the main agreement [R-243 pass]', async () => {
    const supplement = await seen.accepted('lx-hosp', 'draftAgreement', { pairingId, kind: 'SUPPLEMENT', year: 2023 });
    expect(supplement.parties.map((party) => party.kind)).toEqual(['SUPPORTING', 'RECEIVING']);
    expect(await seen.refused('lx-hosp', 'submitAgreement', { agreementId: supplement.id })).toMatchObject([{ code: 'FIELD_MISSING', ruleId: 'R-243' }]);
    const clauses = supplement.clauses.map((clause) => (clause.code === 'projects' ? { ...clause, text: '腹腔镜胆囊切除、无痛胃镜' } : clause));
    await seen.accepted('lx-hosp', 'editAgreement', { agreementId: supplement.id, revision: supplement.revision, goals: '2023 年目标', tasks: TASKS, clauses });
    await seen.accepted('lx-hosp', 'submitAgreement', { agreementId: supplement.id });
    await seen.accepted('lz-hosp', 'sealAgreement', { agreementId: supplement.id });
    expect(await seen.accepted('lx-hosp', 'sealAgreement', { agreementId: supplement.id })).toMatchObject({ state: 'EFFECTIVE' });
    expect(await seen.pairing(pairingId)).toMatchObject({ state: 'ACTIVE', agreementState: 'EFFECTIVE' });
  });

  it('the owner terminates with a reason, and the pairing is suspended', async () => {
    expect((await world.as('lx-hosp').run(DOCUMENTS.terminateAgreement, { input: { agreementId: id, reason: 'x' } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await seen.accepted('gs-prov', 'terminateAgreement', { agreementId: id, reason: '受援医院撤并' })).toMatchObject({ state: 'TERMINATED' });
    expect(await seen.pairing(pairingId)).toMatchObject({ state: 'SUSPENDED', agreementState: 'TERMINATED' });
  });
});
