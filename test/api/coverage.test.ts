import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reminders } from '@jiedui/server/jobs/reminders';
import { dayIndex } from '@jiedui/server/policy/day-index';
import { onSiteByDay } from '../kit/on-site.js';
import { activePairing, agreementInSigning, assign, lead, seal, type ActivePairing } from '../kit/pairings.js';
import { addMember, addStaff, attempt, formTeam, teamOnSite } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

const COVERAGE = `query Coverage($filter: CoverageFilter) { coverage(filter: $filter) { id name divisionCode supporters pairings { supporterName active }
  calendar { year today from to minOnSite minStrength onSite shortages { kind from to days lowest ahead } gapDays gapDaysAhead strengthDays strengthDaysAhead }
  findings { code ruleId verdict effect required actual numbers since fix message } } }`;

interface Shortage { kind: string; from: string; to: string; days: number; lowest: number; ahead: boolean }
interface Finding { code: string; ruleId: string; verdict: string; effect: string; actual: string; numbers: Record<string, number>; since: string; fix: string | null; message: string }
interface Receiver {
  id: string; name: string; supporters: number; pairings: { supporterName: string; active: boolean }[]; findings: Finding[];
  calendar: {
    year: number; today: string; from: string | null; to: string | null; minOnSite: number | null; minStrength: number | null; onSite: number[]; shortages: Shortage[];
    gapDays: number; gapDaysAhead: number; strengthDays: number; strengthDaysAhead: number;
  };
}

/** Persons on a day of the year, from the change points of a calendar. */
function personsOn({ calendar }: Receiver, day: string): number {
  const at = dayIndex(day) - dayIndex(`${calendar.year}-01-01`);
  let persons = 0;
  for (let i = 0; i < calendar.onSite.length; i += 2) if ((calendar.onSite[i] ?? 0) <= at) persons = calendar.onSite[i + 1] ?? 0;
  return persons;
}

