import type { GraphQLSchema } from 'graphql';
import { applyMiddleware, type IMiddlewareTypeMap } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import type { Context } from '../http/context.js';
import { forbidden, unauthenticated } from '../graphql/errors.js';
import { refusal, type Rule } from './authorize.js';
import { rules } from './rules.js';

const ROOTS = ['Query', 'Mutation'] as const;
type Root = (typeof ROOTS)[number];

/** The rule of a root field; throws if it has none (which guardRoots has ruled out at the start). */
export function ruleOf(root: Root, field: string): Rule {
  const found = rules[root][field];
  if (!found) throw new Error(`No rule for ${root}.${field}: add one to access/rules.ts`);
  return found;
}

/**
 * Lets a request past the rule of a root field, or throws the refusal. Every way of executing an operation asks here,
 * and the request remembers what it asked, so that a viewer reloaded midway is asked again.
 */
export function authorize(context: Context, root: Root, field: string): void {
  const asked = ruleOf(root, field);
  const refused = refusal(asked, context.request.viewer);
  if (refused) throw refused;
  context.request.passed.add(asked);
}

/** Puts the rule map in front of the root fields, and only there. Throws with the names of fields and rules that miss each other. */
export function guardRoots(schema: GraphQLSchema): GraphQLSchema {
  const faults = ROOTS.flatMap((root) => mismatches(schema, root));
  if (faults.length > 0) throw new Error(`access/rules.ts and the schema differ:\n${faults.join('\n')}`);
  const map = Object.fromEntries(
    ROOTS.filter((root) => schema.getType(root)).map((root) => [
      root,
      Object.fromEntries(Object.keys(rules[root]).map((field) => [field, shieldRule(root, field)])),
    ]),
  );
  const generator = shield(map, { allowExternalErrors: true, fallbackError: forbidden(), debug: false });
  const guard = generator.generate(schema) as Partial<Record<Root, IMiddlewareTypeMap>>;
  return applyMiddleware(schema, ...ROOTS.flatMap((root) => (guard[root] ? [{ [root]: guard[root] }] : [])));
}

function shieldRule(root: Root, field: string) {
  return rule(`${root}.${field}`, { cache: 'no_cache' })((_parent, _args, context: Context) => {
    try {
      authorize(context, root, field);
      return true;
    } catch (refused) {
      return refused instanceof Error ? refused : unauthenticated();
    }
  });
}

function mismatches(schema: GraphQLSchema, root: Root): string[] {
  const type = root === 'Query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.keys(type?.getFields() ?? {});
  const ruled = Object.keys(rules[root]);
  return [
    ...fields.filter((field) => !ruled.includes(field)).map((field) => `  ${root}.${field} has no rule`),
    ...ruled.filter((field) => !fields.includes(field)).map((field) => `  the rule ${root}.${field} guards no field`),
  ];
}
