/** Responsible for opening a report and for its numbers. Talks to: report, pairing, programme, report.facts. */
import { reportKinds } from '@jiedui/schema/report-states';
import type { ReportForm } from '@jiedui/schema/report-form';
import { labelOf } from '@jiedui/schema/vocabulary';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { logTransition, transition } from '../../states/transition.js';
import { closedFor } from '../evaluation/period-lock.service.js';
import { pinOn } from '../pack/pin.js';
import { readPairing } from '../pairing/pairing.service.js';
import { readFacts, type ReportFacts } from './report.facts.js';
import { formOf, newestForm, periodName, periodOf, periodsOf } from './report-form.js';
import type { OpenReportInput, ReportInput } from './report.input.js';
import { Report } from './report.js';
import { reportMachine } from './report.states.js';

/** Of what a report is: one pairing, or a programme. */
interface Subject {
  readonly scopeId: number;
  readonly pairingId: string | null;
  readonly programmeId: string | null;
  readonly name: string;
  readonly programmeName: string;
  readonly pin: { readonly packCode: string; readonly packVersion: number };
}

export const reportName = (row: Pick<Report, 'kind' | 'formVersion' | 'year' | 'periodNo' | 'subjectName' | 'department'>): string =>
  [row.subjectName, row.department, labelOf(reportKinds, row.kind), periodName(formOf(row), row.year, row.periodNo)].filter(Boolean).join(' ');

/** A draft whose numbers are those of now; one of its kind for a period and a department. */
export async function openReport(tx: Tx, input: OpenReportInput): Promise<Key> {
  const form = newestForm(input.kind);
  const subject = await subjectOf(tx, form, input);
  const parties: readonly string[] = tx.viewer.partiesIn(subject.scopeId);
  if (!form.report.writers.some((party) => parties.includes(party))) throw new Refusal([{ code: 'PARTY', message: `“${form.title.zh}”不由贵单位填报` }]);
  const filer = form.report.eachWriter ? tx.viewer.orgId : null;
  const { from, to, dueOn } = periodOf(form, input.year, input.periodNo);
  refuse([
    ...inputProblems(form, input, businessDay(tx.now)), ...(await closedFor(tx, subject.scopeId, [to], 'periodNo')), ...(await repeatProblems(tx, subject, input, filer)),
  ]);
  const facts = await factsOf(tx, form, { ...subject, periodFrom: from, periodTo: to });
  const [made] = await tx.query<{ id: string }>(
    `insert into report (scope_id, kind, form_code, form_version, pairing_id, programme_id, subject_name, programme_name, year, period_no, period_from, period_to,
       due_on, department, org_id, org_name, written_by, pack_code, pack_version, frozen_at, facts, recipients, open_problems, filer_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, app.now(), $20, $21, $22, $23) returning id`,
    [subject.scopeId, input.kind, form.code, form.version, subject.pairingId, subject.programmeId, subject.name, subject.programmeName, input.year, input.periodNo, from, to,
      dueOn, input.department.trim(), tx.viewer.orgId, tx.viewer.acting?.orgName ?? '', tx.viewer.user?.name ?? '', subject.pin.packCode, subject.pin.packVersion,
      JSON.stringify(facts), JSON.stringify(form.report.recipients.map((name) => ({ name, sentOn: null, receipt: '' }))), Number(facts.words['openProblems'] ?? 0), filer],
  );
  if (!made) throw notFound();
  const key = { scopeId: subject.scopeId, id: made.id };
  await logTransition(tx, reportMachine, key, { action: 'openReport', from: '', to: reportMachine.initial, subject: reportName({ ...input, formVersion: form.version, subjectName: subject.name }) });
  return key;
}

