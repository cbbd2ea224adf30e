import { lacksSecondFactor } from '../access/authorize.js';
import type { Viewer } from '../access/viewer.js';
import type { AvailableAction } from '../graphql/page.js';
import type { Action, Machine } from './machine.js';

/** What a decision looks at. */
export interface Subject {
  readonly scopeId: number;
  readonly state: string;
}

/** Why this action is not open to the viewer on this row, or null: asked by the screen and by the mutation alike. */
export function whyNot<State extends string, Name extends string>(
  table: Machine<State, Name>, name: Name, row: Subject, viewer: Viewer,
): { code: 'PARTY' | 'PERMISSION' | 'SECOND_FACTOR' | 'STATE' | 'CONDITION'; message: string } | null {
  const action: Action<State> = table.actions[name];
  const parties = viewer.partiesIn(row.scopeId);
  if (!action.by.some((party) => parties.includes(party))) {
    return { code: 'PARTY', message: `“${action.label}”不由贵单位办理` };
  }
  if (!viewer.permissions.has(action.permission)) {
    return { code: 'PERMISSION', message: `您的岗位没有“${action.label}”的权限` };
  }
  if (!(action.from as readonly string[]).includes(row.state)) {
    const open = action.from.map((state) => table.states[state].zh).join('、');
    const now = table.states[row.state as State]?.zh ?? row.state;
    return { code: 'STATE', message: `当前为“${now}”，“${action.label}”只能在“${open}”时办理` };
  }
  const condition = action.unless?.(row as unknown as Record<string, unknown>, viewer) ?? null;
  if (condition !== null) return { code: 'CONDITION', message: condition };
  if (lacksSecondFactor(action.permission, viewer)) {
    return { code: 'SECOND_FACTOR', message: '此操作需要先完成动态口令验证（第二因素）' };
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
    answers.push({ name, allowed: why === null, reason: why?.message ?? null });
  }
  return answers;
}
