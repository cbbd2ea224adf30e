import { guaranteeStates } from '@jiedui/schema/guarantee';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** What is owed to the dispatched: who owes it shows that it was kept, a hospital that does not owe it says whether that is so. */
export const guaranteeMachine = machine({
  name: 'guarantee',
  facet: 'AGREEMENT',
  initial: 'PROMISED',
  states: guaranteeStates,
  actions: {
    changeGuarantee: { label: '修改', from: ['PROMISED', 'DISPUTED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT'], permission: 'guarantee.manage', unless: ofAnother },
    withdrawGuarantee: { label: '撤回', from: ['PROMISED'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT'], permission: 'guarantee.manage', unless: ofAnother },
    provideGuarantee: { label: '登记落实', from: ['PROMISED', 'DISPUTED'], to: 'PROVIDED', by: ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT'], permission: 'guarantee.manage', unless: owedByAnother },
    verifyGuarantee: { label: '核实', from: ['PROVIDED'], to: 'VERIFIED', by: ['SUPPORTING', 'RECEIVING'], permission: 'guarantee.manage', unless: owedByUs },
    disputeGuarantee: { label: '提出异议', from: ['PROVIDED'], to: 'DISPUTED', by: ['SUPPORTING', 'RECEIVING'], permission: 'guarantee.manage', unless: owedByUs },
  },
});

function ofAnother(row: Row, viewer: Viewer): string | null {
  return row['recordedOrgId'] === viewer.orgId ? null : '由登记的单位修改或撤回';
}

function owesIt(row: Row, viewer: Viewer): boolean {
  return (viewer.partiesIn(Number(row['scopeId'])) as readonly string[]).includes(String(row['owedBy']));
}

function owedByAnother(row: Row, viewer: Viewer): string | null {
  return owesIt(row, viewer) ? null : '由承担保障的一方登记落实';
}

function owedByUs(row: Row, viewer: Viewer): string | null {
  return owesIt(row, viewer) ? '由对方医院核实' : null;
}
