import { randomBytes } from 'node:crypto';
import type { FigureList } from '@jiedui/schema/figures';
import { loadDemo } from '@jiedui/server/demo/load';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { openWriter } from '../kit/random-writes.js';
import { startServer, type TestServer } from '../kit/server.js';

interface Figure {
  code: string;
  value: number;
  list: FigureList;
  filter: Record<string, unknown>;
}
interface Area {
  code: string;
  name: string;
  level: string | null;
  receiverId: string | null;
  figures: { code: string; value: number }[];
}
interface Oversight {
  period: { kind: string; from: string; to: string };
  path: { code: string; name: string }[];
  receiverName: string | null;
  figures: (Figure & { target: number | null })[];
  excluded: Figure[];
  parts: (Omit<Figure, 'code'> & { of: string; key: string })[];
  breakdown: Area[];
}

const FIGURE = 'code value list filter';
const AREA_ARGS = '$programmeId: ID, $divisionCode: String, $receiverId: ID, $period: PeriodKind! = YEAR, $on: Date';
const AREA_CALL = 'programmeId: $programmeId, divisionCode: $divisionCode, receiverId: $receiverId, period: $period, on: $on';
const OVERSIGHT = `query O(${AREA_ARGS}) { oversight(${AREA_CALL}) {
  asOf period { kind from to } path { code name } receiverName figures { ${FIGURE} target } excluded { ${FIGURE} } parts { of key value list filter }
  breakdown { code name level receiverId figures { code value } } } }`;
const TREND = `query T(${AREA_ARGS}, $figure: FigureCode!) { oversightTrend(${AREA_CALL}, figure: $figure) { from to key value } }`;
const PERSONS = `query P(${AREA_ARGS}) { oversightPersons(${AREA_CALL}) { id name titleLevel state supporterName arrivedOn figures { ${FIGURE} } } }`;
const WORKBENCH = `{ workbench { today figures { ${FIGURE} } todoTotal todoCounts { kind count overdue } todos { id kind title context sender dueOn subject subjectKey pairingKey }
  dueSoon { kind dueOn } pairingTotal pairings { code state availableActions { name } } unreadNotices notices { title createdAt } } }`;

/** The list behind a figure, asked as a screen asks it. */
const connection = (field: string, type: string) => `query L($filter: ${type}) { list: ${field}(filter: $filter, first: 1) { totalCount } }`;
const LISTS: Record<FigureList, string> = {
  PAIRINGS: connection('pairings', 'PairingFilter'),
  AGREEMENTS: connection('agreements', 'AgreementFilter'),
  ASSIGNMENTS: connection('assignments', 'AssignmentFilter'),
  TASKS: connection('tasks', 'TaskFilter'),
  EVALUATIONS: connection('evaluations', 'EvaluationFilter'),
  TEAMS: connection('teams', 'TeamFilter'),
  GOALS: connection('goals', 'GoalFilter'),
  CONTRADICTIONS: connection('contradictions', 'ContradictionFilter'),
  STAY_MONTHS: connection('stayMonths', 'StayMonthFilter'),
  ACTIVITIES: connection('activities', 'ActivityFilter'),
  ATTENDANCES: connection('attendances', 'AttendanceFilter'),
  TRAINEES: connection('trainees', 'TraineeFilter'),
  INCIDENTS: connection('incidents', 'IncidentFilter'),
  VIOLATIONS: connection('violations', 'ViolationFilter'),
  RECEIVERS: 'query L($filter: ReceiverFilter) { list: receivers(filter: $filter) { id } }',
};

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
const sizeOf = async (login: string, { list, filter }: Figure): Promise<number> => {
  const { list: found } = await by(login).ask<{ list: { totalCount: number } | unknown[] }>(LISTS[list], { filter });
  return Array.isArray(found) ? found.length : found.totalCount;
};
const valueOf = (figures: readonly Figure[], code: string): number | undefined => figures.find((figure) => figure.code === code)?.value;

const ROLES = ['gs-prov', 'dx-pref', 'lx-health', 'tj-comm', 'jn-comm', 'sd-comm', 'g4-hosp', 'wy-hosp', 'my-comm', 'jz-city', 'zz-dist'];

/** Every figure, excluded row and part of a page whose list has another size. */
async function unequal(login: string, page: Oversight): Promise<string[]> {
  const all = [...page.figures, ...page.excluded, ...page.parts.map((part) => ({ ...part, code: `${part.of} ${part.key}` }))];
  const wrong: string[] = [];
  for (let at = 0; at < all.length; at += 6) {
    const checked = await Promise.all(all.slice(at, at + 6).map(async (figure) => ({ figure, size: await sizeOf(login, figure) })));
    for (const { figure, size } of checked) if (size !== figure.value) wrong.push(`${figure.code} is ${figure.value}, its list has ${size}: ${figure.list} ${JSON.stringify(figure.filter)}`);
  }
  return wrong;
}

