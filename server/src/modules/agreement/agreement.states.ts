import { agreementConditions as say } from '@jiedui/schema/condition-words';
import { agreementStates } from '@jiedui/schema/states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Party, Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

const PARTIES: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT'];

interface SignedParty {
  readonly orgId: string;
  readonly sealedVersion?: number | null;
}

/** A yearly supplement has no third party: its county government reads along. */
export function notAParty(row: Readonly<Record<string, unknown>>, viewer: Viewer): Label | null {
  const parties = row['parties'] as readonly SignedParty[] | undefined;
  return parties === undefined || parties.some((party) => party.orgId === viewer.orgId) ? null : say.noParty;
}

function alreadySealed(row: Readonly<Record<string, unknown>>, viewer: Viewer): Label | null {
  const parties = (row['parties'] ?? []) as readonly SignedParty[];
  const mine = parties.find((party) => party.orgId === viewer.orgId);
  return mine?.sealedVersion != null && mine.sealedVersion === row['versionNo'] ? say.sealed : null;
}

/** What may happen to an agreement. The last seal makes it EFFECTIVE. */
export const agreementMachine = machine({
  name: 'agreement',
  facet: 'AGREEMENT',
  initial: 'DRAFT',
  // IN_REVIEW is for packs that demand a review before signing; EFFECTIVE is entered by the last seal, EXPIRED by a job (app.expire_agreements).
  elsewhere: ['IN_REVIEW', 'EFFECTIVE', 'EXPIRED'],
  states: agreementStates,
  actions: {
    edit: {
      label: '修改协议', from: ['DRAFT', 'RETURNED', 'SIGNING'], to: 'SAME', by: PARTIES, permission: 'agreement.edit', unless: notAParty,
    },
    submit: { label: '提交签署', from: ['DRAFT', 'RETURNED'], to: 'SIGNING', by: PARTIES, permission: 'agreement.edit', unless: notAParty },
    seal: {
      label: '盖章', from: ['SIGNING'], to: 'SAME', by: PARTIES, permission: 'agreement.seal',
      unless: (row, viewer) => notAParty(row, viewer) ?? alreadySealed(row, viewer),
    },
    return: { label: '退回修改', from: ['SIGNING'], to: 'RETURNED', by: PARTIES, permission: 'agreement.edit', unless: notAParty },
    nudge: {
      label: '催办', from: ['SIGNING'], to: 'SAME', by: [...PARTIES, 'OWNER', 'OVERSIGHT', 'COORDINATION'],
      permission: 'agreement.read',
    },
    void: { label: '作废', from: ['DRAFT', 'RETURNED', 'SIGNING'], to: 'VOID', by: ['SUPPORTING', 'RECEIVING'], permission: 'agreement.edit' },
    fileAgreement: { label: '报送备案', from: ['EFFECTIVE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'agreement.edit' },
    adoptAgreementTasks: { label: '采用年度任务', from: ['EFFECTIVE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'task.plan' },
    terminate: { label: '终止协议', from: ['EFFECTIVE'], to: 'TERMINATED', by: ['OWNER'], permission: 'pairing.manage' },
  },
});
