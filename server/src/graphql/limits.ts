import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { isLeafType, getNamedType, isListType, getNullableType, type DocumentNode, type GraphQLError, type GraphQLSchema, type ValidationContext, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { tooCostly } from './errors.js';

/** What one operation may be: measured in tokens, levels, aliases, directives, and rows it could answer. */
export const LIMITS = { tokens: 1_000, depth: 10, aliases: 15, directives: 9, cost: 25_000 } as const;

/** Rows assumed of a nested list that names no page size. */
const ASSUMED_ROWS = 10;

// Reported, not thrown: a throw inside validation would be answered 500.
const reporting = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

export const limitRules = [
  maxDepthRule({ ...reporting, n: LIMITS.depth, flattenFragments: true }),
  maxAliasesRule({ ...reporting, n: LIMITS.aliases, allowList: [] }),
  maxDirectivesRule({ ...reporting, n: LIMITS.directives }),
] as ValidationRule[];

/** A field costs what it could answer: a leaf nothing, an object one, a page `first` times its rows. */
const rowsOf: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (isLeafType(getNamedType(field.type))) return 0;
  const declared = field.extensions?.['complexity'];
  if (typeof declared === 'number') return declared + childComplexity;
  if (typeof args['first'] === 'number') return 1 + Math.max(0, args['first']) * childComplexity;
  // The rows of a page are counted by the page.
  if (field.name === 'nodes') return 1 + childComplexity;
  return isListType(getNullableType(field.type)) ? ASSUMED_ROWS * (1 + childComplexity) : 1 + childComplexity;
};

type Variables = Readonly<Record<string, unknown>>;

const MOST_REMEMBERED = 200;
const remembered = new WeakMap<DocumentNode, Map<string, number>>();

/** Throws LIMITED if the operation could answer more rows than allowed. Variables are given as the client sent them. */
export function checkCost(schema: GraphQLSchema, query: DocumentNode, operationName: string | undefined, variables: Variables): void {
  let costs = remembered.get(query);
  if (!costs) remembered.set(query, (costs = new Map()));
  const key = `${operationName ?? ''}${decisive(variables)}`;
  let cost = costs.get(key);
  if (cost === undefined) {
    cost = costOf(schema, query, operationName, variables);
    if (costs.size < MOST_REMEMBERED) costs.set(key, cost);
  }
  if (cost > LIMITS.cost) throw tooCostly(`一次请求的数据过多（${cost}，上限 ${LIMITS.cost}），请缩小范围或减少每页条数。`);
}

/** The variables that can change a cost: page sizes, and what @skip and @include ask. */
function decisive(variables: Variables): string {
  const deciding = Object.entries(variables).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean');
  return deciding.map(([name, value]) => `|${name}=${String(value)}`).join('');
}

function costOf(schema: GraphQLSchema, query: DocumentNode, operationName: string | undefined, variables: Variables): number {
  try {
    return getComplexity({ schema, query, operationName, variables, estimators: [rowsOf] });
  } catch {
    // Variables of the wrong type: the executor says so better.
    return 0;
  }
}
