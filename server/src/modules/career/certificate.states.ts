import { careerConditions as say } from '@jiedui/schema/condition-words';
import { certificateStates } from '@jiedui/schema/career-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A certificate from its proposal to the last seal, and what may become of it afterwards. */
export const certificateMachine = machine({
  name: 'certificate',
  facet: 'EVALUATION',
  initial: 'ELIGIBLE',
  // With the last seal ISSUED; an issued one becomes REISSUED when the one that replaces it is issued.
  elsewhere: ['ISSUED', 'REISSUED'],
  states: certificateStates,
  actions: {
    sealCertificate: { label: '签章', from: ['ELIGIBLE'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'certificate.seal', unless: notMySeal },
    withdrawCertificate: { label: '撤回', from: ['ELIGIBLE'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING'], permission: 'certificate.issue' },
    reissueCertificate: { label: '换发', from: ['ISSUED'], to: 'SAME', by: ['SUPPORTING', 'RECEIVING'], permission: 'certificate.issue' },
    revokeCertificate: { label: '撤销', from: ['ISSUED'], to: 'REVOKED', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'certificate.seal' },
  },
});

/** As which issuer the viewer's organisation seals; null if it is none or has sealed already. */
export function issuerOf(row: { readonly scopeId: number; readonly issuers: readonly ('SUPPORTING' | 'RECEIVING')[]; readonly sealedBy: readonly string[] }, viewer: Viewer): 'SUPPORTING' | 'RECEIVING' | null {
  const parties = viewer.partiesIn(row.scopeId);
  return row.issuers.find((issuer) => parties.includes(issuer) && !row.sealedBy.includes(issuer)) ?? null;
}

function notMySeal(row: Row, viewer: Viewer): Label | null {
  const issuers = (row['issuers'] ?? []) as ('SUPPORTING' | 'RECEIVING')[];
  const scopeId = Number(row['scopeId']);
  if (issuerOf({ scopeId, issuers, sealedBy: (row['sealedBy'] ?? []) as string[] }, viewer) !== null) return null;
  return viewer.partiesIn(scopeId).some((party) => (issuers as readonly string[]).includes(party)) ? say.sealed : say.notIssuer;
}
