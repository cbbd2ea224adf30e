import { randomBytes } from 'node:crypto';
import { permissionsOf, roles, type Role } from '@jiedui/server/access/roles';
import { demoAccounts } from '@jiedui/server/demo/accounts';
import { loadDemo } from '@jiedui/server/demo/load';
import { EXCLUDED_FIGURES, NOW_FIGURES, PERIOD_FIGURES } from '@jiedui/server/modules/oversight/figure-catalogue';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { OVERSIGHT, PERSONS, shownOn, TREND, unequal, valueOf, type Figure, type Oversight, type PersonFigures } from '../kit/dashboard.js';
import { openWriter } from '../kit/random-writes.js';
import { startServer, type TestServer } from '../kit/server.js';

const FIGURE = 'code value list filter';
const WORKBENCH = `{ workbench { today figures { ${FIGURE} } todoTotal todoCounts { kind count overdue } todos { id kind title context sender dueOn subject subjectKey pairingKey }
  dueSoon { kind dueOn } pairingTotal pairings { code state availableActions { name } } unreadNotices notices { title createdAt } } }`;

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await createDatabase();
  await loadDemo({ adminUrl: database.adminUrl, APP_DATABASE_URL: database.appUrl, FIELD_KEYS: `1:${randomBytes(32).toString('base64')}` });
  server = await startServer(database);
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

const callers = new Map<string, Caller>();
const by = (login: string): Caller => {
  const caller = callers.get(login) ?? as(server, login);
  callers.set(login, caller);
  return caller;
};
const oversight = async (login: string, variables: object = {}) => (await by(login).ask<{ oversight: Oversight }>(OVERSIGHT, { ...variables })).oversight;
const differing = (login: string, page: Oversight) => unequal(by(login), shownOn(page));

type Line = (string | number | boolean | Date | null)[];
/** The sheets of the dashboard's workbook. */
async function workbook(login: string, query: Record<string, string>): Promise<Line[][]> {
  const response = await fetch(`${server.address}/files/oversight.xlsx?${new URLSearchParams(query)}`, { headers: await by(login).headers() });
  expect(response.status).toBe(200);
  return (await readXlsxFile(Buffer.from(await response.arrayBuffer()))).map(({ data }) => data as Line[]);
}

const ROLES = ['gs-prov', 'dx-pref', 'lx-health', 'tj-comm', 'jn-comm', 'sd-comm', 'g4-hosp', 'wy-hosp', 'my-comm', 'jz-city', 'zz-dist'];

