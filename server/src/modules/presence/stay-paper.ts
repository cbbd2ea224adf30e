/** Responsible for the records of life on site on paper, forms F-15 to F-17: a record in, the filled form out. */
import type { Form } from '@jiedui/schema/form';
import { readForms } from '@jiedui/schema/form-files';
import type { Paper, PaperSeal } from '@jiedui/schema/paper';
import { exitStates, incidentStates, leaveStates, outingStates } from '@jiedui/schema/presence-states';
import { exitKinds, incidentKinds, labelOf, leaveApprovers, leaveKinds } from '@jiedui/schema/vocabulary';
import { businessDay, businessMinute, daysBetween } from '../../policy/calendar.js';
import { fillForm } from '../document/paper.js';
import type { ExitRequest } from './exit-request.js';
import type { Incident } from './incident.js';
import type { Leave } from './leave.js';
import type { Outing } from './outing.js';

/** Of whom a record is, and between which hospitals. */
interface OfStay {
  readonly name: string;
  readonly assignment: { readonly specialty: string } | null;
  readonly team: { readonly pairing: { readonly supporterName: string; readonly receiverName: string } | null } | null;
}

const STAY = ['name', 'assignment.specialty', 'team.pairing.supporterName', 'team.pairing.receiverName'] as const;

const LEAVE = [
  'kind', 'fromOn', 'toOn', 'reason', 'destination', 'requestedBy', 'onBehalf', 'approver', 'decidedAt', 'decidedBy', 'decisionNote', 'departedAt', 'returnedOn',
  'returnConfirmedBy', 'overstayDays', 'state', 'createdAt',
] as const;
const EXIT = [
  'kind', 'reason', 'leavesOn', 'addressedName', 'appliedBy', 'appliedOn', 'onBehalf', 'reviewNote', 'decidedOn', 'decidedBy', 'decisionNote', 'formalitiesOn',
  'formalitiesBy', 'formalitiesNote', 'state',
] as const;
const INCIDENT = [
  'kind', 'occurredAt', 'place', 'summary', 'firstMeasures', 'reportedAt', 'reportedBy', 'receivingAcknowledgedAt', 'receivingAcknowledgedBy', 'supportingAcknowledgedAt',
  'supportingAcknowledgedBy', 'cause', 'handling', 'conclusion', 'state',
] as const;

const OUTING = ['purpose', 'destination', 'outAt', 'backAt', 'overnight', 'reportedBy', 'onBehalf', 'reportedLate', 'returnedAt', 'state', 'createdAt'] as const;

export type OutingSource = OfStay & Pick<Outing, (typeof OUTING)[number]>;
export type LeaveSource = OfStay & Pick<Leave, (typeof LEAVE)[number]>;
export type ExitSource = OfStay & Pick<ExitRequest, (typeof EXIT)[number]>;
export type IncidentSource = OfStay & Pick<Incident, (typeof INCIDENT)[number]>;

/** What the papers read of their rows. */
export const leavePaperNeeds: readonly string[] = [...STAY, ...LEAVE];
export const outingPaperNeeds: readonly string[] = [...STAY, ...OUTING];
export const exitPaperNeeds: readonly string[] = [...STAY, ...EXIT];
export const incidentPaperNeeds: readonly string[] = [...STAY, ...INCIDENT];

const forms = await readForms();

/** A form that is delivered with the product; throws when it is not there. */
export function deliveredForm(code: string): Form {
  const form = forms.get(code);
  if (!form) throw new Error(`There is no form ${code}.`);
  return form;
}

const [leaveForm, outingForm, exitForm, incidentForm] = [deliveredForm('F-15'), deliveredForm('F-15-O'), deliveredForm('F-16'), deliveredForm('F-17')];

/** An instant as a form shows it; empty for none. */
export function minuteOf(at: Date | null): string {
  return at === null ? '' : businessMinute(at);
}

