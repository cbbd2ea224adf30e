/** Responsible for a report on paper: what was frozen and what was written in, the filled form out. The screen, Word and Excel share it. */
import { Decimal } from 'decimal.js';
import type { Paper, PaperSeal } from '@jiedui/schema/paper';
import { reviewStates } from '@jiedui/schema/report-states';
import { divisionLevels, labelOf } from '@jiedui/schema/vocabulary';
import { businessMinute } from '../../policy/calendar.js';
import { fillForm } from '../document/paper.js';
import { figureTables, figureWords } from './report.facts.js';
import { formOf, periodName } from './report-form.js';
import type { Report } from './report.js';
import type { ReportMark, ReportRecipient, ReportReview } from './report-parts.js';

const REPORT = ['kind', 'formVersion', 'year', 'periodNo', 'subjectName', 'programmeName', 'department', 'orgName', 'writtenBy', 'frozenAt', 'facts', 'entries', 'marks', 'recipients',
  'submittedAt', 'submittedBy', 'reviewedAt', 'reviewedBy', 'reviewNote', 'reviews', 'state'] as const;

/** What of a report stands on its paper. */
export type ReportPaperSource = Pick<Report, (typeof REPORT)[number]> & {
  readonly pairing: { readonly supporterName: string; readonly receiverName: string } | null;
};

export const reportPaperNeeds: readonly string[] = [...REPORT, 'pairing.supporterName', 'pairing.receiverName'];

/** The filled form F-6, F-8 or F-11 to F-14. */
export function reportPaper(source: ReportPaperSource): Paper {
  const form = formOf(source);
  return fillForm(form, {
    words: {
      ...source.facts.words, ...figureWords(source.facts.figures), ...source.entries, ...totals(form.marks, source.marks), ...scorers(source.marks), unit: source.orgName,
      pairing: source.pairing ? `${source.pairing.supporterName} → ${source.pairing.receiverName}` : '', supporter: source.pairing?.supporterName ?? '',
      receiver: source.pairing?.receiverName ?? '', programme: source.programmeName, period: periodName(form, source.year, source.periodNo),
      department: source.department, frozenAt: businessMinute(source.frozenAt),
    },
    tables: { ...source.facts.tables, ...figureTables(source.facts.figures, form.report.figures), marks: markRows(form.marks, source.marks), recipients: recipientRows(source.recipients), reviews: reviewRows(source.reviews) },
    seals: { report: boxesOf(source, form.report.reviewers.length > 0) },
  });
}

type MarkLine = ReturnType<typeof formOf>['marks'][number];

function markRows(lines: readonly MarkLine[], marks: readonly ReportMark[]): Record<string, string>[] {
  return lines.map((line) => {
    const given = marks.find((mark) => mark.code === line.code);
    return {
      item: line.item, standard: line.standard, fullMarks: line.fullMarks, method: line.method, self: given?.self ?? '', peer: given?.peer ?? '', spot: given?.spot ?? '',
      remark: given?.remark ?? '',
    };
  });
}

/** Exact sums (C-11); empty where nothing was given. */
function totals(lines: readonly MarkLine[], given: readonly ReportMark[]): Record<string, string> {
  const marks = given.filter(({ code }) => lines.some((line) => line.code === code));
  const sum = (values: readonly (string | null)[]): string => {
    const given = values.filter((value): value is string => value !== null && value !== '');
    return given.length === 0 ? '' : given.reduce((total, value) => total.plus(value), new Decimal(0)).toString();
  };
  return { fullTotal: sum(lines.map((line) => line.fullMarks)), selfTotal: sum(marks.map((mark) => mark.self)), peerTotal: sum(marks.map((mark) => mark.peer)), spotTotal: sum(marks.map((mark) => mark.spot)) };
}

/** Who gave the marks beside the author's own, each once. */
function scorers(marks: readonly ReportMark[]): Record<'peerBy' | 'spotBy', string> {
  const names = (given: readonly (string | null | undefined)[]) => [...new Set(given.filter(Boolean))].join('、');
  return { peerBy: names(marks.map((mark) => mark.peerBy)), spotBy: names(marks.map((mark) => mark.spotBy)) };
}

/** The levels in order; one whose turn has not come stands there empty. */
function reviewRows(reviews: readonly ReportReview[]): Record<string, string>[] {
  return reviews.map(({ level, orgName, state, by, at, note }) => ({
    level: labelOf(divisionLevels, level), office: orgName, state: state === 'WAITING' ? '' : labelOf(reviewStates, state), by: by ?? '', at: at === null ? '' : businessMinute(new Date(at)), note,
  }));
}

function recipientRows(recipients: readonly ReportRecipient[]): Record<string, string>[] {
  return recipients.map(({ name, sentOn, receipt }) => ({ name, sent: sentOn ?? '', receipt }));
}

function boxesOf(source: ReportPaperSource, reviewed: boolean): PaperSeal[] {
  const { submittedAt, reviewedAt } = source;
  const unit = {
    label: '填报单位', name: source.orgName, representative: source.submittedBy ?? source.writtenBy, sealedAt: null,
    remark: submittedAt === null ? '' : `平台报送 ${businessMinute(submittedAt)}`,
  };
  if (!reviewed) return [unit];
  if (source.reviews.length > 0) return [unit, ...source.reviews.map(levelBox)];
  return [unit, {
    label: '接收单位', name: '', representative: source.reviewedBy ?? '', sealedAt: null, remark: reviewedAt === null ? '' : `平台接收 ${businessMinute(reviewedAt)}　${source.reviewNote}`,
  }];
}

function levelBox({ level, orgName, state, by, at }: ReportReview): PaperSeal {
  const passed = state === 'PASSED' && at !== null;
  return {
    label: `${labelOf(divisionLevels, level)}审核`, name: orgName, representative: passed ? (by ?? '') : '', sealedAt: null,
    remark: passed ? `平台审核 ${businessMinute(new Date(at))}` : '',
  };
}
