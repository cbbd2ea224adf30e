import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APRIL, bozhouSite, monthOf, POINTS, publishResult, RECEIVER, SUPPORTER, type BozhouSite } from '../kit/bozhou.js';
import { dispatched } from '../kit/dispatched.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// Closed periods and objections under the Bozhou pack: months close 45 days after their end, fourteen days to object.

let world: World;
let site: BozhouSite;
let april: string;
beforeAll(async () => {
  world = await createWorld();
  site = await bozhouSite(world);
  world.at('2017-05-04T09:00:00+08:00');
  april = await monthOf(world, site, '李秋实', APRIL, POINTS.short);
  world.at('2017-05-08T10:00:00+08:00');
  await publishResult(world, april);
  await dispatched(world, 'li.lz', site.members.get('李秋实') ?? '');
}, 60_000);
afterAll(() => world.close());

async function refused(login: string, field: string, type: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, type, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}
const month = (value: string, more: object = {}) => ({ pairingId: site.pairingId, month: value, ...more });

describe('objections', () => {
  const raise = (login: string) => attempt<{ objection: { id: string } }>(world.as(login), 'raiseObjection', 'RaiseObjectionInput', { evaluationId: april, reason: '满意度问卷漏计' }, 'objection { id state answerParty availableActions { name allowed } }');
  let objection: string;

  it('the person himself objects within fourteen days; one at a time', async () => {
    world.at('2017-05-12T10:00:00+08:00');
    const made = done(await raise('li.lz')).objection;
    objection = made.id;
    expect(made).toMatchObject({ state: 'RAISED', answerParty: 'SUPPORTING' });
    expect(await refused('lz-hosp', 'raiseObjection', 'RaiseObjectionInput', { evaluationId: april, reason: '再次' })).toMatchObject([{ code: 'OBJECTION_OPEN' }]);
  });

  it('answered by who published the result, with reasons; the result stands until it is corrected', async () => {
    expect(await refused('lx-hosp', 'upholdObjection', 'AnswerObjectionInput', { objectionId: objection, answer: '属实' })).toMatchObject([{ code: 'CONDITION', message: '申诉由支援医院答复' }]);
    expect(await refused('lz-hosp', 'upholdObjection', 'AnswerObjectionInput', { objectionId: objection, answer: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    const answered = done(await attempt<{ objection: { state: string; answeredBy: string } }>(world.as('lz-hosp'), 'upholdObjection', 'AnswerObjectionInput', { objectionId: objection, answer: '问卷补录，另行更正' }, 'objection { state answer answeredBy answeredOrgName }')).objection;
    expect(answered).toMatchObject({ state: 'UPHELD', answeredOrgName: '兰州新区总医院' });
    const { notices } = await world.as('li.lz').ask<{ notices: { nodes: { kind: string }[] } }>('{ notices { nodes { kind title } } }');
    expect(notices.nodes.map(({ kind }) => kind)).toContain('OBJECTION_ANSWERED');
    const { objections } = await world.as('gs-prov').ask<{ objections: { totalCount: number } }>('{ objections(filter: { states: [UPHELD] }) { totalCount nodes { reason answer } } }');
    expect(objections.totalCount).toBe(1);
  });

  it('a second one is withdrawn; after the last day it is refused with the days', async () => {
    const again = done(await raise('lx-hosp')).objection;
    expect(await refused('lz-hosp', 'withdrawObjection', 'WithdrawObjectionInput', { objectionId: again.id })).toMatchObject([{ code: 'CONDITION' }]);
    done(await attempt(world.as('lx-hosp'), 'withdrawObjection', 'WithdrawObjectionInput', { objectionId: again.id }, '__typename'));
    world.at('2017-05-22T23:59:00+08:00');
    done(await attempt(world.as('lx-hosp'), 'withdrawObjection', 'WithdrawObjectionInput', { objectionId: done(await raise('lx-hosp')).objection.id }, '__typename'));
    world.at('2017-05-23T00:00:00+08:00');
    expect(await refused('lx-hosp', 'raiseObjection', 'RaiseObjectionInput', { evaluationId: april, reason: '过期' })).toMatchObject([{ code: 'OBJECTION_LATE', ruleId: 'C-3', numbers: { until: '2017-05-22', today: '2017-05-23' } }]);
  });
});

describe('closed periods', () => {
  it('only a period that is over, by the support office', async () => {
    expect(await refused('lx-hosp', 'closePeriod', 'ClosePeriodInput', month('2017-04'))).toMatchObject([{ code: 'PARTY', message: '“关账”不由贵单位办理' }]);
    expect(await refused('lz-hosp', 'closePeriod', 'ClosePeriodInput', month('2017-05'))).toMatchObject([{ code: 'DATE_ORDER', message: '2017-05-01 至 2017-05-31 尚未结束' }]);
    expect(await refused('lz-hosp', 'reopenPeriod', 'ReopenPeriodInput', month('2017-04', { reason: '试' }))).toMatchObject([{ code: 'PERIOD_OPEN' }]);
  });

  it('a closed month takes no new evaluation, no confirmation, no correction of attendance', async () => {
    const recorded = done(await attempt<{ activities: { id: string }[] }>(world.as('lz-hosp'), 'recordActivities', 'RecordActivitiesInput',
      { assignmentId: site.members.get('李秋实'), lines: [{ type: 'CLINIC', day: '2017-04-20', slot: 'AM', quantity: 5, department: '', note: '' }] }, 'activities { id }')).activities;
    done(await attempt(world.as('lx-hosp'), 'signInTeam', 'SignInTeamInput', { teamId: site.teamId, day: '2017-04-20', lines: [{ assignmentId: site.members.get('李秋实'), mark: 'SIGNED' }] }, '__typename'));
    const { attendances } = await world.as('lx-hosp').ask<{ attendances: { nodes: { id: string }[] } }>('{ attendances(first: 10) { nodes { id } } }');
    done(await attempt(world.officeOf(SUPPORTER), 'closePeriod', 'ClosePeriodInput', month('2017-04'), 'periodClosing { id state }'));
    const closed = [{ code: 'PERIOD_CLOSED', ruleId: 'C-12', message: '2017-04-01 至 2017-04-30 已关账', fix: '由支援医院办公室说明理由后重新开放该期间', numbers: { from: '2017-04-01', to: '2017-04-30' } }];
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', { pairingId: site.pairingId, schemeId: 'month', assignmentId: site.members.get('赵明远'), periodFrom: '2017-04-01', periodTo: '2017-04-30' })).toMatchObject(closed);
    expect(await refused('lx-hosp', 'confirmActivities', 'ActivitiesInput', { activityIds: recorded.map(({ id }) => id) })).toMatchObject(closed);
    expect(await refused('lx-hosp', 'correctAttendance', 'CorrectAttendanceInput', { attendanceId: attendances.nodes[0]?.id, mark: 'ABSENT', reason: '核实' })).toMatchObject(closed);
    expect(await refused('lz-hosp', 'closePeriod', 'ClosePeriodInput', month('2017-04'))).toMatchObject([{ code: 'PERIOD_CLOSED' }]);
    const opened = done(await attempt<{ periodClosing: { id: string; state: string } }>(world.as('lz-hosp'), 'reopenPeriod', 'ReopenPeriodInput', month('2017-04', { reason: '补录 20 日门诊' }), 'periodClosing { id state reason reopenedBy history(first: 5) { action reason } }')).periodClosing;
    expect(opened).toMatchObject({ state: 'REOPENED', reason: '补录 20 日门诊', history: [{ action: 'reopenPeriod', reason: '补录 20 日门诊' }, { action: 'closePeriod' }] });
    done(await attempt(world.as('lx-hosp'), 'confirmActivities', 'ActivitiesInput', { activityIds: recorded.map(({ id }) => id) }, '__typename'));
    done(await attempt(world.as('lz-hosp'), 'closePeriod', 'ClosePeriodInput', month('2017-04'), 'periodClosing { state }'));
  });

  it('without anybody’s word a month closes 45 days after its end; opening it again is recorded', async () => {
    world.at('2017-07-15T12:00:00+08:00');
    await monthOf(world, site, '赵明远', { from: '2017-05-01', to: '2017-05-31' }, POINTS.good);
    world.at('2017-07-16T12:00:00+08:00');
    const opening = { pairingId: site.pairingId, schemeId: 'month', assignmentId: site.members.get('孙雅静'), periodFrom: '2017-05-01', periodTo: '2017-05-31' };
    expect(await refused('lx-hosp', 'openEvaluation', 'OpenEvaluationInput', opening)).toMatchObject([{ code: 'PERIOD_CLOSED', numbers: { from: '2017-05-01', to: '2017-05-31' } }]);
    done(await attempt(world.as('lz-hosp'), 'reopenPeriod', 'ReopenPeriodInput', month('2017-05', { reason: '补做考核' }), 'periodClosing { id }'));
    done(await attempt(world.officeOf(RECEIVER), 'openEvaluation', 'OpenEvaluationInput', opening, 'evaluation { id }'));
    const { periodClosings } = await world.as('gs-prov').ask<{ periodClosings: { nodes: { fromOn: string; state: string; closedBy: string }[] } }>('{ periodClosings { nodes { fromOn state closedBy reason } } }');
    expect(periodClosings.nodes).toMatchObject([{ fromOn: '2017-05-01', state: 'REOPENED', closedBy: '按方案规定的天数自动关账' }, { fromOn: '2017-04-01', state: 'CLOSED' }]);
  });
});
