import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { buildSchemaSync } from 'type-graphql';
import { DataSource } from 'typeorm';
import type { Rule } from '@jiedui/server/access/authorize';
import { Viewer, type ViewerRecord } from '@jiedui/server/access/viewer';
import { FixedClock } from '@jiedui/server/clock';
import { Database } from '@jiedui/server/db/data-source';
import { UnitOfWork } from '@jiedui/server/db/unit-of-work';
import { shapeError } from '@jiedui/server/graphql/errors';
import { writeAnswer } from '@jiedui/server/graphql/raw-json';
import { DateTimeScalar } from '@jiedui/server/graphql/scalars';
import type { Context, RequestState } from '@jiedui/server/http/context';
import { readPlan } from '@jiedui/server/read/apollo-plugin';
import { addArguments } from '@jiedui/server/read/arguments';
import { createDatabase, type TestDatabase } from '../../kit/database.js';
import { entities } from './entities.js';
import { FixtureResolver } from './resolvers.js';

const TABLES = `
  create table keeper (id uuid primary key, name text not null, note text);
  create table house (scope_id int, id uuid, name text not null, kind text not null, roof text, opened_on date,
    built_at timestamptz not null, height numeric, area numeric not null, fen bigint not null, open boolean not null,
    haunted boolean, tags text[] not null, codes text[], numbers jsonb, extra jsonb, parts jsonb, keeper_id uuid references keeper, primary key (scope_id, id));
  create table room (scope_id int, id uuid, house_id uuid not null, name text not null, kind text not null, position int,
    created_at timestamptz not null, primary key (scope_id, id), foreign key (scope_id, house_id) references house);
  create table item (scope_id int, id uuid, room_id uuid not null, name text not null, amount numeric not null,
    created_at timestamptz not null, primary key (scope_id, id), foreign key (scope_id, room_id) references room);
  grant select, update on keeper, house, room, item to jiedui_app;
  alter table house enable row level security;
  alter table room enable row level security;
  alter table item enable row level security;
  create policy house_all on house using (scope_id = any (app.scopes('BASE'))) with check (scope_id = any (app.writable_scopes('BASE')));
  create policy room_all on room using (scope_id = any (app.scopes('WORK')));
  create policy item_all on item using (scope_id = any (app.scopes('EVALUATION')));`;

/** What each scope grants the viewer: all of the first, no evaluation in the second, nothing in the third. */
const GRANTS = ['{BASE,WORK,EVALUATION}', '{BASE,WORK}', null, '{BASE}'] as const;

/** Planned row by row, planned by level, loaded field by field. */
export type Reading = 'plan' | 'levels' | 'loaders';

export interface Answer {
  /** The body as it left the server. */
  readonly text: string;
  readonly body: { data?: unknown; errors?: { message: string; path?: unknown[]; extensions: { code: string } }[] };
  readonly statements: number;
  /** Why the operation was loaded instead of planned. */
  readonly fallbacks: readonly string[];
}

export interface ReadWorld {
  readonly schema: GraphQLSchema;
  readonly db: TestDatabase;
  readonly database: Database;
  /** Scope ids in the order of GRANTS. */
  readonly scopes: readonly number[];
  readonly houseIds: readonly string[];
  readonly hiddenHouseId: string;
  readonly keeperId: string;
  ask(query: string, variables?: Record<string, unknown>, options?: { reading?: Reading; anonymous?: boolean; operationName?: string }): Promise<Answer>;
  close(): Promise<void>;
}

