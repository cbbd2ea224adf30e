/** Responsible for writing, submitting and receiving reports. Talks to: report. */
import { inputWords } from '@jiedui/schema/refusal-words';
import type { Party } from '../../access/viewer.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { transition } from '../../states/transition.js';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { tellParties } from '../notice/tell.js';
import { loadPack } from '../programme/pack-lineage.js';
import { formOf } from './report-form.js';
import { refuseClosedReport, reportName } from './report-open.service.js';
import { chainColumns, openChain, reviewAct } from './report-review.service.js';
import { passedOn, returnedTo } from './report-review.js';
import { markProblems, withMarks } from './report-score.service.js';
import type { ReportInput, ReturnReportInput, ReviewReportInput, SaveReportInput, SendReportInput } from './report.input.js';
import { Report } from './report.js';
import type { ReportMark } from './report-parts.js';
import { reportMachine } from './report.states.js';

/** What is written by hand; places that are not named stay as they are. */
export async function saveReport(tx: Tx, key: Key, input: SaveReportInput): Promise<void> {
  await transition(tx, reportMachine, Report, key, 'saveReport', {
    revision: input.revision ?? undefined, subject: reportName,
    set: (row) => ({
      entries: { ...row.entries, ...Object.fromEntries(input.entries.map(({ key: place, value }) => [place, value.trim()])) },
      ...(input.marks.length > 0 && { marks: JSON.stringify(withMarks(row.marks, input.marks.map(({ code, self, remark }) => ({ code, self: self ?? null, remark: remark.trim() })))) as unknown as ReportMark[] }),
    }),
    check: async (row) => {
      await refuseClosedReport(tx, row);
      refuse(contentProblems(row, input));
    },
  });
}

function contentProblems(row: Report, input: SaveReportInput): ProblemInput[] {
  const form = formOf(row);
  const unknown = input.entries.filter(({ key }) => !form.fields.some((field) => field.key === key));
  return [
    ...unknown.map(({ key }) => ({ code: 'FIELD_UNKNOWN', path: `entries.${key}`, message: `表单没有“${key}”一栏` })),
    ...input.marks.flatMap(({ code, self }) => markProblems(form.marks, code, 'self', self ?? null)),
    ...sensitiveProblems(Object.fromEntries([...input.entries.map(({ key, value }) => [`entries.${key}`, value]), ...input.marks.map(({ code, remark }) => [`marks.${code}.remark`, remark])])),
  ];
}

/** Hands it in; late after its due day. Every required place and, where there are marks, every own mark is filled. */
export async function submitReport(tx: Tx, key: Key, input: ReportInput): Promise<void> {
  const before = await transition(tx, reportMachine, Report, key, 'submitReport', {
    revision: input.revision ?? undefined, subject: reportName,
    set: async (row) => ({
      submittedAt: tx.now, submittedBy: tx.viewer.user?.name ?? '', late: businessDay(tx.now) > row.dueOn, returnReason: null, ...chainColumns(await openChain(tx, row, formOf(row))),
    }),
    check: async (row) => {
      await refuseClosedReport(tx, row);
      refuse(gapProblems(row));
    },
  });
  const late = businessDay(tx.now) > before.dueOn;
  await tellOfReport(tx, key, formOf(before).report.reviewers, { kind: 'REPORT_SUBMITTED', title: `报表待接收：${reportName(before)}`, body: late ? `逾期（期限 ${before.dueOn}）` : '' });
}

function gapProblems(row: Report): ProblemInput[] {
  const form = formOf(row);
  const empty = form.fields.filter((field) => field.required && (row.entries[field.key] ?? '').trim() === '');
  const unmarked = form.marks.filter(({ code }) => (row.marks.find((mark) => mark.code === code)?.self ?? null) === null);
  return [
    ...empty.map((field) => ({ code: 'REQUIRED', path: `entries.${field.key}`, message: `“${field.label}”没有填写`, fix: `填写${field.label}` })),
    ...(unmarked.length === 0 ? [] : [{ code: 'MARKS_MISSING', path: 'marks', message: `${unmarked.map(({ item }) => item).join('、')}没有自评得分`, fix: '逐项自评', numbers: { required: form.marks.length, missing: unmarked.length } }]),
  ];
}

