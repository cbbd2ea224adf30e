/** Responsible for a public notice on paper, form F-20. No I/O after start. */
import { promotionSteps } from '@jiedui/schema/career-states';
import { readForms } from '@jiedui/schema/form-files';
import type { Paper } from '@jiedui/schema/paper';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import { showLength } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { fillForm } from '../document/paper.js';

const found = (await readForms()).get('F-20');
if (!found) throw new Error('There is no form F-20.');
const form = found;

export interface NoticeRow {
  readonly name: string;
  readonly department: string;
  readonly titleLevel: keyof typeof titleLevels;
  readonly receiverName: string;
  readonly step: keyof typeof promotionSteps;
  readonly toLevel: keyof typeof titleLevels;
  readonly packCode: string;
  readonly packVersion: number;
  readonly serviceMonths: number | null;
  readonly serviceDays: number | null;
  readonly findings: readonly Pick<Finding, 'code' | 'ruleId' | 'required' | 'actual' | 'verdict'>[];
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  readonly noticeWorkdays: number | null;
  readonly pairing: { readonly supporterName: string } | null;
}

const VERDICTS = { MET: '符合', NOT_MET: '不符合', EXEMPT: '不适用', UNKNOWN: '待核' } as const;

/** The filled form F-20; null before the notice starts. What the notice itself must fulfil does not stand on it. */
export function noticePaper(row: NoticeRow): Paper | null {
  const { noticeFrom, noticeTo } = row;
  if (noticeFrom === null || noticeTo === null) return null;
  return fillForm(form, {
    words: {
      unit: row.pairing?.supporterName ?? '', noticeFrom, noticeTo, workdays: String(row.noticeWorkdays ?? ''),
      pack: `${row.packCode} 第 ${row.packVersion} 版`, step: labelOf(promotionSteps, row.step), to: labelOf(titleLevels, row.toLevel), name: row.name, department: row.department,
      titleLevel: labelOf(titleLevels, row.titleLevel), receiver: row.receiverName, length: showLength({ months: row.serviceMonths ?? 0, days: row.serviceDays ?? 0 }),
    },
    tables: {
      gates: row.findings.filter((finding) => finding.code !== 'PUBLIC_NOTICE').map((finding) => ({
        rule: finding.ruleId, required: finding.required, actual: finding.actual, verdict: VERDICTS[finding.verdict],
      })),
    },
  });
}
