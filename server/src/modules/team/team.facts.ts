/** Responsible for telling the evaluators what a team's rows say; the same for the screen and for the gates. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { isStay } from '@jiedui/schema/stay-states';
import type { InstitutionKind, StandardStatus } from '@jiedui/schema/vocabulary';
import { formatKey } from '../../db/key.js';
import { evaluateSupplement } from '../../policy/agreement.js';
import { businessDay } from '../../policy/calendar.js';
import type { ReceiverFacts, StayMode, TeamFacts, TeamMemberFacts } from '../../policy/facts.js';
import { evaluateFiling } from '../../policy/filing.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateArrivals } from '../../policy/presence.js';
import { evaluateOrganiser, evaluatePreTraining } from '../../policy/pre-training.js';
import { evaluateTeam } from '../../policy/team.js';
import { evaluateDeadline, plainCalendar, type WorkCalendar } from '../../policy/work-calendar.js';
import type { Agreement } from '../agreement/agreement.js';
import type { Pairing } from '../pairing/pairing.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Assignment } from './assignment.js';
import type { Filing } from './filing.js';
import type { PreTraining } from './pre-training.js';

/** Heads and leaders that all supporters of one receiver have planned (app.group_strength). */
export interface Strength {
  headcount: number;
  leaders: number;
  supporters: number;
  lead_name: string | null;
  /** What this pairing itself has put down there. */
  own_headcount: number;
  own_leaders: number;
}

const PAIRING = [
  'id', 'supporterOrgId', 'supporterName', 'supporterDivisionCode', 'receiverOrgId', 'receiverName', 'receiverKind',
  'receiverCategory', 'receiverStandard', 'receiverCreating', 'receiverPopulation', 'mode', 'lead', 'groupState',
] as const;
const MEMBER = [
  'scopeId', 'id', 'personId', 'name', 'sex', 'bornOn', 'staffCategory', 'practiceCategory', 'titleLevel', 'certificateNo', 'workStartedOn', 'clinicalStartedOn',
  'managementStartedOn', 'healthy', 'voluntary', 'role', 'receiverPost', 'plannedFrom', 'plannedTo', 'arrivedOn', 'state',
] as const;
const TEAM = ['id', 'scopeId', 'packCode', 'packVersion', 'lineage', 'plannedFrom'] as const;

/** Columns of pairing and roster that `compositionFindings` reads, for statements of their own. */
export const compositionColumns = { pairing: PAIRING, member: MEMBER } as const;

export interface CompositionRow {
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
  readonly strength: Strength | null;
  readonly pairing: PairingFacts | null;
  readonly members: readonly Pick<Assignment, (typeof MEMBER)[number]>[];
}

type PairingFacts = Pick<Pairing, (typeof PAIRING)[number]>;
type AgreementFacts = Pick<Agreement, 'kind' | 'year' | 'state' | 'effectiveAt'>;

/** Whether a batch is the first of its pairing that begins in its year: the one that a named day of arrival speaks of. */
export interface ArrivalRow {
  readonly firstOfYear?: boolean | null;
}

export interface ReadinessRow extends CompositionRow, ArrivalRow {
  readonly pairing: (PairingFacts & { readonly agreements: readonly AgreementFacts[] }) | null;
  readonly plannedFrom: string;
  readonly dispatchedOn: string | null;
  readonly ownerDivision: string | null;
  /** What deadlines are counted by; Monday to Friday where it is not known. */
  readonly workCalendar?: WorkCalendar | null;
  readonly trainings: readonly Pick<PreTraining, 'heldOn' | 'organiser' | 'topics' | 'attended'>[];
  readonly filings: readonly Pick<Filing, 'state' | 'routeCode' | 'submittedAt' | 'createdAt'>[];
}

/** What `compositionFindings` reads of a Team. */
export const compositionNeeds: readonly string[] = [
  ...TEAM, 'strength', ...PAIRING.map((name) => `pairing.${name}`), ...MEMBER.map((name) => `members.${name}`),
];

