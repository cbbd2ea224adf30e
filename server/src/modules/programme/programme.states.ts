import { programmeConditions as say } from '@jiedui/schema/condition-words';
import { groupStates, programmeStates } from '@jiedui/schema/states';
import type { Subject } from '../../states/decide.js';
import { machine } from '../../states/machine.js';

/** What the programme's actions look at. */
export type ProgrammeSubject = Subject & { readonly pairingCount?: number; readonly groupsWithoutLead?: number };

export const programmeMachine = machine({
  name: 'programme',
  facet: 'BASE',
  initial: 'DRAFT',
  states: programmeStates,
  actions: {
    assignPairing: { label: '指派结对', from: ['DRAFT', 'PUBLISHED'], to: 'SAME', by: ['OWNER'], permission: 'pairing.manage' },
    publish: {
      label: '发布方案', from: ['DRAFT'], to: 'PUBLISHED', by: ['OWNER'], permission: 'programme.publish',
      unless: (row) => {
        if (row['pairingCount'] === 0) return say.noPairing;
        const open = row['groupsWithoutLead'];
        return typeof open === 'number' && open > 0 ? say.withoutLead(open) : null;
      },
    },
    migratePack: { label: '迁移政策包', from: ['DRAFT', 'PUBLISHED'], to: 'SAME', by: ['OWNER'], permission: 'programme.publish' },
    close: { label: '结束方案', from: ['PUBLISHED'], to: 'CLOSED', by: ['OWNER'], permission: 'programme.publish' },
  },
});

/** Several supporters of one receiver. */
export const groupMachine = machine({
  name: 'pairing_group',
  facet: 'WORK',
  initial: 'SINGLE',
  // A second supporter turns SINGLE into NEEDS_LEAD when the pairing is assigned.
  elsewhere: ['NEEDS_LEAD'],
  states: groupStates,
  actions: {
    nameLead: { label: '确定牵头医院', from: ['NEEDS_LEAD', 'LED'], to: 'LED', by: ['OWNER'], permission: 'pairing.manage' },
  },
});
