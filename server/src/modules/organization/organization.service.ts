import { checkUscc } from '@jiedui/schema/uscc';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { conflict, notFound } from '../../graphql/errors.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow } from '../../states/transition.js';
import type { EditOrganizationInput, RegisterOrganizationInput } from './organization.input.js';
import { Organization } from './organization.js';
import { organizationMachine } from './organization.states.js';

/** What decides whether an organisation's features fit its kind. */
type Features = Pick<EditOrganizationInput, 'divisionCode' | 'level' | 'category'> & { readonly kind: string };

/**
 * Registers an organisation in the acting commission's care, with its private space.
 * @returns its key: own scope and id. Refuses wrong and taken codes, unknown divisions, hospitals without level or category.
 */
export async function registerOrganization(tx: Tx, input: RegisterOrganizationInput): Promise<Key> {
  const checked = checkUscc(input.uscc);
  const problems: ProblemInput[] = await featureProblems(tx, input);
  if (!checked.ok) {
    problems.push({ code: 'USCC', path: 'uscc', message: checked.message, fix: checked.expected && `第 ${checked.position} 位应为“${checked.expected}”` });
  } else {
    problems.push(...(await takenProblems(tx, checked.value)));
  }
  if (input.kind === 'HEALTH_COMMISSION') {
    problems.push({ code: 'KIND', path: 'kind', message: '卫生健康委由平台运营方开通，不在此登记' });
  }
  refuse(problems);
  const [made] = await tx.query<Key>(
    `select id, scope_id as "scopeId" from app.create_organization($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [input.kind, input.name, input.shortName ?? '', checked.ok ? checked.value : '', input.divisionCode, input.level ?? null,
      input.grade ?? null, input.category ?? null, input.standard ?? null, input.creating, input.beds ?? null],
  );
  if (!made) throw notFound();
  await tx.query(
    'update organization set military = $2, residency_base = $3, served_population = $4 where id = $1',
    [made.id, input.military, input.residencyBase, input.servedPopulation ?? null],
  );
  return made;
}

/** Changes what may change of an organisation; its code and kind stay. */
export async function editOrganization(tx: Tx, id: string, input: EditOrganizationInput): Promise<Key> {
  const row = await lockOrganization(tx, id, input.revision);
  allow(tx, row, 'edit');
  refuse(await featureProblems(tx, { ...input, kind: row.kind }));
  const { organizationId: _id, revision: _revision, ...features } = input;
  return save(tx, row, { ...features, shortName: features.shortName ?? '' });
}

/** Takes away all access of its members. Refused while a pairing that the commission sees is under way. */
export async function suspendOrganization(tx: Tx, id: string, reason: string, revision?: number | null): Promise<Key> {
  const row = await lockOrganization(tx, id, revision);
  allow(tx, row, 'suspend');
  const [open] = await tx.query<{ count: number }>(
    `select count(*)::int as count from pairing_party y join pairing p on p.scope_id = y.scope_id and p.id = y.pairing_id
      where y.org_id = $1 and p.state in ('ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED')
        and y.scope_id = any ($2) and p.scope_id = any ($2)`,
    [id, tx.viewer.readable('BASE')],
  );
  if ((open?.count ?? 0) > 0) {
    throw new Refusal([{
      code: 'PAIRING_OPEN', message: `该机构还有 ${open?.count} 个未结束的结对`, fix: '先终止或完成这些结对', numbers: { pairings: open?.count ?? 0 },
    }]);
  }
  return save(tx, row, { status: 'SUSPENDED', suspensionReason: reason });
}

/** Gives a suspended organisation its access back. */
export async function resumeOrganization(tx: Tx, id: string, revision?: number | null): Promise<Key> {
  const row = await lockOrganization(tx, id, revision);
  allow(tx, row, 'resume');
  return save(tx, row, { status: 'ACTIVE', suspensionReason: null });
}

type Locked = Pick<Organization, 'id' | 'scopeId' | 'kind' | 'status' | 'revision'>;

async function lockOrganization(tx: Tx, id: string, revision: number | null | undefined): Promise<Locked> {
  const [row] = await tx.query<Locked>(
    `select id, scope_id as "scopeId", kind, status, revision from organization
      where id = $1 and scope_id = any ($2) for update`,
    [id, tx.viewer.writable('DIRECTORY')],
  );
  if (!row) throw notFound();
  if (revision != null && row.revision !== revision) throw conflict();
  return row;
}

function allow(tx: Tx, row: Locked, action: keyof typeof organizationMachine.actions): void {
  const why = whyNot(organizationMachine, action, { scopeId: row.scopeId, state: row.status }, tx.viewer);
  if (why) throw new Refusal([why]);
}

async function save(tx: Tx, row: Locked, set: Partial<Organization>): Promise<Key> {
  const key = { scopeId: row.scopeId, id: row.id };
  await changeRow(tx, Organization, key, set);
  return key;
}

async function featureProblems(tx: Tx, { kind, divisionCode, level, category }: Features): Promise<ProblemInput[]> {
  const problems: ProblemInput[] = [];
  const [division] = await tx.query('select from division where code = $1 and valid_to is null', [divisionCode]);
  if (!division) problems.push({ code: 'DIVISION', path: 'divisionCode', message: `没有行政区划代码 ${divisionCode}`, fix: '填写 GB/T 2260 六位代码' });
  if (kind !== 'HOSPITAL') return problems;
  if (level == null) problems.push({ code: 'FIELD_MISSING', path: 'level', message: '医院须填写级别', fix: '一级、二级或三级' });
  if (category == null) problems.push({ code: 'FIELD_MISSING', path: 'category', message: '医院须填写类别', fix: '综合、中医、中西医结合、民族医或专科' });
  return problems;
}

async function takenProblems(tx: Tx, uscc: string): Promise<ProblemInput[]> {
  const [taken] = await tx.query<{ name: string; status: string }>('select name, status from app.find_organization($1)', [uscc]);
  // One that was withdrawn may come back.
  if (!taken || taken.status === 'SUSPENDED') return [];
  return [{ code: 'DUPLICATE', path: 'uscc', message: `统一社会信用代码 ${uscc} 已登记为“${taken.name}”`, fix: '核对代码，或直接使用已登记的机构' }];
}
