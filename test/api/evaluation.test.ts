import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

// J-5 and J-6 in what the chain, the seals and the score are about, under the Gansu pack.

const EVALUATION = `evaluation { id revision state subjectName schemeName periodFrom periodTo versionNo summary total displayScore grade gradeName qualified comparisonNote
  contentHash effectiveAt correctionReason items { code name weight fullMarks score weighted evidence }
  steps { position code name party divisionLevel action state orgName opinion signedBy signedAt returnReason seals { orgName byName state voidReason algorithm contentHash } }
  seals { orgName state } versions { id versionNo state } history { action fromState toState reason } availableActions { name allowed reason } }`;
interface Seal { orgName: string; state: string; voidReason: string | null; algorithm: string; contentHash: string }
interface Step { code: string; state: string; orgName: string | null; opinion: string; signedBy: string | null; returnReason: string | null; seals: Seal[] }
interface Evaluation {
  id: string; revision: number; state: string; versionNo: number; total: string | null; displayScore: string | null; grade: string | null; gradeName: string | null; qualified: boolean | null;
  comparisonNote: string | null; contentHash: string | null; effectiveAt: string | null; items: { code: string; score: string | null; weighted: string | null }[]; steps: Step[]; seals: { state: string }[];
  versions: { id: string; versionNo: number; state: string }[]; history: { action: string; fromState: string; toState: string; reason: string | null }[];
  availableActions: { name: string; allowed: boolean; reason: string | null }[];
}
type Answer = { evaluation: Evaluation };
const READ = `query Evaluation($id: ID!) { ${EVALUATION.replace('evaluation {', 'evaluation(id: $id) {')} }`;
const SCORES = { ATTENDANCE: '90', WORKLOAD: '80', QUALITY: '85.5', EFFECT: '70' };

