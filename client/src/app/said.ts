import { preferences } from './preferences.js';

/** What the server says in both languages, as the reader has chosen; Chinese where it is not worded in English yet. */
export function inLanguage(zh: string, en: string | null | undefined): string {
  return preferences().language === 'en' && en ? en : zh;
}

interface Said {
  readonly message: string;
  readonly messageEn?: string | null;
  readonly fix?: string | null;
  readonly fixEn?: string | null;
}

/** A refusal in the reader's language. */
export function problemInLanguage<P extends Said>(problem: P): P {
  return { ...problem, message: inLanguage(problem.message, problem.messageEn), ...(problem.fix && { fix: inLanguage(problem.fix, problem.fixEn) }) };
}
