import { stayStates } from '@jiedui/schema/stay-states';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtChain, errorOf, filledRegister, finishStay, issuedCertificate, refusedBy, sealSteps } from '../kit/careers.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, type World } from '../kit/world.js';

// What becomes of a stay after its end: evaluated, then archived by the hospital that sent the person.

const STAY = 'query Stay($id: ID!) { assignment(id: $id) { state revision availableActions { name allowed reason } } }';
interface Stay { state: string; revision: number; availableActions: { name: string; allowed: boolean; reason: string | null }[] }
interface Line { action: string; toState: string; reason: string | null; byName: string }

describe('the end of a stay', () => {
  let world: World;
  let place: Station;
  let leaveId: string;
  let incidentId: string;
  let activityId: string;
  const id = (name: string): string => place.stays.get(name) ?? '';
  const hospital = () => world.officeOf('zhongzhanHospital');
  const centre = () => world.officeOf('wangfengCentre');
  const district = () => world.officeOf('zhongzhan');
  const stay = async (name: string, caller = hospital()) => (await caller.ask<{ assignment: Stay }>(STAY, { id: id(name) })).assignment;
  const archiving = async (name: string, caller = hospital()) => (await stay(name, caller)).availableActions.find((action) => action.name === 'archiveStay');
  const archive = (name: string) => refusedBy(world, hospital(), 'archiveStay', 'ArchiveStayInput', { assignmentId: id(name) });
  const log = (name: string) => world.database.admin<Line>(
    `select action, to_state as "toState", reason, by_name as "byName" from transition_log where machine = 'assignment' and scope_id || '-' || row_id = $1 and to_state in ('FINISHED', 'EVALUATED', 'ARCHIVED') order by id`, [id(name)]);
  const waiting = async () => (await hospital().ask<{ todos: { nodes: { kind: string; subjectKey: string }[] } }>('{ todos(first: 200) { nodes { kind subjectKey } } }'))
    .todos.nodes.filter(({ kind }) => kind === 'ARCHIVE_STAY').map(({ subjectKey }) => subjectKey);

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    world.at('2022-01-05T18:00:00+08:00');
    const of = { assignmentId: id('李秋实') };
    ({ activity: { id: activityId } } = done(await attempt<{ activity: { id: string } }>(place.li, 'recordActivity', 'RecordActivityInput', { ...of, type: 'CLINIC', day: '2022-01-05', slot: 'AM', quantity: 20 }, 'activity { id }')));
    ({ leave: { id: leaveId } } = done(await attempt<{ leave: { id: string } }>(place.li, 'requestLeave', 'RequestLeaveInput', { ...of, kind: 'PERSONAL', fromOn: '2022-01-10', toOn: '2022-01-11', reason: '家中有事' }, 'leave { id }')));
    ({ incident: { id: incidentId } } = done(await attempt<{ incident: { id: string } }>(place.li, 'reportIncident', 'ReportIncidentInput', { ...of, kind: 'ERROR', occurredAt: '2022-01-05T07:10:00Z', place: '诊室', summary: '处方差错', firstMeasures: '收回处方' }, 'incident { id }')));
    world.at('2023-01-04T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  it('one constant says which stays are over, in the code and in the database', async () => {
    const [said] = await world.database.admin<{ over: string[] }>(`select array_agg(s order by s) as over from unnest($1::text[]) s where app.stay_over(s)`, [
      ['PLANNED', 'TRAINED', 'DEPARTED', ...stayStates.served, 'REMOVED'],
    ]);
    expect(said?.over).toEqual([...stayStates.over].sort());
    expect([...stayStates.expected, ...stayStates.over, 'REMOVED'].sort()).toEqual(Object.keys((await import('@jiedui/schema/states')).assignmentStates).sort());
  });

  it('a stay that is only finished waits for the evaluation that its pack names', async () => {
    await finishStay(world, id('李秋实'));
    expect(await archiving('李秋实')).toMatchObject({ allowed: false, reason: expect.stringContaining('“医师批次考核”尚未生效') });
    expect(await archiving('李秋实', centre())).toBeUndefined();
    expect(await archive('李秋实')).toMatchObject([
      { code: 'EVALUATION_MISSING', ruleId: 'R-392', message: expect.stringContaining('医师批次考核'), fix: '“医师批次考核”生效后再归档' }, { code: 'LEAVE_OPEN' }, { code: 'INCIDENT_OPEN' }, { code: 'ACTIVITY_OPEN' },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('FINISHED → EVALUATED with the last seal of the chain, in its transaction', async () => {
    const register = await filledRegister(world, place.pairingId, id('李秋实'));
    expect(await archive('李秋实')).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'EVALUATION_OPEN', numbers: { open: 1 } })]));
    await sealSteps(register, districtChain(world).slice(0, 3));
    expect(await stay('李秋实')).toMatchObject({ state: 'FINISHED' });
    await sealSteps(register, districtChain(world).slice(3));
    expect(await stay('李秋实')).toMatchObject({ state: 'EVALUATED' });
    expect(await log('李秋实')).toMatchObject([{ toState: 'FINISHED' }, { action: 'evaluateStay', toState: 'EVALUATED' }]);
    expect(await waiting()).toEqual([id('李秋实')]);
  });

  it('one that took effect before the end evaluates the stay when the end is confirmed', async () => {
    await sealSteps(await filledRegister(world, place.pairingId, id('郭振宇')), districtChain(world));
    expect((await stay('郭振宇')).state).toBe('ARRIVED');
    await finishStay(world, id('郭振宇'));
    expect((await stay('郭振宇')).state).toBe('EVALUATED');
    expect((await log('郭振宇')).map(({ action }) => action)).toEqual(['finishStay', 'evaluateStay']);
    expect(await world.database.admin('select * from app.check_presence()')).toEqual([]);
  });

  it('nothing may be open: leave, incidents, unconfirmed work, a case of falsification', async () => {
    const { fraudCase } = done(await attempt<{ fraudCase: { id: string } }>(centre(), 'reportFraud', 'ReportFraudInput', { assignmentId: id('李秋实'), source: 'REPORT', allegation: '签到与排班不符' }, 'fraudCase { id }'));
    const open = await archive('李秋实');
    expect(open).toMatchObject([{ code: 'LEAVE_OPEN' }, { code: 'INCIDENT_OPEN' }, { code: 'ACTIVITY_OPEN' }, { code: 'FRAUD_OPEN' }]);
    expect(open[2]).toMatchObject({ message: '李秋实有 1 条工作记录未确认', fix: '由受援单位确认，或撤回', numbers: { open: 1 } });
    done(await attempt(hospital(), 'withdrawLeave', 'LeaveInput', { leaveId }, 'leave { state }'));
    done(await attempt(centre(), 'confirmActivities', 'ActivitiesInput', { activityIds: [activityId] }, 'activities { id }'));
    done(await attempt(district(), 'dismissFraud', 'DismissFraudInput', { fraudCaseId: fraudCase.id, conclusion: '排班表有误' }, 'fraudCase { state }'));
    expect(await archive('李秋实')).toMatchObject([{ code: 'INCIDENT_OPEN' }]);
    await world.database.admin(`update incident set state = 'CLOSED' where scope_id || '-' || id = $1`, [incidentId]);
  });

  it('EVALUATED → ARCHIVED by the sending hospital alone; nothing is done to the stay afterwards', async () => {
    const of = { assignmentId: id('李秋实') };
    expect(await refusedBy(world, centre(), 'archiveStay', 'ArchiveStayInput', of)).toMatchObject([{ code: 'PARTY' }]);
    expect(await errorOf(place.li, 'archiveStay', 'ArchiveStayInput', of)).toBe('FORBIDDEN');
    expect(await errorOf(world.as('zz-dist'), 'archiveStay', 'ArchiveStayInput', of)).toBe('FORBIDDEN');
    expect(await errorOf(hospital(), 'archiveStay', 'ArchiveStayInput', { ...of, revision: 1 })).toBe('CONFLICT');
    expect(await archiving('李秋实')).toMatchObject({ allowed: true });
    done(await attempt(hospital(), 'archiveStay', 'ArchiveStayInput', { ...of, revision: (await stay('李秋实')).revision }, 'assignment { state }'));
    expect((await log('李秋实')).at(-1)).toEqual({ action: 'archiveStay', toState: 'ARCHIVED', reason: null, byName: '郜丽萍' });
    expect(await waiting()).toEqual([id('郭振宇')]);
    expect(await archive('李秋实')).toMatchObject([{ code: 'STATE' }]);
    expect(await refusedBy(world, hospital(), 'recordActivity', 'RecordActivityInput', { ...of, type: 'CLINIC', day: '2022-12-30', slot: 'AM', quantity: 20 })).toMatchObject([{ code: 'STAY_CLOSED' }]);
  });

  it('over is over: it is listed, counts for a certificate, and another evaluation may look back at it', async () => {
    const { assignments } = await centre().ask<{ assignments: { totalCount: number; nodes: { name: string }[] } }>('{ assignments(filter: { states: [ARCHIVED] }) { totalCount nodes { name } } }');
    expect(assignments).toEqual({ totalCount: 1, nodes: [{ name: '李秋实' }] });
    expect(await issuedCertificate(world, id('李秋实'))).not.toBe('');
    const { problems } = await attempt(centre(), 'openEvaluation', 'OpenEvaluationInput', { pairingId: place.pairingId, assignmentId: id('李秋实'), schemeId: 'batch-register', periodFrom: '2022-01-04', periodTo: '2022-12-31' }, '__typename');
    expect(problems).toEqual([]);
  });

  it('the whole batch: nobody while somebody is on site or waits; where the pack knows no evaluation, directly and with the reason', async () => {
    const team = { teamId: place.teamId };
    expect(await refusedBy(world, hospital(), 'archiveTeam', 'TeamInput', team)).toMatchObject([{ code: 'STAY_OPEN', message: '还有 1 人未期满：冉冬梅', numbers: { open: 1 } }]);
    expect(await refusedBy(world, centre(), 'archiveTeam', 'TeamInput', team)).toMatchObject([{ code: 'PARTY' }]);
    await finishStay(world, id('冉冬梅'));
    expect(await refusedBy(world, hospital(), 'archiveTeam', 'TeamInput', team)).toMatchObject([{ code: 'EVALUATION_MISSING', message: expect.stringContaining('冉冬梅') }]);
    await world.database.admin(`update assignment set pack_code = 'CN-2021-262', pack_version = 1 where scope_id || '-' || id = $1`, [id('冉冬梅')]);
    expect(await archiving('冉冬梅')).toMatchObject({ allowed: true, reason: null });
    done(await attempt(hospital(), 'archiveTeam', 'TeamInput', team, 'team { state }'));
    expect([(await stay('郭振宇')).state, (await stay('冉冬梅')).state]).toEqual(['ARCHIVED', 'ARCHIVED']);
    expect((await log('冉冬梅')).at(-1)).toMatchObject({ action: 'archiveStay', reason: '方案没有规定期满考核，由期满直接归档' });
    expect((await log('郭振宇')).at(-1)).toMatchObject({ action: 'archiveStay', reason: null });
    expect(await refusedBy(world, hospital(), 'archiveTeam', 'TeamInput', team)).toMatchObject([{ code: 'NOBODY_TO_ARCHIVE' }]);
    const scopes = [Number.parseInt(place.pairingId, 10)];
    expect(await world.database.admin('select * from app.check_tallies($1)', [scopes])).toEqual([]);
  });
});
