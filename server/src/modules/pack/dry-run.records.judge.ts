/** Responsible for what a pack says of the records of every day: the evaluators that judge them on their own screens. Pure. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import type { WorkCalendar } from '../../policy/work-calendar.js';
import { showLength } from '../../policy/calendar.js';
import { dayAt } from '../../policy/day-index.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateLoad } from '../../policy/load.js';
import { serviceLedger, type ServiceFacts } from '../../policy/service.js';
import { gateStandings } from '../../policy/service-forecast.js';
import { receiverFindings, type JudgedReceiver } from '../coverage/coverage.facts.js';
import type { Pairing } from '../pairing/pairing.js';
import { attendanceOf, type AttendanceSpan, type AttendedDays } from '../presence/sheet.facts.js';
import { stayFindings } from '../presence/stay.facts.js';
import { loadFacts, type LoadRows, type WorkRow } from '../work/workload.facts.js';
import type { Line, Place } from './dry-run.judge.js';
import type { PackedWork } from './dry-run.records.rows.js';
import type { ReadStay } from './dry-run.stays.js';

/** A pairing's work, packed until it is judged: two million records would not fit otherwise. */
export interface JudgedWorkload extends Place {
  readonly rows: Omit<LoadRows, 'work'>;
  readonly work: readonly PackedWork[];
}

export interface JudgedStay extends Place {
  readonly stay: ReadStay;
  readonly pairing: Pairing;
  /** What was served differs from the plan. */
  readonly served: boolean;
  /** Null where the stay does not touch the days looked at. */
  readonly days: AttendedDays | null;
  readonly span: Omit<AttendanceSpan, 'pack'> & { readonly calendar: WorkCalendar };
}

export interface JudgedReceiverYear extends Place {
  readonly row: JudgedReceiver;
  readonly today: string;
}

export interface JudgedService extends Place {
  readonly category: PersonCategory;
  readonly facts: ServiceFacts[];
  readonly today: string;
}

/** Each quota of each person, site and pairing, recorded work included as on the panel. */
export function workloadLines({ rows, work, name }: JudgedWorkload, pack: ResolvedPack): Line[] {
  const names = new Map(rows.stays.map((stay) => [stay.personId, stay.name]));
  return evaluateLoad(pack, loadFacts({ ...rows, work: work.flatMap(unpacked) }, false))
    .map(({ finding }) => ({ ...finding, subject: 'WORKLOAD', name: names.get(finding.subjectId ?? '') ?? name }));
}

function unpacked({ personId, type, slot, days, quantities }: PackedWork): WorkRow[] {
  return days.map((day, at) => ({ personId, type: type as WorkRow['type'], slot, on: dayAt(day), quantity: quantities[at] ?? 1, confirmed: true }));
}

/** Attendance of the days looked at; term and home visits where they differ from the roster's plan. */
export function stayLines({ stay, pairing, served, days, span, name }: JudgedStay, pack: ResolvedPack, now: Date): Line[] {
  const row = { ...stay, team: { ...stay.teamPin, lineage: null, pairing }, leaves: stay.leaves };
  const findings: Finding[] = [
    ...(days === null ? [] : attendanceOf(stay, days, { ...span, pack }).findings),
    ...stayFindings(row, now, pack).filter((finding) => served || !finding.parameter.startsWith('term.')),
  ];
  return findings.map((finding) => ({ ...finding, subject: 'STAY', name }));
}

export function receiverLines({ row, today, name }: JudgedReceiverYear, pack: ResolvedPack): Line[] {
  return receiverFindings(row, today, pack).map((finding) => ({ ...finding, subject: 'RECEIVER', name }));
}

/** The ledger against each promotion step of the person's category. */
export function serviceLines({ category, facts, today, name }: JudgedService, pack: ResolvedPack): Line[] {
  const { total } = serviceLedger(pack, facts, today);
  const kind = kindOf('promo.gate');
  return gateStandings(pack, category, total).map(({ step, to, months, ruleId, met }) => ({
    code: 'SERVICE_GATE', path: `${step}.${to}`, ruleId, parameter: 'promo.gate', label: kind.label.zh, labelEn: kind.label.en,
    verdict: met ? 'MET' : 'NOT_MET', required: kind.show({ step, to, cumulativeMonths: months }).zh, actual: showLength(total), fix: met ? null : '继续服务至满足年限',
    subject: 'SERVICE', name,
  }));
}