describe('the coverage calendar of a receiver', () => {
  let world: World;
  let pairing: ActivePairing;
  let members: Map<string, string>;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    pairing = await activePairing(world);
  });
  afterAll(() => world.close());

  const ask = async (login: string, filter: object = {}): Promise<Receiver[]> => (await world.as(login).ask<{ coverage: Receiver[] }>(COVERAGE, { filter })).coverage;
  async function longxi(login = 'lx-hosp', filter: object = {}): Promise<Receiver> {
    const [receiver] = await ask(login, { pairingId: pairing.pairingId, ...filter });
    if (!receiver) throw new Error('no calendar');
    return receiver;
  }
  /** The kept figures are what a recount from the assignments says. */
  async function recounted(): Promise<void> {
    expect(await world.database.admin('select * from app.check_presence()')).toEqual([]);
  }

  it('owes nobody before the first person is planned', async () => {
    const { calendar, findings } = await longxi();
    expect(calendar).toMatchObject({ year: 2022, today: '2022-04-02', from: null, to: null, minOnSite: 1, minStrength: 5, onSite: [0, 0], shortages: [] });
    expect(findings).toEqual([]);
  });

  it('foresees a team from its roster, and the gap after its last day', async () => {
    const staff = await addStaff(world, ['zhou']);
    const teamId = await formTeam(world, pairing.pairingId, '2022-04-06', '2022-10-05');
    done({ problems: await addMember(world, teamId, staff.zhou) });
    const { calendar } = await longxi();
    expect(calendar).toMatchObject({ from: '2022-04-06', to: '2022-12-31', gapDays: 0, gapDaysAhead: 87, strengthDaysAhead: 183 });
    expect(calendar.shortages).toEqual([
      { kind: 'STRENGTH', from: '2022-04-06', to: '2022-10-05', days: 183, lowest: 1, ahead: true },
      { kind: 'GAP', from: '2022-10-06', to: '2022-12-31', days: 87, lowest: 0, ahead: true },
    ]);
    await recounted();
    const { team } = await world.officeOf('lanzhouHospital').ask<{ team: { members: { id: string }[] } }>('query M($id: ID!) { team(id: $id) { members { id } } }', { id: teamId });
    done(await attempt(world.officeOf('lanzhouHospital'), 'removeTeamMember', 'RemoveTeamMemberInput', { assignmentId: team.members[0]?.id, reason: '调整' }, '__typename'));
    expect((await longxi()).calendar).toMatchObject({ from: null, shortages: [] });
    await recounted();
  });

  it('[R-391 pass] [R-224 pass] counts a person from the confirmed arrival', async () => {
    world.at('2022-04-06T09:00:00+08:00');
    ({ members } = await teamOnSite(world, pairing.pairingId));
    world.at('2022-04-08T09:00:00+08:00');
    const receiver = await longxi();
    expect(personsOn(receiver, '2022-04-05')).toBe(0);
    expect(personsOn(receiver, '2022-04-06')).toBe(5);
    expect(personsOn(receiver, '2023-01-01')).toBe(5);
    expect(receiver.calendar).toMatchObject({ from: '2022-04-06', minStrength: 5, shortages: [], gapDays: 0, gapDaysAhead: 0 });
    await recounted();
  });

  it('[R-232 pass] somebody is on site all year, rest days included', async () => {
    const { findings } = await longxi();
    expect(findings.map(({ ruleId, verdict }) => [ruleId, verdict])).toEqual([['R-232', 'MET'], ['R-232', 'MET']]);
    expect(findings[1]?.actual).toContain('267 天全部覆盖');
  });

  it('[R-232 fail] [R-224 fail] a year that its roster does not cover is a gap to come, with the days and the fix', async () => {
    const receiver = await longxi('lx-hosp', { year: 2023 });
    expect(receiver.calendar.shortages).toEqual([{ kind: 'GAP', from: '2023-04-06', to: '2023-12-31', days: 270, lowest: 0, ahead: true }]);
    const [finding] = receiver.findings;
    expect(finding).toMatchObject({ code: 'COVERAGE_GAP', ruleId: 'R-232', verdict: 'NOT_MET', effect: 'FLAG', since: '2023-04-06', numbers: { days: 365, daysCovered: 95, gaps: 1 } });
    expect(finding?.fix).toContain('2023-04-06');
    expect(finding?.message).toContain('R-232');
  });

  it('[R-391 fail] a person whose arrival nobody confirmed is not on site', async () => {
    const [line] = await world.database.admin<{ actual: number[] }>('select actual from pairing_figure');
    const id = members.get('孙雅静')?.split(/-(.*)/s)[1];
    await world.database.admin(`update assignment set state = 'DEPARTED', arrived_on = null, arrival_confirmed_by = null where id = $1`, [id]);
    const receiver = await longxi();
    expect(personsOn(receiver, '2022-04-08')).toBe(4);
    expect(receiver.calendar.shortages).toEqual([{ kind: 'STRENGTH', from: '2022-04-06', to: '2022-04-08', days: 3, lowest: 4, ahead: false }]);
    expect(receiver.calendar.strengthDays).toBe(3);
    // He is expected from tomorrow on.
    expect(personsOn(receiver, '2022-04-09')).toBe(5);
    await recounted();
    done(await attempt(world.officeOf('longxiHospital'), 'confirmArrival', 'ConfirmArrivalInput', { assignmentId: members.get('孙雅静'), arrivedOn: '2022-04-06' }, '__typename'));
    expect(await world.database.admin('select actual from pairing_figure')).toEqual([line]);
  });

  it('approved leave and nights outside take a person off the site, a request and a day outside do not', async () => {
    const receiver = world.officeOf('longxiHospital');
    const assignmentId = members.get('李秋实');
    const { leave } = done(await attempt<{ leave: { id: string } }>(world.officeOf('lanzhouHospital'), 'requestLeave', 'RequestLeaveInput',
      { assignmentId, kind: 'SICK', fromOn: '2022-04-14', toOn: '2022-04-15', reason: '就医' }, 'leave { id }'));
    expect((await longxi()).calendar.shortages).toEqual([]);
    done(await attempt(receiver, 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id }, '__typename'));
    expect((await longxi()).calendar.shortages).toEqual([{ kind: 'STRENGTH', from: '2022-04-14', to: '2022-04-15', days: 2, lowest: 4, ahead: true }]);
    for (const [outAt, backAt] of [['2022-04-10T08:00:00+08:00', '2022-04-10T18:00:00+08:00'], ['2022-04-11T20:00:00+08:00', '2022-04-12T08:00:00+08:00']] as const) {
      done(await attempt(receiver, 'reportOuting', 'ReportOutingInput', { assignmentId: members.get('赵明远'), purpose: '会诊', destination: '县内', outAt, backAt }, '__typename'));
    }
    const days = (await longxi()).calendar.shortages.map(({ from, to, lowest }) => `${from} ${to} ${lowest}`);
    expect(days).toEqual(['2022-04-11 2022-04-11 4', '2022-04-14 2022-04-15 4']);
    await recounted();
    done(await attempt(world.officeOf('lanzhouHospital'), 'withdrawLeave', 'LeaveInput', { leaveId: leave.id }, '__typename'));
    await world.database.admin('delete from outing');
    expect((await longxi()).calendar.shortages).toEqual([]);
    await recounted();
  });

  it('ends a stay with its last day, and goes on where it was not ended', async () => {
    world.at('2023-05-01T09:00:00+08:00');
    // Nobody has recorded the end: they are on site until somebody does, and foreseen no longer.
    expect((await longxi()).calendar.shortages).toEqual([{ kind: 'GAP', from: '2023-05-02', to: '2023-12-31', days: 244, lowest: 0, ahead: true }]);
    await world.database.admin(`update assignment set state = 'FINISHED', finished_on = '2023-04-05' where state <> 'REMOVED'`);
    const receiver = await longxi();
    expect([personsOn(receiver, '2023-04-05'), personsOn(receiver, '2023-04-06')]).toEqual([5, 0]);
    expect(receiver.calendar).toMatchObject({ gapDays: 26, gapDaysAhead: 244 });
    await recounted();
  });

  it('a gap within the days of notice is a to-do of the supporter and a figure of the commission, as long as its list', async () => {
    const open = `update assignment set state = 'ON_DUTY', finished_on = null where state <> 'REMOVED'`;
    await world.database.admin(open);
    const todos = async () => (await world.as('lz-hosp').ask<{ todos: { nodes: { kind: string; title: string; dueOn: string; subject: string }[] } }>(
      '{ todos(filter: { kinds: [FILL_GAP] }) { nodes { kind title dueOn subject } } }')).todos.nodes;
    const figures = async (login: string) => {
      const { workbench } = await world.as(login).ask<{ workbench: { figures: { code: string; value: number; list: string; filter: object }[] } }>('{ workbench { figures { code value list filter } } }');
      const gaps = workbench.figures.filter((each) => each.code.startsWith('RECEIVERS_GAP'));
      for (const { value, filter } of gaps) {
        const { receivers } = await world.as('gs-prov').ask<{ receivers: object[] }>('query R($filter: ReceiverFilter) { receivers(filter: $filter) { id } }', { filter });
        expect(receivers).toHaveLength(value);
      }
      return Object.fromEntries(gaps.map(({ code, value }) => [code, value]));
    };
    const { services } = world.server.server;
    const reminders = new Reminders(services.database, services.clock, pino({ level: 'silent' }));
    const told = async (login: string) => (await world.as(login).ask<{ notices: { nodes: { kind: string; title: string; link: string }[] } }>('{ notices(first: 200) { nodes { kind title link } } }'))
      .notices.nodes.filter(({ kind }) => kind.startsWith('COVERAGE_GAP'));
    world.at('2023-03-06T09:00:00+08:00');
    await reminders.run();
    expect(await told('lz-hosp')).toEqual([]);
    expect(await todos()).toEqual([]);
    expect(await figures('gs-prov')).toEqual({ RECEIVERS_GAP: 0, RECEIVERS_GAP_AHEAD: 0 });
    world.at('2023-03-07T09:00:00+08:00');
    expect(await todos()).toEqual([{ kind: 'FILL_GAP', title: '陇西县人民医院', dueOn: '2023-04-06', subject: 'PAIRING' }]);
    expect(await figures('gs-prov')).toEqual({ RECEIVERS_GAP: 0, RECEIVERS_GAP_AHEAD: 1 });
    await reminders.run();
    await reminders.run();
    const ahead = { kind: 'COVERAGE_GAP_AHEAD', title: '陇西县人民医院自 2023-04-06 起在岗人数将不足', link: `/coverage/${world.organization('longxiHospital').id}` };
    for (const login of ['lz-hosp', 'lx-hosp', 'dx-pref', 'gs-prov']) expect(await told(login)).toEqual([ahead]);
    for (const login of ['tj-hosp', 'lx-gov', 'sd-comm']) expect(await told(login)).toEqual([]);
    await world.database.admin(`update assignment set state = 'FINISHED', finished_on = '2023-04-05' where state <> 'REMOVED'`);
    world.at('2023-05-01T09:00:00+08:00');
    expect(await figures('gs-prov')).toEqual({ RECEIVERS_GAP: 1, RECEIVERS_GAP_AHEAD: 1 });
    expect(await todos()).toHaveLength(1);
    await reminders.run();
    expect(await told('lx-hosp')).toEqual([{ ...ahead, kind: 'COVERAGE_GAP', title: '陇西县人民医院今日在岗人数不足' }, ahead]);
    await recounted();
  });

  it('is the same as counting each person on each day', async () => {
    await world.database.admin(`update assignment set arrived_on = date '2022-04-06' + (hashtext(id::text) & 31), finished_on = date '2022-09-01' + (hashtext(id::text) & 63)`);
    const rows = await world.database.admin<{ personId: string; from: string; to: string }>(
      `select person_id as "personId", arrived_on::text as from, finished_on::text as to from assignment where state <> 'REMOVED'`);
    const slow = onSiteByDay('2022-01-01', '2022-12-31', rows.map((row) => ({ ...row, awayOn: [] })));
    const receiver = await longxi('lx-hosp', { year: 2022 });
    const fast = slow.map((_, at) => personsOn(receiver, new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10)));
    expect(fast).toEqual(slow);
    await recounted();
  });

  it('refuses a year and an area that are none, and changes nothing', async () => {
    const before = await snapshot(world);
    for (const filter of [{ year: 1 }, { divisionCode: 'x' }, { receiverId: 'x' }]) {
      expect((await world.as('lx-hosp').run(COVERAGE, { filter })).errors[0]?.extensions.code).toBe('BAD_INPUT');
    }
    expect(await ask('lx-hosp', { pairingId: '999999-019a0000-0000-7000-8000-000000000000' })).toEqual([]);
    expect(await snapshot(world)).toBe(before);
  });
});

