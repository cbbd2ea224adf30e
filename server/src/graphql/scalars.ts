/** The scalars of the API: calendar days, instants, exact decimals, and JSON where the shape is a pack's own. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Temporal } from 'temporal-polyfill';

function wrong(name: string, value: unknown, expected: string): GraphQLError {
  return new GraphQLError(`${name}: ${JSON.stringify(value)} — ${expected}`);
}

function textScalar(name: string, description: string, expected: string, accept: (text: string) => string | null) {
  const read = (value: unknown): string => {
    const accepted = typeof value === 'string' ? accept(value) : null;
    if (accepted === null) throw wrong(name, value, expected);
    return accepted;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function day(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function instant(text: string): string | null {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return null;
  }
}

/** A calendar day, 'yyyy-mm-dd', Asia/Shanghai; never a JavaScript Date. */
export const DateScalar = textScalar('Date', 'A calendar day, yyyy-mm-dd.', 'expected an existing day, yyyy-mm-dd', day);

/** An exact decimal as text, at most 20 digits before and 10 after the point. */
export const DecimalScalar = textScalar('Decimal', 'An exact decimal number as text.', 'expected digits with an optional point', (text) =>
  /^-?\d{1,20}(\.\d{1,10})?$/.test(text) ? text : null,
);

/** An instant, ISO 8601 in UTC with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => {
    const accepted = typeof value === 'string' ? instant(value) : null;
    if (accepted === null) throw wrong('DateTime', value, 'expected an ISO 8601 instant with a zone');
    return new Date(accepted);
  },
});

export const JsonScalar = GraphQLJSON;
