/**
 * Facts are what the evaluators are told. Plain data, no I/O: whoever calls loads the rows and maps them.
 * Days are ISO calendar dates ('2022-04-06') in the time zone of conventions C-1; instants are ISO strings with an offset.
 * A fact that is not known is null: the finding then says UNKNOWN, never MET.
 */
import type { sexes } from '@jiedui/schema/states';
import type {
  InstitutionCategory, InstitutionKind, PartyKind, PersonCategory, PracticeCategory, StandardStatus, TitleLevel,
} from '@jiedui/schema/vocabulary';

/** ISO calendar date, e.g. '2022-04-06'. */
export type Day = string;
/** ISO instant with offset, e.g. '2022-04-05T17:20:00+08:00'. */
export type Instant = string;

export type Sex = keyof typeof sexes;

export type StayRole = 'LEADER' | 'MEMBER';
export type StayMode = 'STATION' | 'CIRCUIT' | 'REMOTE' | 'PROJECT' | 'SHORT';

/** The receiving institution as frozen for this assignment or pairing-year (C-17). */
export interface ReceiverFacts {
  id: string;
  name: string;
  kind: InstitutionKind;
  category: InstitutionCategory | null;
  standard: StandardStatus | null;
  creating: boolean | null;
  /** Resident population of the county it serves. */
  population: number | null;
}

/** A supporting institution. */
export interface SupporterFacts {
  id: string;
  name: string;
  /** GB/T 2260 six-digit code. */
  divisionCode: string;
  residencyBase: boolean | null;
}

/** A member of staff as known at the employer. */
export interface PersonFacts {
  id: string;
  name: string;
  category: PersonCategory;
  practiceCategory: PracticeCategory | null;
  bornOn: Day | null;
  sex: Sex | null;
  /** Explicit field, never inferred from the title text (C-10). */
  titleLevel: TitleLevel | null;
  workSince: Day | null;
  clinicalSince: Day | null;
  managementSince: Day | null;
  hasCertificate: boolean | null;
  healthy: boolean | null;
  voluntary: boolean | null;
}

/** One planned or actual stay, both days included (C-4). */
export interface StayFacts {
  role: StayRole;
  mode: StayMode;
  arrivalOn: Day;
  endOn: Day;
  /** Post at the receiver, e.g. PRESIDENT, VICE_PRESIDENT, DEPT_DIRECTOR; null for none. */
  post: string | null;
  /** Days that break continuity: un-approved absence or departure (C-6). Approved leave does not belong here. */
  brokenOn: Day[];
}

/** A person together with the stay that is to be judged. */
export interface TeamMemberFacts {
  person: PersonFacts;
  stay: StayFacts;
  supporterId: string;
}

/** The union of all ACTIVE pairings and batches of one receiver (C-8, C-18). */
export interface TeamFacts {
  receiver: ReceiverFacts;
  supporters: SupporterFacts[];
  /** Lead hospital of the pairing group; null while none is set. */
  leadSupporterId: string | null;
  members: TeamMemberFacts[];
  /** Strength of the other supporters, where it is known by number only: it counts for size and leaders, not for the members' own rules. */
  elsewhere?: { headcount: number; leaders: number };
}

/** One party of an agreement and whether it has sealed the present version. */
export interface AgreementPartyFacts {
  party: PartyKind;
  organizationId: string;
  organizationName: string;
  organizationKind: InstitutionKind;
  sealedAt: Instant | null;
}

/** One task of an agreement or plan. */
export interface TaskFacts {
  id: string;
  title: string;
  dueOn: Day | null;
  departmentName: string | null;
  /** The named person responsible. */
  ownerName: string | null;
}

export interface AgreementFacts {
  kind: 'MAIN' | 'SUPPLEMENT' | 'BILATERAL';
  parties: AgreementPartyFacts[];
  /** Field code → filled text; a missing or blank text is a missing field. */
  fields: Record<string, string | null>;
  tasks: TaskFacts[];
  /** The day judged against a deadline while seals are missing. */
  today: Day;
}

/** What has to be known before the roster of a rotation may be filed. */
export interface SupplementFacts {
  rosterYear: number;
  /** Day the main agreement took effect; null = not in effect. */
  mainEffectiveOn: Day | null;
  /** Years with a supplement in effect. */
  supplementYears: number[];
}

export interface FilingFacts {
  supporterDivision: string;
  ownerDivision: string;
  /** Route by which the line was sent; null before it is sent. */
  sentBy: string | null;
  year: number;
  /** Day of submission; null before. */
  submittedOn: Day | null;
  today: Day;
}

export interface PreTrainingFacts {
  person: { id: string; name: string };
  /** Topics recorded as passed, with their day. */
  topics: { topic: string; on: Day }[];
  organiser: string | null;
  departOn: Day;
}

export interface CoverageFacts {
  receiver: ReceiverFacts;
  from: Day;
  to: Day;
}
