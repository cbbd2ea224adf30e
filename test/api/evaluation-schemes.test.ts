import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { evaluateBy, judgeYearBy, type Parties, type Trial } from '../kit/scheme-trial.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

// Evaluations of persons, teams, the pairing and its institutions by the schemes of the packs: recorded, listed, exported, audited.

const SCHEMES = 'query($id: ID!) { evaluationSchemes(pairingId: $id) { schemes { id packCode packVersion years subject of rhythm methods items { code facts } opening { allowed } } } }';
interface Scheme { id: string; packCode: string; packVersion: number; years: number[]; subject: string; of: string | null; rhythm: string; methods: string[]; items: { code: string; facts: string[] }[] }

let world: World;
let pairing: ActivePairing;
let teamId: string;
let members: Map<string, string>;
let parties: Parties;
beforeAll(async () => {
  world = await createWorld();
  world.at('2022-04-05T09:00:00+08:00');
  pairing = await activePairing(world);
  ({ teamId, members } = await teamOnSite(world, pairing.pairingId, '2022-04-05'));
  world.at('2022-12-20T09:00:00+08:00');
  parties = { RECEIVING: world.officeOf('longxiHospital'), SUPPORTING: world.officeOf('lanzhouHospital'), OWNER: world.officeOf('gansu') };
}, 60_000);
afterAll(() => world.close());

let turn = 0;
/** A period of its own for each evaluation of the same scheme. */
const period = () => ({ periodFrom: `2022-0${5 + (turn % 4)}-0${1 + (Math.floor((turn += 1) / 4) % 9)}`, periodTo: '2022-11-30' });
const by = async (pack: string, version: number) => judgeYearBy(world, pairing.pairingId, 2022, pack, version);
const person = (schemeId: string, more: object = {}) => ({ pairingId: pairing.pairingId, schemeId, assignmentId: members.get('李秋实'), ...period(), ...more });
const ofTeam = (schemeId: string, more: object = {}) => ({ pairingId: pairing.pairingId, schemeId, teamId, ...period(), ...more });
const ofPairing = (schemeId: string, more: object = {}) => ({ pairingId: pairing.pairingId, schemeId, ...period(), ...more });

/** It stands in the list that is exported, and in the trail. */
async function kept(row: Trial): Promise<void> {
  expect(row).toMatchObject({ state: 'EFFECTIVE', qualified: true });
  const { evaluations } = await world.officeOf('longxiHospital').ask<{ evaluations: { nodes: { id: string }[] } }>('{ evaluations(first: 200) { nodes { id subjectName schemeName gradeName displayScore periodFrom periodTo state versionNo } } }');
  expect(evaluations.nodes.map(({ id }) => id)).toContain(row.id);
  const [event] = await world.database.admin<{ count: number }>(`select count(*)::int as count from audit_event where table_name = 'evaluation' and row_id = $1`, [row.id.slice(row.id.indexOf('-') + 1)]);
  expect(event?.count).toBeGreaterThan(1);
}

describe('the schemes of every pack in use', () => {
  it('each year’s pack brings its own, and a pack that only a stay pins stays offered', async () => {
    await by('HP-S18', 2);
    const { evaluationSchemes } = await world.officeOf('longxiHospital').ask<{ evaluationSchemes: { schemes: Scheme[] } }>(SCHEMES, { id: pairing.pairingId });
    const named = evaluationSchemes.schemes.map(({ packCode, packVersion, id, subject }) => `${packCode}@${packVersion} ${id} ${subject}`);
    expect(named).toEqual(expect.arrayContaining(['HP-S18@2 team TEAM', 'HP-S18@2 improvement INSTITUTION', 'HP-S18@2 satisfaction PAIRING', 'GS-2022@1 person-annual PERSON']));
    expect(evaluationSchemes.schemes.find(({ id }) => id === 'improvement')).toMatchObject({ of: 'RECEIVING', years: [2022], rhythm: 'YEAR' });
    const answer = await world.officeOf('longxiHospital').run(SCHEMES, { id: pairing.pairingId });
    expect(answer.statements).toBe(1);
  });

  it('a scheme of another year’s pack is refused for this period', async () => {
    await by('CN-S02', 2);
    const before = await snapshot(world);
    const { problems } = await attempt(world.officeOf('longxiHospital'), 'openEvaluation', 'OpenEvaluationInput', ofTeam('team'), '__typename');
    expect(problems).toMatchObject([{ code: 'SCHEME_UNKNOWN', path: 'schemeId' }]);
    expect(await snapshot(world)).toBe(before);
  });
});

