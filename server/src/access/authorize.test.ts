import { describe, expect, it } from 'vitest';
import { anyone, may, refusal, signedIn } from './authorize.js';
import { permissions } from './permissions.js';
import { roles } from './roles.js';
import { Viewer, type ViewerRecord } from './viewer.js';

const ORG = '01990000-0000-7000-8000-000000000001';
const HASH = Buffer.alloc(32);

function viewer(role: string, changes: Partial<ViewerRecord> = {}, orgId: string | null = ORG): Viewer {
  const user = { id: 'u', login: 'u', name: 'u', mustChangePassword: false, secondFactorEnrolled: true, lastLoginAt: null };
  const membership = {
    orgId: ORG, orgName: 'o', orgKind: 'HEALTH_COMMISSION', scopeId: 1, divisionCode: '620000', divisionLevel: 'PROVINCE' as const,
    tenantId: ORG, role, position: '', personId: null, administrative: false,
  };
  return new Viewer(HASH, orgId, { user, secondFactorAt: null, memberships: [membership], version: 1, access: [], facets: [], ...changes });
}

describe('a rule', () => {
  it('lets anyone past that it does not ask', () => {
    expect(refusal(anyone, Viewer.anonymous)).toBeNull();
    expect(refusal(signedIn, viewer('RURAL_OFFICER', {}, null))).toBeNull();
  });

  it('asks first who it is, then for whom, then for the permission', () => {
    expect(refusal(may('pairing.read'), Viewer.anonymous)?.code).toBe('UNAUTHENTICATED');
    expect(refusal(may('pairing.read'), viewer('RURAL_OFFICER', {}, null))?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'ACTING_ORGANIZATION' });
    expect(refusal(may('evaluation.read'), viewer('RURAL_OFFICER'))?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'PERMISSION' });
    expect(refusal(may('pairing.read'), viewer('RURAL_OFFICER'))).toBeNull();
  });

  it('K-03: refuses to publish, seal, stamp and administer without a second factor', () => {
    const shown = { secondFactorAt: '2022-04-01T00:00:00Z' };
    for (const permission of ['programme.publish', 'agreement.seal', 'evaluation.sign', 'organization.manage'] as const) {
      expect(refusal(may(permission), viewer('COMMISSION_OFFICER'))?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SECOND_FACTOR' });
      expect(refusal(may(permission), viewer('COMMISSION_OFFICER', shown))).toBeNull();
    }
  });

  it('lets nobody work on with the password he was given', () => {
    const user = { id: 'u', login: 'u', name: 'u', mustChangePassword: true, secondFactorEnrolled: false, lastLoginAt: null };
    expect(refusal(may('pairing.read'), viewer('RURAL_OFFICER', { user }))?.extensions).toMatchObject({ reason: 'PASSWORD_CHANGE' });
    expect(refusal(signedIn, viewer('RURAL_OFFICER', { user }))).toBeNull();
  });

  it('holds a role of no catalogue to hold nothing', () => {
    expect(viewer('EVERYTHING').permissions.size).toBe(0);
  });
});

describe('the catalogue', () => {
  it('K-04: gives the three administrators no business permission, and nobody else theirs', () => {
    const business = Object.keys(permissions).filter((name) => /^(programme|pairing|agreement|team|roster|filing|arrival|task|evaluation|staff|import|oversight)\./.test(name));
    for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const) {
      expect(roles[role].permissions.filter((name) => business.includes(name))).toEqual([]);
    }
    for (const [role, { permissions: held }] of Object.entries(roles)) {
      if (!role.endsWith('_ADMIN')) expect(held.filter((name) => name.startsWith('account.') || name.startsWith('audit.'))).toEqual([]);
    }
  });

  it('lets somebody hold each permission', () => {
    const held = new Set<string>(Object.values(roles).flatMap((role) => role.permissions));
    expect(Object.keys(permissions).filter((name) => !held.has(name))).toEqual([]);
  });
});