/** The filled form F-15. */
export function leavePaper(row: LeaveSource): Paper {
  return fillForm(leaveForm, {
    words: {
      ...wordsOf(row), kind: labelOf(leaveKinds, row.kind), days: String(daysBetween(row.fromOn, row.toOn) + 1), from: row.fromOn, to: row.toOn, destination: row.destination,
      reason: row.reason, requestedBy: writtenBy(row.requestedBy, row.onBehalf), requestedOn: businessDay(row.createdAt), approver: labelOf(leaveApprovers, row.approver),
      decision: labelOf(leaveStates, row.state), decidedBy: row.decidedBy ?? '', decidedAt: minuteOf(row.decidedAt), decisionNote: row.decisionNote ?? '',
      departedAt: minuteOf(row.departedAt), returnedOn: row.returnedOn ?? '', confirmedBy: row.returnConfirmedBy ?? '',
      overstay: row.overstayDays > 0 ? `${row.overstayDays} 个工作日` : '',
    },
    seals: { parties: boxesOf(row, row.name) },
  });
}

/** The filled report of an outing, form F-15-O. */
export function outingPaper(row: OutingSource): Paper {
  return fillForm(outingForm, {
    words: {
      ...wordsOf(row), outAt: minuteOf(row.outAt), backAt: minuteOf(row.backAt), destination: row.destination, purpose: row.purpose, overnight: row.overnight ? '过夜' : '当日返回',
      reportedBy: writtenBy(row.reportedBy, row.onBehalf), reportedAt: minuteOf(row.createdAt), late: row.reportedLate ? '离岗后补报' : '外出前报告',
      returnedAt: minuteOf(row.returnedAt), state: labelOf(outingStates, row.state),
    },
    seals: { parties: boxesOf(row, row.name) },
  });
}

/** The filled form F-16. */
export function exitPaper(row: ExitSource): Paper {
  return fillForm(exitForm, {
    words: {
      ...wordsOf(row), kind: labelOf(exitKinds, row.kind), leavesOn: row.leavesOn, addressed: row.addressedName, state: labelOf(exitStates, row.state), reason: row.reason,
      appliedBy: writtenBy(row.appliedBy, row.onBehalf), appliedOn: row.appliedOn, reviewNote: row.reviewNote ?? '',
      decision: row.decidedOn === null ? '' : row.state === 'REJECTED' ? '不同意' : '同意', decidedBy: row.decidedBy ?? '', decidedOn: row.decidedOn ?? '',
      decisionNote: row.decisionNote ?? '', formalitiesBy: row.formalitiesBy ?? '', formalitiesOn: row.formalitiesOn ?? '', formalitiesNote: row.formalitiesNote ?? '',
    },
    seals: { parties: [...boxesOf(row, row.name), box('受理机关', row.addressedName)] },
  });
}

/** The filled form F-17. */
export function incidentPaper(row: IncidentSource): Paper {
  return fillForm(incidentForm, {
    words: {
      ...wordsOf(row), kind: labelOf(incidentKinds, row.kind), occurredAt: minuteOf(row.occurredAt), place: row.place, state: labelOf(incidentStates, row.state),
      summary: row.summary, firstMeasures: row.firstMeasures, reportedBy: row.reportedBy, reportedAt: minuteOf(row.reportedAt),
      receivingBy: row.receivingAcknowledgedBy ?? '', receivingAt: minuteOf(row.receivingAcknowledgedAt), supportingBy: row.supportingAcknowledgedBy ?? '',
      supportingAt: minuteOf(row.supportingAcknowledgedAt), cause: row.cause, handling: row.handling, conclusion: row.conclusion,
    },
    seals: { parties: boxesOf(row, row.reportedBy) },
  });
}

function wordsOf({ name, assignment, team }: OfStay): Record<string, string> {
  return { name, specialty: assignment?.specialty ?? '', supporter: team?.pairing?.supporterName ?? '', receiver: team?.pairing?.receiverName ?? '' };
}

function writtenBy(by: string, onBehalf: boolean): string {
  return onBehalf ? `${by}（代填）` : by;
}

/** Room for the ink of both hospitals; the platform seals none of these papers. */
function boxesOf({ team }: OfStay, signer: string): PaperSeal[] {
  return [{ ...box('本人（报告人）', ''), representative: signer, person: true }, box('受援单位', team?.pairing?.receiverName ?? ''), box('派出单位', team?.pairing?.supporterName ?? '')];
}

/** An empty place for a seal. */
export function box(label: string, name: string): PaperSeal {
  return { label, name, representative: '', sealedAt: null, remark: '' };
}
