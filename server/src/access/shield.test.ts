import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { guardRoots } from './shield.js';
import { rules } from './rules.js';

const fieldsOf = (root: 'Query' | 'Mutation', more = '') => `type ${root} { ${Object.keys(rules[root]).map((field) => `${field}: Int`).join(' ')} ${more} }`;

describe('guardRoots', () => {
  it('names a root field that has no rule', () => {
    const schema = buildSchema(`${fieldsOf('Query', 'everybodysSalaries: Int')} ${fieldsOf('Mutation', 'dropEverything: Int')}`);
    expect(() => guardRoots(schema)).toThrow(/Query\.everybodysSalaries has no rule\n {2}Mutation\.dropEverything has no rule/);
  });

  it('names a rule that guards no field', () => {
    const schema = buildSchema(`type Query { viewer: Int } ${fieldsOf('Mutation')}`);
    expect(() => guardRoots(schema)).toThrow(/the rule Query\.sessions guards no field/);
  });

  it('takes a schema that matches', () => {
    expect(() => guardRoots(buildSchema(`${fieldsOf('Query')} ${fieldsOf('Mutation')}`))).not.toThrow();
  });
});
