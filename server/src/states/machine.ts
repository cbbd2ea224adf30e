import type { Label } from '@jiedui/schema/vocabulary';
import type { Permission } from '../access/permissions.js';
import type { Party, Viewer } from '../access/viewer.js';

/** One line of a state table: an action that moves a row, and who may take it. */
export interface Action<State extends string> {
  /** What the button says. */
  readonly label: string;
  readonly from: readonly State[];
  /** The state afterwards; the same as before for an action that only changes content. */
  readonly to: State | 'SAME';
  /** Which party of the row's scope the acting organisation must be. */
  readonly by: readonly Party[];
  readonly permission: Permission;
  /** A further condition on the row and who asks, that needs no reading; the sentence of schema/condition-words says why not. */
  readonly unless?: (row: Readonly<Record<string, unknown>>, viewer: Viewer) => Label | null;
}

/** A state table: everything that may happen to one kind of row, on one page. */
export interface Machine<State extends string = string, Name extends string = string> {
  /** Name in the transition log, and the table. */
  readonly name: string;
  /** Who may read its log; null for an organisation's own affairs, whose history is in the audit trail alone. */
  readonly facet: 'BASE' | 'AGREEMENT' | 'WORK' | 'EVALUATION' | 'OWN' | null;
  readonly initial: State;
  /** The name of each state, for reasons. */
  readonly states: Readonly<Record<State, Label>>;
  readonly actions: Readonly<Record<Name, Action<State>>>;
}

/**
 * Declares a state table and proves at start-up that every state can be reached and every action starts somewhere.
 * `elsewhere` names states that other tables or later releases enter.
 */
export function machine<State extends string, Name extends string>(
  table: Machine<State, Name> & { readonly elsewhere?: readonly State[] },
): Machine<State, Name> {
  const reached = new Set<State>([table.initial, ...(table.elsewhere ?? [])]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const action of Object.values<Action<State>>(table.actions)) {
      if (action.to !== 'SAME' && action.from.some((state) => reached.has(state))) reached.add(action.to);
    }
  }
  const lost = (Object.keys(table.states) as State[]).filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`${table.name}: no action leads to ${lost.join(', ')}`);
  return table;
}
