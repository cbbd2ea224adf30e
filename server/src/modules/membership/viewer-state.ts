import { needsSecondFactor } from '../../access/authorize.js';
import { isRole, roles } from '../../access/roles.js';
import type { HeldMembership, Viewer } from '../../access/viewer.js';
import type { RoleName, ViewerMembership, ViewerState } from './membership.js';

/** The viewer as clients see him. */
export function viewerState(viewer: Viewer, businessNow: Date, demo: boolean): ViewerState {
  const memberships = byOrganization(viewer.memberships);
  const { user } = viewer;
  return {
    user: user && { ...user, lastLoginAt: user.lastLoginAt === null ? null : new Date(user.lastLoginAt) },
    memberships,
    acting: memberships.find((membership) => membership.organizationId === viewer.orgId) ?? null,
    permissions: [...viewer.permissions].sort(),
    secondFactor: {
      enrolled: user?.secondFactorEnrolled ?? false,
      required: needsSecondFactor(viewer),
      verifiedAt: viewer.secondFactorAt,
    },
    businessNow,
    demo,
  };
}

function byOrganization(held: readonly HeldMembership[]): ViewerMembership[] {
  const found = new Map<string, ViewerMembership>();
  for (const membership of held) {
    const known = found.get(membership.orgId);
    if (known) {
      known.roles.push(roleName(membership.role));
      known.administrative ||= membership.administrative;
      continue;
    }
    found.set(membership.orgId, {
      organizationId: membership.orgId,
      organizationName: membership.orgName,
      organizationKind: membership.orgKind,
      divisionCode: membership.divisionCode,
      divisionLevel: membership.divisionLevel,
      position: membership.position,
      roles: [roleName(membership.role)],
      administrative: membership.administrative,
    });
  }
  return [...found.values()];
}

function roleName(code: string): RoleName {
  return isRole(code) ? { code, ...roles[code].label } : { code, zh: code, en: code };
}
