import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { permissions } from '@jiedui/server/access/permissions';
import { isRole, roles, type Role } from '@jiedui/server/access/roles';
import type { Party } from '@jiedui/server/access/viewer';
import type { Machine } from '@jiedui/server/states/machine';

/** Every party that there is: the compiler misses none. */
const PARTY_NAMES: Readonly<Record<Party, true>> = {
  SELF: true, SUPPORTING: true, RECEIVING: true, COUNTY_GOVERNMENT: true, OWNER: true, OVERSIGHT: true, OBSERVER: true, COORDINATION: true,
};
export const PARTIES = Object.keys(PARTY_NAMES) as Party[];
export const ROLES = Object.keys(roles).filter(isRole);

const MODULES = fileURLToPath(new URL('../../server/src/modules/', import.meta.url));

/** Every state table of the server, found in its files: a new one is tried without being named here. */
export async function allMachines(): Promise<Machine[]> {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.states.ts')).sort();
  const found = new Map<string, Machine>();
  for (const file of files) {
    const exported = (await import(pathToFileURL(join(MODULES, file)).href)) as Record<string, unknown>;
    const own = Object.values(exported).filter(isMachine);
    if (own.length === 0) throw new Error(`${file} exports no state table: export what machine() answers.`);
    for (const each of own) {
      if (found.has(each.name) && found.get(each.name) !== each) throw new Error(`Two state tables are called ${each.name}.`);
      found.set(each.name, each);
    }
  }
  return [...found.values()];
}

function isMachine(value: unknown): value is Machine {
  return typeof value === 'object' && value !== null && 'initial' in value && 'actions' in value && 'states' in value && 'facet' in value;
}

/** One line of a matrix: an action and who may take it when. */
export interface MatrixLine {
  readonly action: string;
  readonly from: readonly string[];
  /** Null: the state stays, or depends on the content. */
  readonly to: string | null;
  readonly parties: readonly string[];
  readonly roles: readonly string[];
  readonly conditional: boolean;
  readonly secondFactor: boolean;
}

const HEAD = '| Action | From | To | Party | Role | Condition | Second factor |';

/** The matrix of a state table as its reviewers read it. */
export function writeMatrix(table: Machine): string {
  const states = Object.entries(table.states).map(([code, { zh }]) => `- ${code} ${zh}${code === table.initial ? ' (first)' : ''}`);
  const lines = Object.entries(table.actions).map(([name, action]) => {
    const cells = [
      `${name} ${action.label}`, action.from.join(' '), action.to, [...action.by].sort().join(' '), rolesHolding(action.permission).join(' '),
      action.unless ? 'yes' : '', permissions[action.permission].secondFactor ? 'yes' : '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `# ${table.name}`, '', `Whatever is not in the table is refused. Facet ${table.facet}.`, '', ...states, '', HEAD, '|---|---|---|---|---|---|---|', ...lines.sort(), '',
  ].join('\n');
}

function rolesHolding(permission: string): Role[] {
  return ROLES.filter((role) => (roles[role].permissions as readonly string[]).includes(permission)).sort();
}

/** Reads a matrix back. */
export function readMatrix(text: string): { states: string[]; lines: MatrixLine[] } {
  const states = [...text.matchAll(/^- (\w+)/gm)].map((match) => match[1] ?? '');
  const rows = text.split('\n').filter((line) => line.startsWith('| ')).slice(1);
  const words = (cell: string | undefined) => (cell ?? '').split(' ').filter((word) => word !== '');
  const lines = rows.map((row) => {
    const [action, from, to, parties, held, condition, factor] = row.slice(2, -2).split(' | ');
    return {
      action: words(action)[0] ?? '', from: words(from), to: to === 'SAME' ? null : (to ?? ''), parties: words(parties), roles: words(held),
      conditional: words(condition)[0] === 'yes', secondFactor: words(factor)[0] === 'yes',
    };
  });
  return { states, lines };
}
