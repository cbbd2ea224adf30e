import { sendTogether } from '@jiedui/server/db/batch';
import { prepared } from '@jiedui/server/db/statement';
import pg, { type PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';

let database: TestDatabase;
let pool: pg.Pool;
let client: PoolClient;
beforeAll(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.adminUrl, max: 1, pipeline: true } as pg.PoolConfig);
  client = await pool.connect();
  await client.query('create temp table noted (n int unique)');
});
afterAll(async () => {
  client.release(true);
  await pool.end();
  await database.drop();
});

const rows = async (...statements: Array<[string, unknown[]?]>) =>
  (await sendTogether(client, statements.map(([text, values]) => prepared(text, values)))).map((result) => result.rows);
const noted = async () => (await client.query<{ n: number }>('select n from noted order by n')).rows.map((row) => row.n);

describe('a batch of statements', () => {
  it('answers each in order, values of every kind', async () => {
    const values = [1, 'two', null, true, [3, 4], new Date(0), Buffer.from('five'), { toPostgres: () => '{6,7}' }];
    const [, answers, many] = await rows(
      ['begin'],
      ['select $1::int as a, $2::text as b, $3::text as c, $4::bool as d, $5::int[] as e, $6::timestamptz as f, $7::bytea as g, $8::int[] as h', values],
      ['select generate_series(1, 3) as n'],
      ['commit'],
    );
    expect(answers).toEqual([{ a: 1, b: 'two', c: null, d: true, e: [3, 4], f: new Date(0), g: Buffer.from('five'), h: [6, 7] }]);
    expect(many).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('passes over the rows of statements that nobody reads', async () => {
    const sent = [{ ...prepared('select 1 as n'), unread: true }, prepared('select 2 as n'), { ...prepared('select 3 as n'), unread: true }, prepared('select 4 as n')];
    for (let again = 0; again < 2; again += 1) expect((await sendTogether(client, sent)).map(({ rows: answered }) => answered)).toEqual([[], [{ n: 2 }], [], [{ n: 4 }]]);
  });

  it('parses a statement once for a connection, also where others send it alone', async () => {
    await rows(['select 41 + $1::int as n', [1]], ['select 41 + $1::int as n', [2]]);
    expect((await client.query(prepared('select 41 + $1::int as n', [3]))).rows).toEqual([{ n: 44 }]);
    expect(await rows(['select 41 + $1::int as n', [4]])).toEqual([[{ n: 45 }]]);
    expect((await client.query(`select count(*)::int as n from pg_prepared_statements where statement like 'select 41%'`)).rows).toEqual([{ n: 1 }]);
  });

  it('runs nothing after a failure, and knows afterwards what was parsed', async () => {
    const failing: Array<[string, unknown[]?]> = [
      ['begin'], ['insert into noted values ($1)', [1]], ['select 1 / $1::int', [0]], ['insert into noted values (10 + $1)', [2]], ['commit'],
    ];
    await expect(rows(...failing)).rejects.toThrow('division by zero');
    await client.query('rollback');
    expect(await noted()).toEqual([]);
    await rows(['begin'], ['insert into noted values (10 + $1)', [2]], ['select 1 / $1::int', [1]], ['commit']);
    expect(await noted()).toEqual([12]);
  });

  it('fails at a statement that cannot be parsed, and goes on after it', async () => {
    for (let again = 0; again < 2; again += 1) await expect(rows(['select 1'], ['selekt 2'], ['select 3 as n'])).rejects.toThrow('syntax error');
    expect(await rows(['select 3 as n'])).toEqual([[{ n: 3 }]]);
  });

  it('fails at a value that cannot be written, and goes on after it', async () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    await expect(rows(['select 1'], ['select $1::jsonb', [endless]], ['insert into noted values (99)'])).rejects.toThrow(/circular/i);
    expect(await rows(['select 4 as n'])).toEqual([[{ n: 4 }]]);
    expect(await noted()).toEqual([12]);
  });

  it('can be sent behind others and before others without waiting', async () => {
    const answers = await Promise.all([client.query('select 1 as n'), rows(['select 2 as n'], ['select 3 as n']), client.query('select 4 as n')]);
    expect([answers[0].rows, answers[1], answers[2].rows]).toEqual([[{ n: 1 }], [[{ n: 2 }], [{ n: 3 }]], [{ n: 4 }]]);
  });
});
