import { inLanguage } from '../app/said.js';
import type { ActionFieldsFragment } from '../graphql/generated/types.js';
import type { HeaderAction } from '../ui/page-header.js';

/** How one of the server's actions looks on a screen. */
export interface ActionSpec extends Omit<HeaderAction, 'key' | 'allowed' | 'reason'> {
  /** The server's name of the action. */
  name: string;
  /** Shown with its reason even when refused; otherwise only when allowed. */
  always?: boolean;
}

/** The actions that the server offers, in the order of `specs`; what it does not name is not shown. */
export function serverActions(specs: readonly ActionSpec[], available: readonly ActionFieldsFragment[]): HeaderAction[] {
  return specs.flatMap(({ name, always = false, ...look }) => {
    const action = available.find((one) => one.name === name);
    if (!action || !(action.allowed || always)) return [];
    return [{ ...look, key: name, allowed: action.allowed, reason: action.reason === null ? null : inLanguage(action.reason, action.reasonEn) }];
  });
}

/** Whether the server allows an action now. */
export function isAllowed(available: readonly ActionFieldsFragment[], name: string): boolean {
  return available.some((one) => one.name === name && one.allowed);
}
