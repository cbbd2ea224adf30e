import { programmeConditions as say } from '@jiedui/schema/condition-words';
import { importStates } from '@jiedui/schema/states';
import type { Subject } from '../../states/decide.js';
import { machine } from '../../states/machine.js';

/** What an import's actions look at. */
export type ImportSubject = Subject & { readonly validRows: number };

export const importMachine = machine({
  name: 'import_batch',
  facet: 'BASE',
  initial: 'CHECKED',
  states: importStates,
  actions: {
    commit: {
      label: '确认导入', from: ['CHECKED'], to: 'COMMITTED', by: ['SELF'], permission: 'import.run',
      unless: (row) => (row['validRows'] === 0 ? say.nothingToImport : null),
    },
    discard: { label: '放弃导入', from: ['CHECKED'], to: 'DISCARDED', by: ['SELF'], permission: 'import.run' },
    undo: { label: '撤销导入', from: ['COMMITTED'], to: 'UNDONE', by: ['SELF'], permission: 'import.run' },
  },
});
