import { attachmentStates } from '@jiedui/schema/attachment';
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
function addedByAnother(row: Readonly<Record<string, unknown>>, viewer: Viewer): string | null {
  if (row['uploadedOrgId'] !== viewer.orgId) return '附件由上传的单位撤回';
  if (row['fixed'] === true) return '所附对象已据此确认、验收或办结，附件不能撤回';
  return viewer.personId === null || row['uploadedUserId'] === viewer.user?.id ? null : '附件由上传者本人或其单位的办公室撤回';
}