/** What `readinessFindings` reads of a Team. */
export const readinessNeeds: readonly string[] = [
  ...TEAM, 'strength', 'dispatchedOn', 'ownerDivision', 'workCalendar', 'firstOfYear', ...PAIRING.map((name) => `pairing.${name}`), ...MEMBER.map((name) => `members.${name}`),
  'trainings.heldOn', 'trainings.organiser', 'trainings.topics', 'trainings.attended',
  'filings.state', 'filings.routeCode', 'filings.submittedAt', 'filings.createdAt',
  'pairing.agreements.kind', 'pairing.agreements.year', 'pairing.agreements.state', 'pairing.agreements.effectiveAt',
];

/** Size, leader, lead hospital and everybody's eligibility over the union of all supporters (R-224–R-231, C-8). */
export function compositionFindings(row: CompositionRow, pack = packFor(row)): Finding[] {
  return row.pairing ? evaluateTeam(pack, teamFacts(row, row.pairing)) : [];
}

function packFor(row: CompositionRow) {
  return packOf(row.packCode, row.packVersion, row.lineage ?? []);
}

/** The receiver as the pairing froze it (C-17). */
export function receiverFacts(pairing: Pick<PairingFacts, 'receiverOrgId' | 'receiverName' | 'receiverKind' | 'receiverCategory' | 'receiverStandard' | 'receiverCreating' | 'receiverPopulation'>): ReceiverFacts {
  return {
    id: pairing.receiverOrgId,
    name: pairing.receiverName,
    kind: pairing.receiverKind as InstitutionKind,
    category: pairing.receiverCategory,
    standard: pairing.receiverStandard as StandardStatus | null,
    creating: pairing.receiverCreating,
    population: pairing.receiverPopulation,
  };
}

const OTHERS = 'other-supporters';

function teamFacts(row: CompositionRow, pairing: PairingFacts): TeamFacts {
  const { strength } = row;
  const own = { id: pairing.supporterOrgId, name: pairing.supporterName, divisionCode: pairing.supporterDivisionCode, residencyBase: null };
  const others = Array.from({ length: Math.max(0, (strength?.supporters ?? 1) - 1) }, (_, at) => ({
    id: at === 0 ? OTHERS : `${OTHERS}-${at}`, name: strength?.lead_name ?? '', divisionCode: pairing.supporterDivisionCode, residencyBase: null,
  }));
  return {
    receiver: receiverFacts(pairing),
    supporters: [own, ...others],
    leadSupporterId: pairing.lead ? own.id : pairing.groupState === 'LED' ? OTHERS : null,
    // Who left before his time is no longer of the team: it is as strong as those who are left.
    members: row.members.filter((member) => !isStay('cutShort', member.state)).map((member) => memberFacts(member, pairing)),
    elsewhere: {
      headcount: Math.max(0, (strength?.headcount ?? 0) - (strength?.own_headcount ?? 0)),
      leaders: Math.max(0, (strength?.leaders ?? 0) - (strength?.own_leaders ?? 0)),
    },
  };
}

function memberFacts(member: CompositionRow['members'][number], pairing: PairingFacts): TeamMemberFacts {
  return {
    supporterId: pairing.supporterOrgId,
    person: {
      id: formatKey(member),
      name: member.name,
      category: member.staffCategory,
      practiceCategory: member.practiceCategory,
      bornOn: member.bornOn,
      sex: member.sex,
      titleLevel: member.titleLevel,
      workSince: member.workStartedOn,
      clinicalSince: member.clinicalStartedOn,
      managementSince: member.managementStartedOn,
      hasCertificate: member.certificateNo === '' ? null : true,
      healthy: member.healthy,
      voluntary: member.voluntary,
    },
    stay: {
      role: member.role,
      mode: (pairing.mode === 'GROUP' ? 'STATION' : pairing.mode) as StayMode,
      arrivalOn: member.arrivedOn ?? member.plannedFrom,
      endOn: member.plannedTo,
      post: member.receiverPost,
      brokenOn: [],
    },
  };
}

/** The supplement of the year, route and lateness of the roster, training and arrival of everybody. */
export function readinessFindings(row: ReadinessRow, now: Date, pack = packFor(row)): Finding[] {
  return [...supplementFindings(row, pack), ...filingFindings(row, now, pack), ...trainingFindings(row, businessDay(now), pack), ...arrivalDayFindings(row, now, pack), ...arrivalFindings(row, pack)];
}