/** Takes it back before it is received. */
export async function withdrawReport(tx: Tx, key: Key, input: ReportInput): Promise<void> {
  const before = await transition(tx, reportMachine, Report, key, 'withdrawReport', {
    revision: input.revision ?? undefined, subject: reportName, set: { submittedAt: null, submittedBy: null, late: false, ...chainColumns([]) },
    check: (row) => refuseClosedReport(tx, row),
  });
  await tellOfReport(tx, key, formOf(before).report.reviewers, { kind: 'REPORT_WITHDRAWN', title: `报表已撤回：${reportName(before)}` });
}

export async function discardReport(tx: Tx, key: Key, input: ReportInput): Promise<void> {
  await transition(tx, reportMachine, Report, key, 'discardReport', { revision: input.revision ?? undefined, subject: reportName, check: (row) => refuseClosedReport(tx, row) });
}

export async function acceptReport(tx: Tx, key: Key, input: ReviewReportInput): Promise<void> {
  const note = input.note.trim();
  const before = await transition(tx, reportMachine, Report, key, 'acceptReport', {
    revision: input.revision ?? undefined, subject: reportName, check: () => refuse(sensitiveProblems({ note })),
    set: (row) => ({ reviewedAt: tx.now, reviewedBy: reviewer(tx), reviewNote: note, ...chainColumns(passedOn(row.reviews, reviewAct(tx, note))) }),
  });
  await tellOfReport(tx, key, formOf(before).report.writers, { kind: 'REPORT_ACCEPTED', title: `报表已接收：${reportName(before)}`, body: note });
}

export async function returnReport(tx: Tx, key: Key, input: ReturnReportInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, reportMachine, Report, key, 'returnReport', {
    revision: input.revision ?? undefined, subject: reportName, reason,
    set: (row) => ({ returnReason: reason, submittedAt: null, submittedBy: null, late: false, ...chainColumns(returnedTo(row.reviews, null, reviewAct(tx, reason))) }),
    check: async (row) => {
      await refuseClosedReport(tx, row);
      refuse(sensitiveProblems({ reason }));
    },
  });
  await tellOfReport(tx, key, formOf(before).report.writers, { kind: 'REPORT_RETURNED', title: `报表被退回：${reportName(before)}`, body: reason });
}

/** Who outside has it by now; when everybody whom the pack counts has it, it is accepted. */
export async function sendReport(tx: Tx, key: Key, input: SendReportInput): Promise<void> {
  const today = businessDay(tx.now);
  const pack = async (row: Report) => lookup(await loadPack(tx, row), 'report.annual.recipients');
  let wanted = 0;
  await transition(tx, reportMachine, Report, key, 'sendReport', {
    revision: input.revision ?? undefined, subject: reportName,
    set: (row) => ({ recipients: JSON.stringify(merged(row, input)) as unknown as Report['recipients'] }),
    check: async (row) => {
      const found = await pack(row);
      wanted = found.state === 'FOUND' ? found.value : row.recipients.length;
      refuse(input.recipients.flatMap((one, at): ProblemInput[] => one.sentOn > today
        ? [{ code: 'DATE_ORDER', path: `recipients.${at}.sentOn`, message: inputWords.future('SENT', one.sentOn, today), fix: inputWords.checkDay }]
        : []));
    },
    to: (row) => (merged(row, input).filter(({ sentOn }) => sentOn !== null).length >= wanted ? 'ACCEPTED' : 'SUBMITTED'),
  });
}

function merged(row: Report, input: SendReportInput): Report['recipients'] {
  const sent = input.recipients.map(({ name, sentOn, receipt }) => ({ name: name.trim(), sentOn, receipt: receipt.trim() }));
  const known = row.recipients.map((before) => sent.find(({ name }) => name === before.name) ?? before);
  return [...known, ...sent.filter(({ name }) => !row.recipients.some((before) => before.name === name))];
}

function reviewer(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}

async function tellOfReport(tx: Tx, key: Key, parties: readonly Party[], told: { kind: string; title: string; body?: string }): Promise<void> {
  if (parties.length > 0) await tellParties(tx, key.scopeId, parties, { ...told, link: `/reports/${formatKey(key)}` });
}
