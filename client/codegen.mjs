import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, concatAST, NoUnusedFragmentsRule, parse, print, Source, specifiedRules, validate, visit } from 'graphql';

// Responsible for the types of the client's operations (src/graphql/generated/types.ts), for the names of the lists that
// come page by page (generated/connections.ts), and for the list of the operations as they are sent
// (schema/operations.json), from the gql`…` texts beside the components;
// a text marked as GraphQL by a comment is sent by plain fetch, as it is written.

const here = dirname(fileURLToPath(import.meta.url));
const schemaFile = process.env.SCHEMA ?? join(here, '../schema/schema.graphql');
const typesFile = join(here, 'src/graphql/generated/types.ts');
const connectionsFile = join(here, 'src/graphql/generated/connections.ts');
const operationsFile = join(here, '../schema/operations.json');

function documents() {
  const found = [];
  for (const path of readdirSync(join(here, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.tsx?$/.test(path) || /generated|\.test\./.test(path)) continue;
    const text = readFileSync(join(here, 'src', path), 'utf8');
    for (const [, mark, body] of text.matchAll(/(\bgql|\/\* GraphQL \*\/ )`([^`]*)`/g)) {
      // A fragment is named by its spread; the interpolation only carries its text at run time.
      const name = `src/${path} #${found.length}`;
      const document = parse(new Source(body.replace(/\$\{[^}]*\}/g, ''), name));
      found.push({ name, location: path, document, asWritten: mark !== 'gql' });
    }
  }
  return found;
}

function fragmentsOf(definition, all, seen = new Set()) {
  JSON.stringify(definition, (key, value) => {
    if (value?.kind === 'FragmentSpread' && !seen.has(value.name.value)) {
      seen.add(value.name.value);
      const fragment = all.get(value.name.value);
      if (fragment) fragmentsOf(fragment, all, seen);
    }
    return value;
  });
  return [...seen].sort().map((name) => all.get(name)).filter(Boolean);
}

/** Apollo Client asks for the type's name in every selection but the outermost. */
function withTypename(document) {
  const name = { kind: 'Field', name: { kind: 'Name', value: '__typename' } };
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent?.kind === 'OperationDefinition') return undefined;
      const asked = node.selections.some((one) => one.kind === 'Field' && one.name.value.startsWith('__'));
      return asked ? undefined : { ...node, selections: [...node.selections, name] };
    },
  });
}

/** Every operation as it is sent: itself, then its fragments by name (src/app/apollo/print.ts does the same). */
function operations(definitions) {
  const fragments = new Map(definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  const list = definitions
    .filter((one) => one.kind === 'OperationDefinition')
    .map((one) => [one.name.value, [one, ...fragmentsOf(one, fragments)].map((part) => print(part)).join('\n\n')]);
  return Object.fromEntries(list.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Documents that fit the schema; another one is reported and left out, and the type check fails where it is used. */
function fitting(found, schema) {
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  for (let left = found; ; ) {
    const wrong = validate(schema, concatAST(left.map((one) => one.document)), rules);
    const names = new Set(wrong.flatMap((error) => error.nodes ?? []).map((node) => node.loc?.source.name));
    if (wrong.length === 0) return left;
    for (const error of wrong) console.error(`${error.nodes?.[0]?.loc?.source.name ?? ''}: ${error.message}`);
    const kept = left.filter((one) => !names.has(one.name));
    if (kept.length === left.length) throw new Error('The operations do not fit the schema.');
    left = kept;
  }
}

const schema = parse(readFileSync(schemaFile, 'utf8'));
const found = fitting(documents(), buildASTSchema(schema));

const types = await codegen({
  schema,
  documents: found,
  filename: typesFile,
  config: {},
  plugins: [
    {
      operations: {
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', JSON: 'unknown', ID: 'string' },
        enumType: 'string-literal',
        immutableTypes: true,
        inlineFragmentTypes: 'combine',
        useTypeImports: true,
      },
    },
  ],
  pluginMap: { operations: operationsPlugin },
});
writeIfChanged(typesFile, types);

const lists = Object.values(buildASTSchema(schema).getQueryType().getFields()).filter((field) => /Connection!?$/.test(String(field.type))).map((field) => field.name);
writeIfChanged(connectionsFile, `/** Root fields that answer keyset connections. */\nexport const connections: readonly string[] = ${JSON.stringify(lists)};\n`);
if (!process.env.SCHEMA) writeIfChanged(operationsFile, `${JSON.stringify(operations(found.flatMap((one) => (one.asWritten ? one.document : withTypename(one.document)).definitions)), null, 2)}\n`);
