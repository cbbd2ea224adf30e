import { agreementConditions as say, ownerWords } from '@jiedui/schema/condition-words';
import { guaranteeStates } from '@jiedui/schema/guarantee';
import type { Label } from '@jiedui/schema/vocabulary';
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

function ofAnother(row: Row, viewer: Viewer): Label | null {
  return row['recordedOrgId'] === viewer.orgId ? null : ownerWords.recorderChanges;
}

function owesIt(row: Row, viewer: Viewer): boolean {
  return (viewer.partiesIn(Number(row['scopeId'])) as readonly string[]).includes(String(row['owedBy']));
}

function owedByAnother(row: Row, viewer: Viewer): Label | null {
  return owesIt(row, viewer) ? null : say.owedSide;
}

function owedByUs(row: Row, viewer: Viewer): Label | null {
  return owesIt(row, viewer) ? say.otherVerifies : null;
}
