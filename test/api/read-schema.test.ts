import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getNamedType, Kind, parse, visit, type DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logins, openDemoServers, type Compared, type DemoServers } from './read-fixture/demo.js';
import { operationsOf } from './read-fixture/operations.js';

const RUNS = Number(process.env['READ_RUNS'] ?? 150);
const operations = JSON.parse(readFileSync(new URL('../../schema/operations.json', import.meta.url), 'utf8')) as Record<string, string>;
/** The list of sessions is left out: each of the servers compared has a session of its own. */
const queries = Object.entries(operations).filter(([name, text]) => /^\s*query\b/.test(text) && name !== 'SecurityPage');

/** Root fields that do work of their own before they answer, or look at what changes from call to call. */
const OWN_WORK = [
  'viewer', 'sessions', 'auditVerification', 'agreementSealCheck', 'evaluationSchemes', 'evaluationFacts', 'serviceLedger', 'serviceLedgers', 'myServiceLedger',
  'register', 'evaluationPaper', 'certificateTrace', 'replacementFindings',
];

/** Tables behind the root fields that take an id. */
const TABLES: Readonly<Record<string, string>> = {
  agreement: 'agreement', assignment: 'assignment', evaluation: 'evaluation', importBatch: 'import_batch', pairing: 'pairing',
  person: 'person', programme: 'programme', task: 'task', team: 'team',
};

let demo: DemoServers;
const ids: Record<string, string[]> = {};

beforeAll(async () => {
  demo = await openDemoServers();
  for (const table of new Set(Object.values(TABLES))) {
    const rows = await demo.database.admin<{ id: string }>(`select scope_id || '-' || id as id from ${table} order by id limit 6`);
    ids[table] = rows.map((row) => row.id);
  }
  ids['organization'] = (await demo.database.admin<{ id: string }>('select id from organization order by id limit 6')).map((row) => row.id);
}, 120_000);
afterAll(() => demo?.close());

/** Asks all three ways; the answers must be the same to the byte, and planned ones take a single statement. */
async function same(login: string, query: string, variables: Record<string, unknown> = {}) {
  const rows = await demo.ask('rows', login, query, variables);
  const levels = await demo.ask('levels', login, query, variables);
  const loaded = await demo.ask('loaders', login, query, variables);
  for (const planned of [rows, levels]) {
    // Where a root field takes the whole answer with it, graphql-js reports whichever failed first, the plan all that failed.
    if (loaded.data === null) expect(planned).toMatchObject({ data: null, errors: expect.arrayContaining([...loaded.errors]) as unknown });
    else expect(shown(planned)).toBe(shown(loaded));
  }
  return { rows, levels };
}

/** The answer as text. Each server has a session of its own, opened at its own instant. */
function shown({ data, errors }: Compared): string {
  return JSON.stringify({ data, errors }).replaceAll(/"(verifiedAt|current)":("[^"]*"|true|false)/g, '"$1":""');
}

describe('the operations of the client', () => {
  it.each(queries)('%s is planned into one statement, and answers as the loaders do', async (_name, text) => {
    const document = parse(text);
    const own = rootFields(document).some((field) => OWN_WORK.includes(field));
    for (const login of ['gs-prov', 'wy-hosp', 'lx-hosp', 'zz-hosp', 'lx-gov']) {
      if (!logins.includes(login)) continue;
      for (const variables of variablesOf(document)) {
        const { rows, levels } = await same(login, text, variables);
        expect([rows.fallbacks, levels.fallbacks]).toEqual([[], []]);
        if (!own) expect(Math.max(rows.statements, levels.statements)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('generated operations over the whole schema', () => {
  it(`${RUNS} of them answer alike for everybody`, async () => {
    const { schema } = demo.servers.rows.server;
    const given = (field: string): fc.Arbitrary<string> | null => {
      if (OWN_WORK.includes(field)) return null;
      const table = field === 'organization' ? 'organization' : TABLES[field];
      if (table) return fc.constantFrom(...(ids[table] ?? []), 'nonsense').map((id) => `(id: "${id}")`);
      const { args } = schema.getQueryType()?.getFields()[field] ?? { args: [] };
      if (field === 'policyPack') return fc.constantFrom('(code: "GS-2022", version: 1)', '(code: "none", version: 1)');
      if (!args.some((argument) => argument.name === 'first')) return fc.constant('');
      const orders = args.flatMap((argument) => {
        const type = getNamedType(argument.type);
        return argument.name === 'order' && 'getValues' in type ? type.getValues().map((value) => `, order: ${value.name}`) : [];
      });
      return fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('', ...orders)).map(([first, order]) => `(first: ${first}${order})`);
    };
    const generated = operationsOf(schema, { depth: 4, arguments: given, without: [] });
    await fc.assert(
      fc.asyncProperty(generated, fc.constantFrom(...logins), async ({ query, variables }, login) => {
        const { rows, levels } = await same(login, query, variables);
        expect([rows.fallbacks, levels.fallbacks]).toEqual([[], []]);
        expect(Math.max(rows.statements, levels.statements)).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS, seed: process.env['READ_SEED'] ? Number(process.env['READ_SEED']) : undefined },
    );
  }, 300_000);
});

function rootFields(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION
    ? definition.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))
    : []));
}

/** Values for an operation's variables: ids of the kind of row that they stand for, everything else left to its default. */
function variablesOf(document: DocumentNode): Record<string, unknown>[] {
  const tables = new Map<string, string>();
  visit(document, {
    Field(node) {
      for (const argument of node.arguments ?? []) {
        if (argument.value.kind !== Kind.VARIABLE) continue;
        const table = argument.name.value === 'id' ? TABLES[node.name.value] : TABLES[argument.name.value.replace(/Id$/, '')];
        if (table) tables.set(argument.value.name.value, table);
      }
      visit(node, {
        ObjectField(field) {
          const table = TABLES[field.name.value.replace(/Id$/, '')];
          if (field.value.kind === Kind.VARIABLE && table) tables.set(field.value.name.value, table);
        },
      });
    },
  });
  const choices = Math.max(1, ...[...tables.values()].map((table) => Math.min(3, ids[table]?.length ?? 0)));
  return Array.from({ length: choices }, (_, at) => Object.fromEntries([...tables].map(([name, table]) => [name, ids[table]?.[at % (ids[table]?.length ?? 1)]])));
}
