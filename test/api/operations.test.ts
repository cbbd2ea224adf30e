import { readFileSync } from 'node:fs';
import { limitRules, LIMITS, checkCost } from '@jiedui/server/graphql/limits';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const operations = Object.entries(JSON.parse(readFileSync(new URL('schema/operations.json', root), 'utf8')) as Record<string, string>);
const schema = buildSchema(readFileSync(new URL('schema/schema.graphql', root), 'utf8'));

/** The largest page that the client asks for. */
const PAGE = { first: 100 };

describe('the operations of the client', () => {
  it.each(operations)('%s passes the gate', (_name, text) => {
    const document = parse(text, { maxTokens: LIMITS.tokens });
    expect(validate(schema, document, [...specifiedRules, ...limitRules]).map((error) => error.message)).toEqual([]);
    expect(() => checkCost(schema, document, undefined, PAGE)).not.toThrow();
  });
});