async function subjectOf(tx: Tx, form: ReportForm, input: OpenReportInput): Promise<Subject> {
  const { from } = periodOf(form, input.year, 1);
  if (form.report.of === 'PAIRING') {
    if (!input.pairingId) throw badInput('Name a pairing.');
    const pairing = await readPairing(tx, parseKey(input.pairingId));
    return {
      scopeId: pairing.scopeId, pairingId: pairing.id, programmeId: null, name: `${pairing.supporterName} → ${pairing.receiverName}`, programmeName: pairing.programmeName,
      pin: await pinOn(tx, pairing, from),
    };
  }
  if (!input.programmeId) throw badInput('Name a programme.');
  const key = parseKey(input.programmeId);
  const [row] = await tx.query<{ id: string; name: string; packCode: string; packVersion: number }>(
    'select id, name, pack_code as "packCode", pack_version as "packVersion" from programme where scope_id = $1 and id = $2', [key.scopeId, key.id],
  );
  if (!row) throw notFound();
  return { scopeId: key.scopeId, pairingId: null, programmeId: row.id, name: row.name, programmeName: row.name, pin: row };
}

function inputProblems(form: ReportForm, input: OpenReportInput, today: string): ProblemInput[] {
  const most = periodsOf(form);
  if (input.periodNo > most) return [{ code: 'PERIOD', path: 'periodNo', message: `${form.title.zh}每年 ${most} 期，没有第 ${input.periodNo} 期`, fix: '核对期次' }];
  const { from } = periodOf(form, input.year, input.periodNo);
  const { departments } = form.report;
  const known = departments.length === 0 ? input.department.trim() === '' : departments.includes(input.department.trim());
  return [
    ...(from > today ? [{ code: 'DATE_ORDER', path: 'periodNo', message: `${periodName(form, input.year, input.periodNo)}尚未开始`, fix: '开始后再填报', numbers: { from, today } }] : []),
    ...(known ? [] : [{ code: 'DEPARTMENT', path: 'department', message: departments.length === 0 ? '此报表不分部门' : '请选择报送部门', fix: departments.join('、') || '不填部门' }]),
  ];
}

/** One for all who write it, or one for each of them. */
async function repeatProblems(tx: Tx, subject: Subject, input: OpenReportInput, filer: string | null): Promise<ProblemInput[]> {
  const [known] = await tx.query<{ orgName: string }>(
    `select org_name as "orgName" from report where scope_id = $1 and kind = $2 and year = $3 and period_no = $4 and department = $5
       and filer_id is not distinct from $6 and state <> 'DISCARDED'`,
    [subject.scopeId, input.kind, input.year, input.periodNo, input.department.trim(), filer],
  );
  return known ? [{ code: 'REPORT_EXISTS', path: 'periodNo', message: `本期报表已由${known.orgName}填报`, fix: '打开已有的报表' }] : [];
}

/** A report of a closed period is written, returned and taken back no more; a longer one is open as long as its last month is. */
export async function refuseClosedReport(tx: Tx, row: Pick<Report, 'scopeId' | 'periodTo'>): Promise<void> {
  refuse(await closedFor(tx, row.scopeId, [row.periodTo], 'reportId'));
}

type FactsSubject = Pick<Report, 'scopeId' | 'pairingId' | 'programmeId' | 'periodFrom' | 'periodTo'>;

async function factsOf(tx: Tx, form: ReportForm, row: FactsSubject): Promise<ReportFacts> {
  const { scopeId, pairingId, programmeId, periodFrom: from, periodTo: to } = row;
  return readFacts(tx, {
    pairing: pairingId === null ? null : { scopeId, id: pairingId },
    programmeId: programmeId === null ? null : formatKey({ scopeId, id: programmeId }),
    // The tallies know years and months; of what lies between the months are summed, however many they are.
    period: { kind: form.report.rhythm === 'YEAR' ? 'YEAR' : 'MONTH', from, to },
  });
}

/** The numbers anew, of now, on the newest version of the form: an earlier one has no places for what is counted today. What was written by hand stays. */
export async function refreshReport(tx: Tx, key: Key, input: ReportInput): Promise<void> {
  await transition(tx, reportMachine, Report, key, 'refreshReport', {
    revision: input.revision ?? undefined, subject: reportName,
    check: (row) => refuseClosedReport(tx, row),
    set: async (row) => {
      const form = newestForm(row.kind);
      const facts = await factsOf(tx, form, row);
      return { facts, formCode: form.code, formVersion: form.version, frozenAt: tx.now, openProblems: Number(facts.words['openProblems'] ?? 0) };
    },
  });
}
