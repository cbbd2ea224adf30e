import { expect } from 'vitest';
import { PROBLEMS, snapshot, type Problem, type World } from './world.js';

const FIELDS = `agreement { id number title state versionNo revision late overdue effectiveAt deadlineOn contentHash sealedCount partyCount goals returnReason
  clauses { code title text } tasks { goal dueOn responsiblePerson } parties { kind name representative currentSeal { versionNo } }
  seals { orgName versionNo state voidReason algorithm } availableActions { name allowed reason } }`;
const mutation = (name: string, input: string) => `mutation Run($input: ${input}!) { ${name}(input: $input) { ${FIELDS} ${PROBLEMS} } }`;
export const DOCUMENTS = {
  draftAgreement: mutation('draftAgreement', 'DraftAgreementInput'),
  editAgreement: mutation('editAgreement', 'EditAgreementInput'),
  submitAgreement: mutation('submitAgreement', 'AgreementInput'),
  sealAgreement: mutation('sealAgreement', 'SealAgreementInput'),
  returnAgreement: mutation('returnAgreement', 'AgreementReasonInput'),
  voidAgreement: mutation('voidAgreement', 'AgreementReasonInput'),
  terminateAgreement: mutation('terminateAgreement', 'AgreementReasonInput'),
  nudgeAgreement: mutation('nudgeAgreement', 'AgreementInput'),
} as const;
export const AGREEMENT = `query One($id: ID!) { ${FIELDS.replace('agreement {', 'agreement(id: $id) {')} }`;
export const VERSIONS = 'query Versions($id: ID!) { agreement(id: $id) { versions { versionNo contentHash byName differences { path label before after } } } }';
export const CHECK = 'query Check($id: ID!) { agreementSealCheck(id: $id) { verdict contentHash recordedHash algorithm seals { party orgName verdict reason } } }';
export const PAIRING = 'query Pairing($id: ID!) { pairing(id: $id) { state agreementState agreementLate mainAgreement { id } evaluations { id } log(first: 3) { machine action toState byName } availableActions { name allowed } } }';
export const TRACKER = `query Tracker($filter: AgreementFilter) { agreements(filter: $filter, order: NUMBER) { totalCount
  nodes { id number state late overdue sealedCount partyCount pairing { supporterName receiverName } parties { kind currentSeal { sealedAt } } } } }`;

export interface Agreement {
  id: string; number: string; title: string; state: string; versionNo: number; revision: number; late: boolean; overdue: boolean; effectiveAt: string | null;
  deadlineOn: string; contentHash: string | null; sealedCount: number; partyCount: number; goals: string; returnReason: string | null;
  clauses: { code: string; title: string; text: string }[]; tasks: { goal: string; dueOn: string; responsiblePerson: string }[];
  parties: { kind: string; name: string; representative: string; currentSeal: { versionNo: number } | null }[];
  seals: { orgName: string; versionNo: number; state: string; voidReason: string | null; algorithm: string }[];
  availableActions: { name: string; allowed: boolean; reason: string | null }[];
}
interface Outcome { agreement: Agreement | null; problems: Problem[] }
type Act = keyof typeof DOCUMENTS;

interface PairingSeen {
  state: string; agreementState: string; agreementLate: boolean;
  log: { machine: string; action: string; toState: string }[];
}
interface SealCheck {
  verdict: string; contentHash: string; algorithm: string;
  seals: { party: string; verdict: string; reason: string | null }[];
}

/** What people do with agreements, and what they then see. */
export function agreementsIn(world: World) {
  const act = async (login: string, name: Act, input: object) => (await world.as(login).ask<Record<Act, Outcome>>(DOCUMENTS[name], { input }))[name];
  return {
    /** The agreement after an act that must succeed. */
    accepted: async (login: string, name: Act, input: object): Promise<Agreement> => {
      const { agreement, problems } = await act(login, name, input);
      expect(problems).toEqual([]);
      if (!agreement) throw new Error('no agreement');
      return agreement;
    },
    /** The problems of an act that must be refused and change nothing. */
    refused: async (login: string, name: Act, input: object): Promise<Problem[]> => {
      const before = await snapshot(world);
      const { agreement, problems } = await act(login, name, input);
      expect(agreement).toBeNull();
      expect(await snapshot(world)).toBe(before);
      return problems;
    },
    read: async (login: string, id: string) => (await world.as(login).ask<{ agreement: Agreement }>(AGREEMENT, { id })).agreement,
    pairing: async (id: string) => (await world.as('gs-prov').ask<{ pairing: PairingSeen }>(PAIRING, { id })).pairing,
    check: async (id: string) => (await world.as('gs-prov').ask<{ agreementSealCheck: SealCheck }>(CHECK, { id })).agreementSealCheck,
  };
}
