import type { Label } from '@jiedui/schema/vocabulary';
import type { Problem } from './page.js';

/** What a refusal must say; the rest of a Problem is null when left out. */
export type ProblemInput = Pick<Problem, 'code' | 'message'> & Partial<Problem>;

/**
 * The business says no. Thrown anywhere in a mutation's work: the transaction rolls back and the payload carries the
 * problems; nothing has changed.
 */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly ProblemInput[]) {
    super(problems.map((problem) => problem.message).join('；'));
    this.name = 'Refusal';
    this.problems = problems.map((problem) => ({
      ruleId: null, path: null, messageEn: null, fix: null, fixEn: null, clause: null, numbers: null, ...problem,
    }));
  }
}

/** A problem said in both languages; the way out, too, where there is one. */
export function worded(code: string, message: Label, fix: Label | null = null): ProblemInput {
  return { code, message: message.zh, messageEn: message.en, ...(fix && { fix: fix.zh, fixEn: fix.en }) };
}

/** Throws a refusal if there is any problem. */
export function refuse(problems: readonly ProblemInput[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}
