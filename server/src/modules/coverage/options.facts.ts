/** Responsible for ranking who could fill a gap, and for saying why somebody could not. */
import { addDays, daysBetween } from '../../policy/calendar.js';
import { evaluateMember } from '../../policy/eligibility.js';
import type { PersonFacts, ReceiverFacts, StayMode } from '../../policy/facts.js';
import type { Finding } from '../../policy/finding.js';
import { packOf } from '../programme/pack-lineage.js';
import type { BatchOption, StaffCandidate } from './coverage-options.js';

export interface BatchRow {
  readonly teamId: string;
  readonly name: string;
  readonly batchNo: number;
  readonly supporterName: string;
  readonly state: string;
  readonly plannedFrom: string;
  readonly plannedTo: string;
  readonly people: number;
}

export interface CandidatesRow {
  readonly staff: readonly (PersonFacts & { department: string; specialty: string })[] | null;
  readonly receiver: ReceiverFacts;
  readonly supporterOrg: string;
  readonly supporterDivision: string;
  readonly mode: string;
  readonly from: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
}

const TO_COME = ['FORMING', 'CHECKED', 'FILED'];
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Batches to come whose arrival could be brought forward, and those on site that could stay, by the days they fill. */
export function batchOptions({ batches, from, to }: { batches: readonly BatchRow[] | null; from: string; to: string }): BatchOption[] {
  const options = (batches ?? []).filter((batch) => batch.people > 0).map((batch): BatchOption => {
    const comes = TO_COME.includes(batch.state);
    const { teamId, name, batchNo, supporterName, people } = batch;
    const common = { teamId, name, batchNo, supporterName, people };
    if (comes) return { ...common, move: 'ADVANCE', plannedOn: batch.plannedFrom, movedTo: from, fills: daysBetween(from, earlier(to, addDays(batch.plannedFrom, -1))) + 1 };
    return { ...common, move: 'EXTEND', plannedOn: batch.plannedTo, movedTo: to, fills: batch.plannedTo < addDays(from, -1) ? 0 : daysBetween(batch.plannedTo < from ? from : batch.plannedTo, to) + 1 };
  });
  return options.filter((option) => option.fills > 0).sort((a, b) => b.fills - a.fills || b.people - a.people);
}

/** Declared when somebody is put on a roster, not before. */
const DECLARED = ['elig.healthCheck', 'elig.voluntary'];

function stops({ effect, verdict, parameter }: Finding): boolean {
  if (effect !== 'BLOCK' || parameter.startsWith('term.')) return false;
  return verdict === 'NOT_MET' || (verdict === 'UNKNOWN' && !DECLARED.includes(parameter));
}

/** Each free person judged as a member on the first day of the gap (C-10); how long he must stay is the roster's question. */
export function candidatesOf(row: CandidatesRow): StaffCandidate[] {
  if (!row.staff || row.staff.length === 0) return [];
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const supporter = { id: row.supporterOrg, name: '', divisionCode: row.supporterDivision, residencyBase: null };
  const mode = (row.mode === 'GROUP' ? 'STATION' : row.mode) as StayMode;
  const judged = row.staff.map(({ department, specialty, ...person }): StaffCandidate => {
    const stay = { role: 'MEMBER' as const, mode, arrivalOn: row.from, endOn: addDays(row.from, 365), post: null, brokenOn: [] };
    const reasons = evaluateMember(pack, { receiver: row.receiver, supporter, member: { person, stay, supporterId: row.supporterOrg } }).filter(stops).map((finding) => finding.message);
    return { id: person.id, name: person.name, department, specialty, staffCategory: person.category, titleLevel: person.titleLevel ?? 'NONE', eligible: reasons.length === 0, reasons };
  });
  return judged.sort((a, b) => Number(b.eligible) - Number(a.eligible));
}