/** Whether the receiver confirmed everybody whom the team brought, once it was sent. */
export function arrivalFindings(row: Pick<ReadinessRow, 'dispatchedOn' | 'members'> & CompositionRow, pack = packFor(row)): Finding[] {
  if (row.dispatchedOn === null) return [];
  const expected = row.members.filter((member) => member.arrivedOn !== null || !isStay('cutShort', member.state));
  return evaluateArrivals(pack, expected.map((member) => ({ person: { id: formatKey(member), name: member.name }, confirmedOn: member.arrivedOn })));
}

/** Whether the year's supplement is in effect; nothing for who may not see the agreements. */
export function supplementFindings(row: ReadinessRow, pack = packFor(row)): Finding[] {
  const { agreements } = row.pairing ?? { agreements: [] };
  if (agreements.length === 0) return [];
  const effective = agreements.filter((agreement) => agreement.state === 'EFFECTIVE' && agreement.effectiveAt !== null);
  const days = effective.filter((agreement) => agreement.kind !== 'SUPPLEMENT').map((agreement) => businessDay(agreement.effectiveAt ?? ''));
  return evaluateSupplement(pack, {
    rosterYear: Number(row.plannedFrom.slice(0, 4)),
    mainEffectiveOn: days.sort()[0] ?? null,
    supplementYears: effective.filter((agreement) => agreement.kind === 'SUPPLEMENT').map((agreement) => agreement.year),
  });
}

/** Route and deadline of the newest filing, or of one made now. */
export function filingFindings(row: ReadinessRow, now: Date, pack = packFor(row)): Finding[] {
  if (!row.pairing) return [];
  const [last] = [...row.filings].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const sent = last && last.state !== 'RETURNED' && last.state !== 'WITHDRAWN' ? last : null;
  return evaluateFiling(pack, {
    supporterDivision: row.pairing.supporterDivisionCode,
    ownerDivision: row.ownerDivision ?? '',
    sentBy: sent?.routeCode ?? null,
    year: Number(row.plannedFrom.slice(0, 4)),
    submittedOn: sent ? businessDay(sent.submittedAt) : null,
    today: businessDay(now),
  }, row.workCalendar ?? plainCalendar);
}

/** Whether everybody was there by the day that the pack names for the year; a later batch of the year relieves and is not meant. */
export function arrivalDayFindings(row: ReadinessRow, now: Date, pack = packFor(row)): Finding[] {
  const expected = row.members.filter((member) => !isStay('cutShort', member.state));
  if (row.firstOfYear !== true || expected.length === 0) return [];
  const arrivals = expected.map(({ arrivedOn }) => arrivedOn);
  const last = arrivals.includes(null) ? null : (arrivals.flatMap((day) => day ?? []).sort().at(-1) ?? null);
  return evaluateDeadline(pack, 'arrival.deadline', { year: Number(row.plannedFrom.slice(0, 4)), doneOn: last, today: businessDay(now), calendar: row.workCalendar ?? plainCalendar });
}

/** Whether each member has had the training that the pack asks for before leaving on `departOn`. */
export function trainingFindings(row: ReadinessRow, departOn: string, pack = packFor(row)): Finding[] {
  return row.members.flatMap((member) => {
    const attended = row.trainings.filter((training) => training.attended.includes(member.id));
    const person = { id: formatKey(member), name: member.name };
    const topics = attended.flatMap((training) => training.topics.map((topic) => ({ topic, on: training.heldOn })));
    return [
      ...evaluatePreTraining(pack, { person, topics, organiser: attended[0]?.organiser ?? null, departOn }),
      ...organiserFindings(attended.map(({ organiser }) => organiser), person, pack),
    ];
  });
}

/** One training by whom the pack names is enough; without any, the training itself is what is missing. */
function organiserFindings(organisers: readonly string[], person: { id: string; name: string }, pack: ResolvedPack): Finding[] {
  const judged = organisers.map((organiser) => evaluateOrganiser(pack, { person, organiser }));
  return judged.find((findings) => findings.every(({ verdict }) => verdict === 'MET')) ?? judged[0] ?? [];
}
