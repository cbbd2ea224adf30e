import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { print, type DocumentNode } from 'graphql';
import type { TestServer } from './server.js';

export interface AnsweredError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions: { readonly code: string; readonly reason?: string; readonly requestId?: string };
}

/** What came back over HTTP. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string;
  readonly data: T | null;
  readonly errors: readonly AnsweredError[];
  /** Statements the request sent, transaction control apart. */
  readonly statements: number;
}

export interface Standing {
  /** The acting organisation; without it the only one the user belongs to, null for none. */
  readonly organization?: string | null;
  /** Whether the session has shown a second factor; it has, unless this says not. */
  readonly secondFactor?: boolean;
}

/** Somebody at a browser: keeps cookies, names the acting organisation. */
export class Caller {
  readonly #server: TestServer;
  readonly #cookies = new Map<string, string>();
  #organization: string | null = null;
  readonly #ready: Promise<void>;

  constructor(server: TestServer, login: string | null, standing: Standing) {
    this.#server = server;
    this.#ready = login === null ? Promise.resolve() : this.#signIn(login, standing);
    this.#ready.catch(() => undefined);
  }

  /** Sends an operation over HTTP and answers whatever came back. */
  async run<T = Record<string, never>>(document: string | DocumentNode, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    await this.#ready;
    const query = typeof document === 'string' ? document : print(document);
    const requestId = randomUUID();
    const response = await fetch(`${this.#server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...this.#headers() },
      body: JSON.stringify({ query, variables }),
    });
    this.#keepCookies(response);
    const body = (await response.json()) as { data?: T | null; errors?: AnsweredError[] };
    const statements = this.#server.requests.get(requestId)?.statements ?? 0;
    return { status: response.status, headers: response.headers, requestId, data: body.data ?? null, errors: body.errors ?? [], statements };
  }

  /** The data of an operation that must succeed; a failure shows operation, variables, answer and request id. */
  async ask<T = Record<string, never>>(document: string | DocumentNode, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.run<T>(document, variables);
    if (answer.data !== null && answer.errors.length === 0) return answer.data;
    const query = typeof document === 'string' ? document : print(document);
    throw new Error(
      `${query}\nvariables ${JSON.stringify(variables)}\nHTTP ${answer.status}, request ${answer.requestId}\n${JSON.stringify({ data: answer.data, errors: answer.errors }, null, 2)}`,
    );
  }

  /** Acts for another organisation from now on; null for none. */
  async actFor(organization: string | null): Promise<this> {
    await this.#ready;
    this.#organization = organization;
    return this;
  }

  /** Headers that say who this is, for requests outside GraphQL. */
  async headers(): Promise<Record<string, string>> {
    await this.#ready;
    return this.#headers();
  }

  /** The session token in the cookie. */
  async token(): Promise<string | undefined> {
    await this.#ready;
    return this.#cookies.get('jiedui');
  }

  #headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie && { cookie }), ...(this.#organization !== null && { 'x-acting-organization': this.#organization }) };
  }

  #keepCookies(response: Response): void {
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  /** Opens a session as the login would have, without its hash of a password. */
  async #signIn(login: string, standing: Standing): Promise<void> {
    const { admin } = this.#server.database;
    const token = randomBytes(32).toString('base64url');
    const made = await admin<{ organizations: string[] }>(
      `with who as (select id from app_user where login = $1),
            made as (insert into session (id, user_id, expires_at, second_factor_at)
                     select $2, id, clock_timestamp() + interval '12 hours', case when $3 then clock_timestamp() end from who returning user_id)
       select array(select distinct m.org_id::text from membership m where m.user_id = made.user_id and m.status = 'ACTIVE') as organizations from made`,
      [login, createHash('sha256').update(token).digest(), standing.secondFactor ?? true],
    );
    const organizations = made[0]?.organizations;
    if (!organizations) throw new Error(`No user ${login}.`);
    this.#cookies.set('jiedui', token);
    this.#organization = standing.organization === undefined ? onlyOne(login, organizations) : standing.organization;
  }
}

/** Somebody signed in as the user with this login; null for a visitor. */
export function as(server: TestServer, login: string | null, standing: Standing = {}): Caller {
  return new Caller(server, login, standing);
}

function onlyOne(login: string, organizations: readonly string[]): string | null {
  if (organizations.length > 1) throw new Error(`${login} belongs to several organisations: say for which he acts.`);
  return organizations[0] ?? null;
}
