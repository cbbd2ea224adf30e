import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Problem } from '../graphql/page.js';
import { cookieName } from '../http/session-cookie.js';

interface Seat {
  readonly token: string;
  readonly organization: string;
}

type Payload<K extends string, Row> = { readonly [name in K]: Row | null } & { readonly problems: readonly Problem[] };

/** Acts through the API in the names of the demonstration's accounts, in this process and without a port. */
export class DemoClient {
  readonly #app: FastifyInstance;
  readonly #admin: pg.Client;
  readonly #seats = new Map<string, Seat>();

  constructor(app: FastifyInstance, admin: pg.Client) {
    this.#app = app;
    this.#admin = admin;
  }

  /** Data of an operation that must succeed. */
  async ask<T>(login: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.#app.inject({
      method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...(await this.#headers(login)) }, payload: JSON.stringify({ query, variables }),
    });
    const body = answer.json<{ data?: T | null; errors?: unknown[] }>();
    if (!body.data || body.errors) throw new Error(`${login}: ${query} ${JSON.stringify(variables)}: ${answer.body}`);
    return body.data;
  }

  /**
   * One mutation that must not be refused.
   * @param input type of its input, and the input
   * @param row the payload's field and what to select of it
   */
  async change<K extends string, Row = { readonly id: string; readonly revision: number }>(
    login: string, mutation: string, input: readonly [type: string, value: Record<string, unknown>], row: readonly [field: K, selection?: string],
  ): Promise<Row> {
    const [field, selection = 'id revision'] = row;
    const query = `mutation Demo($input: ${input[0]}!) { ${mutation}(input: $input) { ${field} { ${selection} } problems { code message path fix } } }`;
    const data = await this.ask<Record<string, Payload<K, Row>>>(login, query, { input: input[1] });
    const payload = data[mutation];
    const made = payload?.[field];
    if (!made) throw new Error(`${login}: ${mutation} ${JSON.stringify(input[1])}: ${JSON.stringify(payload?.problems)}`);
    return made;
  }

  /** Checks and commits a spreadsheet that must be without faults; the batch as it was committed. */
  async import(login: string, kind: string, fileName: string, workbook: Buffer, programmeId?: string): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(workbook)]), fileName);
    const body = new Response(form);
    const answer = await this.#app.inject({
      method: 'POST',
      url: `/import/${kind}${programmeId === undefined ? '' : `?programme=${programmeId}`}`,
      headers: { 'content-type': body.headers.get('content-type') ?? '', 'x-jiedui-request': '1', ...(await this.#headers(login)) },
      payload: Buffer.from(await body.arrayBuffer()),
    });
    if (answer.statusCode !== 201) throw new Error(`${login}: ${fileName}: ${answer.body}`);
    const { id } = answer.json<{ id: string }>();
    const { importBatch } = await this.ask<{ importBatch: { revision: number; faults: unknown[] } }>(
      login, 'query Demo($id: ID!) { importBatch(id: $id) { revision faults { row column message expected } } }', { id });
    if (importBatch.faults.length > 0) throw new Error(`${fileName}: ${JSON.stringify(importBatch.faults)}`);
    await this.change(login, 'commitImport', ['ImportInput', { importId: id, revision: importBatch.revision }], ['importBatch']);
  }

  /** Ends the sessions that were opened on the way. */
  async leave(): Promise<void> {
    await this.#admin.query('update session set revoked_at = clock_timestamp() where id = any ($1)', [[...this.#seats.values()].map(({ token }) => hashOf(token))]);
  }

  async #headers(login: string): Promise<Record<string, string>> {
    const seat = this.#seats.get(login) ?? (await this.#sit(login));
    this.#seats.set(login, seat);
    return { cookie: `${cookieName(false)}=${seat.token}`, 'x-acting-organization': seat.organization };
  }

  /** A session with its second factor shown, without the slow hash of a password. */
  async #sit(login: string): Promise<Seat> {
    const token = randomBytes(32).toString('base64url');
    const { rows } = await this.#admin.query<{ organization: string }>(
      `with who as (select u.id, m.org_id from app_user u join membership m on m.user_id = u.id where u.login = $1),
            made as (insert into session (id, user_id, expires_at, second_factor_at, agent)
                     select $2, id, clock_timestamp() + interval '1 hour', clock_timestamp(), 'demonstration' from who)
       select org_id as organization from who`,
      [login, hashOf(token)],
    );
    const [found] = rows;
    if (!found) throw new Error(`the demonstration has no account ${login}`);
    return { token, organization: found.organization };
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
