import { forbidden, unauthenticated, type ApiError } from '../graphql/errors.js';
import { permissions, type Permission } from './permissions.js';
import type { Viewer } from './viewer.js';

/** What a root field asks of the viewer. */
export type Rule =
  | { readonly kind: 'ANYONE' }
  | { readonly kind: 'SIGNED_IN' }
  | { readonly kind: 'PERMISSION'; readonly permission: Permission };

/** The visitor need not be signed in. */
export const anyone: Rule = { kind: 'ANYONE' };

/** Any signed-in user, whichever organisation he acts for, on his own account. */
export const signedIn: Rule = { kind: 'SIGNED_IN' };

/** A viewer who acts for an organisation and holds the permission there (and has shown a second factor if it asks). */
export function may(permission: Permission): Rule {
  return { kind: 'PERMISSION', permission };
}

/** Why the viewer may not do what the rule guards; null if he may. */
export function refusal(rule: Rule, viewer: Viewer): ApiError | null {
  if (rule.kind === 'ANYONE') return null;
  if (!viewer.user) return unauthenticated();
  if (rule.kind === 'SIGNED_IN') return null;
  if (!viewer.orgId) return forbidden('请先选择所代表的单位。', { reason: 'ACTING_ORGANIZATION' });
  if (viewer.user.mustChangePassword) return forbidden('请先修改初始密码。', { reason: 'PASSWORD_CHANGE' });
  if (!viewer.permissions.has(rule.permission)) return forbidden();
  if (lacksSecondFactor(rule.permission, viewer)) {
    return forbidden('此操作需要先完成动态口令验证（第二因素）。', { reason: 'SECOND_FACTOR' });
  }
  return null;
}

/** Whether the permission asks for a second factor that this session has not shown (K-03). */
export function lacksSecondFactor(permission: Permission, viewer: Viewer): boolean {
  return permissions[permission].secondFactor && viewer.secondFactorAt === null;
}

/** Whether any of the viewer's permissions asks for a second factor: then he is told to enrol one. */
export function needsSecondFactor(viewer: Viewer): boolean {
  return [...viewer.permissions].some((permission) => permissions[permission].secondFactor);
}
