import { refusalWords as say } from '@jiedui/schema/finding-words';
import type { Label } from '@jiedui/schema/vocabulary';
import { lacksSecondFactor } from '../access/authorize.js';
import type { Viewer } from '../access/viewer.js';
import type { AvailableAction } from '../graphql/page.js';
import type { Action, Machine } from './machine.js';

/** What a decision looks at. */
export interface Subject {
  readonly scopeId: number;
  readonly state: string;
}

/** A refusal of the state table. */
export interface Why {
  readonly code: 'PARTY' | 'PERMISSION' | 'SECOND_FACTOR' | 'STATE' | 'CONDITION';
  readonly message: string;
  readonly messageEn: string;
}

function said(code: Why['code'], { zh, en }: Label): Why {
  return { code, message: zh, messageEn: en };
}

/** Why this action is not open to the viewer on this row, or null: asked by the screen and by the mutation alike. */
export function whyNot<State extends string, Name extends string>(
  table: Machine<State, Name>, name: Name, row: Subject, viewer: Viewer,
): Why | null {
  const action: Action<State> = table.actions[name];
  const parties = viewer.partiesIn(row.scopeId);
  if (!action.by.some((party) => parties.includes(party))) {
    return said('PARTY', say.party(action.label));
  }
  if (!viewer.permissions.has(action.permission)) {
    return said('PERMISSION', say.permission(action.label));
  }
  if (!(action.from as readonly string[]).includes(row.state)) {
    const now = table.states[row.state as State] ?? { zh: row.state, en: row.state };
    return said('STATE', say.state(action.label, now, action.from.map((state) => table.states[state])));
  }
  const condition = action.unless?.(row as unknown as Record<string, unknown>, viewer) ?? null;
  if (condition !== null) return said('CONDITION', condition);
  if (lacksSecondFactor(action.permission, viewer)) {
    return said('SECOND_FACTOR', say.secondFactor);
  }
  return null;
}

/** The actions that concern the viewer's party and role, each allowed or with its reason. */
export function availableActions<State extends string, Name extends string>(
  table: Machine<State, Name>, row: Subject, viewer: Viewer,
): AvailableAction[] {
  const answers: AvailableAction[] = [];
  for (const name of Object.keys(table.actions) as Name[]) {
    const why = whyNot(table, name, row, viewer);
    if (why?.code === 'PARTY' || why?.code === 'PERMISSION') continue;
    answers.push({ name, allowed: why === null, reason: why?.message ?? null, reasonEn: why?.messageEn ?? null });
  }
  return answers;
}
