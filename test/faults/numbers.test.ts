import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing } from '../kit/pairings.js';
import { attempt, teamOnSite } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// Numbers of a series, taken by twenty at once: all succeed, and no two are the same.

const TWENTY = Array.from({ length: 20 }, (_, at) => at + 1);
const PERIODS = [['2022-04-06', '2022-05-31'], ['2022-06-01', '2022-07-31'], ['2022-08-01', '2022-08-31'], ['2022-09-01', '2022-09-30']] as const;
const EVALUATION = 'evaluation { id state items { code } }';
type Answer = { evaluation: { id: string; state: string; items: { code: string }[] } };

describe('twenty at once take a number', () => {
  let world: World;
  let pairingId: string;
  let stays: string[];
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
    stays = [...(await teamOnSite(world, pairingId)).members.values()];
    world.at('2022-10-08T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const numbered = (prefix: string, width: number) => TWENTY.map((no) => `${prefix}${String(no).padStart(width, '0')}`);

  /** An evaluation that waits for its last seal. */
  async function almostDone(assignmentId: string, [periodFrom, periodTo]: readonly [string, string]): Promise<string> {
    const opening = { pairingId, assignmentId, schemeId: 'person-annual', periodFrom, periodTo };
    const { id, items } = done(await attempt<Answer>(world.as('lx-hosp'), 'openEvaluation', 'OpenEvaluationInput', opening, EVALUATION)).evaluation;
    const scores = items.map(({ code }) => ({ code, score: '85', evidence: '见台账' }));
    done(await attempt(world.as('lx-hosp'), 'saveScores', 'SaveScoresInput', { evaluationId: id, items: scores }, EVALUATION));
    for (const login of ['lx-hosp', 'lz-hosp', 'dx-pref']) done(await attempt(world.as(login), 'signEvaluation', 'SignEvaluationInput', { evaluationId: id, opinion: '同意' }, EVALUATION));
    return id;
  }

  it('results that take effect go into the archive, each under its own number', async () => {
    const waiting: string[] = [];
    for (const stay of stays) for (const period of PERIODS) waiting.push(await almostDone(stay, period));
    expect(waiting).toHaveLength(TWENTY.length);
    const last = world.as('gs-prov');
    const answers = await Promise.all(waiting.map((evaluationId) => attempt<Answer>(last, 'signEvaluation', 'SignEvaluationInput', { evaluationId, opinion: '同意' }, EVALUATION)));
    expect(answers.map((answer) => [answer.problems, answer.evaluation.state])).toEqual(TWENTY.map(() => [[], 'EFFECTIVE']));
    const rows = await world.database.admin<{ number: string; scope: number }>('select number, scope_id as scope from archive_entry order by number');
    expect(rows.map(({ number }) => number)).toEqual(numbered(`DA-${rows[0]?.scope}-2022-`, 4));
  }, 120_000);

  it('orders to put something right', async () => {
    const order = { pairingId, cause: 'RECEIVER', dueAt: '2022-11-09T10:00:30Z', items: [{ problem: '没有带教记录', requirement: '补齐并每周检查' }] };
    const answers = await Promise.all(TWENTY.map((no) =>
      attempt<{ rectificationOrder: { number: string } }>(world.as('gs-prov'), 'orderRectification', 'OrderRectificationInput', { ...order, title: `第 ${no} 项` }, 'rectificationOrder { number }')));
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    const numbers = answers.map(({ rectificationOrder }) => rectificationOrder.number).sort();
    expect(numbers).toEqual(numbered(`${numbers[0]?.slice(0, -2)}`, 2));
  });

  it('certificates: one of each stay, under numbers that follow each other', async () => {
    world.at('2023-04-06T09:00:00+08:00');
    for (const assignmentId of stays) done(await attempt(world.as('lx-hosp'), 'finishStay', 'FinishStayInput', { assignmentId, finishedOn: '2023-04-05' }, 'assignment { id }'));
    const answers = await Promise.all(stays.map((assignmentId) =>
      attempt<{ certificate: { number: string } }>(world.as('lz-hosp'), 'proposeCertificate', 'ProposeCertificateInput', { type: 'GRASSROOTS_EXPERIENCE', assignmentId }, 'certificate { number }')));
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    expect(answers.map(({ certificate }) => certificate.number.slice(-3)).sort()).toEqual(['001', '002', '003', '004', '005']);
  });
});