describe('what the sources evaluate', () => {
  it('[R-019 record] the receiving side, periodically: ability, attitude, teamwork', async () => {
    await by('CN-S02', 2);
    const row = await evaluateBy(parties, person('periodic'), {});
    expect(row.items.map(({ code }) => code)).toEqual(['ABILITY', 'ATTITUDE', 'TEAMWORK']);
    expect(row.items[1]?.facts.map(({ kind }) => kind)).toEqual(['ATTENDANCE', 'PHONE_CHECKS', 'VISITS']);
    await kept(row);
  });

  it('[R-040 R-041 R-042 record] routine evaluation on five dimensions, annual on four', async () => {
    await by('HP-S04', 2);
    const routine = await evaluateBy(parties, person('routine'), {});
    const annual = await evaluateBy(parties, person('annual'), {});
    expect([routine.items.length, annual.items.length]).toEqual([5, 4]);
    await kept(routine);
    await kept(annual);
  });

  it('[R-053 record] persons and teams, the excellent among them told apart', async () => {
    await by('HP-S05', 2);
    await kept(await evaluateBy(parties, person('person-year'), { grade: 'EXCELLENT' }));
    const team = await evaluateBy(parties, ofTeam('team-year'), { grade: 'EXCELLENT' });
    expect(team).toMatchObject({ gradeName: '优秀' });
    await kept(team);
  });

  it('[R-089 record] the dispatching unit, on the completion of targets', async () => {
    await by('HP-S08', 3);
    const row = await evaluateBy(parties, person('target', { by: 'SUPPORTING' }), {});
    expect(row.steps.map(({ party }) => party)).toEqual(['SUPPORTING']);
    await kept(row);
  });

  it('[R-103 R-136 record] completion, attitude, communication; completion, service, level', async () => {
    await by('HP-S10', 2);
    await kept(await evaluateBy(parties, person('dispatched'), {}));
    await by('HP-S14', 2);
    await kept(await evaluateBy(parties, person('periodic'), {}));
  });

  it('[R-168 record] the team, the receiver’s improvement, the satisfaction of both', async () => {
    await by('HP-S18', 2);
    await kept(await evaluateBy(parties, ofTeam('team'), {}));
    const improvement = await evaluateBy(parties, ofPairing('improvement', { by: 'SUPPORTING' }), {});
    expect(improvement.subjectName).toBe('陇西县人民医院');
    await kept(improvement);
    await kept(await evaluateBy(parties, ofPairing('satisfaction'), {}));
  });

  it('[R-272 R-336 record] at the end: each person, and the expert group', async () => {
    await by('HN-2014', 2);
    await kept(await evaluateBy(parties, person('term-end'), {}));
    await by('HP-2013', 2);
    await kept(await evaluateBy(parties, ofTeam('team-end'), {}));
    await kept(await evaluateBy(parties, person('person-end'), {}));
  });

  it('[R-393 R-394 R-395 R-396 R-401 record] both evaluate themselves; quarter, half-year, year; the supporter evaluates the effect', async () => {
    await by('CN-410803-2021', 3);
    for (const [scheme, side] of [['self-supporter', 'SUPPORTING'], ['self-receiver', 'RECEIVING'], ['quarter', 'RECEIVING'], ['half', 'RECEIVING'], ['year', 'RECEIVING'], ['effect', 'SUPPORTING']] as const) {
      await kept(await evaluateBy(parties, ofPairing(scheme, { by: side }), {}));
    }
  });

  it('[R-278 R-304 record] every quarter against plan and standard', async () => {
    await by('BZ-2016', 3);
    const row = await evaluateBy({ ...parties }, { ...ofPairing('quarter'), periodFrom: '2022-11-01', periodTo: '2022-12-31' }, {});
    await kept(row);
  });

  it('[R-247 record] the province stamps what Tianjin’s commission follows as observer', async () => {
    await by('GS-2022', 1);
    const row = await evaluateBy({ ...parties, OVERSIGHT: world.officeOf('dingxi') }, person('person-annual'), {});
    await kept(row);
    expect(row.steps.map(({ party }) => party)).toEqual(['RECEIVING', 'SUPPORTING', 'OVERSIGHT', 'OWNER']);
  });
});

