import { findSensitive, type SensitiveKind } from '@jiedui/schema/sensitive-text';
import type { ProblemInput } from './refusal.js';

const KINDS: Readonly<Record<SensitiveKind, string>> = { IDENTITY_CARD: '身份证号', PHONE: '电话号码', MEDICAL_RECORD: '病案号' };

/** Free texts hold no patient or private data (R-055): one problem for each field that does. Keys are the fields' paths. */
export function sensitiveProblems(texts: Readonly<Record<string, string | null | undefined>>): ProblemInput[] {
  return Object.entries(texts).flatMap(([path, text]): ProblemInput[] => {
    const [found] = findSensitive(text ?? '');
    if (!found) return [];
    const kind = KINDS[found.kind];
    return [{
      code: 'SENSITIVE_TEXT', ruleId: 'R-055', path, message: `文字中含有${kind}（${found.masked}），不得填写患者或个人隐私信息`,
      fix: `删去${kind}`, numbers: { start: found.start, end: found.end },
    }];
  });
}
