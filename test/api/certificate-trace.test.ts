import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { sealSteps } from '../kit/careers.js';
import { dispatchedStaff } from '../kit/dispatched.js';
import { evaluationsIn } from '../kit/pack-evaluations.js';
import { activePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// A proof under a pack whose evaluation has items: from the certificate down to a half-day of work, each with who and when.

const TRACE = `query($id: ID!) { certificateTrace(id: $id) { state seals { orgName byName sealedAt } evaluation { schemeName total effectiveAt }
  steps { name orgName signedBy signedAt } evaluationSeals { orgName byName sealedAt state } items { name score weight evidence scoredBy scoredAt }
  activities { type day slot quantity recordedBy recordedAt confirmedBy confirmedAt } history { action at byName orgName } } }`;

interface Trace {
  certificateTrace: {
    state: string; evaluation: { schemeName: string; total: string; effectiveAt: string };
    seals: { orgName: string; byName: string; sealedAt: string }[]; steps: { name: string; signedBy: string; signedAt: string }[]; evaluationSeals: { orgName: string; sealedAt: string; state: string }[];
    items: { name: string; score: string; weight: string; evidence: string; scoredBy: string; scoredAt: string }[];
    activities: { type: string; day: string; slot: string; recordedBy: string; recordedAt: string; confirmedBy: string; confirmedAt: string }[];
    history: { action: string; at: string; byName: string }[];
  };
}

describe('a certificate is traced to the work behind it', () => {
  let world: World;
  let pairingId: string;
  let stay: string;
  let li: Caller;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
    world.at('2022-04-06T12:00:00+08:00');
    stay = (await teamOnSite(world, pairingId)).members.get('李秋实') ?? '';
    const [person] = await world.database.admin<{ key: string }>(`select scope_id || '-' || id as key from person where name = '李秋实'`);
    li = await dispatchedStaff(world, 'li', person?.key ?? '');
  }, 120_000);
  afterAll(() => world.close());

  const receiver = () => world.officeOf('longxiHospital');
  const supporter = () => world.officeOf('lanzhouHospital');

  async function confirmedWork(): Promise<void> {
    world.at('2022-04-15T17:30:00+08:00');
    const work = { assignmentId: stay, type: 'CLINIC', day: '2022-04-11', slot: 'AM', quantity: 30, department: '心内科', note: '' };
    const { activity } = done(await attempt<{ activity: { id: string } }>(li, 'recordActivity', 'RecordActivityInput', work, 'activity { id }'));
    world.at('2022-04-16T09:00:00+08:00');
    done(await attempt(receiver(), 'confirmActivities', 'ActivitiesInput', { activityIds: [activity.id] }, 'activities { state }'));
  }

  /** Scored twice: the second time one item only. Sealed up to the province. */
  async function evaluatedInEffect(): Promise<void> {
    world.at('2023-04-05T09:00:00+08:00');
    const { id } = await evaluationsIn(world).score(pairingId, stay, { from: '2022-04-06', to: '2023-04-05' }, '90');
    world.at('2023-04-05T10:00:00+08:00');
    done(await attempt(receiver(), 'saveScores', 'SaveScoresInput', { evaluationId: id, items: [{ code: 'ATTENDANCE', score: '90', evidence: '见台账' }, { code: 'QUALITY', score: '95', evidence: '病历评审' }] }, 'evaluation { id }'));
    world.at('2023-04-06T09:00:00+08:00');
    await sealSteps(id, [{ caller: receiver(), step: 'RECEIVER' }, { caller: supporter(), step: 'SUPPORTER' }, { caller: world.officeOf('dingxi'), step: 'CITY' }, { caller: world.officeOf('gansu'), step: 'PROVINCE' }]);
  }

  async function issued(): Promise<string> {
    world.at('2023-04-07T09:00:00+08:00');
    done(await attempt(receiver(), 'finishStay', 'FinishStayInput', { assignmentId: stay, finishedOn: '2023-04-05' }, 'assignment { state }'));
    const { certificate } = done(await attempt<{ certificate: { id: string } }>(supporter(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'GRASSROOTS_EXPERIENCE', assignmentId: stay }, 'certificate { id }'));
    for (const office of [supporter(), receiver()]) done(await attempt(office, 'sealCertificate', 'SealCertificateInput', { certificateId: certificate.id }, 'certificate { state }'));
    return certificate.id;
  }

  it('certificate → seals → evaluation → items → activities → confirmations, each with who and when', async () => {
    await confirmedWork();
    await evaluatedInEffect();
    const id = await issued();
    const { certificateTrace: trace } = await li.ask<Trace>(TRACE, { id });
    expect(trace.state).toBe('ISSUED');
    expect(trace.seals.map(({ orgName, sealedAt }) => [orgName, sealedAt])).toEqual([['兰州新区总医院', '2023-04-07T01:00:00.000Z'], ['陇西县人民医院', '2023-04-07T01:00:00.000Z']]);
    expect(trace.evaluation).toMatchObject({ schemeName: '派驻人员年度考核', total: '91.75', effectiveAt: '2023-04-06T01:00:00.000Z' });
    expect(trace.steps.map(({ name, signedAt }) => [name.slice(0, 2), signedAt])).toEqual(['受援', '支援', '市州', '省卫'].map((name) => [name, '2023-04-06T01:00:00.000Z']));
    for (const { signedBy } of trace.steps) expect(signedBy).toMatch(/./);
    expect(trace.evaluationSeals.map(({ state, sealedAt }) => [state, sealedAt])).toEqual(Array.from({ length: 4 }, () => ['VALID', '2023-04-06T01:00:00.000Z']));
    // What was left as it was keeps who gave it and when.
    expect(trace.items.map(({ name, score, scoredAt }) => [name, score, scoredAt])).toEqual([
      ['考勤(钉钉)', '90', '2023-04-05T01:00:00.000Z'], ['工作数量', '90', '2023-04-05T01:00:00.000Z'], ['帮扶质量', '95', '2023-04-05T02:00:00.000Z'], ['帮扶成效', '90', '2023-04-05T01:00:00.000Z'],
    ]);
    for (const { scoredBy } of trace.items) expect(scoredBy).toMatch(/^陇西县人民医院 ./);
    expect(trace.activities).toMatchObject([{ type: 'CLINIC', day: '2022-04-11', slot: 'AM', recordedBy: '李秋实', recordedAt: '2022-04-15T09:30:00.000Z', confirmedBy: expect.stringMatching(/./), confirmedAt: '2022-04-16T01:00:00.000Z' }]);
    expect(trace.history.map(({ action }) => action)).toEqual(['proposeCertificate', 'sealCertificate', 'sealCertificate']);
  });
});
