import type { DemoOrganizationKey } from '@jiedui/server/demo/organizations';
import { done, PROBLEMS, type Problem, type World } from './world.js';

export interface Created {
  readonly id: string;
  readonly revision: number;
}

type Payload<K extends string> = { readonly [name in K]: Created | null } & { readonly problems: readonly Problem[] };

const CREATE = `mutation Create($input: CreateProgrammeInput!) { createProgramme(input: $input) { programme { id revision } ${PROBLEMS} } }`;
const ASSIGN = `mutation Assign($input: AssignPairingInput!) { assignPairing(input: $input) { pairing { id revision } ${PROBLEMS} } }`;
const PUBLISH = `mutation Publish($input: PublishProgrammeInput!) { publishProgramme(input: $input) { programme { id revision } ${PROBLEMS} } }`;
const DRAFT = `mutation Draft($input: DraftAgreementInput!) { draftAgreement(input: $input) { agreement { id revision clauses { code title text } } ${PROBLEMS} } }`;
const EDIT = `mutation Edit($input: EditAgreementInput!) { editAgreement(input: $input) { agreement { id revision } ${PROBLEMS} } }`;
const SUBMIT = `mutation Submit($input: AgreementInput!) { submitAgreement(input: $input) { agreement { id revision } ${PROBLEMS} } }`;
const SEAL = `mutation Seal($input: SealAgreementInput!) { sealAgreement(input: $input) { agreement { id revision } ${PROBLEMS} } }`;
const GROUPS = 'query Groups($id: ID!) { programme(id: $id) { groups { id receiverName members { id supporterName } } } }';
const LEAD = `mutation Lead($input: NameLeadInput!) { nameLead(input: $input) { programme { id } ${PROBLEMS} } }`;

function created(row: Created | null): Created {
  if (!row) throw new Error('A payload without problems has no row.');
  return row;
}

interface Clause {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

export interface ProgrammeOptions {
  readonly owner?: DemoOrganizationKey;
  readonly packCode?: string;
  readonly code?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** A programme in draft, of the Gansu commission under its pack of 2022 unless the options say otherwise. */
export async function createProgramme(world: World, options: ProgrammeOptions = {}): Promise<Created> {
  const { owner = 'gansu', packCode = 'GS-2022', startsOn = '2022-04-01', endsOn = '2025-12-31' } = options;
  const input = { packCode, packVersion: 1, code: options.code ?? packCode, name: '三级医院对口帮扶县级医院（2022-2025年）', startsOn, endsOn };
  const answer = await world.officeOf(owner).ask<{ createProgramme: Payload<'programme'> }>(CREATE, { input });
  return created(done(answer.createProgramme).programme);
}

/** A pairing, proposed in a programme. */
export async function assign(
  world: World, programmeId: string, supporter: DemoOrganizationKey, receiver: DemoOrganizationKey, owner: DemoOrganizationKey = 'gansu',
): Promise<Created> {
  const input = { programmeId, supporterUscc: world.organization(supporter).uscc, receiverUscc: world.organization(receiver).uscc };
  const answer = await world.officeOf(owner).ask<{ assignPairing: Payload<'pairing'> }>(ASSIGN, { input });
  return created(done(answer.assignPairing).pairing);
}

/** Makes a supporter the lead hospital of a receiver. */
export async function lead(world: World, programmeId: string, supporter: DemoOrganizationKey, receiver: DemoOrganizationKey): Promise<void> {
  const office = world.officeOf('gansu');
  const { programme } = await office.ask<{ programme: { groups: { id: string; receiverName: string; members: { id: string; supporterName: string }[] }[] } }>(GROUPS, { id: programmeId });
  const group = programme.groups.find((each) => each.receiverName === world.organization(receiver).name);
  const member = group?.members.find((each) => each.supporterName === world.organization(supporter).name);
  if (!group || !member) throw new Error(`${supporter} does not support ${receiver}.`);
  done((await office.ask<{ nameLead: Payload<'programme'> }>(LEAD, { input: { groupId: group.id, memberId: member.id } })).nameLead);
}

/** Publishes: every proposed pairing becomes assigned. */
export async function publish(world: World, programmeId: string, owner: DemoOrganizationKey = 'gansu'): Promise<void> {
  done((await world.officeOf(owner).ask<{ publishProgramme: Payload<'programme'> }>(PUBLISH, { input: { programmeId, coverageReason: '其余单位下一批安排' } })).publishProgramme);
}

/** Two annual tasks with a date and a named person each. */
export const TASKS = [
  { goal: '建成胸痛中心', indicator: '通过省级验收', dueOn: '2022-11-30', responsibleDepartment: '心内科', responsiblePerson: '李秋实' },
  { goal: '开展腹腔镜手术', indicator: '独立完成例数', quantity: 20, dueOn: '2022-12-20', responsibleDepartment: '普外科', responsiblePerson: '赵明远' },
];

/** An agreement drafted by the receiver, filled and out for signing. */
export async function agreementInSigning(
  world: World, pairingId: string, receiver: DemoOrganizationKey, { kind = 'MAIN', year = 2022 }: { kind?: string; year?: number } = {},
): Promise<Created> {
  const office = world.officeOf(receiver);
  const answer = await office.ask<{ draftAgreement: Payload<'agreement'> & { agreement: { clauses: Clause[] } | null } }>(DRAFT, { input: { pairingId, kind, year } });
  const draft = created(done(answer.draftAgreement).agreement);
  const clauses = answer.draftAgreement.agreement?.clauses.map((clause) => ({ ...clause, text: clause.text || `${clause.title}由双方每年商定` }));
  const edit = { agreementId: draft.id, revision: draft.revision, goals: '三年内达到二级甲等医院服务能力', tasks: TASKS, clauses };
  const edited = created(done((await office.ask<{ editAgreement: Payload<'agreement'> }>(EDIT, { input: edit })).editAgreement).agreement);
  return created(done((await office.ask<{ submitAgreement: Payload<'agreement'> }>(SUBMIT, { input: { agreementId: edited.id, revision: edited.revision } })).submitAgreement).agreement);
}

/** Seals an agreement for an organisation. */
export async function seal(world: World, agreementId: string, party: DemoOrganizationKey): Promise<void> {
  done((await world.officeOf(party).ask<{ sealAgreement: Payload<'agreement'> }>(SEAL, { input: { agreementId } })).sealAgreement);
}

export interface ActivePairing {
  readonly programmeId: string;
  readonly pairingId: string;
  readonly agreementId: string;
}

/** The Lanzhou hospital supports the Longxi county hospital under a three-party agreement in effect. */
export async function activePairing(world: World): Promise<ActivePairing> {
  const programme = await createProgramme(world);
  const pairing = await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
  await publish(world, programme.id);
  const agreement = await agreementInSigning(world, pairing.id, 'longxiHospital');
  for (const party of ['lanzhouHospital', 'longxiHospital', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
  return { programmeId: programme.id, pairingId: pairing.id, agreementId: agreement.id };
}