/** A database with the fixture's tables, a viewer, and an Apollo for each way of reading. */
export async function openReadWorld(poolSize = 2): Promise<ReadWorld> {
  const db = await createDatabase();
  await db.admin(TABLES);
  const people = await addViewer(db);
  const content = await addContent(db, people.scopes);
  const log: Logger = pino({ level: 'silent' });
  const database = new Database({ url: db.appUrl, poolSize, statementTimeoutMs: 20_000, poolWaitMs: 5_000, log });
  await database.open();
  const source = new DataSource({ type: 'postgres', entities, namingStrategy: database.source.namingStrategy });
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  const fallbacks: string[] = [];
  const listening: Logger = pino({ level: 'warn' }, { write: (line: string) => noteFallback(fallbacks, line) });
  const servers = {
    plan: apollo('plan', source, listening),
    levels: apollo('levels', source, listening),
    loaders: apollo('loaders', source, log),
  };
  const record = await viewerRecord(db, people);
  return {
    schema: servers.plan.schema,
    db,
    database,
    scopes: people.scopes,
    ...content,
    ask: async (query, variables = {}, { reading = 'plan', anonymous = false, operationName } = {}) => {
      const viewer = anonymous ? Viewer.anonymous : new Viewer(people.sessionHash, people.orgId, record);
      const request = requestFor(database, viewer);
      fallbacks.length = 0;
      const text = await post(servers[reading].server, { query, variables, ...(operationName !== undefined && { operationName }) }, { request });
      return { text, body: JSON.parse(text) as Answer['body'], statements: request.statements, fallbacks: [...fallbacks] };
    },
    close: async () => {
      await Promise.all(Object.values(servers).map(({ server }) => server.stop()));
      await database.close();
      await db.drop();
    },
  };
}

function noteFallback(fallbacks: string[], line: string): void {
  const { reason } = JSON.parse(line) as { reason?: string };
  if (reason !== undefined) fallbacks.push(reason);
  else if (process.env['SHOW_ERRORS']) process.stderr.write(line);
}

function apollo(reading: Reading, source: DataSource, log: Logger): { server: ApolloServer<Context>; schema: GraphQLSchema } {
  const schema = addArguments(buildSchemaSync({ resolvers: [FixtureResolver], scalarsMap: [{ type: Date, scalar: DateTimeScalar }], validate: false }));
  const plugins = [readPlan({ schema, entities: source.entityMetadatas, log, reading: reading === 'loaders' ? 'loaders' : 'plan', fewScopes: reading === 'levels' ? 0 : 1000 })];
  // Without the gate of limits: the plan must hold for larger operations than they let through.
  const server = new ApolloServer<Context>({ schema, introspection: true, formatError: shapeError, stringifyResult: writeAnswer, plugins, includeStacktraceInErrorResponses: false, stopOnTerminationSignals: false });
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  return { server, schema };
}

async function post(server: ApolloServer<Context>, body: Record<string, unknown>, context: Context): Promise<string> {
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: new HeaderMap([['content-type', 'application/json']]), search: '', body },
    context: async () => context,
  });
  if (answer.body.kind !== 'complete') throw new Error('an answer in pieces');
  return answer.body.string;
}

function requestFor(database: Database, viewer: Viewer): RequestState {
  const clock = new FixedClock('2022-04-01T08:30:00+08:00');
  const state = { requestId: 'test', clock, viewer, statements: 0, operationName: null, passed: new Set<Rule>(), address: '', agent: '', actingOrgId: viewer.orgId, cookie: { set: () => undefined, clear: () => undefined } };
  const uow = new UnitOfWork(database, {
    requestId: 'test',
    clock,
    onStatement: () => {
      request.statements += 1;
    },
    refresh: () => Promise.reject(new Error('nothing changes here')),
  });
  const request: RequestState = Object.assign(state, { uow });
  return request;
}

interface People {
  readonly orgId: string;
  readonly sessionHash: Buffer;
  readonly scopes: readonly number[];
}

async function addViewer(db: TestDatabase): Promise<People> {
  const [orgId, userId] = [randomUUID(), randomUUID()];
  const sessionHash = createHash('sha256').update(randomBytes(16)).digest();
  await db.admin(`insert into division (code, name, level) values ('110000', '某省', 'PROVINCE') on conflict do nothing`);
  const scopes: number[] = [];
  for (const kind of ['ORG', 'PAIRING', 'PAIRING', 'PAIRING', 'PAIRING']) {
    const [scope] = await db.admin<{ id: number }>('insert into scope (kind, tenant_id) values ($1, $2) returning id', [kind, orgId]);
    scopes.push(Number(scope?.id));
  }
  const [home, ...pairings] = scopes;
  await db.admin(`insert into organization (id, scope_id, tenant_id, kind, name, uscc, division_code)
    values ($1, $2, $1, 'HEALTH_COMMISSION', '某省卫生健康委', '11110000000000000A', '110000')`, [orgId, home]);
  await db.admin(`insert into access_version (org_id) values ($1) on conflict do nothing`, [orgId]);
  for (const [at, facets] of GRANTS.entries()) {
    if (facets) await db.admin(`insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason) values ($1, $2, 'OWNER', $3, $3, 'test')`, [orgId, pairings[at], facets]);
  }
  await db.admin(`insert into app_user (id, home_scope_id, login, name, password_hash) values ($1, $2, 'reader', '读者', '-')`, [userId, home]);
  await db.admin(`insert into membership (user_id, org_id, scope_id, role) values ($1, $2, $3, 'COMMISSION_OFFICER')`, [userId, orgId, home]);
  await db.admin(`insert into session (id, user_id, expires_at) values ($1, $2, now() + interval '1 day')`, [sessionHash, userId]);
  return { orgId, sessionHash, scopes: pairings };
}

