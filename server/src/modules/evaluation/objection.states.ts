import { evaluationConditions as say } from '@jiedui/schema/condition-words';
import { objectionStates } from '@jiedui/schema/evaluation-words';
import { chainParties, type Label } from '@jiedui/schema/vocabulary';
import type { Party, Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

const ANSWERERS: readonly Party[] = ['RECEIVING', 'SUPPORTING', 'OVERSIGHT', 'OWNER'];

/** An objection from its reason to the answer; what is upheld is then corrected by a new version. */
export const objectionMachine = machine({
  name: 'evaluation_objection',
  facet: 'EVALUATION',
  initial: 'RAISED',
  states: objectionStates,
  actions: {
    upholdObjection: { label: '认定申诉成立', from: ['RAISED'], to: 'UPHELD', by: ANSWERERS, permission: 'evaluation.answer', unless: notTheAnswerer },
    rejectObjection: { label: '认定申诉不成立', from: ['RAISED'], to: 'REJECTED', by: ANSWERERS, permission: 'evaluation.answer', unless: notTheAnswerer },
    withdrawObjection: { label: '撤回申诉', from: ['RAISED'], to: 'WITHDRAWN', by: ['SUPPORTING', 'RECEIVING'], permission: 'evaluation.object', unless: notTheRaiser },
  },
});

function notTheAnswerer(row: Row, viewer: Viewer): Label | null {
  const party = row['answerParty'] as keyof typeof chainParties;
  return viewer.partiesIn(Number(row['scopeId'])).some((held) => held === party) ? null : say.answeredBy(chainParties[party]);
}

function notTheRaiser(row: Row, viewer: Viewer): Label | null {
  if (viewer.personId !== null && viewer.personId !== row['personId']) return say.raiserWithdraws;
  return viewer.partiesIn(Number(row['scopeId'])).some((held) => held === row['raisedParty']) ? null : say.unitWithdraws;
}
