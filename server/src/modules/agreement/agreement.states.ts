import { agreementStates } from '@jiedui/schema/states';
import type { Party } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

const PARTIES: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT'];

/** What may happen to an agreement. The last seal makes it EFFECTIVE. */
export const agreementMachine = machine({
  name: 'agreement',
  facet: 'AGREEMENT',
  initial: 'DRAFT',
  // IN_REVIEW is for packs that demand a review before signing; EFFECTIVE is entered by the last seal, EXPIRED by a job.
  elsewhere: ['IN_REVIEW', 'EFFECTIVE', 'EXPIRED'],
  states: agreementStates,
  actions: {
    edit: { label: '修改协议', from: ['DRAFT', 'RETURNED', 'SIGNING'], to: 'SAME', by: PARTIES, permission: 'agreement.edit' },
    submit: { label: '提交签署', from: ['DRAFT', 'RETURNED'], to: 'SIGNING', by: PARTIES, permission: 'agreement.edit' },
    seal: {
      label: '盖章', from: ['SIGNING'], to: 'SAME', by: PARTIES, permission: 'agreement.seal',
      unless: (row, viewer) => {
        if (!Array.isArray(row['parties'])) return null;
        const mine = row['parties'].find((party: { orgId?: string }) => party.orgId === viewer.orgId) as { sealedVersion?: number | null } | undefined;
        if (!mine) return '贵单位不是本协议的签约方';
        return mine.sealedVersion === row['versionNo'] ? '贵单位已在当前版本上盖章' : null;
      },
    },
    return: { label: '退回修改', from: ['SIGNING'], to: 'RETURNED', by: PARTIES, permission: 'agreement.edit' },
    nudge: {
      label: '催办', from: ['SIGNING'], to: 'SAME', by: [...PARTIES, 'OWNER', 'OVERSIGHT', 'COORDINATION'],
      permission: 'agreement.read',
    },
    void: { label: '作废', from: ['DRAFT', 'RETURNED', 'SIGNING'], to: 'VOID', by: ['SUPPORTING', 'RECEIVING'], permission: 'agreement.edit' },
    terminate: { label: '终止协议', from: ['EFFECTIVE'], to: 'TERMINATED', by: ['OWNER'], permission: 'pairing.manage' },
  },
});