describe('who sees a receiver’s calendar', () => {
  let world: World;
  let pairing: ActivePairing;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    pairing = await activePairing(world);
    const second = await assign(world, pairing.programmeId, 'tianjinHospital', 'longxiHospital');
    await lead(world, pairing.programmeId, 'lanzhouHospital', 'longxiHospital');
    done(await attempt(world.officeOf('gansu'), 'confirmPairing', 'PairingInput', { pairingId: second.id }, '__typename'));
    const agreement = await agreementInSigning(world, second.id, 'longxiHospital');
    for (const party of ['tianjinHospital', 'longxiHospital', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
    world.at('2022-04-06T09:00:00+08:00');
    await teamOnSite(world, pairing.pairingId);
    const staff = await addStaff(world, ['li'], 'tianjinHospital');
    const teamId = await formTeam(world, second.id, '2022-06-01', '2022-12-31', 'tianjinHospital');
    done({ problems: await addMember(world, teamId, staff.li, 'MEMBER', {}, 'tianjinHospital') });
  });
  afterAll(() => world.close());

  const ask = async (login: string, filter: object = {}): Promise<Receiver[]> => (await world.as(login).ask<{ coverage: Receiver[] }>(COVERAGE, { filter })).coverage;

  it('[R-246 pass] each supporter sees the union by numbers, and no other hospital', async () => {
    for (const [login, own, other] of [['lz-hosp', '兰州', '天津'], ['tj-hosp', '天津', '兰州']] as const) {
      const answer = await ask(login);
      expect(answer).toHaveLength(1);
      const [receiver] = answer;
      expect(receiver?.supporters).toBe(2);
      expect(receiver?.pairings).toHaveLength(1);
      expect(receiver?.pairings[0]?.supporterName).toContain(own);
      expect(JSON.stringify(answer)).not.toContain(other);
      expect([personsOn(receiver as Receiver, '2022-05-31'), personsOn(receiver as Receiver, '2022-06-01')]).toEqual([5, 6]);
    }
  });

  it('the receiver and the commissions over it see all its supporters', async () => {
    const calendars = [];
    for (const login of ['lx-hosp', 'gs-prov', 'dx-pref', 'lx-health']) {
      const [receiver] = await ask(login);
      expect([login, receiver?.pairings.length]).toEqual([login, 2]);
      calendars.push(JSON.stringify(receiver?.calendar));
    }
    expect(new Set(calendars).size).toBe(1);
  });

  it('[R-247 pass] the commission of a supporter sees the receivers of its own hospitals, by number', async () => {
    const [receiver, ...others] = await ask('tj-comm');
    expect(others).toEqual([]);
    expect(receiver?.pairings.map((each) => each.supporterName)).toEqual([expect.stringContaining('天津')]);
    expect(personsOn(receiver as Receiver, '2022-06-01')).toBe(6);
  });

  it('[R-251 pass] nobody else does, by no id and no filter', async () => {
    const [known] = await ask('gs-prov');
    const filters = [{}, { receiverId: known?.id }, { pairingId: pairing.pairingId }, { programmeId: pairing.programmeId }, { divisionCode: '620000' }, { search: '陇西' }];
    for (const filter of filters) expect([filter, await ask('sd-comm', filter)]).toEqual([filter, []]);
    for (const login of ['lx-gov', 'gs-rural']) expect((await world.as(login).run(COVERAGE)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('the filters choose receivers', async () => {
    const names = async (filter: object) => (await ask('gs-prov', filter)).map((receiver) => receiver.name);
    expect(await names({ divisionCode: '621122', categories: ['GENERAL'], search: '人民' })).toEqual(['陇西县人民医院']);
    expect(await names({ divisionCode: '620100' })).toEqual([]);
    expect(await names({ categories: ['TCM'] })).toEqual([]);
    expect(await names({ search: '%' })).toEqual([]);
  });

  const OPTIONS = `query Options($pairingId: ID!, $from: Date!, $to: Date!) { coverageOptions(pairingId: $pairingId, from: $from, to: $to) { receiverName
    batchOptions { name move people plannedOn movedTo fills supporterName } staffCandidates { name eligible reasons } reserves { supporterName free } } }`;
  interface Options {
    receiverName: string; batchOptions: { move: string; people: number; plannedOn: string; movedTo: string; fills: number; supporterName: string }[];
    staffCandidates: { name: string; eligible: boolean; reasons: string[] }[]; reserves: { supporterName: string; free: number }[];
  }
  const options = async (login: string, pairingId = pairing.pairingId, from = '2023-04-06', to = '2023-05-05') =>
    (await world.as(login).ask<{ coverageOptions: Options }>(OPTIONS, { pairingId, from, to })).coverageOptions;

  it('who could fill a gap: a supporter sees its own free staff, and why somebody may not go', async () => {
    await addStaff(world, ['zhou']);
    const { staffCandidates, batchOptions, reserves } = await options('lz-hosp');
    expect(staffCandidates.map(({ name, eligible }) => [name, eligible])).toEqual([['周小舟', false]]);
    expect(staffCandidates[0]?.reasons.join()).toContain('R-229');
    expect(batchOptions).toMatchObject([{ move: 'EXTEND', people: 5, plannedOn: '2023-04-05', movedTo: '2023-05-05', fills: 30 }]);
    expect(reserves).toEqual([]);
  });

  it('a batch to come fills the days before it', async () => {
    const [second] = (await world.as('tj-hosp').ask<{ pairings: { nodes: { id: string }[] } }>('{ pairings { nodes { id } } }')).pairings.nodes;
    const { batchOptions, staffCandidates } = await options('tj-hosp', second?.id, '2022-05-20', '2022-06-10');
    expect(batchOptions).toMatchObject([{ move: 'ADVANCE', people: 1, plannedOn: '2022-06-01', movedTo: '2022-05-20', fills: 12, supporterName: '天津市和平总医院' }]);
    expect(JSON.stringify({ batchOptions, staffCandidates })).not.toContain('兰州');
  });

  it('commissions learn how many are free, not who; the receiver neither', async () => {
    const owner = await options('gs-prov');
    expect(owner.staffCandidates).toEqual([]);
    expect(owner.reserves).toEqual([{ supporterName: '兰州新区总医院', free: 1 }, { supporterName: '天津市和平总医院', free: 0 }]);
    expect((await options('tj-comm', (await world.as('tj-comm').ask<{ pairings: { nodes: { id: string }[] } }>('{ pairings { nodes { id } } }')).pairings.nodes[0]?.id)).reserves).toEqual([{ supporterName: '天津市和平总医院', free: 0 }]);
    expect(await options('lx-hosp')).toMatchObject({ staffCandidates: [], reserves: [] });
    const hidden = await world.as('sd-comm').run(OPTIONS, { pairingId: pairing.pairingId, from: '2023-04-06', to: '2023-05-05' });
    expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
