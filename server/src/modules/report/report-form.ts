/** Responsible for the forms of regular reports and the periods that they speak of. No I/O but reading the forms once. */
import { readReportForms } from '@jiedui/schema/form-files';
import { isParameterKey } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { ReportForm } from '@jiedui/schema/report-form';
import { reportRhythmMonths } from '@jiedui/schema/report-states';
import { addDays } from '../../policy/calendar.js';

export type ReportKind = ReportForm['report']['kind'];

/** Every version of each form, the newest first. */
const versions = new Map<ReportKind, readonly ReportForm[]>();

/** Puts a version of a form beside the others; a release brings every version that it ever delivered. Returns what takes it back. */
export function deliverForm(form: ReportForm): () => void {
  const { kind } = form.report;
  const before = versions.get(kind) ?? [];
  if (before.some(({ version }) => version === form.version)) throw new Error(`Form ${form.code} has version ${form.version} twice.`);
  versions.set(kind, [...before, form].sort((a, b) => b.version - a.version));
  return () => versions.set(kind, before);
}

for (const form of await readReportForms()) deliverForm(form);

/** The newest form of a kind, which new reports are opened with. */
export function newestForm(kind: ReportKind): ReportForm {
  const [found] = versions.get(kind) ?? [];
  if (!found) throw new Error(`There is no form of kind ${kind}.`);
  return found;
}

/** The form as it was when the report was opened: a later version changes nothing of it. */
export function formOf({ kind, formVersion }: { readonly kind: ReportKind; readonly formVersion: number }): ReportForm {
  const found = versions.get(kind)?.find(({ version }) => version === formVersion);
  if (!found) throw new Error(`There is no version ${formVersion} of the form of kind ${kind}.`);
  return found;
}

/** The newest form of every kind. */
export function newestForms(): ReportForm[] {
  return [...versions.keys()].map(newestForm);
}

/** How many reports of this form a year has. */
export function periodsOf({ report }: ReportForm): number {
  return 12 / reportRhythmMonths[report.rhythm];
}

/** First and last day of the nth period of a year, and the day by which its report is due. */
export function periodOf({ report }: ReportForm, year: number, no: number): { from: string; to: string; dueOn: string } {
  const months = reportRhythmMonths[report.rhythm];
  const first = (month: number): string => (month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`);
  const to = addDays(first(no * months + 1), -1);
  return { from: first((no - 1) * months + 1), to, dueOn: addDays(to, report.dueDays) };
}

/** `2022 年 5 月`, `2022 年第 2 季度`, as the head of the form says it. */
export function periodName({ report }: ReportForm, year: number, no: number): string {
  const names = { MONTH: `${year} 年 ${no} 月`, QUARTER: `${year} 年第 ${no} 季度`, HALF_YEAR: `${year} 年${no === 1 ? '上' : '下'}半年`, YEAR: `${year} 年度` };
  return names[report.rhythm];
}

/** Whether the pack demands what a form says that this parameter demands, and by which rule; null where it says nothing of it. */
export function demandOf(pack: ResolvedPack, { key, id }: { readonly key: string; readonly id?: string | undefined }): { ruleId: string } | null {
  if (!isParameterKey(key)) return null;
  const found = lookup(pack, key, {}, id);
  return found.state === 'FOUND' && found.value !== false ? { ruleId: found.entry.ruleId } : null;
}
