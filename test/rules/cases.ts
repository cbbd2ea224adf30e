import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { readResolvedProgrammes } from '@jiedui/schema/programme-files';
import type {
  AgreementFacts, AgreementPartyFacts, PersonFacts, ReceiverFacts, StayFacts, SupporterFacts, TeamFacts, TeamMemberFacts,
} from '@jiedui/server/policy/facts';
import type { Finding } from '@jiedui/server/policy/finding';

/** Cases for the rule tests: a plain person, stay, team or agreement, and what differs from it. */

const packs = await readResolvedProgrammes();

export function packOf(code: string): ResolvedPack {
  const pack = packs.get(code);
  if (pack === undefined) throw new Error(`No pack ${code}`);
  return pack;
}

export function receiver(over: Partial<ReceiverFacts> = {}): ReceiverFacts {
  return { id: 'receiver', name: '陇西县人民医院', kind: 'HOSPITAL', category: 'GENERAL', standard: null, creating: null, population: null, ...over };
}

export function supporter(over: Partial<SupporterFacts> = {}): SupporterFacts {
  return { id: 'supporter', name: '兰州某三级医院', divisionCode: '620100', residencyBase: null, ...over };
}

export function person(over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id: 'li', name: '李某', category: 'PHYSICIAN', practiceCategory: 'CLINICAL', bornOn: '1986-05-20', sex: 'F', titleLevel: 'INTERMEDIATE',
    workSince: '2010-07-01', clinicalSince: '2010-07-01', managementSince: null, hasCertificate: true, healthy: true, voluntary: true, ...over,
  };
}

export function stay(over: Partial<StayFacts> = {}): StayFacts {
  return { role: 'MEMBER', mode: 'STATION', arrivalOn: '2022-04-06', endOn: '2023-04-05', post: null, brokenOn: [], ...over };
}

export function member(over: { person?: Partial<PersonFacts>; stay?: Partial<StayFacts>; supporterId?: string } = {}): TeamMemberFacts {
  return { person: person(over.person), stay: stay(over.stay), supporterId: over.supporterId ?? 'supporter' };
}

export function leader(over: { person?: Partial<PersonFacts>; stay?: Partial<StayFacts>; supporterId?: string } = {}): TeamMemberFacts {
  return member({
    ...over,
    person: { id: 'wang', name: '王某', managementSince: '2015-01-01', ...over.person },
    stay: { role: 'LEADER', post: 'VICE_PRESIDENT', ...over.stay },
  });
}

/** A leader and as many members as make `size` persons. */
export function team(size: number, over: Partial<TeamFacts> = {}): TeamFacts {
  const others = Array.from({ length: size - 1 }, (_, index) => member({ person: { id: `m${index}`, name: `队员${index + 1}` } }));
  return { receiver: receiver(), supporters: [supporter()], leadSupporterId: null, members: [leader(), ...others], ...over };
}

export function agreementParty(over: Partial<AgreementPartyFacts> = {}): AgreementPartyFacts {
  return { party: 'SUPPORTING', organizationId: 'lz', organizationName: '兰州某三级医院', organizationKind: 'HOSPITAL', sealedAt: null, ...over };
}

export const threeParties: AgreementPartyFacts[] = [
  agreementParty(),
  agreementParty({ party: 'COUNTY_GOVERNMENT', organizationId: 'gov', organizationName: '陇西县人民政府', organizationKind: 'COUNTY_GOVERNMENT' }),
  agreementParty({ party: 'RECEIVING', organizationId: 'lx', organizationName: '陇西县人民医院' }),
];

export function agreement(over: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    kind: 'MAIN', parties: threeParties, fields: { goals: '达到二级甲等', annualTasks: '建成胸痛中心' },
    tasks: [{ id: 't1', title: '建成胸痛中心', dueOn: '2022-12-31', departmentName: '心内科', ownerName: '赵某' }], today: '2022-04-01', ...over,
  };
}

/** The one finding with a code (and rule); an error when there is none or more than one. */
export function only(findings: Finding[], code: string, ruleId?: string): Finding {
  const found = findings.filter((finding) => finding.code === code && (ruleId === undefined || finding.ruleId === ruleId));
  const [finding] = found;
  if (finding === undefined || found.length > 1) throw new Error(`${found.length} findings ${code} in ${findings.map((line) => line.code).join(', ')}`);
  return finding;
}

/** Verdict and rule of the one finding with a code. */
export function said(findings: Finding[], code: string): string {
  const { verdict, ruleId } = only(findings, code);
  return `${verdict} ${ruleId}`;
}

export const somebody = { id: 'li', name: '李某' };
