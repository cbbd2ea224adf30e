import type { Verification } from '@jiedui/schema/verification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtChain, errorOf, filledRegister, finishStay, issuedCertificate, refusedBy, sealSteps } from '../kit/careers.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, PROBLEMS, snapshot, type World } from '../kit/world.js';

// Certificates: what a pack demands before one is issued, and what may become of it afterwards.

interface Row { id: string; state: string; number: string; verificationCode: string; revokedOn: string | null }
type Answer = { certificate: Row };
const FIELDS = 'certificate { id state number verificationCode revokedOn replaces { id } }';

describe('R-256, R-281, R-291, R-292: certificates', () => {
  let world: World;
  let place: Station;
  const stay = (name: string): string => place.stays.get(name) ?? '';
  const hospital = () => world.officeOf('zhongzhanHospital');
  const centre = () => world.officeOf('wangfengCentre');
  const wanted = (name: string, type = 'ADVANCED_INDIVIDUAL') => ({ type, assignmentId: stay(name) });
  const verified = async (code: string): Promise<Verification> => (await fetch(`${world.server.address}/files/verification/${code}`)).json() as Promise<Verification>;
  const state = async (id: string) => (await hospital().ask<Answer>(`query($id: ID!) { certificate(id: $id) { id state number verificationCode revokedOn } }`, { id })).certificate;
  const underPack = (name: string, code: string) => world.database.admin(`update assignment set pack_code = $1, pack_version = 1 where scope_id || '-' || id = $2`, [code, stay(name)]);
  /** The evaluation itself was opened under the district's pack, whose chain both hospitals sign. */
  async function evaluated(name: string, grade: string): Promise<void> {
    const id = await filledRegister(world, place.pairingId, stay(name), { grade });
    await sealSteps(id, districtChain(world));
  }

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN, { verificationLimit: 10_000 });
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    world.at('2023-01-04T09:00:00+08:00');
    await finishStay(world, stay('李秋实'));
    await finishStay(world, stay('郭振宇'));
  }, 120_000);
  afterAll(() => world.close());

  it('[R-256 fail] without an evaluation in effect, and for one that failed, there is no proof', async () => {
    await underPack('李秋实', 'GS-2022');
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', wanted('李秋实', 'GRASSROOTS_EXPERIENCE'))).toMatchObject([{ code: 'CERTIFICATE_QUALIFIED', ruleId: 'R-256' }]);
    await underPack('李秋实', 'CN-410803-2021');
    await evaluated('李秋实', 'QUALIFIED');
    await evaluated('郭振宇', 'UNQUALIFIED');
    await underPack('郭振宇', 'GS-2022');
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', wanted('郭振宇', 'GRASSROOTS_EXPERIENCE'))).toMatchObject([{ code: 'CERTIFICATE_QUALIFIED', ruleId: 'R-256' }]);
  });

  it('a pack that names its certificates issues no other', async () => {
    await underPack('李秋实', 'GS-2022');
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', wanted('李秋实'))).toMatchObject([{ code: 'CERTIFICATE_TYPE', ruleId: 'R-256', path: 'type' }]);
  });

  it('[R-291 fail] what the hospitals do not certify as qualified gets no certificate', async () => {
    await underPack('郭振宇', 'BZ-2016');
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', wanted('郭振宇'))).toMatchObject([{ code: 'CERTIFICATE_QUALIFIED', ruleId: 'R-291' }]);
    await underPack('李秋实', 'BZ-2016');
  });

  it('[R-292 fail] an incomplete task: never any proof', async () => {
    await world.database.admin(
      `insert into task (scope_id, pairing_id, year, title, due_on, responsible_person) select scope_id, id, 2022, '开展健康讲座', '2022-12-01', '李秋实' from pairing`);
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', wanted('李秋实'))).toMatchObject([{ code: 'CERTIFICATE_TASK', ruleId: 'R-292' }]);
    await world.database.admin(`update task set state = 'CLOSED'`);
    await underPack('冉冬梅', 'BZ-2016');
    const [still] = await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', wanted('冉冬梅'));
    expect(still).toMatchObject({ code: 'STAY_OPEN' });
  });

  it('[R-291 pass] [R-292 pass] both hospitals certified, the task complete: issued with two seals', async () => {
    const id = await issuedCertificate(world, stay('李秋实'), 'ADVANCED_INDIVIDUAL');
    const row = await state(id);
    expect(row).toMatchObject({ state: 'ISSUED', number: expect.stringContaining('先进') });
    const answer = await verified(row.verificationCode);
    expect(answer).toMatchObject({ verdict: 'VALID', document: { seals: [{ valid: true }, { valid: true }] } });
    expect(JSON.stringify(answer.document?.paper)).toContain('对口支援工作先进个人证书');
    expect(await refusedBy(world, centre(), 'proposeCertificate', 'ProposeCertificateInput', wanted('李秋实'))).toMatchObject([{ code: 'CERTIFICATE_EXISTS' }]);
  });

  it('an open case of falsification stops the next seal', async () => {
    await underPack('李秋实', 'GS-2022');
    const { certificate } = done(await attempt<Answer>(centre(), 'proposeCertificate', 'ProposeCertificateInput', wanted('李秋实', 'GRASSROOTS_EXPERIENCE'), FIELDS));
    done(await attempt(hospital(), 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id }, FIELDS));
    const { fraudCase } = done(await attempt<{ fraudCase: { id: string } }>(centre(), 'reportFraud', 'ReportFraudInput', { assignmentId: stay('李秋实'), source: 'SPOT_CHECK', allegation: '台账不实' }, 'fraudCase { id }'));
    expect(await refusedBy(world, centre(), 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id })).toMatchObject([{ code: 'CERTIFICATE_QUALIFIED', ruleId: 'R-256' }]);
    done(await attempt(world.officeOf('zhongzhan'), 'dismissFraud', 'DismissFraudInput', { fraudCaseId: fraudCase.id, conclusion: '台账属实' }, 'fraudCase { id }'));
    const code = (await state(certificate.id)).verificationCode;
    done(await attempt(hospital(), 'withdrawCertificate', 'WithdrawCertificateInput', { certificateId: certificate.id }, FIELDS));
    expect(await state(certificate.id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await verified(code)).toMatchObject({ verdict: 'VOID', document: { state: 'VOID', stateReason: '签发前撤回' } });
  });

  it('reissued: the old one stands until the new one is issued, then says where it went', async () => {
    const old = await issuedCertificate(world, stay('李秋实'));
    expect(await refusedBy(world, hospital(), 'reissueCertificate', 'ReissueCertificateInput', { certificateId: old, reason: '联系 13900001234' })).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    const { certificate } = done(await attempt<Answer & { certificate: { replaces: { id: string } } }>(hospital(), 'reissueCertificate', 'ReissueCertificateInput', { certificateId: old, reason: '科室名称有误' }, FIELDS));
    expect(certificate).toMatchObject({ state: 'ELIGIBLE', replaces: { id: old } });
    expect(await state(old)).toMatchObject({ state: 'ISSUED' });
    expect(await refusedBy(world, hospital(), 'reissueCertificate', 'ReissueCertificateInput', { certificateId: old, reason: '再次' })).toMatchObject([{ code: 'CERTIFICATE_EXISTS' }]);
    for (const caller of [hospital(), centre()]) done(await attempt(caller, 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id }, FIELDS));
    expect(await state(old)).toMatchObject({ state: 'REISSUED' });
    expect(await verified((await state(old)).verificationCode)).toMatchObject({ verdict: 'VOID', document: { stateReason: `已换发为 ${certificate.number}` } });
    expect(JSON.stringify((await verified((await state(certificate.id)).verificationCode)).document?.paper)).toContain('本证书替换');
  });

  it('revoked by the district, with its reason and day on the public page; not twice, not by a stranger', async () => {
    const { certificates } = await world.officeOf('zhongzhan').ask<{ certificates: { nodes: Row[] } }>('{ certificates(filter: { states: [ISSUED], types: [ADVANCED_INDIVIDUAL] }) { nodes { id verificationCode } } }');
    const [row] = certificates.nodes;
    const input = { certificateId: row?.id, reason: '考核结果更正为不合格' };
    expect(await errorOf(world.as('guo'), 'revokeCertificate', 'RevokeCertificateInput', input)).toBe('FORBIDDEN');
    const before = await snapshot(world);
    const answer = await world.as('zz-dist', { secondFactor: false }).run(`mutation($input: RevokeCertificateInput!) { revokeCertificate(input: $input) { ${PROBLEMS} } }`, { input });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    expect(await snapshot(world)).toBe(before);
    const revoked = done(await attempt<Answer>(world.officeOf('zhongzhan'), 'revokeCertificate', 'RevokeCertificateInput', input, FIELDS)).certificate;
    expect(revoked).toMatchObject({ state: 'REVOKED', revokedOn: '2023-01-04' });
    expect(await verified(row?.verificationCode ?? '')).toMatchObject({ verdict: 'VOID', document: { state: 'REVOKED', stateReason: '考核结果更正为不合格' } });
    expect(await refusedBy(world, world.officeOf('zhongzhan'), 'revokeCertificate', 'RevokeCertificateInput', input)).toMatchObject([{ code: 'STATE' }]);
    const file = await fetch(`${world.server.address}/files/certificate/${row?.id}.docx`, { headers: await hospital().headers() });
    expect(file.status).toBe(200);
    const [trail] = await world.database.admin<{ count: number }>(`select count(*)::int as count from audit_event where table_name = 'certificate' and action = 'EXPORT'`);
    expect(trail?.count).toBe(1);
  });

  it('[R-281 record] a trainee who passed gets the study certificate of the host, one who did not gets none', async () => {
    const trainee = async (name: string, result: string): Promise<string> => {
      const [row] = await world.database.admin<{ id: string }>(
        `insert into trainee (scope_id, pairing_id, name, staff_category, department, host_department, topic, from_on, to_on, state, result, finished_on, level_after)
         select scope_id, id, $1, 'NURSE', '护理部', '内科', '专科护理', '2022-03-01', '2022-08-31', 'FINISHED', $2, '2022-08-31', '独立上岗' from pairing returning scope_id || '-' || id as id`, [name, result]);
      return row?.id ?? '';
    };
    const passed = await trainee('贺小兰', 'PASSED');
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'STUDY_CERTIFICATE', traineeId: await trainee('马文静', 'FAILED') })).toMatchObject([{ code: 'TRAINEE_RESULT', ruleId: 'R-281' }]);
    const { certificate } = done(await attempt<Answer>(hospital(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'STUDY_CERTIFICATE', traineeId: passed }, FIELDS));
    expect(await refusedBy(world, centre(), 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id })).toMatchObject([{ code: 'CONDITION' }]);
    done(await attempt(hospital(), 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id }, FIELDS));
    const answer = await verified((await state(certificate.id)).verificationCode);
    expect(answer.verdict).toBe('VALID');
    for (const part of ['进修合格证书', '贺小兰', '专科护理', '6 个月']) expect(JSON.stringify(answer.document?.paper)).toContain(part);
    const { certificates } = await centre().ask<{ certificates: { totalCount: number } }>('{ certificates(filter: { types: [STUDY_CERTIFICATE] }) { totalCount } }');
    expect(certificates.totalCount).toBe(1);
  });
});
