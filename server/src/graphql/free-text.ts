import { refusalWords as say, sensitiveKinds } from '@jiedui/schema/finding-words';
import { findSensitive } from '@jiedui/schema/sensitive-text';
import type { ProblemInput } from './refusal.js';

/** Free texts hold no patient or private data (R-055): one problem for each field that does. Keys are the fields' paths. */
export function sensitiveProblems(texts: Readonly<Record<string, string | null | undefined>>): ProblemInput[] {
  return Object.entries(texts).flatMap(([path, text]): ProblemInput[] => {
    const [found] = findSensitive(text ?? '');
    if (!found) return [];
    const kind = sensitiveKinds[found.kind];
    const [message, fix] = [say.sensitive(kind, found.masked), say.removeSensitive(kind)];
    return [{
      code: 'SENSITIVE_TEXT', ruleId: 'R-055', path, message: message.zh, messageEn: message.en, fix: fix.zh, fixEn: fix.en, numbers: { start: found.start, end: found.end },
    }];
  });
}
