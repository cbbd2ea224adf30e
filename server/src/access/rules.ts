import type { Rule } from './authorize.js';
import { mutationRules } from './mutation-rules.js';
import { queryRules } from './query-rules.js';

/** Every root field has its line in one of the two. A field without one, or a line without a field, and the server does not start. */
export const rules: { readonly Query: Readonly<Record<string, Rule>>; readonly Mutation: Readonly<Record<string, Rule>> } = {
  Query: queryRules, Mutation: mutationRules,
};
