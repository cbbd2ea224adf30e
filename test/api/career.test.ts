import type { Paper } from '@jiedui/schema/paper';
import type { Verification } from '@jiedui/schema/verification';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMembership } from '../kit/accounts.js';
import { districtChain, errorOf, filledRegister, finishStay, refusedBy, sealSteps } from '../kit/careers.js';
import { dispatched } from '../kit/dispatched.js';
import { cellsOf, missingOf } from '../kit/paper-files.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, type World } from '../kit/world.js';

// J-6 from the register to the verified case, over HTTP, under the pack of a district.

const REGISTER = 'query($id: ID!) { register(evaluationId: $id) { selfSummary attendanceProof editable verificationCode archiveNumber appraisal { code label text } paper } }';
interface Register { selfSummary: string; attendanceProof: string; editable: boolean; verificationCode: string | null; archiveNumber: string | null; paper: { title: string; head: { right: string }; blocks: { kind: string; boxes?: { label: string; name: string; sealedAt: string | null }[] }[] } }
const CASE = 'promotionCase { id revision state serviceMonths serviceDays noticeFrom noticeTo decisionNote notice findings { code ruleId verdict actual } availableActions { name allowed } }';
interface Case { id: string; state: string; serviceMonths: number; serviceDays: number; noticeFrom: string; noticeTo: string; decisionNote: string | null; notice: { title: string; head: { right: string } } | null; findings: { code: string; ruleId: string; verdict: string; actual: string }[]; availableActions: { name: string; allowed: boolean }[] }
type Opened = { promotionCase: Case };