describe('where results are used', () => {
  const USES = 'evaluation { uses { id use usedOn note orgName mayRemove } }';
  type Answer = { evaluation: { uses: { id: string; use: string; mayRemove: boolean }[] } };
  let id: string;

  it('[R-097 record] [R-104 R-160 R-178 R-272 R-350 record] target evaluation, merit, promotion, periodic assessment, development', async () => {
    await by('HP-S10', 2);
    id = (await evaluateBy(parties, person('dispatched'), {})).id;
    for (const [login, use] of [['lz-hosp', 'TARGET'], ['lz-hosp', 'MERIT'], ['lz-hosp', 'PROMOTION'], ['lz-hosp', 'PERIODIC'], ['lz-hosp', 'STUDY'], ['lx-hosp', 'YEAR_END'], ['gs-prov', 'CIRCULAR']] as const) {
      done(await attempt(world.as(login), 'recordResultUse', 'RecordResultUseInput', { evaluationId: id, use, usedOn: '2022-12-20', note: '按制度' }, '__typename'));
    }
    const { resultUses } = await world.as('lz-hosp').ask<{ resultUses: { totalCount: number; nodes: { use: string }[] } }>('{ resultUses(filter: { search: "李秋实" }) { totalCount nodes { use usedOn orgName note evaluation { id subjectName } } } }');
    expect(resultUses.totalCount).toBe(7);
    const [audited] = await world.database.admin<{ count: number }>(`select count(*)::int as count from audit_event where table_name = 'result_use'`);
    expect(audited?.count).toBe(7);
  });

  it('not before the result, not twice, not before its time; a mistaken record is taken back by who made it', async () => {
    const refused = async (login: string, field: string, type: string, input: object) => {
      const before = await snapshot(world);
      const { problems } = await attempt(world.as(login), field, type, input, '__typename');
      expect(await snapshot(world)).toBe(before);
      return problems;
    };
    const use = (more: object) => refused('lz-hosp', 'recordResultUse', 'RecordResultUseInput', { evaluationId: id, use: 'MERIT', usedOn: '2022-12-20', note: '', ...more });
    expect(await use({})).toMatchObject([{ code: 'USE_EXISTS' }]);
    expect(await use({ use: 'REWARD', usedOn: '2022-12-19' })).toMatchObject([{ code: 'DATE_ORDER', numbers: { effectiveOn: '2022-12-20' } }]);
    expect(await use({ use: 'REWARD', usedOn: '2023-01-01' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    const { evaluation } = await world.as('lz-hosp').ask<Answer>(`query($id: ID!) { ${USES.replace('evaluation {', 'evaluation(id: $id) {')} }`, { id });
    const theirs = evaluation.uses.find((one) => one.use === 'YEAR_END');
    expect(theirs?.mayRemove).toBe(false);
    expect(await refused('lz-hosp', 'removeResultUse', 'RemoveResultUseInput', { resultUseId: theirs?.id })).toMatchObject([{ code: 'PARTY' }]);
    done(await attempt(world.as('lz-hosp'), 'removeResultUse', 'RemoveResultUseInput', { resultUseId: evaluation.uses.find((one) => one.use === 'STUDY')?.id }, USES));
  });
});

describe('self, mutual and spot scores (R-098)', () => {
  const METHODS = 'evaluation { id items { code score selfScore peerScore spotScore selfBy } availableActions { name allowed reason } }';
  type Answer = { evaluation: { id: string; items: { selfScore: string | null; peerScore: string | null; spotScore: string | null; score: string | null; selfBy: string | null }[]; availableActions: { name: string; allowed: boolean; reason: string | null }[] } };
  let id: string;
  const give = (login: string, method: string, score: string) => attempt<Answer>(world.as(login), 'saveMethodScores', 'SaveMethodScoresInput',
    { evaluationId: id, method, items: ['ORGANISATION', 'PROJECT_COMPLETION', 'RECEIVER_SATISFACTION'].map((code) => ({ code, score })) }, METHODS);

  it('[R-098 fail] without all three the sheet is not signed, with the rule and who is missing', async () => {
    await by('CN-S09', 2);
    const opened = done(await attempt<Answer>(world.as('lx-hosp'), 'openEvaluation', 'OpenEvaluationInput', ofPairing('unit'), METHODS)).evaluation;
    id = opened.id;
    done(await attempt(world.as('lx-hosp'), 'saveScores', 'SaveScoresInput', { evaluationId: id, items: ['ORGANISATION', 'PROJECT_COMPLETION', 'RECEIVER_SATISFACTION'].map((code) => ({ code, score: '88', evidence: '见台账' })) }, '__typename'));
    const before = await snapshot(world);
    const { problems } = await attempt(world.as('lx-hosp'), 'signEvaluation', 'SignEvaluationInput', { evaluationId: id, opinion: '属实' }, '__typename');
    expect(problems.map(({ code, ruleId, path, fix }) => [code, ruleId, path, fix])).toEqual([
      ['EVALUATION_METHODS', 'R-097', 'methods.SELF', '由被考核方填写自评'], ['EVALUATION_METHODS', 'R-097', 'methods.PEER', '由对方医院填写互评'], ['EVALUATION_METHODS', 'R-097', 'methods.SPOT', '由卫生健康行政部门填写抽评'],
    ]);
    expect(await snapshot(world)).toBe(before);
  });

  it('[R-393 fail] each score has its side; points outside the scale are refused', async () => {
    const before = await snapshot(world);
    expect((await give('lx-hosp', 'SELF', '90')).problems).toMatchObject([{ code: 'CONDITION', message: '自评由支援医院填写' }]);
    expect((await give('lz-hosp', 'PEER', '90')).problems).toMatchObject([{ code: 'CONDITION', message: '互评由受援单位填写' }]);
    expect((await give('lz-hosp', 'SPOT', '90')).problems).toMatchObject([{ code: 'PARTY' }]);
    expect((await give('lz-hosp', 'SELF', '101')).problems).toMatchObject([{ code: 'SCORE_RANGE', ruleId: 'R-097' }, {}, {}]);
    expect(await snapshot(world)).toBe(before);
  });

  it('[R-098 R-393 pass] self by the evaluated, mutual by the other hospital, spot by the administration; the counted score stays its own', async () => {
    done(await give('lz-hosp', 'SELF', '95'));
    done(await give('lx-hosp', 'PEER', '85'));
    const row = done(await give('gs-prov', 'SPOT', '80')).evaluation;
    expect(row.items[0]).toMatchObject({ score: '88', selfScore: '95', peerScore: '85', spotScore: '80', selfBy: '兰州新区总医院 冯雪梅' });
    const signed = done(await attempt<Answer>(world.as('lx-hosp'), 'signEvaluation', 'SignEvaluationInput', { evaluationId: id, opinion: '属实' }, METHODS)).evaluation;
    expect(signed.availableActions.find(({ name }) => name === 'savePeerScores')).toMatchObject({ allowed: false, reason: expect.stringContaining('退回后才能填写互评') });
    const { evaluationSealCheck } = await world.as('lx-hosp').ask<{ evaluationSealCheck: { seals: { verdict: string }[] } }>('query($id: ID!) { evaluationSealCheck(id: $id) { seals { verdict reason } } }', { id });
    expect(evaluationSealCheck.seals.map(({ verdict }) => verdict)).toEqual(['VALID']);
  });
});
