import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

const REQUESTS = 10_000;
const AT_ONCE = 40;
const TYPES = [
  'application/json', 'application/json; charset=utf-16', 'application/graphql', 'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x', 'text/plain', 'application/octet-stream', ';;;',
];
const VALID = JSON.stringify({ query: 'query Who($a: Boolean!) { viewer { demo @include(if: $a) user { id } } }', variables: { a: true }, operationName: 'Who' });
const FRAGMENTS = [
  '{', '}', '[', ']', '"', '\\', '\\u0000', '\\ud800', 'null', 'true', '-1e999', '0x', ':', ',', '$', '@', '!', '...', '#', '"""', '\u0000', '\uffff', '😀',
  'query', 'mutation', 'subscription', 'fragment A on Query', '__schema', '__proto__', 'constructor', 'viewer', 'login(input: {})', 'sessions',
  '"query"', '"variables"', '"operationName"', '"extensions"', '{"persistedQuery":{"version":1,"sha256Hash":"x"}}', '(((((((((', '[[[[[[[[[[',
];

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await createDatabase();
  server = await startServer(database, { introspection: true, logLevel: 'silent' });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await database.drop();
});

/** The same numbers in every run, so that a failure can be repeated. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function malformed(number: number): { type: string; body: string; cookie: string; organization: string } {
  const roll = dice(number);
  const pick = () => FRAGMENTS[roll(FRAGMENTS.length)] ?? '';
  const made = [
    () => VALID.slice(0, roll(VALID.length)),
    () => VALID.slice(0, roll(VALID.length)) + pick() + VALID.slice(roll(VALID.length)),
    () => Array.from({ length: roll(30) }, pick).join(' '),
    () => JSON.stringify({ query: Array.from({ length: roll(20) }, pick).join(' '), variables: [pick()][roll(2)] ?? {} }),
    () => JSON.stringify({ query: `{ viewer { ${Array.from({ length: roll(8) }, pick).join(' ')} } }`, operationName: roll(2) ? 7 : pick() }),
    () => JSON.stringify({ query: 'mutation M($i: LoginInput!) { login(input: $i) { problems { code } } }', variables: { i: [null, 1, pick(), { login: roll(2) ? 7 : pick() }, { login: { a: pick() }, password: [] }][roll(5)] } }),
    () => JSON.stringify({ query: 'mutation M($i: CodeInput!) { verifySecondFactor(input: $i) { problems { code } } }', variables: { i: { code: pick().repeat(roll(5)) } } }),
    () => Buffer.from(createHash('sha512').update(String(number)).digest()).toString('latin1'),
    () => JSON.stringify([[], {}, null, 1, 'x', [{ query: '{ viewer { demo } }' }]][roll(6)]),
  ];
  return {
    type: TYPES[number % TYPES.length] ?? '',
    body: made[roll(made.length)]?.() ?? '',
    cookie: ['', 'jiedui=', `jiedui=${'A'.repeat(43)}`, 'jiedui=%00', '=;;=', `jiedui=${'x'.repeat(4_000)}`][roll(6)] ?? '',
    organization: ['', 'x', '00000000-0000-0000-0000-000000000000', "'; drop table session; --"][roll(4)] ?? '',
  };
}

function send(number: number): Promise<number> {
  const { type, body, cookie, organization } = malformed(number);
  const headers = { 'content-type': type, cookie, 'x-acting-organization': organization, 'apollo-require-preflight': '1' };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.address}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.on('end', () => resolve(response.statusCode ?? 0)).resume();
    });
    sent.on('error', reject).end(body);
  });
}

describe('malformed requests', () => {
  it(`${REQUESTS} of eight content types are answered, none by a 5xx`, { timeout: 180_000 }, async () => {
    const statuses = new Map<number, number>();
    const failed: number[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < REQUESTS) {
          const number = next;
          next += 1;
          const status = await send(number);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status >= 500) failed.push(number);
        }
      }),
    );
    expect(failed.map(malformed)).toEqual([]);
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(REQUESTS);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  });

  it('a connection that speaks no HTTP is told so and closed', async () => {
    const { port } = new URL(server.address);
    for (const bytes of ['\r\n\r\n', 'GET', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`, '\u0016\u0003\u0001']) {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(bytes));
        let text = '';
        socket.on('data', (chunk) => void (text += chunk.toString()));
        socket.on('close', () => resolve(text));
        // Closed while we were still sending: that is an answer too.
        socket.on('error', (error: NodeJS.ErrnoException) => void (error.code === 'ECONNRESET' || error.code === 'EPIPE' || reject(error)));
      });
      expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    }
  });
});