describe('J-6: register, chain, certificate, promotion, falsification', () => {
  let world: World;
  let place: Station;
  let liStay: string;
  let evaluationId: string;
  let certificateId: string;
  let code: string;
  let caseId: string;
  const hospital = () => world.officeOf('zhongzhanHospital');
  const centre = () => world.officeOf('wangfengCentre');
  const district = () => world.officeOf('zhongzhan');
  const verified = async (which: string): Promise<Verification> => (await fetch(`${world.server.address}/files/verification/${which}`)).json() as Promise<Verification>;
  const registerFor = async (id = evaluationId) => (await hospital().ask<{ register: Register }>(REGISTER, { id })).register;
  const file = async (path: string, caller = hospital()) => fetch(`${world.server.address}/files/${path}`, { headers: await caller.headers() });
  const act = async (field: string, inputType: string, input: object, caller = hospital()) => done(await attempt<Opened>(caller, field, inputType, { promotionCaseId: caseId, ...input }, CASE)).promotionCase;

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN, { verificationLimit: 10_000 });
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    liStay = place.stays.get('李秋实') ?? '';
    world.at('2023-01-04T09:00:00+08:00');
    await finishStay(world, liStay);
  }, 120_000);
  afterAll(() => world.close());

  it('1 [R-392 pass] the centre fills the register: facts, six dimensions, empty seal boxes in the order of the chain', async () => {
    evaluationId = await filledRegister(world, place.pairingId, liStay, { proof: '' });
    const register = await registerFor();
    expect(register).toMatchObject({ selfSummary: expect.stringContaining('门诊'), verificationCode: null, archiveNumber: null });
    expect(register.paper.title).toBe('对口支援工作医师考核登记表');
    expect(register.paper.blocks.find((block) => block.kind === 'SEALS')?.boxes?.map((box) => box.sealedAt)).toEqual([null, null, null, null]);
    const text = JSON.stringify(register.paper);
    for (const part of ['李秋实', '12 个月', '中站区人民医院', '王封社区卫生服务中心', '政治思想', '立场坚定']) expect(text).toContain(part);
    expect((await centre().ask<{ register: Register }>(REGISTER, { id: evaluationId })).register.editable).toBe(true);
    expect(register.editable).toBe(false);
    expect(await refusedBy(world, hospital(), 'saveRegister', 'SaveRegisterInput', { evaluationId, selfSummary: '改' })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refusedBy(world, centre(), 'saveRegister', 'SaveRegisterInput', { evaluationId, appraisal: [{ code: 'CHARM', text: '佳' }] })).toMatchObject([{ code: 'ITEM_UNKNOWN', ruleId: 'R-214' }]);
  });

  it('2 [R-392 fail] the district returns it for the missing attendance; the hospital’s seal is void, the register is open again', async () => {
    await sealSteps(evaluationId, districtChain(world).slice(0, 2));
    expect(await refusedBy(world, centre(), 'saveRegister', 'SaveRegisterInput', { evaluationId, attendanceProof: '补' })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refusedBy(world, world.officeOf('jiaozuo'), 'signEvaluation', 'SignEvaluationInput', { evaluationId, step: 'CITY' })).toMatchObject([{ code: 'CONDITION' }]);
    done(await attempt(district(), 'returnEvaluation', 'ReturnEvaluationInput', { evaluationId, toStep: 'RECEIVER', reason: '考勤缺附件' }, 'evaluation { state }'));
    const register = await registerFor();
    expect(register.paper.blocks.find((block) => block.kind === 'SEALS')?.boxes?.map((box) => box.sealedAt)).toEqual([null, null, null, null]);
    expect(register.archiveNumber).toBeNull();
    const draft = await file(`register/${evaluationId}.html`);
    expect(decodeURIComponent(draft.headers.get('content-disposition') ?? '')).toMatch(/草稿\.html$/);
    const page = await draft.text();
    for (const part of ['草稿，签章未齐：应盖 4 处，已盖 0 处', '李秋实', '政治思想']) expect(page).toContain(part);
    expect((await file(`register/${evaluationId}.html`, world.as('guo'))).status).toBe(404);
    // Without a register in effect there is no proof.
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'GRASSROOTS_EXPERIENCE', assignmentId: liStay })).toMatchObject([{ code: 'CERTIFICATE_EVALUATED' }]);
  });

  it('2 [R-152 record] [R-182 record] sealed again level by level, in effect: archived, and verifiable by anybody', async () => {
    done(await attempt(centre(), 'saveRegister', 'SaveRegisterInput', { evaluationId, selfSummary: '一年小结', attendanceProof: '考勤表 12 份', appraisal: [] }, 'evaluation { state }'));
    await sealSteps(evaluationId, districtChain(world));
    const register = await registerFor();
    expect(register).toMatchObject({ editable: false, attendanceProof: '考勤表 12 份', archiveNumber: expect.stringMatching(/^DA-/) });
    expect(register.paper.head.right).toContain(register.archiveNumber ?? '?');
    const answer = await verified(register.verificationCode ?? '');
    expect(answer).toMatchObject({ verdict: 'VALID', faults: [], document: { kind: 'EVALUATION', state: 'EFFECTIVE' } });
    expect(answer.document?.seals.map((seal) => [seal.name, seal.valid])).toEqual([
      ['王封社区卫生服务中心', true], ['中站区人民医院', true], ['中站区卫生健康委员会', true], ['焦作市卫生健康委员会', true],
    ]);
    const { archiveEntries } = await hospital().ask<{ archiveEntries: { nodes: { name: string; archives: string[]; qualified: boolean }[] } }>('{ archiveEntries { nodes { name archives qualified number gradeName enteredOn enteredBy } } }');
    expect(archiveEntries.nodes).toMatchObject([{ name: '李秋实', archives: ['PERSONAL', 'PERIODIC'], qualified: true }]);
    expect((await file(`register/${evaluationId}.docx`, centre())).status).toBe(200);
    const sealed = await (await file(`register/${evaluationId}.html`)).text();
    expect([sealed.includes(register.verificationCode ?? '?'), sealed.includes('草稿')]).toEqual([true, false]);
    const workbook = await fetch(`${world.server.address}/files/register/${evaluationId}.xlsx`, { headers: await centre().headers() });
    const cells = (await readSheet(Buffer.from(await workbook.arrayBuffer()))).flat();
    expect(cells).toEqual(expect.arrayContaining(['对口支援工作医师考核登记表', '李秋实', '一年小结', '中站区人民医院', '焦作市卫生健康委员会', '2023年1月4日']));
    expect((await fetch(`${world.server.address}/files/register/${evaluationId}.xlsx`, { headers: await world.as('guo').headers() })).status).toBe(404);
    const [trail] = await world.database.admin<{ count: number }>(`select count(*)::int as count from audit_event where table_name = 'archive_entry' and action = 'INSERT'`);
    expect(trail?.count).toBe(1);
  });

  it('3 [R-256 pass] the certificate is issued with both seals; the public page shows every printed field', async () => {
    const proposed = done(await attempt<{ certificate: { id: string; state: string; number: string } }>(hospital(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'GRASSROOTS_EXPERIENCE', assignmentId: liStay }, 'certificate { id state number }')).certificate;
    certificateId = proposed.id;
    expect(proposed.state).toBe('ELIGIBLE');
    expect(await (await file(`certificate/${certificateId}.html`)).text()).toContain('草稿，签章未齐：应盖 2 处，已盖 0 处');
    const first = done(await attempt<{ certificate: { state: string; verificationCode: string } }>(hospital(), 'sealCertificate', 'SealCertificateInput', { certificateId }, 'certificate { state verificationCode }')).certificate;
    code = first.verificationCode;
    expect(await verified(code)).toMatchObject({ verdict: 'UNSEALED' });
    expect(await refusedBy(world, hospital(), 'sealCertificate', 'SealCertificateInput', { certificateId })).toMatchObject([{ code: 'CONDITION' }]);
    const issued = done(await attempt<{ certificate: { state: string; issuedOn: string } }>(centre(), 'sealCertificate', 'SealCertificateInput', { certificateId }, 'certificate { state issuedOn }')).certificate;
    expect(issued).toMatchObject({ state: 'ISSUED', issuedOn: '2023-01-04' });
    const answer = await verified(code);
    expect(answer).toMatchObject({ verdict: 'VALID', faults: [], document: { kind: 'CERTIFICATE', number: proposed.number, state: 'EFFECTIVE' } });
    const text = JSON.stringify(answer.document?.paper);
    const cells = (await readSheet(Buffer.from(await (await file(`certificate/${certificateId}.xlsx`)).arrayBuffer()))).flat().map(String);
    expect(missingOf(cells, cellsOf(answer.document?.paper as Paper))).toEqual([]);
    expect(cells.join('\n')).toContain('王封社区卫生服务中心');
    for (const part of ['李秋实', '中站区人民医院', '王封社区卫生服务中心', '2022-01-04', '2023-01-03', '12 个月', '合格', proposed.number]) expect(text).toContain(part);
  });

  it('3 the holder reads and downloads it, a colleague and an outsider meet nothing', async () => {
    const mine = await place.li.ask<{ certificates: { nodes: { id: string; state: string; verificationCode: string }[] } }>('{ certificates { nodes { id state verificationCode paper } } }');
    expect(mine.certificates.nodes).toMatchObject([{ id: certificateId, state: 'ISSUED', verificationCode: code }]);
    const original = await fetch(`${world.server.address}/files/certificate/${certificateId}.html`, { headers: await place.li.headers() });
    expect(original.status).toBe(200);
    const body = new FormData();
    body.append('file', new Blob([await original.arrayBuffer()]), 'certificate.html');
    expect(await (await fetch(`${world.server.address}/files/verification`, { method: 'POST', body })).json()).toMatchObject({ verdict: 'VALID' });
    const guo = world.as('guo');
    expect((await guo.ask<{ certificates: { totalCount: number } }>('{ certificates { totalCount } }')).certificates.totalCount).toBe(0);
    expect((await guo.run('query($id: ID!) { certificate(id: $id) { id } }', { id: certificateId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await errorOf(place.li, 'proposeCertificate', 'ProposeCertificateInput', { type: 'GRASSROOTS_EXPERIENCE', assignmentId: liStay })).toBe('FORBIDDEN');
  });

  it('the trace: certificate → seals → evaluation → items → activities → confirmations, for holder and auditor alone', async () => {
    const TRACE = `query($id: ID, $code: String) { certificateTrace(id: $id, code: $code) { number state seals { orgName byName sealedAt } evaluation { schemeName gradeName effectiveAt }
      steps { name orgName signedBy signedAt opinion } evaluationSeals { orgName state voidReason } items { name } activities { day type recordedBy confirmedBy confirmedAt } history { action at byName } } }`;
    interface Signed { orgName: string; byName: string; sealedAt: string; state: string; voidReason: string | null }
    interface Trace { certificateTrace: { number: string; seals: Signed[]; evaluation: { schemeName: string; gradeName: string; effectiveAt: string }; steps: { orgName: string; signedBy: string; signedAt: string }[];
      evaluationSeals: Signed[]; items: { name: string }[]; activities: { day: string; recordedBy: string; confirmedBy: string; confirmedAt: string }[]; history: { action: string; at: string; byName: string }[] } }
    await world.database.admin(`insert into activity (scope_id, pairing_id, assignment_id, person_id, person_name, type, day, slot, source, written_at, recorded_by, state, confirmed_by, confirmed_at)
      select a.scope_id, t.pairing_id, a.id, a.person_id, a.name, 'CLINIC', '2022-05-10', 'AM', 'PHONE', '2022-05-10T11:00:00+08:00', '李秋实', 'CONFIRMED', '原小红', '2022-05-11T09:00:00+08:00'
        from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id where a.scope_id || '-' || a.id = $1`, [liStay]);
    const own = (await place.li.ask<Trace>(TRACE, { id: certificateId })).certificateTrace;
    expect(own.seals).toMatchObject([{ orgName: '中站区人民医院', byName: '郜丽萍' }, { orgName: '王封社区卫生服务中心', byName: '原小红' }]);
    expect(own.steps.map((step) => step.signedBy)).toEqual(['原小红', '郜丽萍', '靳春雷', '买志宏']);
    for (const signed of own.steps) expect(signed).toMatchObject({ orgName: expect.stringMatching(/./), signedAt: expect.stringMatching(/^2023-/) });
    for (const seal of own.seals) expect(seal.sealedAt).toMatch(/^2023-/);
    expect(own.evaluation.effectiveAt).toMatch(/^2023-/);
    expect(own.activities.at(-1)).toMatchObject({ day: '2022-05-10', recordedBy: '李秋实', confirmedBy: '原小红', confirmedAt: '2022-05-11T01:00:00.000Z' });
    expect(own.evaluationSeals.filter((seal) => seal.state === 'VOID').map((seal) => seal.voidReason)).toEqual(['考勤缺附件', '考勤缺附件']);
    expect(own.history.map((line) => line.action)).toEqual(['proposeCertificate', 'sealCertificate', 'sealCertificate']);
    const [auditor] = await world.database.admin<{ id: string }>(`insert into app_user (home_scope_id, login, name, password_hash) values ($1, 'zz-aud', '审计员', '-') returning id`, [world.organization('zhongzhan').scopeId]);
    await addMembership(world.database, auditor?.id ?? '', world.organization('zhongzhan'), 'AUDIT_ADMIN', undefined);
    const audited = (await world.as('zz-aud').ask<Trace>(TRACE, { code })).certificateTrace;
    expect(audited).toEqual(own);
    expect((await world.as('zz-aud').run('query($id: ID!) { certificate(id: $id) { id } }', { id: certificateId })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    for (const caller of [world.as('guo'), await dispatched(world, 'ran-two', place.stays.get('冉冬梅') ?? '')]) {
      expect((await caller.run(TRACE, { id: certificateId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await caller.run(TRACE, { code })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('4 [R-370 pass] [R-407 pass] li opens a case for deputy senior; the gates show 12 months and the form', async () => {
    const opened = done(await attempt<Opened>(place.li, 'openPromotion', 'OpenPromotionInput', { assignmentId: liStay, step: 'APPLY', toLevel: 'DEPUTY_SENIOR' }, CASE)).promotionCase;
    caseId = opened.id;
    expect(opened.state).toBe('OPENED');
    const checked = await act('checkPromotion', 'PromotionInput', {}, place.li);
    expect(checked).toMatchObject({ state: 'GATE_CHECKED', serviceMonths: 12, serviceDays: 0 });
    expect(checked.findings).toContainEqual(expect.objectContaining({ code: 'PROMOTION_SERVICE', ruleId: 'R-370', verdict: 'MET' }));
    expect(checked.findings).toContainEqual(expect.objectContaining({ code: 'PROMOTION_FORM', ruleId: 'R-407', verdict: 'MET' }));
  });

  it('4 [R-409 fail] nobody is cleared before five working days of notice', async () => {
    expect(await refusedBy(world, hospital(), 'clearPromotion', 'DecidePromotionInput', { promotionCaseId: caseId })).toMatchObject([{ code: 'PUBLIC_NOTICE', ruleId: 'R-409' }]);
    expect(await errorOf(place.li, 'startPublicNotice', 'StartPublicNoticeInput', { promotionCaseId: caseId })).toBe('FORBIDDEN');
    const shown = await act('startPublicNotice', 'StartPublicNoticeInput', {});
    expect(shown).toMatchObject({ state: 'PUBLIC_NOTICE', noticeFrom: '2023-01-04', noticeTo: '2023-01-10', notice: { title: '对口支援派驻医师晋升前公示' } });
    expect(shown.notice?.head.right).toContain('5 个工作日');
    const notice = async (which: string) => (await fetch(`${world.server.address}/files/public-notices/${which}`)).json() as Promise<{ paper: { title: string } | null }>;
    const { promotionCase } = await hospital().ask<{ promotionCase: { publicCode: string } }>('query($id: ID!) { promotionCase(id: $id) { publicCode } }', { id: caseId });
    expect(JSON.stringify(await notice(promotionCase.publicCode))).toContain('李秋实');
    // Nothing stays unfilled, in labels neither.
    expect(JSON.stringify(await notice(promotionCase.publicCode))).toContain('拟申报');
    expect(JSON.stringify(await notice(promotionCase.publicCode))).not.toMatch(/\{[A-Za-z]+\}/);
    expect(await notice('JD-8-AAAA-AAAA-AAAA-AAAA')).toEqual({ paper: null });
    world.at('2023-01-11T09:00:00+08:00');
    expect(await notice(promotionCase.publicCode)).toEqual({ paper: null });
    world.at('2023-01-09T17:00:00+08:00');
    expect(await refusedBy(world, hospital(), 'clearPromotion', 'DecidePromotionInput', { promotionCaseId: caseId })).toMatchObject([{ code: 'PUBLIC_NOTICE', ruleId: 'R-409', numbers: { required: 5, actual: 4 } }]);
  });

  it('4 [R-409 pass] without objections the case is cleared on the last day', async () => {
    world.at('2023-01-10T17:00:00+08:00');
    expect((await act('clearPromotion', 'DecidePromotionInput', {})).state).toBe('CLEARED');
  });

  it('5 a nurse’s case: NOT_APPLICABLE, the rule speaks of physicians', async () => {
    const nurse = place.stays.get('冉冬梅') ?? '';
    await world.database.admin(`update assignment set staff_category = 'NURSE' where scope_id || '-' || id = $1`, [nurse]);
    const { promotionCase } = done(await attempt<Opened>(hospital(), 'openPromotion', 'OpenPromotionInput', { assignmentId: nurse, step: 'APPLY', toLevel: 'DEPUTY_SENIOR' }, CASE));
    expect(promotionCase).toMatchObject({ state: 'NOT_APPLICABLE', decisionNote: expect.stringContaining('R-370') });
    expect(await refusedBy(world, hospital(), 'checkPromotion', 'PromotionInput', { promotionCaseId: promotionCase.id })).toMatchObject([{ code: 'STATE' }]);
  });

  describe('6: the check-ins were false', () => {
    const FRAUD = 'fraudCase { id state cancelledYear banUntil revokedCertificates cancelledPromotions liabilities { kind name } }';
    type Fraud = { fraudCase: { id: string; state: string; cancelledYear: number; banUntil: string; revokedCertificates: number; cancelledPromotions: number; liabilities: { kind: string }[] } };
    let fraudId: string;

    it('6 the hospital reports; the district investigates', async () => {
      world.at('2024-03-11T10:00:00+08:00');
      const { fraudCase } = done(await attempt<Fraud>(hospital(), 'reportFraud', 'ReportFraudInput', { assignmentId: liStay, source: 'REPORT', allegation: '签到不实，本人不在岗' }, FRAUD));
      fraudId = fraudCase.id;
      expect(await refusedBy(world, hospital(), 'reportFraud', 'ReportFraudInput', { assignmentId: liStay, source: 'REPORT', allegation: '重复' })).toMatchObject([{ code: 'FRAUD_OPEN' }]);
      done(await attempt(district(), 'investigateFraud', 'FraudInput', { fraudCaseId: fraudId }, FRAUD));
      expect((await place.li.run('{ fraudCases { totalCount } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('6 [R-412 fail] without the liability of unit and persons nothing is verified', async () => {
      const only = [{ kind: 'UNIT', name: '中站区人民医院', decision: '通报批评' }];
      expect(await refusedBy(world, district(), 'verifyFraud', 'VerifyFraudInput', { fraudCaseId: fraudId, conclusion: '查实', liabilities: only })).toMatchObject([{ code: 'FRAUD_LIABILITY', ruleId: 'R-412', numbers: { required: 2, actual: 1 } }]);
    });

    it('6 [R-410 pass] [R-411 pass] [R-412 pass] verified: revoked in public, 2024 cancelled, barred through 2027-03-11, two liabilities', async () => {
      const liabilities = [{ kind: 'UNIT', name: '中站区人民医院', decision: '通报批评' }, { kind: 'PERSONS', name: '李秋实', decision: '记过' }];
      const { fraudCase } = done(await attempt<Fraud>(district(), 'verifyFraud', 'VerifyFraudInput', { fraudCaseId: fraudId, conclusion: '签到不实', liabilities }, FRAUD));
      expect(fraudCase).toMatchObject({ state: 'VERIFIED', cancelledYear: 2024, banUntil: '2027-03-11', revokedCertificates: 1, liabilities: [{ kind: 'UNIT' }, { kind: 'PERSONS' }] });
      expect(await verified(code)).toMatchObject({ verdict: 'VOID', faults: [], document: { state: 'REVOKED', stateReason: '弄虚作假查实（2024-03-11）' } });
    });

    it('6 [R-411 fail] the ledger counts nothing, a new case meets year and ban, a new certificate the case', async () => {
      const { myServiceLedger: ledger } = await place.li.ask<{ myServiceLedger: { banUntil: string; standings: { totalMonths: number; lines: { reason: string }[] }[] } }>('{ myServiceLedger { banUntil standings { totalMonths lines { reason } } } }');
      expect(ledger).toMatchObject({ banUntil: '2027-03-11', standings: [{ totalMonths: 0, lines: [{ reason: 'REVOKED' }] }] });
      const { promotionCase } = done(await attempt<Opened>(hospital(), 'openPromotion', 'OpenPromotionInput', { assignmentId: liStay, step: 'APPLY', toLevel: 'DEPUTY_SENIOR' }, CASE));
      const problems = await refusedBy(world, hospital(), 'checkPromotion', 'PromotionInput', { promotionCaseId: promotionCase.id });
      expect(problems.map((problem) => problem.ruleId).sort()).toEqual(['R-370', 'R-410', 'R-411']);
      const notices = await place.li.ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 100) { nodes { kind } } }');
      expect(notices.notices.nodes.map((notice) => notice.kind)).toEqual(expect.arrayContaining(['FRAUD_VERIFIED', 'CERTIFICATE_REVOKED', 'CERTIFICATE_ISSUED']));
    });
  });
});
