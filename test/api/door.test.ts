import { readFileSync, writeFileSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganization, createUser } from '../kit/accounts.js';
import { as } from '../kit/as.js';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

const WHO = 'query Who { viewer { user { id } demo } }';
const LISTED_WITH_FRAGMENT = 'query Demo { viewer { ...F } }\nfragment F on ViewerState { demo }';

let database: TestDatabase;
let server: TestServer;
let open: TestServer;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jiedui-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>结对</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'operations.json'), JSON.stringify({ who: WHO, demo: LISTED_WITH_FRAGMENT }));
  server = await startServer(database, { secure: true, clientFolder: folder, allowListedOperationsOnly: true, operationsFile: join(folder, 'operations.json') });
  open = await startServer(database, { introspection: true });
});
afterAll(async () => {
  await server.close();
  await open.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const code = async (response: Response) => ((await response.json()) as { errors?: Array<{ extensions: { code: string } }> }).errors?.[0]?.extensions.code;

describe('the door', () => {
  it('speaks GraphQL over HTTP as its specification says', async () => {
    const audits = serverAudits({ url: `${open.address}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.filter((result) => result.status === 'error').map((result) => `${result.name}: ${'reason' in result ? result.reason : ''}`)).toEqual([]);
  });

  it('sends the headers that keep a page to itself', async () => {
    const { headers } = await fetch(`${server.address}/`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect((await fetch(`${open.address}/healthz`)).headers.get('strict-transport-security')).toBeNull();
  });

  it('serves the client: assets for ever, every page the one document', async () => {
    const asset = await fetch(`${server.address}/assets/app-1a2b.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await fetch(`${server.address}/pairings/42-0199`);
    expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([200, 'no-cache', readFileSync(join(folder, 'index.html'), 'utf8')]);
  });

  it('answers one fixed text where nothing is', async () => {
    for (const path of ['/assets/absent.js', '/favicon.png', '/graphql', '/graphql/', '/demo/accounts', '/healthz/x']) {
      const response = await fetch(`${server.address}${path}`);
      expect([path, response.status, await response.text()]).toEqual([path, 404, '{"errors":[{"message":"Not found.","extensions":{"code":"NOT_FOUND"}}]}']);
    }
    expect((await fetch(`${server.address}/pairings`, { method: 'DELETE' })).status).toBe(404);
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  it('takes posts of JSON only, one operation each, from no foreign form', async () => {
    const get = await fetch(`${open.address}/graphql?query=${encodeURIComponent(WHO)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(get.status).toBe(404);
    expect((await post(open.address, [{ query: WHO }, { query: WHO }])).status).toBe(400);
    const form = await post(open.address, `{"query":"${WHO}"}`, { 'content-type': 'text/plain' });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect((await post(open.address, { query: `{ viewer { demo } } #${'x'.repeat(300_000)}` })).status).toBe(413);
  });

  it('answers with the request id that it was given, or one of its own', async () => {
    expect((await post(open.address, { query: WHO }, { 'x-request-id': 'a-request-of-mine' })).headers.get('x-request-id')).toBe('a-request-of-mine');
    expect((await post(open.address, { query: WHO }, { 'x-request-id': 'bad id' })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const answer = await as(open, null).run('{ sessions { id } }');
    expect(answer.errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', requestId: answer.requestId });
  });
});

describe('a demonstration', () => {
  it('lists its accounts with a code that is not spent yet', async () => {
    const demo = await startServer(database, { demo: true });
    try {
      const listed = async () => {
        const response = await fetch(`${demo.address}/demo/accounts`);
        expect(response.headers.get('cache-control')).toBe('no-store');
        const accounts = (await response.json()) as Array<{ login: string; password: string; totp: string; totpSecret?: string }>;
        return accounts.find((account) => account.login === 'gs-prov');
      };
      const organization = await createOrganization(database, '某省卫生健康委', 'HEALTH_COMMISSION');
      await createUser(database, 'gs-prov', organization, ['COMMISSION_OFFICER']);
      const before = await listed();
      expect(before).toMatchObject({ totp: expect.stringMatching(/^\d{6}$/), role: '卫生健康委经办人' });
      expect(before?.totpSecret).toBeUndefined();
      await database.admin(`update app_user set totp_last_step = floor(extract(epoch from clock_timestamp()) / 30) where login = 'gs-prov'`);
      expect((await listed())?.totp).not.toBe(before?.totp);
    } finally {
      await demo.close();
    }
  });
});

describe('the gate', () => {
  it('says which field of an input is wrong', async () => {
    const LOGIN = 'mutation M($i: LoginInput!) { login(input: $i) { problems { code } } }';
    const { errors } = await as(open, null).run(LOGIN, { i: { login: 'x'.repeat(65), password: 'x' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', fields: [{ path: 'login' }] });
  });

  it('answers the operations of its client and no other', async () => {
    expect((await post(server.address, { query: WHO.replace(' { ', '\n{\n ') })).status).toBe(200);
    const [operation, fragment] = LISTED_WITH_FRAGMENT.split('\n');
    expect((await post(server.address, { query: `${fragment} ${operation}` })).status).toBe(200);
    const foreign = await post(server.address, { query: '{ viewer { demo } }' });
    expect([foreign.status, await code(foreign)]).toEqual([400, 'BAD_INPUT']);
  });

  it('limits tokens, depth, aliases, directives and cost', async () => {
    const aliases = (n: number) => Array.from({ length: n }, (_, at) => `a${at}: demo`).join(' ');
    const deep = (n: number) => `{ __type(name: "Query") { ${'fields { type { '.repeat(n)} name ${'} } '.repeat(n)} } }`;
    const cases = {
      fine: `{ viewer { ${aliases(15)} } }`,
      tokens: `{ viewer { ${'demo '.repeat(1_000)} } }`,
      depth: deep(6),
      aliases: `{ viewer { ${aliases(16)} } }`,
      aliasesOfOneName: `{ viewer { ${'a: demo '.repeat(16)} } }`,
      directives: `query Q($a: Boolean!) { viewer { ${'demo @include(if: $a) '.repeat(10)} } }`,
      cycle: '{ viewer { ...A } } fragment A on ViewerState { ...B } fragment B on ViewerState { ...A }',
    };
    const statuses: Record<string, number> = {};
    for (const [name, query] of Object.entries(cases)) statuses[name] = (await post(open.address, { query, variables: { a: true } })).status;
    expect(statuses).toEqual({ fine: 200, tokens: 400, depth: 400, aliases: 400, aliasesOfOneName: 400, directives: 400, cycle: 400 });
  });

  it('counts the rows that a page could answer, whatever its variables say', async () => {
    const { errors } = await as(open, null).run('query Q($n: Int!) { notices(first: $n) { nodes { id } } }', { n: 20 });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const costly = await as(open, null).run('query Q($n: Int!) { notices(first: $n) { nodes { id } } }', { n: 1_000_000 });
    expect([costly.status, costly.errors[0]?.extensions.code]).toEqual([400, 'LIMITED']);
  });

  it('tells a stranger nothing about the schema', async () => {
    const closed = await startServer(database);
    try {
      for (const query of ['{ __schema { types { name } } }', '{ viewr { demo } }', '{ viewer { dem } }', 'mutation { logn(input: {}) { problems { code } } }']) {
        const text = await (await post(closed.address, { query })).text();
        expect(text).not.toMatch(/did you mean|stack|node_modules|\.ts:/i);
        expect(text).toContain('BAD_INPUT');
      }
      const variable = await (await post(closed.address, { query: 'mutation M($i: LoginInput!) { login(input: $i) { problems { code } } }', variables: { i: { lgin: 'x' } } })).text();
      expect(variable).not.toMatch(/did you mean/i);
    } finally {
      await closed.close();
    }
  });
});