describe('oversight', () => {
  it.each(ROLES)('every figure is the size of the list behind it: %s', async (login) => {
    const whole = await oversight(login);
    expect(await differing(login, whole)).toEqual([]);
    for (const area of whole.breakdown) expect([area.code, await differing(login, await oversight(login, { divisionCode: area.code }))]).toEqual([area.code, []]);
  });

  it('adds up at each level from the province to the institution and its people', async () => {
    const levels = [await oversight('gs-prov')];
    for (const code of ['620000', '621100', '621123']) levels.push(await oversight('gs-prov', { divisionCode: code }));
    expect(levels[0]?.breakdown.map(({ code, name }) => [code, name])).toEqual([['620000', '甘肃省']]);
    expect(levels[1]?.breakdown.map(({ name }) => name)).toEqual(['定西市']);
    expect(levels[2]?.breakdown.map(({ name }) => name)).toEqual(['通渭县', '渭源县', '临洮县']);
    const [hospital] = levels[3]?.breakdown ?? [];
    expect(hospital).toMatchObject({ name: '渭源县人民医院', level: null });
    expect(['PAIRINGS', 'PAIRINGS_ACTIVE', 'STAFF_ON_SITE', 'STAFF_PLANNED'].map((code) => valueOf(hospital?.figures ?? [], code))).toEqual([1, 1, 5, 5]);
    expect(levels[3]?.path.map(({ name }) => name)).toEqual(['甘肃省', '定西市', '渭源县']);
    levels.push(await oversight('gs-prov', { receiverId: hospital?.receiverId }));
    expect(levels[4]).toMatchObject({ receiverName: '渭源县人民医院', path: [] });
    for (const level of levels) {
      for (const { code, value } of level.figures) {
        expect([code, level.breakdown.reduce((sum, area) => sum + (valueOf(area.figures, code) ?? 0), 0)]).toEqual([code, value]);
      }
    }
    expect(await differing('gs-prov', levels[4] as Oversight)).toEqual([]);
  });

  it('shows each what he may see: the province its programme, a prefecture its area, Shandong nothing', async () => {
    expect(valueOf((await oversight('gs-prov')).figures, 'PAIRINGS')).toBe(3);
    expect(valueOf((await oversight('dx-pref')).figures, 'PAIRINGS')).toBe(3);
    expect(valueOf((await oversight('lx-health')).figures, 'PAIRINGS')).toBe(0);
    expect(valueOf((await oversight('jn-comm')).figures, 'PAIRINGS')).toBe(1);
    expect((await oversight('sd-comm')).breakdown).toEqual([]);
    const figures = (await oversight('gs-prov')).figures;
    expect(valueOf(figures, 'EVALUATIONS_EFFECTIVE')).toBe(1);
    expect(valueOf(figures, 'EVALUATIONS_OPEN')).toBe(1);
    expect(valueOf(figures, 'EVALUATIONS_QUALIFIED')).toBe(1);
    expect(valueOf(figures, 'TASKS')).toBe(7);
    expect(valueOf(figures, 'TASKS_DONE')).toBe(1);
    expect(valueOf(figures, 'TASKS_OVERDUE')).toBe(1);
    expect(figures.find(({ code }) => code === 'TRAINEES')?.target).toBeGreaterThan(0);
  });

  it('is one statement, and answers a malformed division, institution and a foreign programme', async () => {
    const answer = await by('gs-prov').run(OVERSIGHT, { divisionCode: '621100' });
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toBe(1);
    expect((await by('gs-prov').run(OVERSIGHT, { divisionCode: '62' })).errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await by('gs-prov').run(OVERSIGHT, { receiverId: '1-x' })).errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await by('gs-prov').run(OVERSIGHT, { programmeId: 'x' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(valueOf((await oversight('gs-prov', { programmeId: '99999-01890000-0000-7000-8000-000000000000' })).figures, 'PAIRINGS')).toBe(0);
    expect((await by('lx-gov').run(OVERSIGHT)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await by('gs-prov').run(TREND, { figure: 'PAIRINGS' })).errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await by('gs-prov').run(PERSONS, {})).errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await by('gs-prov').run('{ stayMonths(first: 500) { totalCount } }')).errors[0]?.extensions.code).toBe('BAD_INPUT');
  });
});

describe('the workbench', () => {
  it.each(['gs-prov', 'gs-rural', 'wy-hosp', 'g4-hosp', 'lx-gov', 'lt-hosp', 'wang', 'sys', 'aud'])('is one statement whose figures are lists: %s', async (login) => {
    const answer = await by(login).run<{ workbench: { figures: Figure[]; todoTotal: number; todoCounts: { kind: string; count: number }[] } }>(WORKBENCH);
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toBe(1);
    const { figures = [], todoTotal, todoCounts = [] } = answer.data?.workbench ?? {};
    expect(await unequal(by(login), figures)).toEqual([]);
    const { todos } = await by(login).ask<{ todos: { totalCount: number } }>('{ todos(first: 1) { totalCount } }');
    expect(todoTotal).toBe(todos.totalCount);
    expect(todoCounts.reduce((sum, { count }) => sum + count, 0)).toBe(todoTotal);
  });

  it('tells each what waits for him', async () => {
    const kinds = async (login: string) =>
      (await by(login).ask<{ todos: { nodes: { kind: string }[] } }>('{ todos { nodes { kind title subjectKey pairingKey dueOn } } }')).todos.nodes.map(({ kind }) => kind).sort();
    expect(await kinds('lt-hosp')).toEqual(['DRAFT_AGREEMENT']);
    expect(await kinds('g4-hosp')).toEqual(['REWORK_TASK', 'SIGN_EVALUATION']);
    expect(await kinds('sd-comm')).toEqual([]);
    expect(await kinds('wang')).toEqual([]);
  });
});

