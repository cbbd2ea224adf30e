import fc, { type Arbitrary } from 'fast-check';
import {
  getNamedType, getNullableType, isEnumType, isLeafType, isListType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

/** A generated operation with the values of its variables. */
export interface Generated {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Limits {
  /** How far selections nest. */
  readonly depth: number;
  /** Text of a root field's arguments; null leaves the field out. */
  arguments(field: string): Arbitrary<string> | null;
  /** Fields that are left out, as `Type.field`. */
  readonly without: readonly string[];
}

/** Operations over the queries of a schema: aliases, fragments of every kind, duplicates, @skip and @include, `__typename`. */
export function operationsOf(schema: GraphQLSchema, limits: Limits): Arbitrary<Generated> {
  const query = schema.getQueryType();
  if (!query) throw new Error('no queries');
  const root = fc.array(rootField(query, limits), { minLength: 1, maxLength: 3 });
  return fc.tuple(root, fc.boolean(), fc.boolean()).map(([fields, yes, no]) => {
    // Response names of the root must differ, as two lists with other arguments cannot be merged.
    const selections = fields.map((field, at) => `r${at}: ${field}`).join(' ');
    return { query: `query ($yes: Boolean!, $no: Boolean!) { __typename @include(if: $yes) ${selections} other: __typename @skip(if: $no) }`, variables: { yes, no } };
  });
}

function rootField(query: GraphQLObjectType, limits: Limits): Arbitrary<string> {
  const fields = Object.values(query.getFields()).flatMap((field) => {
    const given = limits.arguments(field.name);
    return given === null || limits.without.includes(`Query.${field.name}`) ? [] : [given.chain((text) => selected(field, limits, limits.depth, text))];
  });
  return fc.oneof(...fields);
}

function selected(field: GraphQLField<unknown, unknown>, limits: Limits, depth: number, given: string): Arbitrary<string> {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return fc.constant(field.name + given);
  return selection(type, limits, depth - 1).map((below) => `${field.name}${given} ${below}`);
}

function selection(type: GraphQLObjectType, limits: Limits, depth: number): Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter((field) => !limits.without.includes(`${type.name}.${field.name}`));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const objects = depth > 0 ? fields.filter((field) => isObjectType(getNamedType(field.type))) : [];
  const leaf = fc.constantFrom('__typename', ...leaves.map((field) => field.name));
  const named = leaves.length > 0 ? fc.constantFrom(...leaves).map((field) => `${field.name}_: ${field.name}`) : leaf;
  const entries: Arbitrary<string>[] = [leaf, leaf, named, decided(leaf)];
  if (objects.length > 0) {
    const below = fc.constantFrom(...objects).chain((field) => nested(field, limits, depth));
    entries.push(below, below, decided(below));
  }
  const parts = fc.array(fc.oneof(...entries), { minLength: 1, maxLength: 4 });
  return fc.tuple(parts, fc.option(fc.tuple(parts, fc.boolean()))).map(([own, fragment]) => {
    const spread = fragment ? ` ...${fragment[1] ? ` on ${type.name}` : ''} { ${fragment[0].join(' ')} }` : '';
    return `{ ${own.join(' ')}${spread} }`;
  });
}

function decided(entry: Arbitrary<string>): Arbitrary<string> {
  const directive = fc.constantFrom('@skip(if: $yes)', '@include(if: $yes)', '@skip(if: $no)', '@include(if: $no)', '@include(if: true)', '@skip(if: false)');
  return fc.tuple(entry, directive).map(([text, decision]) => `... ${decision} { ${text} }`);
}

let names = 0;

/** A field with a selection; with arguments it goes by a name of its own. */
function nested(field: GraphQLField<unknown, unknown>, limits: Limits, depth: number): Arbitrary<string> {
  if (field.args.length === 0) return selected(field, limits, depth, '');
  const given = fc.tuple(...field.args.map((argument) => {
    const type = getNullableType(argument.type);
    const item = getNamedType(type);
    if (isListType(type) && isEnumType(item)) return fc.option(fc.subarray(item.getValues().map((value) => value.name)).map((values) => `${argument.name}: [${values.join(', ')}]`));
    return fc.option(fc.integer({ min: 0, max: 4 }).map((value) => `${argument.name}: ${value}`));
  }));
  return given.chain((texts) => {
    const written = texts.filter((text) => text !== null).join(', ');
    const name = `n${names++}`;
    return selected(field, limits, depth, written === '' ? '' : `(${written})`).map((text) => `${name}: ${text}`);
  });
}
