import type { Label } from '@jiedui/schema/vocabulary';
import type { Problem } from './page.js';

type Sentences = 'message' | 'messageEn' | 'fix' | 'fixEn';

/** What a refusal must say; the rest of a Problem is null when left out. A Label is said in both languages. */
export type ProblemInput = Pick<Problem, 'code'> & Partial<Omit<Problem, Sentences>> & {
  readonly message: string | Label;
  readonly messageEn?: string | null;
  readonly fix?: string | Label | null;
  readonly fixEn?: string | null;
};

function problemFrom({ message, messageEn, fix, fixEn, ...problem }: ProblemInput): Problem {
  const [first, mend] = [inBoth(message, messageEn), fix ? inBoth(fix, fixEn) : { zh: null, en: null }];
  return { ruleId: null, path: null, clause: null, numbers: null, ...problem, message: first.zh, messageEn: first.en, fix: mend.zh, fixEn: mend.en };
}

function inBoth(text: string | Label, en: string | null | undefined): { zh: string; en: string | null } {
  return typeof text === 'string' ? { zh: text, en: en ?? null } : text;
}

/**
 * The business says no. Thrown anywhere in a mutation's work: the transaction rolls back and the payload carries the
 * problems; nothing has changed.
 */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly ProblemInput[]) {
    const said = problems.map(problemFrom);
    super(said.map((problem) => problem.message).join('；'));
    this.name = 'Refusal';
    this.problems = said;
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
