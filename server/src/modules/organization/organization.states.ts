import { organizationStatuses } from '@jiedui/schema/states';
import type { Viewer } from '../../access/viewer.js';
import type { AvailableAction } from '../../graphql/page.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { machine } from '../../states/machine.js';

/** What the actions of an organisation look at; `state` is its status. */
export type OrganizationSubject = Subject & { readonly id: string };

export const organizationMachine = machine({
  name: 'organization',
  facet: null,
  initial: 'ACTIVE',
  states: organizationStatuses,
  actions: {
    edit: { label: '修改机构信息', from: ['ACTIVE'], to: 'SAME', by: ['OVERSIGHT', 'SELF'], permission: 'organization.manage' },
    suspend: { label: '停用机构', from: ['ACTIVE'], to: 'SUSPENDED', by: ['OVERSIGHT'], permission: 'organization.manage' },
    resume: { label: '恢复机构', from: ['SUSPENDED'], to: 'ACTIVE', by: ['OVERSIGHT'], permission: 'organization.manage' },
  },
});

/** What the viewer may do with an organisation. */
export function organizationActions(subject: OrganizationSubject, viewer: Viewer): AvailableAction[] {
  return availableActions(organizationMachine, subject, viewer);
}