describe('oversight', () => {
  it.each(ROLES)('every figure is the size of the list behind it: %s', async (login) => {
    const whole = await oversight(login);
    expect(await unequal(login, whole)).toEqual([]);
    for (const area of whole.breakdown) expect([area.code, await unequal(login, await oversight(login, { divisionCode: area.code }))]).toEqual([area.code, []]);
  });

  it('adds up at each level from the province to the institution and its people', async () => {
    const levels = [await oversight('gs-prov')];
    for (const code of ['620000', '621100', '621123']) levels.push(await oversight('gs-prov', { divisionCode: code }));
    expect(levels[0]?.breakdown.map(({ code, name }) => [code, name])).toEqual([['620000', '甘肃省']]);
    expect(levels[1]?.breakdown.map(({ name }) => name)).toEqual(['定西市']);
    expect(levels[2]?.breakdown.map(({ name }) => name)).toEqual(['通渭县', '渭源县', '临洮县']);
    const [hospital] = levels[3]?.breakdown ?? [];
    expect(hospital).toMatchObject({ name: '渭源县人民医院', level: null });
    expect(['PAIRINGS', 'PAIRINGS_ACTIVE', 'STAFF_ON_SITE', 'STAFF_PLANNED'].map((code) => valueOf(hospital?.figures as Figure[], code))).toEqual([1, 1, 5, 5]);
    expect(levels[3]?.path.map(({ name }) => name)).toEqual(['甘肃省', '定西市', '渭源县']);
    levels.push(await oversight('gs-prov', { receiverId: hospital?.receiverId }));
    expect(levels[4]).toMatchObject({ receiverName: '渭源县人民医院', path: [] });
    for (const level of levels) {
      for (const { code, value } of level.figures) {
        expect([code, level.breakdown.reduce((sum, area) => sum + (valueOf(area.figures as Figure[], code) ?? 0), 0)]).toEqual([code, value]);
      }
    }
    expect(await unequal('gs-prov', levels[4] as Oversight)).toEqual([]);
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
    for (const figure of figures) expect([figure.code, figure.value]).toEqual([figure.code, await sizeOf(login, figure)]);
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
  }, 120_000);
  const TIMES = [
    { period: 'YEAR', on: '2022-06-01' }, { period: 'YEAR', on: '2021-06-01' }, { period: 'QUARTER', on: '2022-05-01' }, { period: 'MONTH', on: '2022-02-28' },
  ];
  const PLACES: Record<string, object[]> = { 'gs-prov': [{ divisionCode: '620000' }, { divisionCode: '621100' }, { divisionCode: '621123' }], 'g4-hosp': [{}], 'dx-pref': [{}], 'tj-comm': [{}], 'jn-comm': [{}], 'wy-hosp': [{}] };

  it.each(Object.keys(PLACES))('has figures that are lists in every period: %s', { timeout: 120_000 }, async (login) => {
    for (const [at, time] of TIMES.entries()) {
      for (const place of PLACES[login] ?? []) {
        if (login === 'gs-prov' && at > 1 && 'divisionCode' in place && place.divisionCode !== '621100') continue;
        const page = await oversight(login, { ...place, ...time });
        expect([login, place, time, await unequal(login, page)]).toEqual([login, place, time, []]);
      }
    }
    const { figures, parts } = await oversight(login, { period: 'YEAR', on: '2022-06-01' });
    if (login === 'gs-prov') for (const code of ['STAY_MONTHS', 'ACTIVITIES', 'ATTENDANCES', 'TRAINEES', 'TASKS_DUE']) expect([code, valueOf(figures, code)]).not.toEqual([code, 0]);
    for (const of of ['STAY_MONTHS', 'STAFF_ON_SITE', 'GOALS_OPEN']) expect(parts.filter((part) => part.of === of).reduce((sum, { value }) => sum + value, 0)).toBe(valueOf(figures, of));
  });

  it('goes down to persons, whose figures are lists as well and add up to their hospital’s', async () => {
    const { breakdown } = await oversight('gs-prov', { divisionCode: '621123' });
    const time = { receiverId: breakdown[0]?.receiverId, period: 'YEAR', on: '2022-06-01' };
    const hospital = await oversight('gs-prov', time);
    const { oversightPersons: people } = await by('gs-prov').ask<{ oversightPersons: { id: string; name: string; figures: Figure[] }[] }>(PERSONS, time);
    expect(people.length).toBeGreaterThanOrEqual(5);
    for (const person of people.slice(0, 12)) {
      for (const figure of person.figures) expect([person.name, figure.code, await sizeOf('gs-prov', figure)]).toEqual([person.name, figure.code, figure.value]);
    }
    expect(people.reduce((sum, { figures }) => sum + (valueOf(figures, 'STAY_MONTHS') ?? 0), 0)).toBe(valueOf(hospital.figures, 'STAY_MONTHS'));
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
    expect(await unequal('gs-prov', await oversight('gs-prov'))).toEqual([]);
    server.clock.set('2023-01-02T09:00:00+08:00');
    expect((await oversight('gs-prov')).period.from).toBe('2023-01-01');
    expect(await unequal('gs-prov', await oversight('gs-prov'))).toEqual([]);
    server.clock.set('2022-04-01T08:30:00+08:00');
  });
});