async function viewerRecord(db: TestDatabase, { sessionHash, orgId }: People): Promise<ViewerRecord> {
  const [row] = await db.admin<{ viewer: ViewerRecord }>('select app.viewer($1, $2) as viewer', [sessionHash, orgId]);
  if (!row) throw new Error('no viewer');
  return row.viewer;
}

const AWKWARD = ['plain', '引号 "double" \'single\'', 'back\\slash \\u0001', 'tab\tnew\nline\r', 'emoji 🏥 \u2028 \u2029', '\u0001\u001f\u007f', '{"a":1}', ''];

async function addContent(db: TestDatabase, scopes: readonly number[]): Promise<{ houseIds: string[]; hiddenHouseId: string; keeperId: string }> {
  const [keeper] = await db.admin<{ id: string }>(`insert into keeper values (uuidv7(), $1, null), (uuidv7(), '乙', 'note') returning id`, [AWKWARD[1]]);
  await db.admin(
    `insert into house select s.scope, uuidv7(), n.name || case when n.at > 8 then n.at::text else '' end,
            case when n.at % 3 = 0 then 'STONE' else 'WOOD' end, case when n.at % 2 = 0 then 'WOOD' end,
            case when n.at % 4 <> 0 then date '2020-02-27' + (n.at % 5)::int end,
            timestamptz '2021-12-31 23:59:59.999999+08' + (n.at / 2) * interval '1 microsecond',
            case when n.at % 3 <> 1 then (n.at % 4) * 1.50 end, n.at * 1.25, n.at * 12345678901, n.at % 2 = 1,
            case when n.at % 3 = 0 then true when n.at % 3 = 1 then false end,
            case when n.at % 2 = 0 then '{}'::text[] else array[n.name, 'x,y', '"'] end,
            case n.at % 5 when 0 then null when 1 then '{}'::text[] when 2 then array['a', null] else array['b'] end, case when n.at % 2 = 0 then '[1, 2]'::jsonb end,
            case n.at % 4 when 0 then null when 1 then '{"b": [1, 2.50, null], "a": "\\u0041"}'::jsonb when 2 then '"text"' else '[]' end,
            case when n.at % 2 = 1 then '[{"name": "wall", "weight": 3, "parts": [{"name": "brick"}]}, {"name": "door"}]'::jsonb end,
            case when n.at % 3 <> 0 then (select id from keeper order by id limit 1 offset n.at % 2) end
       from unnest($1::int[]) s(scope) cross join unnest($2::text[]) with ordinality n(name, at)`,
    [scopes, [...AWKWARD, 'more', 'more', 'more']],
  );
  await db.admin(
    `insert into room select h.scope_id, uuidv7(), h.id, chr(65 + n) || h.name, case when n % 2 = 0 then 'STONE' else 'WOOD' end,
            nullif(n % 3, 2), timestamptz '2022-01-01 00:00:00.123456+00' + n * interval '1 day'
       from (select *, row_number() over (order by id) as at from house) h cross join lateral generate_series(0, (h.at % 4)::int) n where h.at % 4 > 0`);
  await db.admin(
    `insert into item select r.scope_id, uuidv7(), r.id, 'item ' || n, n * 0.10, timestamptz '2022-01-01' + n * interval '1 second'
       from room r cross join generate_series(1, 3) n where r.name like 'A%'`);
  const houses = await db.admin<{ key: string; scope_id: number }>(`select scope_id || '-' || id as key, scope_id from house order by id`);
  const hidden = houses.find((house) => house.scope_id === scopes[2]);
  return { houseIds: houses.filter((house) => house.scope_id !== scopes[2]).map((house) => house.key), hiddenHouseId: hidden?.key ?? '', keeperId: keeper?.id ?? '' };
}
