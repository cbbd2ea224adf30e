import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { addMember, addStaff, attempt, formTeam, rosterOf, type StaffKey } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-3, steps 3–8.

const TEAM = `query Team($id: ID!) { team(id: $id) { id batchNo name state filingState headcount arrived packCode packVersion dispatchedOn
  members { id name role titleLevel certificateNo idNumberMasked receiverPost state arrivedOn arrivalConfirmedBy availableActions { name allowed reason } }
  trainings { heldOn organiser topics attendedKeys } filings { id state route routeLabel late deadlineOn receiptNo returnReason availableActions { name allowed reason } }
  findings { code ruleId verdict effect required actual numbers since fix message path subjectId clause }
  readiness { code ruleId verdict actual }
  history { action fromState toState byName orgName reason } pairing { figure { plannedStaff onSiteStaff teamState } }
  availableActions { name allowed reason } } }`;

interface Finding { code: string; ruleId: string; verdict: string; effect: string; actual: string; numbers: Record<string, string | number>; since: string | null; subjectId: string | null }
interface Action { name: string; allowed: boolean; reason: string | null }
interface Member { id: string; name: string; role: string; state: string; idNumberMasked: string | null; arrivedOn: string | null; arrivalConfirmedBy: string | null; availableActions: Action[] }
interface Filing { id: string; state: string; route: string; late: boolean; deadlineOn: string | null; receiptNo: string | null; returnReason: string | null; availableActions: Action[] }
interface Team {
  state: string; filingState: string | null; headcount: number; arrived: number; packCode: string; packVersion: number; dispatchedOn: string | null;
  members: Member[]; filings: Filing[]; findings: Finding[]; readiness: Finding[]; history: { action: string; fromState: string; toState: string }[];
  pairing: { figure: { plannedStaff: number; onSiteStaff: number; teamState: string } }; availableActions: Action[]; trainings: { attendedKeys: string[] }[];
}

interface Said { code: string; requiredEn: string | null; actualEn: string | null; fix: string | null; fixEn: string | null }

