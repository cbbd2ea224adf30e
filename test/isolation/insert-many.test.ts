import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { as, buildSqlWorld, type SqlWorld } from './sql-world.js';

const COLUMNS = ['scope_id', 'id', 'assignment_id', 'person_id', 'day', 'mark', 'source', 'occurred_at', 'corrects_id', 'reason', 'recorded_by', 'recorded_org'];

/** Many rows by one statement are what single inserts would have made of them, and are refused like them. */
describe('rows that are added together', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let world: SqlWorld;
  let stay: { assignment_id: string; person_id: string; corrects: string };

  beforeAll(async () => {
    database = await createDatabase();
    world = await buildSqlWorld(database);
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const [found] = await database.admin<typeof stay>('select assignment_id, person_id, id as corrects from attendance where mark <> $1 limit 1', ['VOID']);
    if (!found) throw new Error('no mark');
    stay = found;
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  const marks = (scope: number, corrects: string | null) => Array.from({ length: 3 }, (_, at) => ({
    scope_id: scope, id: `019b0000-0000-7000-8000-00000000000${at}`, assignment_id: stay.assignment_id, person_id: stay.person_id, day: `2022-0${5 + at}-30`, mark: at === 2 && corrects !== null ? 'VOID' : 'IN',
    source: at === 2 && corrects !== null ? 'CORRECTION' : 'SITE', occurred_at: '2022-05-30T08:00:00+08:00', corrects_id: at === 2 ? corrects : null, reason: at === 2 ? 'r' : null, recorded_by: 'x', recorded_org: 'y',
  }));
  const together = (rows: readonly object[], table = 'attendance', columns = COLUMNS) => app.query('select app.insert_many($1, $2, $3) as n', [table, columns, JSON.stringify(rows)]);
  const oneByOne = async (rows: readonly object[]) => {
    for (const row of rows) await app.query(`insert into attendance (${COLUMNS.join(', ')}) select ${COLUMNS.join(', ')} from jsonb_populate_record(null::attendance, $1)`, [JSON.stringify(row)]);
  };
  /** What stands in the tables after `write`, which is taken back; read past the policies by the same transaction. */
  const written = (write: () => Promise<unknown>) => as(app, world.identities['receiver'] ?? null, async () => {
    await app.query(`select set_config('app.request', 'many', true)`);
    await write();
    const { rows } = await app.query(`select app.sum_of_writes() as found`);
    return rows[0].found as { events: unknown[]; lines: unknown[]; marks: number };
  });

  it('leave the same trail and the same tallies', async () => {
    await database.admin(`
      create function app.sum_of_writes() returns jsonb language sql security definer set search_path = pg_catalog, public as $$
        select jsonb_build_object(
          'events', (select jsonb_agg(to_jsonb(e) - '{id,at,recorded_at}'::text[] #- '{after,created_at}' #- '{after,received_at}' order by e.row_id) from audit_event e where e.request_id = 'many'),
          'lines', (select jsonb_agg(to_jsonb(t) order by t::text) from (select scope_id, grain, starts_on, measure, key, sum(amount) as n from work_tally group by 1, 2, 3, 4, 5) t),
          'marks', (select count(*) from attendance)) $$;
      grant execute on function app.sum_of_writes() to jiedui_app`);
    await database.admin('alter function app.sum_of_writes() owner to jiedui_definer');
    const scope = world.scopes.pairing;
    const before = await written(async () => undefined);
    const rows = marks(scope, stay.corrects);
    const many = await written(() => together(rows));
    expect(many).toEqual(await written(() => oneByOne(rows)));
    expect([many.events.length, many.marks]).toEqual([3, before.marks + 3]);
    expect(many.lines).not.toEqual(before.lines);
  });

  it.each([
    ['where the writer may not write', 'attendance', () => marks(world.scopes.supporter, null), /row-level security|foreign key/],
    ['that break a constraint', 'attendance', () => marks(world.scopes.pairing, null).map((row) => ({ ...row, mark: 'MAYBE' })), /attendance_mark_check/],
    ['of a table that is not open to it', 'team', () => [{ scope_id: world.scopes.pairing, id: stay.corrects }], /permission denied/],
    ['of no table', 'audit_event', () => [{ scope_id: world.scopes.pairing, id: stay.corrects }], /query returned no rows/],
  ] as const)('are refused %s, and nothing is written', async (_, table, rows, why) => {
    const count = async () => (await database.admin('select (select count(*) from attendance) as marks, (select count(*) from audit_event) as events, (select count(*) from team) as teams'))[0];
    const before = await count();
    await as(app, world.identities['receiver'] ?? null, () => expect(together(rows(), table, table === 'attendance' ? COLUMNS : ['scope_id', 'id'])).rejects.toThrow(why));
    expect(await count()).toEqual(before);
  });

  it('are refused to who has not entered', () => as(app, null, () => expect(together(marks(world.scopes.pairing, null))).rejects.toThrow(/row-level security/)));
});
