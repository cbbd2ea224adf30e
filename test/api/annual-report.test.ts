import { randomBytes } from 'node:crypto';
import { loadDemo } from '@jiedui/server/demo/load';
import { NOW_FIGURES, PERIOD_FIGURES } from '@jiedui/server/modules/oversight/figure-catalogue';
import { activityUnits, recordedActivities } from '@jiedui/schema/activity';
import { figureCodes } from '@jiedui/schema/figures';
import type { Paper } from '@jiedui/schema/paper';
import { pairingStates } from '@jiedui/schema/states';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { OVERSIGHT, valueOf, type Figure, type Oversight } from '../kit/dashboard.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { cellsOf, missingOf, reportFiles } from '../kit/paper-files.js';
import { openWriter } from '../kit/random-writes.js';
import { startServer, type TestServer } from '../kit/server.js';
import { done, PROBLEMS, type Problem } from '../kit/world.js';

// J-7, step 5: whatever the annual report prints is the dashboard of its programme and year as it was, or the list behind it.

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
const REPORT = 'report { id frozenAt figures { code value } paper }';
interface Report { id: string; frozenAt: string; figures: { code: string; value: number }[]; paper: Paper }

let database: TestDatabase;
let server: TestServer;
let office: Caller;
let programmeId: string;
beforeAll(async () => {
  database = await createDatabase();
  await loadDemo({ adminUrl: database.adminUrl, APP_DATABASE_URL: database.appUrl, FIELD_KEYS: `1:${randomBytes(32).toString('base64')}` });
  server = await startServer(database);
  office = as(server, 'gs-prov');
  programmeId = (await office.ask<{ programmes: { nodes: { id: string }[] } }>('{ programmes { nodes { id } } }')).programmes.nodes[0]?.id ?? '';
  await write(900, 7);
  // What the writer does not come to by itself: a pairing that is over, something of every kind in each, a task of another year, long studies, meetings.
  await database.admin(`update pairing set state = 'TERMINATED' where receiver_name = '通渭县人民医院'`);
  await database.admin(`update activity k set state = 'CONFIRMED', day = '2022-03-01', type = case when o.at % 2 = 0 then 'UP_REFERRAL' else 'DOWN_REFERRAL' end, quantity = 3
    from (select id, row_number() over (order by id) as at from activity where scope_id in (select scope_id from pairing where receiver_name = '渭源县人民医院') limit 12) o where o.id = k.id`);
  await database.admin(`insert into pairing_goal (scope_id, pairing_id, title, set_by, field, due_on) select scope_id, id, '目标', '虚构', 'CENTRE', '2022-12-31' from pairing`);
  await database.admin(`insert into agreement (scope_id, pairing_id, kind, year, number, state, deadline_on, late, effective_at)
    select scope_id, id, 'MAIN', 2099, '虚构 ' || scope_id, 'EXPIRED', '2022-03-31', false, '2022-03-01T00:00:00Z' from pairing`);
  await database.admin(`insert into evaluation (scope_id, pairing_id, subject, subject_name, scheme_id, scheme_name, period_from, period_to, state, pack_code, pack_version)
    select scope_id, id, 'PAIRING', '虚构', '虚构 年度', '年度', '2022-01-01', '2022-03-31', 'OPEN', 'GS-2022', 1 from pairing`);
  await database.admin(`update task set year = 2023 where id in (select id from task order by id limit 20)`);
  await database.admin(`insert into trainee (scope_id, pairing_id, name, staff_category, from_on, to_on, state)
    select scope_id, id, '虚构', 'NURSE', v.from_on::date, '2022-05-15', v.state from pairing cross join (values ('2022-02-01', 'STUDYING'), ('2021-12-01', 'STUDYING'), ('2022-03-01', 'ACCEPTED')) v (from_on, state)`);
  await database.admin(`insert into register_entry (scope_id, pairing_id, kind, title, happened_on, content, problem, recorded_by, recorded_org_id, recorded_org_name)
    select scope_id, id, 'MEETING', '座谈', day::date, '议事', problem, '虚构', supporter_org_id, supporter_name from pairing
     cross join (values ('2021-12-30', ''), ('2022-02-10', '住宿'), ('2022-03-10', '')) v (day, problem)`);
}, 120_000);
afterAll(async () => {
  await server?.close();
  await database?.drop();
});