describe('an evaluation: filled, returned, sealed, in effect, corrected', () => {
  let world: World;
  let pairing: ActivePairing;
  let members: Map<string, string>;
  let id: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-05T09:00:00+08:00');
    pairing = await activePairing(world);
    ({ members } = await teamOnSite(world, pairing.pairingId, '2022-04-05'));
    world.at('2022-09-20T09:00:00+08:00');
  });
  afterAll(() => world.close());

  const read = async (login = 'lx-hosp', which = id) => (await world.as(login).ask<Answer>(READ, { id: which })).evaluation;
  const may = (row: Evaluation, name: string) => row.availableActions.find((action) => action.name === name);
  const act = (login: string, field: string, inputType: string, input: object) => attempt<Answer>(world.as(login), field, inputType, { evaluationId: id, ...input }, EVALUATION);
  const items = (scores: Record<string, string | null>) => Object.entries(scores).map(([code, score]) => ({ code, score, evidence: '见台账' }));
  async function refused(login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }
  const open = (more: object = {}) => ({ pairingId: pairing.pairingId, schemeId: 'person-annual', assignmentId: members.get('李秋实'), periodFrom: '2022-04-05', periodTo: '2022-09-30', ...more });

  it('the schemes of the pack are offered, in one statement', async () => {
    const answer = await world.as('lx-hosp').run<{ evaluationSchemes: { schemes: { id: string; subject: string; passMark: string; items: { weight: string }[]; steps: { code: string; party: string }[] }[] } }>(
      'query($id: ID!) { evaluationSchemes(pairingId: $id) { schemes { id label subject passMark fullMarks items { code label weight } grades { code passes } steps { position code party divisionLevel action } opening { name allowed reason } } } }', { id: pairing.pairingId });
    expect(answer.data?.evaluationSchemes.schemes).toMatchObject([{ id: 'person-annual', subject: 'PERSON', passMark: '60', opening: { allowed: true, reason: null } }]);
    expect(answer.data?.evaluationSchemes.schemes[0]?.steps.map((step) => step.party)).toEqual(['RECEIVING', 'SUPPORTING', 'OVERSIGHT', 'OWNER']);
    expect(answer.statements).toBe(1);
  });

  it('only the party of the first step opens, for somebody who has arrived, once', async () => {
    expect(await refused('lz-hosp', 'openEvaluation', 'OpenEvaluationInput', open())).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', open({ schemeId: 'month' }))).toMatchObject([{ code: 'SCHEME_UNKNOWN' }]);
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', open({ assignmentId: null }))).toMatchObject([{ code: 'REQUIRED', path: 'assignmentId' }]);
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', open({ periodTo: '2022-04-01' }))).toMatchObject([{ code: 'PERIOD' }]);
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', open({ periodFrom: '2022-10-01', periodTo: '2022-12-31' }))).toMatchObject([{ code: 'DATE_ORDER' }]);
    const opened = done(await attempt<Answer>(world.as('lx-hosp'), 'openEvaluation', 'OpenEvaluationInput', open(), EVALUATION)).evaluation;
    id = opened.id;
    expect(opened).toMatchObject({ state: 'OPEN', versionNo: 1, total: null, seals: [] });
    expect(opened.steps.map((step) => step.state)).toEqual(['OPEN', 'WAITING', 'WAITING', 'WAITING']);
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', open())).toMatchObject([{ code: 'EVALUATION_EXISTS' }]);
  });

  it('[R-247 pass] each step has its party; the others see whose turn it is', async () => {
    expect(may(await read('lx-hosp'), 'saveScores')).toMatchObject({ allowed: true });
    expect(may(await read('lz-hosp'), 'saveScores')).toEqual({ name: 'saveScores', allowed: false, reason: '当前环节“受援医院填写并盖章”由受援单位办理' });
    expect(await refused('lz-hosp', 'saveScores', 'SaveScoresInput', { evaluationId: id, items: items(SCORES) })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused('gs-prov', 'signEvaluation', 'SignEvaluationInput', { evaluationId: id })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused('lx-hosp', 'returnEvaluation', 'ReturnEvaluationInput', { evaluationId: id, toStep: 'RECEIVER', reason: '无' })).toMatchObject([{ code: 'CONDITION' }]);
  });

  it('scores outside the scale, unknown items, missing items and private data are refused', async () => {
    const save = (input: object) => refused('lx-hosp', 'saveScores', 'SaveScoresInput', { evaluationId: id, ...input });
    expect(await save({ items: items({ QUALITY: '100.01' }) })).toMatchObject([{ code: 'SCORE_RANGE', path: 'items.QUALITY.score', numbers: { min: '0', max: '100', score: '100.01' } }]);
    expect(await save({ items: items({ QUALITY: '-0.5', EFFECT: '101' }) })).toHaveLength(2);
    expect(await save({ items: items({ CHARM: '10' }) })).toMatchObject([{ code: 'ITEM_UNKNOWN' }]);
    expect(await save({ summary: '联系电话 13912345678' })).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'summary' }]);
    expect(await refused('lx-hosp', 'signEvaluation', 'SignEvaluationInput', { evaluationId: id })).toHaveLength(4);
    const part = done(await act('lx-hosp', 'saveScores', 'SaveScoresInput', { items: items({ ATTENDANCE: '90' }) })).evaluation;
    expect(part).toMatchObject({ total: null, grade: null });
    expect((await refused('lx-hosp', 'signEvaluation', 'SignEvaluationInput', { evaluationId: id })).map((problem) => problem.path)).toEqual(['items.WORKLOAD.score', 'items.QUALITY.score', 'items.EFFECT.score']);
  });

  it('[C-11] totals are exact and compared before they are rounded', async () => {
    const total = async (scores: Record<string, string>) => done(await act('lx-hosp', 'saveScores', 'SaveScoresInput', { items: items(scores) })).evaluation;
    expect(await total({ ATTENDANCE: '60', WORKLOAD: '60', QUALITY: '60', EFFECT: '60' })).toMatchObject({ total: '60', displayScore: '60.00', grade: 'QUALIFIED', qualified: true });
    expect(await total({ EFFECT: '59.985' })).toMatchObject({ total: '59.997', displayScore: '60.00', grade: 'UNQUALIFIED', qualified: false, comparisonNote: '59.997 < 60 不合格' });
    expect(await total(SCORES)).toMatchObject({ total: '81.925', displayScore: '81.93', gradeName: '合格', qualified: true });
    expect((await read()).items.map((item) => item.weighted)).toEqual(['18', '20', '29.925', '14']);
  });

  it('a stale version of the sheet is neither saved nor signed', async () => {
    const before = await snapshot(world);
    for (const [login, field, inputType, input] of [
      ['lx-hosp', 'saveScores', 'SaveScoresInput', { items: items({ EFFECT: '99' }) }], ['lx-hosp', 'signEvaluation', 'SignEvaluationInput', {}],
    ] as const) {
      const answer = await world.as(login).run(`mutation($input: ${inputType}!) { ${field}(input: $input) { ${PROBLEMS} } }`, { input: { evaluationId: id, revision: 1, ...input } });
      expect([field, answer.errors[0]?.extensions.code]).toEqual([field, 'CONFLICT']);
    }
    expect(await snapshot(world)).toBe(before);
  });

  it('without a second factor nobody signs', async () => {
    const before = await snapshot(world);
    const answer = await world.as('lx-hosp', { secondFactor: false }).run(`mutation($input: SignEvaluationInput!) { signEvaluation(input: $input) { ${PROBLEMS} } }`, { input: { evaluationId: id } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
    expect(await snapshot(world)).toBe(before);
  });

  it('signed and sealed step by step; scores stand still once they are signed', async () => {
    const first = done(await act('lx-hosp', 'signEvaluation', 'SignEvaluationInput', { step: 'RECEIVER', opinion: '工作扎实' })).evaluation;
    expect(first.steps.map((step) => step.state)).toEqual(['SIGNED', 'OPEN', 'WAITING', 'WAITING']);
    expect(first.steps[0]).toMatchObject({ orgName: '陇西县人民医院', opinion: '工作扎实', seals: [{ state: 'VALID', algorithm: 'PLATFORM-ED25519', contentHash: first.contentHash }] });
    expect(await refused('lx-hosp', 'saveScores', 'SaveScoresInput', { evaluationId: id, items: items({ EFFECT: '99' }) })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused('lz-hosp', 'saveScores', 'SaveScoresInput', { evaluationId: id, items: items({ EFFECT: '99' }) })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused('lz-hosp', 'signEvaluation', 'SignEvaluationInput', { evaluationId: id, step: 'RECEIVER' })).toMatchObject([{ code: 'STEP_ORDER' }]);
    const second = done(await act('lz-hosp', 'signEvaluation', 'SignEvaluationInput', { opinion: '同意' })).evaluation;
    expect(second.contentHash).not.toBe(first.contentHash);
    expect(await refused('lx-health', 'signEvaluation', 'SignEvaluationInput', { evaluationId: id })).toMatchObject([{ code: 'CONDITION', message: '当前环节“市州卫生健康委审核盖章”由市州级监管卫生健康委办理' }]);
    const { todos } = await world.as('dx-pref').ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>('{ todos { nodes { kind subjectKey } } }');
    expect(todos.nodes).toContainEqual({ kind: 'SIGN_EVALUATION', subjectKey: id });
    const { evaluations } = await world.as('dx-pref').ask<{ evaluations: { totalCount: number } }>('{ evaluations(filter: { mine: true }) { totalCount } }');
    expect(evaluations.totalCount).toBe(1);
  });

  it('[R-392 pass] returned by the prefecture: the seals from there on are void', async () => {
    const back = (input: object) => refused('dx-pref', 'returnEvaluation', 'ReturnEvaluationInput', { evaluationId: id, ...input });
    expect(await back({ toStep: 'PROVINCE', reason: '考勤缺附件' })).toMatchObject([{ code: 'RETURN_TARGET' }]);
    expect(await back({ toStep: 'RECEIVER', reason: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    const returned = done(await act('dx-pref', 'returnEvaluation', 'ReturnEvaluationInput', { toStep: 'RECEIVER', reason: '考勤缺附件' })).evaluation;
    expect(returned.steps.map((step) => step.state)).toEqual(['RETURNED', 'WAITING', 'WAITING', 'WAITING']);
    expect(returned.steps[0]).toMatchObject({ returnReason: '考勤缺附件', signedBy: null, seals: [{ state: 'VOID', voidReason: '考勤缺附件' }] });
    expect(returned.seals.map((seal) => seal.state)).toEqual(['VOID', 'VOID']);
    expect(returned.contentHash).toBeNull();
    const notices = await world.as('lx-hosp').ask<{ notices: { nodes: { kind: string; body: string }[] } }>('{ notices { nodes { kind body } } }');
    expect(notices.notices.nodes).toContainEqual({ kind: 'EVALUATION_RETURNED', body: '考勤缺附件' });
  });

  it('returned to the step before only, its own seal alone is void', async () => {
    done(await act('lx-hosp', 'saveScores', 'SaveScoresInput', { items: items({ ATTENDANCE: '88' }), summary: '已补考勤附件' }));
    done(await act('lx-hosp', 'signEvaluation', 'SignEvaluationInput', { opinion: '已补附件' }));
    done(await act('lz-hosp', 'signEvaluation', 'SignEvaluationInput', { opinion: '同意' }));
    const returned = done(await act('dx-pref', 'returnEvaluation', 'ReturnEvaluationInput', { toStep: 'SUPPORTER', reason: '请写明意见' })).evaluation;
    expect(returned.steps.map((step) => step.state)).toEqual(['SIGNED', 'RETURNED', 'WAITING', 'WAITING']);
    expect(returned.steps[0]?.seals.filter((seal) => seal.state === 'VALID')).toHaveLength(1);
    expect(returned.steps[1]?.seals.filter((seal) => seal.state === 'VALID')).toHaveLength(0);
    done(await act('lz-hosp', 'signEvaluation', 'SignEvaluationInput', { opinion: '同意，成绩属实' }));
    done(await act('dx-pref', 'signEvaluation', 'SignEvaluationInput', { opinion: '审核通过' }));
  });

  it('the last stamp puts it into effect with exact total and grade', async () => {
    const stamped = done(await act('gs-prov', 'signEvaluation', 'SignEvaluationInput', { opinion: '审定' })).evaluation;
    expect(stamped).toMatchObject({ state: 'EFFECTIVE', total: '81.525', displayScore: '81.53', grade: 'QUALIFIED', qualified: true, effectiveAt: '2022-09-20T01:00:00.000Z' });
    expect(stamped.steps.every((step) => step.state === 'SIGNED' && step.seals.filter((seal) => seal.state === 'VALID').length === 1)).toBe(true);
    expect(stamped.history.map((line) => line.action)).toEqual(['signEvaluation', 'signEvaluation', 'signEvaluation', 'returnEvaluation', 'signEvaluation', 'signEvaluation', 'returnEvaluation', 'signEvaluation', 'signEvaluation', 'openEvaluation']);
    expect(stamped.history[0]).toMatchObject({ fromState: 'OPEN', toState: 'EFFECTIVE' });
  });

  it('the seals hold when they are checked anew; a changed byte shows', async () => {
    const check = async () => (await world.as('dx-pref').ask<{ evaluationSealCheck: { verdict: string; seals: { verdict: string; reason: string | null }[] } }>(
      'query($id: ID!) { evaluationSealCheck(id: $id) { verdict algorithm seals { step orgName sealedAt verdict reason } } }', { id })).evaluationSealCheck;
    const sound = await check();
    expect(sound.verdict).toBe('VALID');
    expect(sound.seals.map((seal) => seal.verdict).sort()).toEqual(['VALID', 'VALID', 'VALID', 'VALID', 'VOID', 'VOID', 'VOID']);
    const uuid = id.slice(id.indexOf('-') + 1);
    const behind = (text: string) => world.database.admin(`do $$ begin set local session_replication_role = replica; ${text}; end $$`);
    await behind(`update evaluation_item set score = 86.5 where evaluation_id = '${uuid}' and code = 'QUALITY'`);
    expect(await check()).toMatchObject({ verdict: 'INVALID' });
    await behind(`update evaluation_item set score = 85.5 where evaluation_id = '${uuid}' and code = 'QUALITY'`);
    await behind(`update evaluation_seal set by_user_id = evaluation_id where evaluation_id = '${uuid}' and org_name like '甘肃%' and state = 'VALID'`);
    expect((await check()).seals.filter((seal) => seal.verdict === 'INVALID')).toMatchObject([{ reason: '签名与印章不符' }]);
    await behind(`update evaluation_seal set by_user_id = (select id from app_user where login = 'gs-prov') where evaluation_id = '${uuid}' and org_name like '甘肃%' and state = 'VALID'`);
    expect((await check()).verdict).toBe('VALID');
  });

  it('nothing changes one in effect, not even behind the back of the services', async () => {
    for (const [login, field, inputType, input] of [
      ['lx-hosp', 'saveScores', 'SaveScoresInput', { items: items({ EFFECT: '99' }) }],
      ['gs-prov', 'signEvaluation', 'SignEvaluationInput', {}],
      ['gs-prov', 'returnEvaluation', 'ReturnEvaluationInput', { toStep: 'RECEIVER', reason: '重来' }],
    ] as const) expect(await refused(login, field, inputType, { evaluationId: id, ...input })).toMatchObject([{ code: 'STATE' }]);
    const uuid = id.slice(id.indexOf('-') + 1);
    const before = await snapshot(world);
    for (const [text, values] of [
      ['update evaluation set total = 99 where id = $1', [uuid]], ['delete from evaluation where id = $1', [uuid]],
      [`update evaluation_item set score = 99 where evaluation_id = $1`, [uuid]], [`update evaluation_step set opinion = 'x' where evaluation_id = $1`, [uuid]],
      [`update evaluation_seal set state = 'VOID' where evaluation_id = $1`, [uuid]], [`update evaluation set state = 'OPEN' where id = $1`, [uuid]],
    ] as const) await expect(world.database.admin(text, [...values])).rejects.toThrow('an evaluation in effect does not change');
    expect(await snapshot(world)).toBe(before);
  });

  it('a correction is a new version; the old one stands until the new one takes effect', async () => {
    expect(await refused('lz-hosp', 'correctEvaluation', 'CorrectEvaluationInput', { evaluationId: id, reason: '有误' })).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused('lx-hosp', 'correctEvaluation', 'CorrectEvaluationInput', { evaluationId: id, reason: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    const first = id;
    const next = done(await act('lx-hosp', 'correctEvaluation', 'CorrectEvaluationInput', { reason: '质量分录入错误' })).evaluation;
    expect(next).toMatchObject({ state: 'OPEN', versionNo: 2, total: '81.525', correctionReason: '质量分录入错误' });
    expect(await refused('lx-hosp', 'correctEvaluation', 'CorrectEvaluationInput', { evaluationId: first, reason: '再来' })).toMatchObject([{ code: 'CORRECTION_OPEN' }]);
    expect((await read('lx-hosp', first)).state).toBe('EFFECTIVE');
    id = next.id;
    done(await act('lx-hosp', 'saveScores', 'SaveScoresInput', { items: items({ QUALITY: '20', EFFECT: '20', WORKLOAD: '60' }) }));
    for (const login of ['lx-hosp', 'lz-hosp', 'dx-pref', 'gs-prov']) done(await act(login, 'signEvaluation', 'SignEvaluationInput', { opinion: '同意更正' }));
    const versions = (await read()).versions;
    expect(versions).toEqual([{ id, versionNo: 2, state: 'EFFECTIVE' }, { id: first, versionNo: 1, state: 'SUPERSEDED' }]);
    expect(await read()).toMatchObject({ qualified: false, gradeName: '不合格', comparisonNote: '43.6 < 60 不合格' });
    const list = async (filter: object) => (await world.as('gs-prov').ask<{ evaluations: { totalCount: number } }>('query($f: EvaluationFilter) { evaluations(filter: $f) { totalCount } }', { f: filter })).evaluations.totalCount;
    expect(await list({})).toBe(1);
    expect(await list({ states: ['SUPERSEDED'] })).toBe(1);
    expect(await list({ qualified: false, subjects: ['PERSON'], search: '李秋实', pairingId: pairing.pairingId })).toBe(1);
  });

  it('one person with accounts at both hospitals signs for one of them only', async () => {
    const opened = done(await attempt<Answer>(world.as('lx-hosp'), 'openEvaluation', 'OpenEvaluationInput', open({ assignmentId: members.get('赵明远') }), EVALUATION)).evaluation;
    const both = world.organization('lanzhouHospital');
    await world.database.admin(`insert into membership (user_id, org_id, scope_id, role) select id, $1, $2, 'HOSPITAL_OFFICE' from app_user where login = 'lx-hosp'`, [both.id, both.scopeId]);
    id = opened.id;
    done(await act('lx-hosp', 'saveScores', 'SaveScoresInput', { items: items(SCORES) }));
    done(await act('lx-hosp', 'signEvaluation', 'SignEvaluationInput', { opinion: '好' }));
    const before = await snapshot(world);
    const twice = await attempt(world.as('lx-hosp', { organization: both.id }), 'signEvaluation', 'SignEvaluationInput', { evaluationId: id, opinion: '也好' }, '__typename');
    expect(twice.problems).toMatchObject([{ code: 'ROLE_CONFLICT' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('who only follows agreements, or is no party, sees no evaluation', async () => {
    for (const login of ['lx-gov', 'gs-rural']) expect((await world.as(login).run(READ, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    for (const login of ['tj-hosp', 'sd-comm']) expect((await world.as(login).run(READ, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('the page and the list take one statement each', async () => {
    await read('dx-pref');
    expect((await world.as('dx-pref').run(READ, { id })).statements).toBe(1);
    expect((await world.as('dx-pref').run('{ evaluations(order: TOTAL_DESC) { totalCount nodes { id subjectName displayScore gradeName comparisonNote steps { name state } availableActions { name allowed } } } }')).statements).toBe(1);
  });
});
