import {
  getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isRequiredArgument, isScalarType,
  type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType,
} from 'graphql';

const SAMPLES: Readonly<Record<string, unknown>> = {
  Int: 1, Float: 1, Boolean: true, String: 'x', Date: '2022-04-06', DateTime: '2022-04-06T00:00:00Z', Decimal: '80', JSON: {},
};

/** One call of a root field that names `id` wherever its arguments take an id; null where they take none. */
export interface SampleOperation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
  readonly takesId: boolean;
}

export function sampleOperation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, id: string): SampleOperation {
  const state = { takesId: false };
  const variables: Record<string, unknown> = {};
  for (const argument of field.args) {
    const value = sample(argument.type, id, state, isRequiredArgument(argument), 0);
    if (value !== undefined) variables[argument.name] = value;
  }
  const used = field.args.filter((argument) => argument.name in variables);
  const head = used.length === 0 ? '' : `(${used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')})`;
  const passed = used.length === 0 ? '' : `(${used.map((argument) => `${argument.name}: $${argument.name}`).join(', ')})`;
  return { text: `${kind} Sample${head} { ${field.name}${passed}${selectionOf(field.type, 0)} }`, variables, takesId: state.takesId };
}

/** A value of the type: required parts, and every optional part that leads to an id. */
function sample(type: GraphQLInputType, id: string, state: { takesId: boolean }, required: boolean, depth: number): unknown {
  if (isNonNullType(type)) return sample(type.ofType, id, state, true, depth);
  if (isListType(type)) {
    const item = sample(type.ofType, id, state, required, depth);
    return item === undefined ? undefined : [item];
  }
  if (isScalarType(type) && type.name === 'ID') {
    state.takesId = true;
    return id;
  }
  if (isInputObjectType(type)) {
    if (depth > 3) return undefined;
    const fields = Object.values(type.getFields()).map((each) => [each.name, sample(each.type, id, state, isNonNullType(each.type), depth + 1)] as const);
    const filled = fields.filter(([, value]) => value !== undefined);
    return filled.length > 0 || required ? Object.fromEntries(filled) : undefined;
  }
  if (!required) return undefined;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return SAMPLES[type.name] ?? 'x';
}

/** Every scalar of the answer, of its lists and of its rows, two steps deep. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).filter((each) => each.args.every((argument) => !isRequiredArgument(argument))).map((each) => {
    const inner = getNamedType(each.type);
    if (!isObjectType(inner)) return each.name;
    return depth < 2 || isPlain(inner) ? `${each.name}${selectionOf(each.type, depth + 1)}` : '';
  });
  return ` { __typename ${parts.join(' ')} }`;
}

function isPlain(type: GraphQLObjectType): boolean {
  return Object.values(type.getFields()).every((each) => !isObjectType(getNamedType(each.type)));
}
