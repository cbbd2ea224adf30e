import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Role } from '@jiedui/server/access/roles';
import { rules } from '@jiedui/server/access/rules';
import { Viewer, type Party } from '@jiedui/server/access/viewer';
import { whyNot } from '@jiedui/server/states/decide';
import type { Machine } from '@jiedui/server/states/machine';
import { describe, expect, it } from 'vitest';
import { allMachines, PARTIES, readMatrix, ROLES, writeMatrix, type MatrixLine } from '../kit/machines.js';

const FOLDER = fileURLToPath(new URL('./state-tables/', import.meta.url));
const REWRITE = 'npx pnpm test --project isolation state-tables -u';
const SCOPE = 7;

/** Somebody of one role at an organisation that is one party of the scope. */
function viewerOf(party: Party, role: Role, secondFactor = true): Viewer {
  const org = '019a0000-0000-7000-8000-000000000001';
  const personId = role === 'DISPATCHED' ? '019a0000-0000-7000-8000-000000000002' : null;
  return new Viewer(Buffer.alloc(32), org, {
    user: { id: org, login: 'x', name: 'x', mustChangePassword: false, secondFactorEnrolled: true, lastLoginAt: null },
    secondFactorAt: secondFactor ? '2022-04-01T00:00:00Z' : null,
    memberships: [{ orgId: org, orgName: 'x', orgKind: 'HOSPITAL', scopeId: 1, divisionCode: '620000', divisionLevel: 'PROVINCE', tenantId: org, role, position: '', personId, administrative: false }],
    version: 1,
    access: [{ scopeId: SCOPE, party, read: [], write: [] }],
    facets: [],
  });
}

/** The same table with its conditions left out: they look at the row and are the journeys' matter. */
function unconditional(table: Machine): Machine {
  const actions = Object.fromEntries(Object.entries(table.actions).map(([name, { unless: _, ...action }]) => [name, action]));
  return { ...table, actions };
}

function due(line: MatrixLine, state: string, party: Party, role: Role): string | null {
  if (!line.parties.includes(party)) return 'PARTY';
  if (!line.roles.includes(role)) return 'PERMISSION';
  return line.from.includes(state) ? null : 'STATE';
}

const machines = await allMachines();

describe('every state table', () => {
  it.each(machines.map((table) => [table.name, table] as const))('%s is what its reviewed matrix says, for every state, action, party and role', async (name, table) => {
    const file = `${FOLDER}${name}.md`;
    const known = existsSync(file);
    await expect(writeMatrix(table), `${name} has changed: look at the difference, then ${REWRITE}`).toMatchFileSnapshot(file);
    const { states, lines } = readMatrix(writeMatrix(table));
    const bare = unconditional(table);
    const wrong: string[] = [];
    for (const role of ROLES) {
      for (const party of PARTIES) {
        const viewer = viewerOf(party, role);
        const weak = viewerOf(party, role, false);
        for (const state of states) {
          for (const line of lines) {
            const expected = due(line, state, party, role);
            const why = whyNot(bare, line.action, { scopeId: SCOPE, state }, viewer);
            const without = whyNot(bare, line.action, { scopeId: SCOPE, state }, weak);
            const where = `${line.action} of ${state} by ${role} at ${party}`;
            if ((why?.code ?? null) !== expected) wrong.push(`${where}: ${why?.code ?? 'allowed'} instead of ${expected ?? 'allowed'}`);
            if ((without?.code ?? null) !== (expected ?? (line.secondFactor ? 'SECOND_FACTOR' : null))) wrong.push(`${where} without a second factor: ${without?.code ?? 'allowed'}`);
            if (why && !/[\u4e00-\u9fff]/.test(why.message)) wrong.push(`${where}: no reason`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(known, `${name} had no matrix. It has been written to test/isolation/state-tables/${name}.md: review it line by line and commit it.`).toBe(true);
  });

  it('has a matrix, and no matrix is left of a table that is gone', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3)).sort();
    expect(files.filter((file) => !machines.some((table) => table.name === file))).toEqual([]);
    expect(machines.length).toBeGreaterThanOrEqual(11);
  });

  it.each(machines.map((table) => [table.name, table] as const))('%s asks the same permission as the door: the root field of the same name', (name, table) => {
    const pascal = name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const differing = Object.entries(table.actions).flatMap(([action, { permission }]) =>
      [action, `${action}${pascal}`].flatMap((field) => {
        const rule = rules.Mutation[field];
        return rule?.kind === 'PERMISSION' && rule.permission !== permission ? [`${field}: ${rule.permission} at the door, ${permission} in the table`] : [];
      }));
    expect(differing).toEqual([]);
  });

  it('a mistake in a table is noticed', () => {
    const [table] = machines.filter((each) => each.name === 'task');
    if (!table) throw new Error('no task table');
    const accept = table.actions['acceptTask'];
    if (!accept) throw new Error('no acceptTask');
    const wrong: Machine = { ...table, actions: { ...table.actions, acceptTask: { ...accept, by: ['SUPPORTING', 'RECEIVING'] } } };
    expect(writeMatrix(wrong)).not.toBe(writeMatrix(table));
    const line = readMatrix(writeMatrix(table)).lines.find((each) => each.action === 'acceptTask');
    expect(line).toMatchObject({ from: ['SUBMITTED'], to: 'ACCEPTED', parties: ['RECEIVING'], secondFactor: false });
    expect(whyNot(unconditional(wrong), 'acceptTask', { scopeId: SCOPE, state: 'SUBMITTED' }, viewerOf('SUPPORTING', 'HOSPITAL_OFFICE'))).toBeNull();
    expect(due(line as MatrixLine, 'SUBMITTED', 'SUPPORTING', 'HOSPITAL_OFFICE')).toBe('PARTY');
  });
});
