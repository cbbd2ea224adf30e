import type { PackIssue } from '@jiedui/schema/policy-pack';
import { Field, ObjectType } from 'type-graphql';
import type { ProblemInput } from '../../graphql/refusal.js';

/** One thing wrong with a pack: where, what stands there, what is expected. */
@ObjectType()
export class PackProblem {
  @Field(() => String, { description: 'Such as parameters[3]〈team.size.min〉.value.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'What stands there, as JSON; null where nothing does.' })
  value!: string | null;

  @Field(() => String)
  expected!: string;

  @Field(() => String)
  message!: string;
}

const MOST = 200;

/** Issues as the API shows them. */
export function shownProblems(issues: readonly PackIssue[]): PackProblem[] {
  return issues.slice(0, MOST).map(({ path, value, expected, message }) => ({ path, value: JSON.stringify(value) ?? null, expected, message }));
}

/** Issues as the problems of a refused mutation. */
export function refusedProblems(issues: readonly PackIssue[]): ProblemInput[] {
  return shownProblems(issues).map(({ path, value, expected, message }) => ({
    code: 'PACK_INVALID', path, message, fix: `改为${expected}`, numbers: { value: value ?? '', expected },
  }));
}
