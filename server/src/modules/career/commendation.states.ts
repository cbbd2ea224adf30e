import { careerConditions as say } from '@jiedui/schema/condition-words';
import { commendationStates } from '@jiedui/schema/career-states';
import type { Label } from '@jiedui/schema/vocabulary';
import { machine } from '../../states/machine.js';
import type { Viewer } from '../../access/viewer.js';

type Row = Readonly<Record<string, unknown>>;

/** A commendation stands until whoever gave it takes it back. */
export const commendationMachine = machine({
  name: 'commendation',
  facet: 'EVALUATION',
  initial: 'GIVEN',
  states: commendationStates,
  actions: {
    withdrawCommendation: { label: '撤回表彰', from: ['GIVEN'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'commendation.record', unless: notTheGiver },
  },
});

function notTheGiver(row: Row, viewer: Viewer): Label | null {
  return row['byOrgName'] === viewer.acting?.orgName ? null : say.giverWithdraws;
}
