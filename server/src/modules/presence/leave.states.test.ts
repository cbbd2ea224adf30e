import { describe, expect, it } from 'vitest';
import { Viewer, type Party } from '../../access/viewer.js';
import { whyNot } from '../../states/decide.js';
import { leaveMachine } from './leave.states.js';

const ORG = '019a0000-0000-7000-8000-000000000001';

function viewerOf(party: Party, divisionLevel: 'PROVINCE' | 'COUNTY' = 'PROVINCE'): Viewer {
  const role = party === 'OVERSIGHT' ? 'COMMISSION_OFFICER' : 'HOSPITAL_OFFICE';
  return new Viewer(Buffer.alloc(32), ORG, {
    user: { id: ORG, login: 'x', name: 'x', mustChangePassword: false, secondFactorEnrolled: true, lastLoginAt: null },
    secondFactorAt: '2022-04-01T00:00:00Z',
    memberships: [{ orgId: ORG, orgName: 'x', orgKind: 'HOSPITAL', scopeId: 1, divisionCode: '620000', divisionLevel, tenantId: ORG, role, position: '', personId: null, administrative: false }],
    version: 1,
    access: [{ scopeId: 7, party, read: [], write: [] }],
    facets: [],
  });
}

const leave = (approver: string, more: object = {}) => ({ scopeId: 7, state: 'REQUESTED', approver, approvedByReceiving: false, approvedBySupporting: false, ...more });
const why = (approver: string, viewer: Viewer, more: object = {}) => whyNot(leaveMachine, 'approveLeave', leave(approver, more), viewer)?.message ?? null;

describe('who decides on leave stands in the policy pack (X-01)', () => {
  const [receiving, supporting] = [viewerOf('RECEIVING'), viewerOf('SUPPORTING')];

  it('one side, or whichever hospital asks first', () => {
    expect([why('RECEIVING', receiving), why('RECEIVING', supporting)]).toEqual([null, '由受援单位审批']);
    expect([why('SUPPORTING', supporting), why('SUPPORTING', receiving)]).toEqual([null, '由派出医院审批']);
    expect([why('HOSPITAL', receiving), why('HOSPITAL', supporting)]).toEqual([null, null]);
  });

  it('both, each once', () => {
    expect([why('JOINT', receiving), why('JOINT', supporting)]).toEqual([null, null]);
    expect(why('JOINT', receiving, { approvedByReceiving: true })).toBe('贵单位已批准，等待对方审批');
    expect(why('JOINT', supporting, { approvedByReceiving: true })).toBeNull();
  });

  it('the county administration, no hospital and no other level', () => {
    expect(why('COUNTY_COMMISSION', viewerOf('OVERSIGHT', 'COUNTY'))).toBeNull();
    expect(why('COUNTY_COMMISSION', viewerOf('OVERSIGHT'))).toBe('由县级卫生健康行政部门审批');
    expect(why('COUNTY_COMMISSION', receiving)).toBe('由县级卫生健康行政部门审批');
    expect(why('RECEIVING', viewerOf('OVERSIGHT', 'COUNTY'))).toBe('由受援单位审批');
  });
});