describe('J-3: a supporting hospital forms a team, files it and sends it', () => {
  let world: World;
  let pairing: ActivePairing;
  let staff: Record<StaffKey, string>;
  let teamId: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    pairing = await activePairing(world);
    staff = await addStaff(world, ['wang', 'li', 'zhao', 'sun', 'zhou', 'qiang']);
  });
  afterAll(() => world.close());

  const office = () => world.officeOf('lanzhouHospital');
  const team = async (login = 'lz-hosp') => (await world.as(login).ask<{ team: Team }>(TEAM, { id: teamId })).team;
  const may = (row: { availableActions: Action[] }, name: string) => row.availableActions.find((action) => action.name === name);
  async function refused(login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }

  it('3 forms the first batch; the version of the pack is pinned', async () => {
    teamId = await formTeam(world, pairing.pairingId);
    expect(await team()).toMatchObject({ state: 'FORMING', packCode: 'GS-2022', packVersion: 1, headcount: 0 });
    expect((await team()).pairing.figure).toEqual({ plannedStaff: 0, onSiteStaff: 0, teamState: 'FORMING' });
  });

  it('3 only the supporter forms, within the term of the pairing', async () => {
    const input = { pairingId: pairing.pairingId, name: 'x', plannedFrom: '2022-04-06', plannedTo: '2023-04-05' };
    expect(await refused('lx-hosp', 'formTeam', 'FormTeamInput', input)).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused('lz-hosp', 'formTeam', 'FormTeamInput', { ...input, plannedTo: '2022-04-01' })).toMatchObject([{ code: 'PERIOD' }]);
    expect(await refused('lz-hosp', 'formTeam', 'FormTeamInput', { ...input, plannedTo: '2026-04-05' })).toMatchObject([{ code: 'PERIOD_OUTSIDE' }]);
  });

  it('3 [R-224 fail] [R-226 pass] four persons are one too few', async () => {
    for (const key of ['wang', 'li', 'zhao', 'sun'] as const) done({ problems: await addMember(world, teamId, staff[key], key === 'wang' ? 'LEADER' : 'MEMBER', key === 'wang' ? {} : { plannedTo: '2022-10-05' }) });
    const problems = await refused('lz-hosp', 'checkTeam', 'TeamInput', { teamId });
    expect(problems).toMatchObject([{ code: 'TEAM_SIZE', ruleId: 'R-224', numbers: { required: 5, actual: 4 } }]);
    expect(problems[0]?.message).toContain('4 < 5');
    expect(problems[0]?.fix).toContain('1');
  });

  it('3 [R-229 fail] a junior title is refused', async () => {
    done({ problems: await addMember(world, teamId, staff.zhou, 'MEMBER') });
    const problems = await refused('lz-hosp', 'checkTeam', 'TeamInput', { teamId });
    expect(problems).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-229' }]);
    const zhou = (await team()).members.find((member) => member.name === '周小舟');
    expect(problems[0]?.path).toBe(`members.${zhou?.id}.titleLevel`);
  });

  it('3 one person has one open assignment', async () => {
    const second = await formTeam(world, pairing.pairingId);
    const problems = await refused('lz-hosp', 'addTeamMember', 'AddTeamMemberInput', { teamId: second, personId: staff.li, role: 'MEMBER' });
    expect(problems).toMatchObject([{ code: 'PERSON_BUSY', path: 'personId', numbers: { receiver: '陇西县人民医院', from: '2022-04-06', to: '2022-10-05' } }]);
    await world.database.admin(`delete from team where id = $1`, [second.split(/-(.*)/s)[1]]);
  });

  it('3 [R-224 pass] [R-229 pass] a substitute makes it CHECKED', async () => {
    const { members } = await rosterOf(world, teamId);
    const removed = await attempt<{ assignment: { state: string } }>(office(), 'removeTeamMember', 'RemoveTeamMemberInput', { assignmentId: members.get('周小舟'), reason: '职称不符' }, 'assignment { state }');
    expect(removed.assignment.state).toBe('REMOVED');
    done({ problems: await addMember(world, teamId, staff.qiang, 'MEMBER', { plannedTo: '2022-10-05' }) });
    done(await attempt(office(), 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
    const now = await team();
    expect(now).toMatchObject({ state: 'CHECKED', headcount: 5 });
    expect(now.pairing.figure).toEqual({ plannedStaff: 5, onSiteStaff: 0, teamState: 'CHECKED' });
    expect(await world.database.admin('select headcount, leaders from group_member')).toEqual([{ headcount: 5, leaders: 1 }]);
    const { persons } = await office().ask<{ persons: { nodes: { name: string }[] } }>('{ persons(filter: { available: true }) { nodes { name } } }');
    expect(persons.nodes.map((node) => node.name)).toEqual(['周小舟']);
  });

  it('4 [R-228 pass] [R-230 pass] [R-231 pass] the panel shows every rule with its numbers', async () => {
    const { findings, members } = await team();
    const leader = members.find((member) => member.role === 'LEADER');
    expect(findings.find((finding) => finding.code === 'LEADER_MANAGEMENT')).toMatchObject({
      ruleId: 'R-228', verdict: 'MET', subjectId: leader?.id, since: '2022-04-05', numbers: { requiredMonths: 36, months: 36, days: 1 },
    });
    expect(findings.find((finding) => finding.code === 'TEAM_SIZE')).toMatchObject({ verdict: 'MET', numbers: { required: 5, actual: 5 } });
    expect(findings.filter((finding) => finding.code === 'MEMBER_CLINICAL')).toHaveLength(4);
    expect(findings.filter((finding) => finding.effect === 'BLOCK' && finding.verdict === 'NOT_MET')).toEqual([]);
  });

  it('every finding of the page is said in English too, and so is what the state table refuses', async () => {
    const asked = await office().ask<{ team: { findings: Said[]; readiness: Said[]; availableActions: { name: string; reason: string | null; reasonEn: string | null }[] } }>(
      'query($id: ID!) { team(id: $id) { findings { ...Said } readiness { ...Said } availableActions { name reason reasonEn } } } fragment Said on Finding { code verdict requiredEn actualEn fix fixEn }', { id: teamId });
    const lines = [...asked.team.findings, ...asked.team.readiness];
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({ requiredEn, actualEn, fix, fixEn }) => !requiredEn || !actualEn || (fix !== null && !fixEn)).map(({ code }) => code)).toEqual([]);
    expect(lines).toContainEqual(expect.objectContaining({ code: 'TEAM_SIZE', requiredEn: 'at least 5 persons', actualEn: '5 persons' }));
    expect(asked.team.availableActions.find(({ name }) => name === 'dispatchTeam')).toMatchObject({ reason: expect.stringContaining('当前为'), reasonEn: expect.stringMatching(/^It is “Checked” now; this can be done while it is “/) });
    const { dispatchTeam } = await office().ask<{ dispatchTeam: { problems: { code: string; messageEn: string | null }[] } }>('mutation($input: TeamInput!) { dispatchTeam(input: $input) { problems { code messageEn } } }', { input: { teamId } });
    expect(dispatchTeam.problems).toMatchObject([{ code: 'STATE', messageEn: expect.stringMatching(/^It is “Checked” now/) }]);
  });

  it('3 [R-226 fail] [R-228 fail] [R-230 fail] a leader without a post, too short in management or in his stay', async () => {
    const { members } = await rosterOf(world, teamId);
    const assignmentId = members.get('王志强');
    const change = async (input: object) => done(await attempt(office(), 'changeTeamMember', 'ChangeTeamMemberInput', { assignmentId, ...input }, 'assignment { id }'));
    await change({ receiverPost: null, plannedFrom: '2022-04-07' });
    expect((await refused('lz-hosp', 'checkTeam', 'TeamInput', { teamId })).map((problem) => problem.ruleId).sort()).toEqual(['R-226', 'R-230']);
    done(await attempt(office(), 'editPerson', 'EditPersonInput', { personId: staff.wang, managementStartedOn: '2019-05-01' }, 'person { id }'));
    await change({ receiverPost: 'PRESIDENT', plannedFrom: '2022-04-06', refresh: true });
    expect(await refused('lz-hosp', 'checkTeam', 'TeamInput', { teamId })).toMatchObject([{ code: 'LEADER_MANAGEMENT', ruleId: 'R-228', numbers: { shortByDays: 24 } }]);
    done(await attempt(office(), 'editPerson', 'EditPersonInput', { personId: staff.wang, managementStartedOn: '2019-04-06' }, 'person { id }'));
    await change({ refresh: true });
    done(await attempt(office(), 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
  });

  it('4 [R-231 fail] a stay one day too short breaks the check, and a checked team is checked again', async () => {
    const { members } = await rosterOf(world, teamId);
    const assignmentId = members.get('强若水');
    done(await attempt(office(), 'changeTeamMember', 'ChangeTeamMemberInput', { assignmentId, plannedTo: '2022-10-04' }, 'assignment { plannedTo }'));
    expect((await team()).state).toBe('FORMING');
    expect(await refused('lz-hosp', 'checkTeam', 'TeamInput', { teamId })).toMatchObject([{ ruleId: 'R-231' }]);
    done(await attempt(office(), 'changeTeamMember', 'ChangeTeamMemberInput', { assignmentId, plannedTo: '2022-10-05' }, 'assignment { plannedTo }'));
    done(await attempt(office(), 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
  });

  it('the receiver and the owner may not change the roster; an outsider sees nothing', async () => {
    const { members } = await rosterOf(world, teamId);
    const before = await snapshot(world);
    const input = { assignmentId: members.get('李秋实') };
    expect((await attempt(world.as('lx-hosp'), 'removeTeamMember', 'RemoveTeamMemberInput', input, '__typename')).problems).toMatchObject([{ code: 'PARTY' }]);
    const owner = await world.as('gs-prov').run('mutation($input: RemoveTeamMemberInput!) { removeTeamMember(input: $input) { problems { code } } }', { input });
    expect(owner.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const outside = await world.as('tj-hosp').run('mutation($input: RemoveTeamMemberInput!) { removeTeamMember(input: $input) { problems { code } } }', { input });
    expect(outside.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await snapshot(world)).toBe(before);
  });

  it('6 [R-244 pass] [R-245 pass] the roster goes directly to the province, in time', async () => {
    world.at('2022-04-05T09:00:00+08:00');
    done(await attempt(office(), 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
    const filed = await team();
    expect(filed).toMatchObject({ state: 'CHECKED', filingState: 'SUBMITTED' });
    expect(filed.filings).toMatchObject([{ state: 'SUBMITTED', route: 'DIRECT', late: false, deadlineOn: '2022-04-05' }]);
    expect(may(filed, 'addTeamMember')).toEqual({ name: 'addTeamMember', allowed: false, reason: '名单正在备案，请先撤回再修改' });
    expect(await refused('lz-hosp', 'addTeamMember', 'AddTeamMemberInput', { teamId, personId: staff.zhou, role: 'MEMBER' })).toMatchObject([{ code: 'CONDITION', message: '名单正在备案，请先撤回再修改' }]);
    expect(await refused('lz-hosp', 'fileRoster', 'TeamInput', { teamId })).toMatchObject([{ code: 'CONDITION' }]);
    const { todos } = await world.as('gs-prov').ask<{ todos: { nodes: { kind: string }[] } }>('{ todos { nodes { kind } } }');
    expect(todos.nodes.map((todo) => todo.kind)).toContain('DECIDE_FILING');
  });

  it('6 a roster is withdrawn, returned with a reason and filed again', async () => {
    const { filingId } = await rosterOf(world, teamId);
    done(await attempt(office(), 'withdrawFiling', 'FilingInput', { filingId }, 'filing { state }'));
    expect(await team()).toMatchObject({ state: 'CHECKED', filingState: 'WITHDRAWN' });
    done(await attempt(office(), 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
    const again = await rosterOf(world, teamId);
    expect(await refused('gs-prov', 'returnFiling', 'ReturnFilingInput', { filingId: again.filingId, reason: ' ' })).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    done(await attempt(world.as('gs-prov'), 'returnFiling', 'ReturnFilingInput', { filingId: again.filingId, reason: '专业与需求不符' }, 'filing { state returnReason }'));
    const back = await team();
    expect(back).toMatchObject({ state: 'FORMING', filingState: 'RETURNED' });
    expect(back.filings[0]).toMatchObject({ state: 'RETURNED', returnReason: '专业与需求不符' });
    done(await attempt(office(), 'checkTeam', 'TeamInput', { teamId }, 'team { state }'));
    done(await attempt(office(), 'fileRoster', 'TeamInput', { teamId }, 'team { id }'));
  });

  it('6 the owner accepts with a receipt; nobody else does', async () => {
    const { filingId } = await rosterOf(world, teamId);
    expect(await refused('dx-pref', 'acceptFiling', 'AcceptFilingInput', { filingId })).toMatchObject([{ code: 'PARTY' }]);
    const accepted = await attempt<{ filing: { state: string; receiptNo: string } }>(world.as('gs-prov'), 'acceptFiling', 'AcceptFilingInput', { filingId }, 'filing { state receiptNo }');
    expect(accepted.filing).toEqual({ state: 'ACCEPTED', receiptNo: 'GS-2022-2022-001-B1-3' });
    expect(await team()).toMatchObject({ state: 'FILED', filingState: 'ACCEPTED' });
    expect(await refused('gs-prov', 'acceptFiling', 'AcceptFilingInput', { filingId })).toMatchObject([{ code: 'STATE' }]);
  });

  it('5 [R-018 fail] [R-018 pass] nobody leaves without the training before the post', async () => {
    const problems = await refused('lz-hosp', 'dispatchTeam', 'TeamInput', { teamId });
    expect(problems).toHaveLength(5);
    expect(problems[0]).toMatchObject({ code: 'PRE_TRAINING', ruleId: 'R-018' });
    const training = { teamId, heldOn: '2022-04-04', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW'] };
    done(await attempt(office(), 'recordTraining', 'RecordTrainingInput', training, 'team { id }'));
    expect((await refused('lz-hosp', 'dispatchTeam', 'TeamInput', { teamId }))[0]?.message).toContain('专业知识');
    expect(await refused('lz-hosp', 'recordTraining', 'RecordTrainingInput', { ...training, topics: ['COOKING'] })).toMatchObject([{ code: 'TOPIC_UNKNOWN' }]);
    expect(await refused('lz-hosp', 'recordTraining', 'RecordTrainingInput', { ...training, heldOn: '2022-04-07' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    const { members } = await rosterOf(world, teamId);
    const four = [...members].filter(([name]) => name !== '强若水').map(([, id]) => id);
    done(await attempt(office(), 'recordTraining', 'RecordTrainingInput', { ...training, topics: ['PROFESSIONAL'], assignmentIds: four }, 'team { id }'));
    expect((await team()).members.map((member) => member.state).sort()).toEqual(['PLANNED', 'TRAINED', 'TRAINED', 'TRAINED', 'TRAINED']);
    expect(await refused('lz-hosp', 'dispatchTeam', 'TeamInput', { teamId })).toHaveLength(1);
    done(await attempt(office(), 'recordTraining', 'RecordTrainingInput', { ...training, topics: ['PROFESSIONAL'], assignmentIds: [members.get('强若水')] }, 'team { id }'));
    world.at('2022-04-06T07:00:00+08:00');
    done(await attempt(office(), 'dispatchTeam', 'TeamInput', { teamId }, 'team { id }'));
    expect(await team()).toMatchObject({ state: 'DISPATCHED', dispatchedOn: '2022-04-06' });
  });

  it('7 [R-391 pass] on site only after the fifth confirmation', async () => {
    world.at('2022-04-06T18:00:00+08:00');
    const { members } = await rosterOf(world, teamId);
    const [first, ...rest] = [...members.values()];
    expect(await refused('lz-hosp', 'confirmArrival', 'ConfirmArrivalInput', { assignmentId: first, arrivedOn: '2022-04-06' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused('lx-hosp', 'confirmArrival', 'ConfirmArrivalInput', { assignmentId: first, arrivedOn: '2022-04-07' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(await refused('lx-hosp', 'confirmArrival', 'ConfirmArrivalInput', { assignmentId: first, arrivedOn: '2022-04-05' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    const confirm = (login: string, assignmentId: string | undefined) => attempt(world.as(login), 'confirmArrival', 'ConfirmArrivalInput', { assignmentId, arrivedOn: '2022-04-06' }, 'assignment { state }');
    done(await confirm('lx-clerk', first));
    for (const id of rest.slice(0, 3)) done(await confirm('lx-hosp', id));
    expect(await team('lx-hosp')).toMatchObject({ state: 'DISPATCHED', arrived: 4 });
    done(await confirm('lx-hosp', rest[3]));
    const now = await team('lx-hosp');
    expect(now).toMatchObject({ state: 'ON_SITE', arrived: 5 });
    expect(now.pairing.figure).toEqual({ plannedStaff: 5, onSiteStaff: 5, teamState: 'ON_SITE' });
    expect(await refused('lx-hosp', 'confirmArrival', 'ConfirmArrivalInput', { assignmentId: first, arrivedOn: '2022-04-06' })).toMatchObject([{ code: 'STATE' }]);
  });

  it('7 the history tells who did what', async () => {
    const { history } = await team();
    expect(history.filter((line) => line.toState === 'ON_SITE')).toHaveLength(1);
    expect(history.at(-1)).toMatchObject({ action: 'formTeam', fromState: '', toState: 'FORMING' });
  });

  it('8 the receiver sees names, titles and certificates; identity numbers masked, nothing of pay', async () => {
    const { members } = await team('lx-hosp');
    expect(members.find((member) => member.name === '李秋实')).toMatchObject({ titleLevel: 'INTERMEDIATE', certificateNo: 'ZGLZ002', idNumberMasked: expect.stringMatching(/^6\*{16}.$/) });
    const answer = await world.as('lx-hosp').run('query($id: ID!) { person(id: $id) { name } }', { id: staff.li });
    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('a dispatched person sees the team and himself', async () => {
    const scope = staff.li.split('-')[0];
    const [account] = await world.database.admin<{ id: string }>(
      `insert into app_user (home_scope_id, login, name, password_hash) values ($1, 'li', '李秋实', '-') returning id`, [scope]);
    await world.database.admin(`insert into membership (user_id, org_id, scope_id, role, person_id) select $1, id, scope_id, 'DISPATCHED', $3 from organization where scope_id = $2`,
      [account?.id, scope, staff.li.slice(staff.li.indexOf('-') + 1)]);
    const seen = await team('li');
    expect(seen.members.map((member) => member.name)).toEqual(['李秋实']);
    expect(seen.findings).toEqual([]);
    expect(seen.availableActions.filter((action) => action.allowed)).toEqual([]);
  });

  it('lists of teams and persons on site, for oversight and for the parties', async () => {
    const list = async (login: string, filter: object) => (await world.as(login).ask<{ assignments: { totalCount: number } }>('query($f: AssignmentFilter) { assignments(filter: $f) { totalCount nodes { name team { name } } } }', { f: filter })).assignments.totalCount;
    expect(await Promise.all(['gs-prov', 'dx-pref', 'lx-hosp', 'tj-hosp', 'sd-comm'].map((login) => list(login, { onSite: true })))).toEqual([5, 5, 5, 0, 0]);
    expect(await list('gs-prov', { divisionCode: '621100', role: 'LEADER' })).toBe(1);
    expect(await list('gs-prov', { divisionCode: '621123' })).toBe(0);
    expect(await list('gs-prov', { pairingId: pairing.pairingId, titleLevels: ['INTERMEDIATE'] })).toBe(3);
    expect(await list('gs-prov', { programmeId: pairing.programmeId, search: '心内' })).toBe(1);
    const teams = await world.as('gs-prov').run<{ teams: { totalCount: number } }>('query($f: TeamFilter) { teams(filter: $f) { totalCount nodes { id state } } }', { f: { search: '陇西', states: ['ON_SITE'], programmeId: pairing.programmeId } });
    expect(teams.data?.teams.totalCount).toBe(1);
    expect(teams.statements).toBe(1);
  });

  it('the page of a team takes one statement', async () => {
    await team();
    expect((await world.as('lz-hosp').run(TEAM, { id: teamId })).statements).toBe(1);
  });
});
