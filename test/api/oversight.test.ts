import { randomBytes } from 'node:crypto';
import { loadDemo } from '@jiedui/server/demo/load';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

interface Figure {
  code: string;
  value: number;
  list: 'PAIRINGS' | 'RECEIVERS' | 'AGREEMENTS' | 'ASSIGNMENTS' | 'TASKS' | 'EVALUATIONS';
  filter: Record<string, unknown>;
}
interface Area {
  code: string;
  name: string;
  level: string | null;
  receiverId: string | null;
  [figure: string]: unknown;
}
interface Oversight {
  path: { code: string; name: string }[];
  figures: Figure[];
  excluded: Figure[];
  breakdown: Area[];
}

const AREA = `code name level receiverId pairings active receivers covered agreementsEffective agreementsLate plannedStaff onSiteStaff tasks
  tasksDone tasksOverdue evaluationsOpen evaluationsEffective`;
const FIGURE = 'code value list filter';
const OVERSIGHT = `query O($programmeId: ID, $divisionCode: String) { oversight(programmeId: $programmeId, divisionCode: $divisionCode) {
  asOf path { code name } figures { ${FIGURE} } excluded { ${FIGURE} } breakdown { ${AREA} } } }`;
const WORKBENCH = `{ workbench { today figures { ${FIGURE} } todoTotal todoCounts { kind count overdue } todos { id kind title context sender dueOn subject subjectKey pairingKey }
  dueSoon { kind dueOn } pairingTotal pairings { code state availableActions { name } } unreadNotices notices { title createdAt } } }`;

/** The list behind a figure, asked as a screen asks it. */
const LISTS: Record<Figure['list'], string> = {
  PAIRINGS: 'query L($filter: PairingFilter) { list: pairings(filter: $filter, first: 1) { totalCount } }',
  AGREEMENTS: 'query L($filter: AgreementFilter) { list: agreements(filter: $filter, first: 1) { totalCount } }',
  ASSIGNMENTS: 'query L($filter: AssignmentFilter) { list: assignments(filter: $filter, first: 1) { totalCount } }',
  TASKS: 'query L($filter: TaskFilter) { list: tasks(filter: $filter, first: 1) { totalCount } }',
  EVALUATIONS: 'query L($filter: EvaluationFilter) { list: evaluations(filter: $filter, first: 1) { totalCount } }',
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

describe('oversight', () => {
  it.each(ROLES)('every figure is the size of the list behind it: %s', async (login) => {
    const whole = await oversight(login);
    for (const figure of [...whole.figures, ...whole.excluded]) expect([figure.code, figure.value]).toEqual([figure.code, await sizeOf(login, figure)]);
    for (const area of whole.breakdown) {
      const below = await oversight(login, { divisionCode: area.code });
      for (const figure of below.figures) expect([area.code, figure.code, figure.value]).toEqual([area.code, figure.code, await sizeOf(login, figure)]);
    }
  });

  it('adds up at each level from the province to the institution', async () => {
    const levels = [await oversight('gs-prov')];
    for (const code of ['620000', '621100', '621123']) levels.push(await oversight('gs-prov', { divisionCode: code }));
    expect(levels[0]?.breakdown.map(({ code, name }) => [code, name])).toEqual([['620000', '甘肃省']]);
    expect(levels[1]?.breakdown.map(({ name }) => name)).toEqual(['定西市']);
    expect(levels[2]?.breakdown.map(({ name }) => name)).toEqual(['通渭县', '渭源县', '临洮县']);
    expect(levels[3]?.breakdown).toMatchObject([{ name: '渭源县人民医院', level: null, pairings: 1, active: 1, onSiteStaff: 5, plannedStaff: 5 }]);
    expect(levels[3]?.path.map(({ name }) => name)).toEqual(['甘肃省', '定西市', '渭源县']);
    const sums: Record<string, string> = {
      PAIRINGS: 'pairings', PAIRINGS_ACTIVE: 'active', RECEIVERS: 'receivers', RECEIVERS_COVERED: 'covered', AGREEMENTS_EFFECTIVE: 'agreementsEffective',
      STAFF_ON_SITE: 'onSiteStaff', STAFF_PLANNED: 'plannedStaff', TASKS: 'tasks', TASKS_DONE: 'tasksDone', TASKS_OVERDUE: 'tasksOverdue',
      EVALUATIONS_OPEN: 'evaluationsOpen', EVALUATIONS_EFFECTIVE: 'evaluationsEffective',
    };
    for (const level of levels) {
      for (const [code, column] of Object.entries(sums)) {
        expect([code, level.breakdown.reduce((sum, area) => sum + Number(area[column]), 0)]).toEqual([code, valueOf(level.figures, code)]);
      }
    }
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
    expect(valueOf(figures, 'TASKS')).toBe(6);
    expect(valueOf(figures, 'TASKS_DONE')).toBe(1);
    expect(valueOf(figures, 'TASKS_OVERDUE')).toBe(1);
  });

  it('is one statement, and answers a malformed division and a foreign programme', async () => {
    const answer = await by('gs-prov').run(OVERSIGHT, { divisionCode: '621100' });
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toBe(1);
    expect((await by('gs-prov').run(OVERSIGHT, { divisionCode: '62' })).errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await by('gs-prov').run(OVERSIGHT, { programmeId: 'x' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(valueOf((await oversight('gs-prov', { programmeId: '99999-01890000-0000-7000-8000-000000000000' })).figures, 'PAIRINGS')).toBe(0);
    expect((await by('lx-gov').run(OVERSIGHT)).errors[0]?.extensions.code).toBe('FORBIDDEN');
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
