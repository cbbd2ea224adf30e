import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, agreementInSigning, assign, createProgramme, lead, publish, seal } from '../kit/pairings.js';
import { addMember, addStaff, attempt, checkedTeam, formTeam, idNumber, rosterOf } from '../kit/teams.js';
import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const FILING = 'filing { id state route routeLabel late deadlineOn aggregatedBy availableActions { name allowed reason } }';
interface Filing { filing: { id: string; state: string; route: string; late: boolean; deadlineOn: string | null; availableActions: { name: string; allowed: boolean; reason: string | null }[] } }

async function refused(world: World, login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}

describe('a roster after the deadline, and in a later year', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
  });
  afterAll(() => world.close());

  it('[R-245 fail] filed on 6 April it is marked late, not refused', async () => {
    const { pairingId } = await activePairing(world);
    const teamId = await checkedTeam(world, pairingId);
    world.at('2022-04-06T00:01:00+08:00');
    done(await attempt(world.as('lz-hosp'), 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
    const { team } = await world.as('lz-hosp').ask<{ team: { filings: { late: boolean; deadlineOn: string }[]; readiness: { code: string; verdict: string; ruleId: string }[] } }>(
      'query($id: ID!) { team(id: $id) { filings { late deadlineOn } readiness { code verdict ruleId } } }', { id: teamId });
    expect(team.filings).toEqual([{ late: true, deadlineOn: '2022-04-05' }]);
    expect(team.readiness.find((finding) => finding.code === 'FILING_LATE')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-245' });
  });

  it('[R-243 fail] [R-243 pass] a roster of the next year waits for the supplement', async () => {
    const { pairings } = await world.as('lz-hosp').ask<{ pairings: { nodes: { id: string }[] } }>('{ pairings { nodes { id } } }');
    const pairingId = pairings.nodes[0]?.id ?? '';
    world.at('2023-03-20T09:00:00+08:00');
    const teamId = await formTeam(world, pairingId, '2023-04-06', '2024-04-05');
    for (let no = 1; no <= 5; no += 1) {
      const input = {
        staffNo: `N${no}`, name: `新队员${no}`, sex: 'M', staffCategory: 'PHYSICIAN', titleLevel: 'SENIOR', certificateNo: 'Z', practiceCategory: 'CLINICAL',
        workStartedOn: '2005-07-01', clinicalStartedOn: '2005-07-01', managementStartedOn: '2010-01-01', idNumber: idNumber('1980-02-03', 10 * no + 1),
      };
      const { person } = done(await attempt<{ person: { id: string } }>(world.as('lz-hosp'), 'addPerson', 'AddPersonInput', input, 'person { id }'));
      done({ problems: await addMember(world, teamId, person.id, no === 1 ? 'LEADER' : 'MEMBER') });
    }
    done(await attempt(world.as('lz-hosp'), 'checkTeam', 'TeamInput', { teamId }, 'team { id }'));
    expect(await refused(world, 'lz-hosp', 'fileRoster', 'TeamInput', { teamId })).toMatchObject([{ code: 'SUPPLEMENT_REQUIRED', ruleId: 'R-243', numbers: { rosterYear: 2023 } }]);
    const supplement = await agreementInSigning(world, pairingId, 'longxiHospital', { kind: 'SUPPLEMENT', year: 2023 });
    for (const party of ['lanzhouHospital', 'longxiHospital'] as const) await seal(world, supplement.id, party);
    done(await attempt(world.as('lz-hosp'), 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
    const waiting = await world.as('gs-prov').ask<{ teams: { nodes: { batchNo: number }[] } }>('{ teams(filter: { filingStates: [SUBMITTED] }, order: PLANNED_FIRST) { nodes { batchNo } } }');
    expect(waiting.teams.nodes).toEqual([{ batchNo: 1 }, { batchNo: 2 }]);
  });
});

describe('two supporters of a TCM hospital, one from another province', () => {
  let world: World;
  const pairing: Partial<Record<DemoOrganizationKey, string>> = {};
  const teams: Partial<Record<DemoOrganizationKey, string>> = {};
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    const programme = await createProgramme(world);
    for (const supporter of ['tianjinHospital', 'lanzhouHospital'] as const) pairing[supporter] = (await assign(world, programme.id, supporter, 'longxiTcm')).id;
    await lead(world, programme.id, 'tianjinHospital', 'longxiTcm');
    await publish(world, programme.id);
    for (const supporter of ['tianjinHospital', 'lanzhouHospital'] as const) {
      const agreement = await agreementInSigning(world, pairing[supporter] ?? '', 'longxiTcm');
      for (const party of [supporter, 'longxiTcm', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
      teams[supporter] = await formTeam(world, pairing[supporter] ?? '', '2022-04-06', '2023-04-05', supporter);
    }
  });
  afterAll(() => world.close());

  const check = (login: string, teamId: string | undefined) => refused(world, login, 'checkTeam', 'TeamInput', { teamId });

  it('[R-225 fail] [R-225 pass] three suffice, counted over both supporters, without names crossing over', async () => {
    const tianjin = await addStaff(world, ['wang', 'li'], 'tianjinHospital');
    done({ problems: await addMember(world, teams.tianjinHospital ?? '', tianjin.wang, 'LEADER', {}, 'tianjinHospital') });
    done({ problems: await addMember(world, teams.tianjinHospital ?? '', tianjin.li, 'MEMBER', {}, 'tianjinHospital') });
    expect(await check('tj-hosp', teams.tianjinHospital)).toMatchObject([{ code: 'TEAM_SIZE', ruleId: 'R-225', numbers: { required: 3, actual: 2 } }]);
    const lanzhou = await addStaff(world, ['zhao', 'wang']);
    done({ problems: await addMember(world, teams.lanzhouHospital ?? '', lanzhou.zhao) });
    done(await attempt(world.as('tj-hosp'), 'checkTeam', 'TeamInput', { teamId: teams.tianjinHospital }, 'team { id }'));
    done(await attempt(world.as('lz-hosp'), 'checkTeam', 'TeamInput', { teamId: teams.lanzhouHospital }, 'team { id }'));
    const seen = await world.as('tj-hosp').ask<{ assignments: { nodes: { name: string }[] } }>('{ assignments { nodes { name } } }');
    expect(seen.assignments.nodes.map((node) => node.name).sort()).toEqual(['李秋实', '王志强']);
  });

  it('[R-227 fail] the leader comes from the lead hospital, and there is one', async () => {
    const { persons } = await world.as('lz-hosp').ask<{ persons: { nodes: { id: string; name: string }[] } }>('{ persons { nodes { id name } } }');
    const wang = persons.nodes.find((person) => person.name === '王志强')?.id ?? '';
    done({ problems: await addMember(world, teams.lanzhouHospital ?? '', wang, 'LEADER') });
    const problems = await check('lz-hosp', teams.lanzhouHospital);
    expect(problems.map((problem) => problem.code).sort()).toEqual(['LEADER_COUNT', 'LEADER_FROM_LEAD']);
    expect(problems.find((problem) => problem.code === 'LEADER_FROM_LEAD')?.ruleId).toBe('R-227');
    const { members } = await rosterOf(world, teams.lanzhouHospital ?? '');
    done(await attempt(world.as('lz-hosp'), 'removeTeamMember', 'RemoveTeamMemberInput', { assignmentId: members.get('王志强') }, 'assignment { id }'));
    done(await attempt(world.as('lz-hosp'), 'checkTeam', 'TeamInput', { teamId: teams.lanzhouHospital }, 'team { id }'));
  });

  it('[R-246 pass] a roster from Tianjin is aggregated by the prefecture before the province accepts it', async () => {
    done(await attempt(world.as('tj-hosp'), 'fileRoster', 'TeamInput', { teamId: teams.tianjinHospital }, 'team { id }'));
    const { filingId } = await rosterOf(world, teams.tianjinHospital ?? '', 'tianjinHospital');
    const todosOf = async (login: string) => (await world.as(login).ask<{ todos: { nodes: { kind: string }[] } }>('{ todos { nodes { kind } } }')).todos.nodes.map((todo) => todo.kind);
    expect(await todosOf('dx-pref')).toContain('DECIDE_FILING');
    expect(await todosOf('gs-prov')).not.toContain('DECIDE_FILING');
    expect(await todosOf('lx-health')).not.toContain('DECIDE_FILING');
    expect(await refused(world, 'gs-prov', 'acceptFiling', 'AcceptFilingInput', { filingId })).toMatchObject([{ code: 'CONDITION', message: '该名单应先由市州汇总' }]);
    expect(await refused(world, 'lx-health', 'aggregateFiling', 'FilingInput', { filingId })).toMatchObject([{ code: 'CONDITION' }]);
    const aggregated = done(await attempt<Filing>(world.as('dx-pref'), 'aggregateFiling', 'FilingInput', { filingId }, FILING));
    expect(aggregated.filing).toMatchObject({ state: 'AGGREGATED', route: 'VIA_CITY', late: false });
    expect(await todosOf('gs-prov')).toContain('DECIDE_FILING');
    expect(await refused(world, 'dx-pref', 'returnFiling', 'ReturnFilingInput', { filingId, reason: '迟了' })).toMatchObject([{ code: 'CONDITION' }]);
    done(await attempt<Filing>(world.as('gs-prov'), 'acceptFiling', 'AcceptFilingInput', { filingId, receiptNo: '甘卫备〔2022〕7号' }, FILING));
    const { team } = await world.as('tj-comm').ask<{ team: { state: string; filings: { receiptNo: string }[] } }>('query($id: ID!) { team(id: $id) { state filings { receiptNo } } }', { id: teams.tianjinHospital });
    expect(team).toEqual({ state: 'FILED', filings: [{ receiptNo: '甘卫备〔2022〕7号' }] });
  });

  it('[R-391 pass] two last confirmations at once: the team is on site', async () => {
    const teamId = teams.tianjinHospital;
    const { members } = await rosterOf(world, teamId ?? '', 'tianjinHospital');
    const training = { teamId, heldOn: '2022-04-02', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'] };
    done(await attempt(world.as('tj-hosp'), 'recordTraining', 'RecordTrainingInput', training, 'team { id }'));
    done(await attempt(world.as('tj-hosp'), 'dispatchTeam', 'TeamInput', { teamId }, 'team { id }'));
    const answers = await Promise.all([...members.values()].map((assignmentId) =>
      attempt(world.as('lx-tcm'), 'confirmArrival', 'ConfirmArrivalInput', { assignmentId, arrivedOn: '2022-04-02' }, 'assignment { state }')));
    answers.forEach(done);
    const { team } = await world.as('lx-tcm').ask<{ team: { state: string; arrived: number } }>('query($id: ID!) { team(id: $id) { state arrived } }', { id: teamId });
    expect(team).toEqual({ state: 'ON_SITE', arrived: 2 });
  });
});