describe('a dashboard of a world in which much has happened', () => {
  beforeAll(async () => {
    const writer = await openWriter(database.adminUrl, '2022-04-01', 7);
    await writer.write(900);
    await writer.end();
    // What the writer does not come to by itself: a pairing that is over, a group without its lead, a task done in its time, a study called off this year.
    await database.admin(`update pairing set state = 'TERMINATED' where receiver_name = '三台县人民医院'`);
    await database.admin(`update pairing set group_state = 'NEEDS_LEAD' where receiver_name = '渭源县人民医院'`);
    await database.admin(`update task set state = 'ACCEPTED', due_on = '2022-03-01' where id in (select id from task order by id limit 8)`);
    await database.admin(`update trainee set state = 'CANCELLED', from_on = '2022-03-01', to_on = '2022-03-01' where id in (select id from trainee order by id limit 8)`);
    await database.admin(`update violation set state = 'DISMISSED', happened_on = '2022-03-01' where id in (select id from violation order by id limit 8)`);
    await database.admin(`update activity set state = 'SUPERSEDED', day = '2022-03-01' where id in (select id from activity order by id limit 8)`);
    await database.admin(`insert into attendance (scope_id, assignment_id, person_id, day, mark, source, occurred_at, recorded_by, recorded_org)
      select scope_id, id, person_id, '2022-03-01', 'ABSENT', 'SITE', '2022-03-01T08:00:00+08:00', 'w', 's' from assignment order by id limit 8`);
  }, 120_000);
  const TIMES = [
    { period: 'YEAR', on: '2021-06-01' }, { period: 'QUARTER', on: '2022-05-01' }, { period: 'MONTH', on: '2022-02-28' },
  ];
  const seen = new Map<string, Set<string>>();
  const note = (code: string, level: string) => void (seen.get(code) ?? seen.set(code, new Set()).get(code))?.add(level);
  /** The whole of what a login may look at, from everything down to each person of each institution; answers what is not as long as its list. */
  async function walk(login: string, place: { divisionCode?: string; receiverId?: string }, level: string): Promise<string[]> {
    const time = { ...place, period: 'YEAR', on: '2022-06-01' };
    const page = await oversight(login, time);
    for (const { code, value } of shownOn(page)) if (value > 0) note(code, level);
    const wrong = (await differing(login, page)).map((each) => `${login} ${level} ${JSON.stringify(place)}: ${each}`);
    if (place.receiverId) {
      const { oversightPersons: people } = await by(login).ask<{ oversightPersons: PersonFigures[] }>(PERSONS, time);
      const figures = people.flatMap((person) => person.figures.map((figure) => ({ ...figure, code: `${person.name} ${figure.code}` })));
      wrong.push(...(await unequal(by(login), figures)).map((each) => `${login} PERSON: ${each}`));
      for (const { figures: own } of people) for (const { code, value } of own) if (value > 0) note(code, 'PERSON');
      return wrong;
    }
    for (const area of page.breakdown) {
      wrong.push(...(area.receiverId ? await walk(login, { receiverId: area.receiverId }, 'INSTITUTION') : await walk(login, { divisionCode: area.code }, area.level ?? '')));
    }
    return wrong;
  }
  const overseers = demoAccounts.filter(({ role }) => permissionsOf([role]).has('oversight.read'));

  it.each(overseers.map(({ login, role }) => ({ login, role })))('every figure is a list at every level down to the person: $login, $role', { timeout: 120_000 }, async ({ login }) => {
    expect(await walk(login, {}, 'ALL')).toEqual([]);
  });

  it.each([['one is left on site', '2022-05-05'], ['nobody is left on site', '2022-05-20']])('and so they are on a day when %s', { timeout: 120_000 }, async (_, day) => {
    server.clock.set(`${day}T09:00:00+08:00`);
    try {
      await database.admin(`update assignment a set state = 'FINISHED', planned_from = '2022-01-04', arrived_on = '2022-01-04', finished_on = o.day, planned_to = o.day
        from (select id, case when row_number() over (order by id) = 1 then date '2022-05-10' else '2022-05-02' end as day from assignment
               where state <> 'REMOVED' and scope_id in (select scope_id from pairing where receiver_name = '渭源县人民医院')) o
       where o.id = a.id`);
      for (const login of ['gs-prov', 'wy-hosp']) expect(await walk(login, {}, 'ALL')).toEqual([]);
    } finally {
      server.clock.set('2022-04-01T08:30:00+08:00');
    }
  });

  it('has been walked by every role that oversees, every level reached, and no figure was nothing everywhere', () => {
    const roleNames = (Object.keys(roles) as Role[]).filter((role) => permissionsOf([role]).has('oversight.read'));
    expect([...new Set(overseers.map(({ role }) => role))].sort()).toEqual(roleNames.sort());
    expect([...new Set([...seen.values()].flatMap((levels) => [...levels]))].sort()).toEqual(['ALL', 'CITY', 'COUNTY', 'INSTITUTION', 'PERSON', 'PROVINCE']);
    const codes = [...NOW_FIGURES, ...PERIOD_FIGURES, ...EXCLUDED_FIGURES];
    expect(codes.filter((code) => !seen.has(code))).toEqual([]);
  });

  it.each(['gs-prov', 'g4-hosp', 'dx-pref', 'tj-comm', 'jn-comm', 'wy-hosp'])('has figures that are lists in every kind of period: %s', { timeout: 120_000 }, async (login) => {
    for (const time of TIMES) expect([time, await differing(login, await oversight(login, time))]).toEqual([time, []]);
    const { figures, parts } = await oversight(login, { period: 'YEAR', on: '2022-06-01' });
    if (login === 'gs-prov') for (const code of ['STAY_MONTHS', 'ACTIVITIES', 'ATTENDANCES', 'TRAINEES', 'TASKS_DUE']) expect([code, valueOf(figures, code)]).not.toEqual([code, 0]);
    for (const of of ['STAY_MONTHS', 'STAFF_ON_SITE', 'GOALS_OPEN']) expect(parts.filter((part) => part.of === of).reduce((sum, { value }) => sum + value, 0)).toBe(valueOf(figures, of));
  });

  it('goes down to persons, whose figures are lists as well and add up to their hospital’s', async () => {
    const { breakdown } = await oversight('gs-prov', { divisionCode: '621123' });
    const time = { receiverId: breakdown[0]?.receiverId, period: 'YEAR', on: '2022-06-01' };
    const hospital = await oversight('gs-prov', time);
    const { oversightPersons: people } = await by('gs-prov').ask<{ oversightPersons: PersonFigures[] }>(PERSONS, time);
    expect(people.length).toBeGreaterThanOrEqual(5);
    for (const person of people.slice(0, 12)) {
      expect([person.name, await unequal(by('gs-prov'), person.figures)]).toEqual([person.name, []]);
    }
    expect(people.reduce((sum, { figures }) => sum + (valueOf(figures, 'STAY_MONTHS') ?? 0), 0)).toBe(valueOf(hospital.figures, 'STAY_MONTHS'));
  });

  it('is a workbook with the numbers of the screen, its level, period, moment and what is left out; each download stands in the trail', async () => {
    const places: { login: string; place: Record<string, string>; area: string }[] = [
      { login: 'gs-prov', place: { divisionCode: '621100' }, area: '甘肃省 / 定西市' }, { login: 'my-comm', place: { divisionCode: '510700' }, area: '四川省 / 绵阳市' },
      { login: 'wy-hosp', place: { receiverId: (await oversight('wy-hosp', { divisionCode: '621123' })).breakdown[0]?.receiverId ?? '' }, area: '渭源县人民医院' },
    ];
    for (const { login, place, area } of places) {
      const time = { ...place, period: 'QUARTER', on: '2022-05-01' };
      const page = await oversight(login, time);
      const [figures = [], areas = [], people] = await workbook(login, time);
      expect(figures[1]).toEqual(['范围', area, null, null, null]);
      expect(figures[3]?.[1]).toContain('2022-04-01 至 2022-06-30');
      expect(figures[4]?.[1]).toBe('2022-04-01 08:30:00');
      const numbers = (rows: Line[], group: string[]) => rows.filter((row) => group.includes(String(row[0]))).map((row) => row[3]);
      expect(numbers(figures, ['当前', '本期'])).toEqual(page.figures.map(({ value }) => value));
      expect(numbers(figures, ['未计入'])).toEqual(page.excluded.map(({ value }) => value));
      expect(numbers(figures, ['构成'])).toEqual(page.parts.map(({ value }) => value));
      expect(areas.slice(7)).toEqual([...page.breakdown.map(({ code, name, figures: own }) => [code, name, ...own.map(({ value }) => value)]), ['合计', null, ...page.figures.map(({ value }) => value)]]);
      if (!place['receiverId']) continue;
      const { oversightPersons } = await by(login).ask<{ oversightPersons: PersonFigures[] }>(PERSONS, time);
      expect(people?.slice(7).map((row) => [row[0], ...row.slice(5)])).toEqual(oversightPersons.map(({ name, figures: own }) => [name, ...own.map(({ value }) => value)]));
    }
    const [event] = await database.admin<{ after: object }>(`select after from audit_event where action = 'EXPORT' and table_name = 'pairing_figure' order by recorded_at desc limit 1`);
    expect(event?.after).toMatchObject({ format: 'xlsx', period: 'QUARTER', from: '2022-04-01', receiverId: places[2]?.place['receiverId'] });
    const english = await workbook('gs-prov', { language: 'en' });
    expect(english[0]?.slice(0, 2).map(([first]) => first)).toEqual(['Oversight', 'Area']);
  });

  it('refuses the workbook to whoever does not oversee, and on a period or place that is none', async () => {
    const before = await database.admin<{ count: string }>('select count(*) from audit_event');
    const status = async (login: string, query: string) => (await fetch(`${server.address}/files/oversight.xlsx?${query}`, { headers: await by(login).headers() })).status;
    expect(await status('lx-gov', '')).toBe(403);
    expect(await Promise.all(['period=WEEK', 'on=2022-02-30', 'divisionCode=62', 'receiverId=1-x'].map((query) => status('gs-prov', query)))).toEqual([400, 400, 400, 400]);
    expect(await status('gs-prov', 'programmeId=x')).toBe(404);
    expect(await database.admin('select count(*) from audit_event')).toEqual(before);
  });

  it('has trends of twelve periods whose last is the figure of the page', async () => {
    for (const period of ['YEAR', 'QUARTER', 'MONTH']) {
      const time = { period, on: '2022-04-15' };
      const page = await oversight('gs-prov', time);
      for (const figure of ['STAY_MONTHS', 'ACTIVITIES', 'ATTENDANCES', 'EVALUATIONS_ENDED', 'AGREEMENTS_ON_TIME', 'TASKS_DUE']) {
        const { oversightTrend: points } = await by('gs-prov').ask<{ oversightTrend: { from: string; to: string; value: number }[] }>(TREND, { ...time, figure });
        const sums = new Map<string, number>();
        for (const { from, value } of points) sums.set(from, (sums.get(from) ?? 0) + value);
        expect(sums.size).toBe(12);
        expect([period, figure, sums.get(page.period.from)]).toEqual([period, figure, valueOf(page.figures, figure)]);
        const before = await oversight('gs-prov', { period, on: [...sums.keys()].sort().at(-2) });
        expect([period, figure, sums.get(before.period.from)]).toEqual([period, figure, valueOf(before.figures, figure)]);
      }
    }
  });

  it('opens with last year on 1 January, and shows no month of a stay that is still to come', async () => {
    server.clock.set('2023-01-01T09:00:00+08:00');
    expect((await oversight('gs-prov')).period).toEqual({ kind: 'YEAR', from: '2022-01-01', to: '2022-12-31' });
    expect((await oversight('gs-prov', { period: 'MONTH' })).period).toEqual({ kind: 'MONTH', from: '2022-12-01', to: '2022-12-31' });
    expect(await differing('gs-prov', await oversight('gs-prov'))).toEqual([]);
    server.clock.set('2023-01-02T09:00:00+08:00');
    expect((await oversight('gs-prov')).period.from).toBe('2023-01-01');
    expect(await differing('gs-prov', await oversight('gs-prov'))).toEqual([]);
    server.clock.set('2022-04-01T08:30:00+08:00');
  });
});
