import { refusalWords as say, sensitiveKinds } from '@jiedui/schema/finding-words';
import { inputWords, type NamedField } from '@jiedui/schema/refusal-words';
import { findSensitive } from '@jiedui/schema/sensitive-text';
import type { ProblemInput } from './refusal.js';

/** Free texts hold no patient or private data (R-055): one problem for each field that does. Keys are the fields' paths. */
export function sensitiveProblems(texts: Readonly<Record<string, string | null | undefined>>): ProblemInput[] {
  return Object.entries(texts).flatMap(([path, text]): ProblemInput[] => {
    const [found] = findSensitive(text ?? '');
    if (!found) return [];
    const kind = sensitiveKinds[found.kind];
    const numbers = { start: found.start, end: found.end };
    return [{ code: 'SENSITIVE_TEXT', ruleId: 'R-055', path, message: say.sensitive(kind, found.masked), fix: say.removeSensitive(kind), numbers }];
  });
}

/** A text that has to be there and is not. */
export function missingText(path: string, text: string, what: NamedField): ProblemInput[] {
  return text === '' ? [{ code: 'REQUIRED', path, message: inputWords.empty(what), fix: inputWords.fillIn(what) }] : [];
}
