import { programmeConditions as say } from '@jiedui/schema/condition-words';
import { packDraftStates } from '@jiedui/schema/pack-states';
import type { Subject } from '../../states/decide.js';
import { machine } from '../../states/machine.js';

/** What a draft's actions look at. */
export type PackDraftSubject = Subject & { readonly problemCount?: number };

/** A version of a policy pack in the making. */
export const packDraftMachine = machine({
  name: 'pack_draft',
  facet: 'BASE',
  initial: 'DRAFT',
  states: packDraftStates,
  actions: {
    save: { label: '修改草稿', from: ['DRAFT'], to: 'SAME', by: ['SELF'], permission: 'programme.edit' },
    discard: { label: '放弃草稿', from: ['DRAFT'], to: 'DISCARDED', by: ['SELF'], permission: 'programme.edit' },
    publish: {
      label: '发布政策包', from: ['DRAFT'], to: 'PUBLISHED', by: ['SELF'], permission: 'programme.publish',
      unless: (row) => (Number(row['problemCount'] ?? 0) > 0 ? say.packProblems(String(row['problemCount'])) : null),
    },
  },
});