async function write(count: number, seed: number): Promise<void> {
  const writer = await openWriter(database.adminUrl, '2022-04-01', seed);
  await writer.write(count).finally(() => writer.end());
}
const act = async (name: string, type: string, input: object): Promise<Report> =>
  done((await office.ask<Record<string, { report: Report; problems: Problem[] }>>(`mutation M($input: ${type}!) { ${name}(input: $input) { ${REPORT} ${PROBLEMS} } }`, { input }))[name] as { report: Report; problems: Problem[] }).report;
const read = async (id: string): Promise<Report> => (await office.ask<{ report: Report }>(`query R($id: ID!) { ${REPORT.replace('report', 'report(id: $id)')} }`, { id })).report;
const dashboard = async (receiverId: string | null = null): Promise<Oversight> =>
  (await office.ask<{ oversight: Oversight }>(OVERSIGHT, { programmeId, receiverId, period: 'YEAR', on: '2022-06-01' })).oversight;

/** Every row of a list, page by page. */
async function rows<T>(list: string, type: string, filter: object, fields: string): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | null = null; ;) {
    const page: { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await office.ask<Record<string, { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>>(
      `query L($filter: ${type}, $after: String) { ${list}(filter: $filter, first: 200, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`, { filter, after }))[list] as never;
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

interface Month { id: string; titleLevel: string; days: number; receiverName: string }
async function stayMonths(): Promise<Month[]> {
  const found: Month[] = [];
  for (let total = 1; found.length < total;) {
    const { stayMonths: page } = await office.ask<{ stayMonths: { nodes: Month[]; totalCount: number } }>(
      'query S($filter: StayMonthFilter, $offset: Int!) { stayMonths(filter: $filter, first: 200, offset: $offset) { nodes { id titleLevel days receiverName } totalCount } }',
      { filter: { programmeId, ...YEAR }, offset: found.length });
    found.push(...page.nodes);
    total = page.totalCount;
  }
  // The writer lets some arrive later in this month than today.
  return found.filter(({ days }) => days > 0);
}
const persons = (months: readonly Month[]) => new Set(months.map(({ id }) => id)).size;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const parts = (page: Oversight, of: string) => page.parts.filter((part) => part.of === of);
const figureRows = (figures: readonly Figure[]) => figures.map(({ code, value }) => [figureCodes[code].zh, String(value)]);

interface Study { fromOn: string; toOn: string; finishedOn: string | null }
function studyMonths(studies: readonly Study[]): string {
  const days = studies.map(({ fromOn, toOn, finishedOn }) => {
    const [from, to] = [[fromOn, YEAR.from].sort().at(-1) ?? '', [finishedOn ?? toOn, YEAR.to].sort()[0] ?? ''];
    return Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
  });
  return String(Number((sum(days) / 30).toFixed(1)));
}

/** What the paper has to print in its places and tables, by title or label: of the dashboard, and of the lists that it leads to. */
async function expected(): Promise<Record<string, string | string[][]>> {
  const [page, months] = [await dashboard(), await stayMonths()];
  const confirmed = await rows<{ type: keyof typeof recordedActivities; quantity: number }>('activities', 'ActivityFilter', { programmeId, states: ['CONFIRMED'], ...YEAR }, 'type quantity');
  const quantity = (type: string) => sum(confirmed.filter((one) => one.type === type).map((one) => one.quantity));
  const studies = await rows<Study>('trainees', 'TraineeFilter', { programmeId, states: ['STUDYING', 'FINISHED'] }, 'fromOn toOn finishedOn');
  const pairings = await rows<{ id: string; state: string; supporterName: string; receiverName: string }>('pairings', 'PairingFilter', { programmeId }, 'id state supporterName receiverName');
  const entries = (await Promise.all(pairings.map(({ id }) => rows<{ kind: string; happenedOn: string; problem: string; solvedOn: string | null }>('registerEntries', 'RegisterFilter', { pairingId: id, states: ['RECORDED'] }, 'kind happenedOn problem solvedOn')))).flat();
  const orders = await rows<{ orderedAt: string }>('rectifications', 'RectificationFilter', { programmeId }, 'orderedAt');
  const each = await Promise.all(pairings.map(async ({ state, supporterName, receiverName }) => {
    const { figures } = await dashboard(await receiverOf(receiverName));
    return [supporterName, receiverName, labelOf(pairingStates, state as keyof typeof pairingStates), String(persons(months.filter((month) => month.receiverName === receiverName))),
      ...['STAY_MONTHS', 'ACTIVITIES_CONFIRMED', 'EVALUATIONS_ENDED', 'EVALUATIONS_PASSED'].map((code) => String(valueOf(figures, code)))];
  }));
  return {
    '总体情况（数据截至时）': figureRows(page.figures.filter(({ code }) => NOW_FIGURES.includes(code))),
    本期情况: figureRows(page.figures.filter(({ code }) => PERIOD_FIGURES.includes(code))),
    未计入以上指标: figureRows(page.excluded),
    派驻人数: `${persons(months)} 人`, 驻点人日: `${sum(months.map(({ days }) => days))} 人日`, 进修时长: `${studyMonths(studies)} 人月`,
    '上转 / 下转': `${quantity('UP_REFERRAL')} / ${quantity('DOWN_REFERRAL')} 人`, 整改: `责令 ${orders.length} 项，办结 0 项，逾期 0 项`,
    座谈会: `${entries.filter(({ kind, happenedOn }) => kind === 'MEETING' && happenedOn >= YEAR.from).length} 次`,
    未解决问题: `${entries.filter(({ problem, solvedOn }) => problem !== '' && solvedOn === null).length} 个`,
    派驻人员: parts(page, 'STAY_MONTHS').map(({ key, value }) => {
      const own = months.filter(({ titleLevel }) => titleLevel === key);
      return [labelOf(titleLevels, key as keyof typeof titleLevels), String(persons(own)), String(sum(own.map(({ days }) => days))), String(value)];
    }),
    '工作量（受援单位已确认）': parts(page, 'ACTIVITIES_CONFIRMED').map(({ key, value }) => [
      labelOf(recordedActivities, key as keyof typeof recordedActivities), String(value), String(quantity(key)), activityUnits[key as keyof typeof recordedActivities]?.zh ?? '',
    ]),
    '附表：各结对情况': each.sort(([, a = ''], [, b = '']) => Number(receiversInOrder.indexOf(a)) - Number(receiversInOrder.indexOf(b))),
  };
}

let receiversInOrder: string[] = [];
async function receiverOf(name: string): Promise<string> {
  const [row] = await database.admin<{ id: string }>('select receiver_org_id as id from pairing where receiver_name = $1', [name]);
  return row?.id ?? '';
}

/** The paper's own places and tables under the same names; annex rows without their running number. */
function printed({ blocks }: Paper): Record<string, string | string[][]> {
  const found: Record<string, string | string[][]> = {};
  for (const block of blocks) {
    if (block.kind === 'FIELDS') for (const { label, value } of block.items) found[label] = value;
    if (block.kind === 'TABLE') found[block.title] = block.rows.map((row) => (block.columns[0]?.label === '序号' ? row.slice(1) : [...row]));
  }
  for (const words of ['方案', '数据截至', '报送']) delete found[words];
  return found;
}

const shownIn = (id: string) => reportFiles(server, office, id);

describe('the annual report', () => {
  let made: Report;

  it('[R-249 pass] prints the dashboard of its programme and year, and of everything else what its list has', async () => {
    made = await act('openReport', 'OpenReportInput', { programmeId, kind: 'ANNUAL_REPORT', year: 2022, periodNo: 1 });
    const page = await dashboard();
    expect(made.frozenAt).toBe(page.asOf);
    expect(made.figures).toEqual([...page.figures, ...page.excluded].map(({ code, value }) => ({ code, value })));
    for (const code of ['TASKS', 'TRAINEES', 'STAY_MONTHS', 'AGREEMENTS_ON_TIME', 'GOALS_OPEN', 'ACTIVITIES_CONFIRMED', 'EXCLUDED_PAIRINGS']) expect([code, valueOf(made.figures, code)]).not.toEqual([code, 0]);
    const shown = printed(made.paper);
    receiversInOrder = (shown['附表：各结对情况'] as string[][]).map(([, receiver = '']) => receiver);
    expect(receiversInOrder.length).toBeGreaterThan(1);
    expect(shown).toEqual(await expected());
    for (const label of ['座谈会', '进修时长', '未解决问题']) expect(shown[label]).toMatch(/^[1-9]/);
    const over = (shown['附表：各结对情况'] as string[][]).find(([, , state]) => state === '已终止');
    expect(over?.slice(3).some((value) => value !== '0')).toBe(true);
    expect(shown['上转 / 下转']).not.toMatch(/\b0\b/);
  });

  it('adds up: what stands in the annex and by title or kind is the figure above it', async () => {
    const shown = printed(made.paper);
    const column = (table: string, at: number) => sum((shown[table] as string[][]).map((row) => Number(row[at])));
    expect([column('附表：各结对情况', 4), column('派驻人员', 3)]).toEqual([valueOf(made.figures, 'STAY_MONTHS'), valueOf(made.figures, 'STAY_MONTHS')]);
    expect([column('附表：各结对情况', 5), column('工作量（受援单位已确认）', 1)]).toEqual([valueOf(made.figures, 'ACTIVITIES_CONFIRMED'), valueOf(made.figures, 'ACTIVITIES_CONFIRMED')]);
    expect([column('附表：各结对情况', 6), column('附表：各结对情况', 7)]).toEqual([valueOf(made.figures, 'EVALUATIONS_ENDED'), valueOf(made.figures, 'EVALUATIONS_PASSED')]);
  });

  it('says the same in Word and in the workbook, stays so whatever is written later, and is the dashboard again once refreshed', async () => {
    const before = await shownIn(made.id);
    expect([missingOf(before.word, cellsOf(made.paper)), missingOf(before.sheet, cellsOf(made.paper))]).toEqual([[], []]);
    await write(300, 11);
    server.clock.set('2022-07-05T09:00:00+08:00');
    const later = await dashboard();
    expect(later.figures.map(({ code, value }) => ({ code, value }))).not.toEqual(made.figures.slice(0, later.figures.length));
    expect(await read(made.id)).toEqual(made);
    expect(await shownIn(made.id)).toEqual(before);
    const refreshed = await act('refreshReport', 'ReportInput', { reportId: made.id });
    expect(refreshed.frozenAt).toBe(later.asOf);
    expect(printed(refreshed.paper)).toEqual(await expected());
  });

  it('of one pairing, in a part of the year, counts tasks and trainees as the dashboard does', async () => {
    const [pairing] = await rows<{ id: string }>('pairings', 'PairingFilter', { programmeId, search: '渭源县人民医院' }, 'id');
    const { oversight: page } = await office.ask<{ oversight: Oversight }>(OVERSIGHT, { receiverId: await receiverOf('渭源县人民医院'), period: 'QUARTER', on: '2022-05-01' });
    office = as(server, 'wy-hosp');
    const quarter = await act('openReport', 'OpenReportInput', { pairingId: pairing?.id, kind: 'QUARTER', year: 2022, periodNo: 2 });
    expect(quarter.figures).toEqual([...page.figures, ...page.excluded].map(({ code, value }) => ({ code, value })));
    const [of, shown] = [(code: string) => String(valueOf(page.figures, code)), printed(quarter.paper)];
    expect([shown['任务'], shown['本期到期任务'], shown['进修人员（本期开始）'], shown['驻点人月']]).toEqual([
      `${of('TASKS')} 项，完成 ${of('TASKS_DONE')} 项，逾期 ${of('TASKS_OVERDUE')} 项`, `${of('TASKS_DUE')} 项，完成 ${of('TASKS_DUE_DONE')} 项`, `${of('TRAINEES')} 人`, `${of('STAY_MONTHS')} 人月`,
    ]);
  });
});
