import { agreementConditions as say } from '@jiedui/schema/condition-words';
import { agreementFilingStates } from '@jiedui/schema/states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

function notTheAuthority(row: Readonly<Record<string, unknown>>, viewer: Viewer): Label | null {
  return row['authorityOrgId'] === viewer.orgId ? null : say.authority((row['authorityName'] ?? null) as string | null);
}

/** A relation or an agreement on its way to one administration. */
export const agreementFilingMachine = machine({
  name: 'agreement_filing',
  facet: 'AGREEMENT',
  initial: 'SUBMITTED',
  states: agreementFilingStates,
  actions: {
    withdrawAgreementFiling: { label: '撤回备案', from: ['SUBMITTED'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING'], permission: 'agreement.edit' },
    receiveAgreementFiling: {
      label: '接收备案', from: ['SUBMITTED'], to: 'RECEIVED', by: ['OWNER', 'OVERSIGHT'], permission: 'filing.accept', unless: notTheAuthority,
    },
    acceptAgreementFiling: {
      label: '准予备案', from: ['SUBMITTED', 'RECEIVED'], to: 'ACCEPTED', by: ['OWNER', 'OVERSIGHT'], permission: 'filing.accept', unless: notTheAuthority,
    },
    returnAgreementFiling: {
      label: '退回备案', from: ['SUBMITTED', 'RECEIVED'], to: 'RETURNED', by: ['OWNER', 'OVERSIGHT'], permission: 'filing.accept', unless: notTheAuthority,
    },
  },
});
