import { workConditions as say } from '@jiedui/schema/condition-words';
import { attachmentStates } from '@jiedui/schema/attachment';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

/**
 * A file that was attached is never removed or exchanged: whoever added it takes it back with a reason, and it stays. Its
 * log stands in the facet of what it hangs on.
 */
export const attachmentMachine = machine({
  name: 'attachment',
  facet: 'WORK',
  initial: 'KEPT',
  states: attachmentStates,
  actions: {
    withdrawAttachment: {
      label: '撤回附件', from: ['KEPT'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OWNER', 'OVERSIGHT', 'OBSERVER', 'SELF'],
      permission: 'attachment.add', unless: addedByAnother,
    },
  },
});

/** The office withdraws what its organisation added, a dispatched person what he added himself, while nobody has relied on it. */
function addedByAnother(row: Readonly<Record<string, unknown>>, viewer: Viewer): Label | null {
  if (row['uploadedOrgId'] !== viewer.orgId) return say.uploaderWithdraws;
  if (row['fixed'] === true) return say.reliedOn;
  return viewer.personId === null || row['uploadedUserId'] === viewer.user?.id ? null : say.ownFileOnly;
}
