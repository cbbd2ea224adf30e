import { objectionStates } from '@jiedui/schema/evaluation-words';
import { chainParties } from '@jiedui/schema/vocabulary';
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

function notTheAnswerer(row: Row, viewer: Viewer): string | null {
  const party = row['answerParty'] as keyof typeof chainParties;
  return viewer.partiesIn(Number(row['scopeId'])).some((held) => held === party) ? null : `申诉由${chainParties[party]?.zh ?? '公布结果的单位'}答复`;
}

function notTheRaiser(row: Row, viewer: Viewer): string | null {
  if (viewer.personId !== null && viewer.personId !== row['personId']) return '由申诉人撤回';
  return viewer.partiesIn(Number(row['scopeId'])).some((held) => held === row['raisedParty']) ? null : '由提出申诉的单位撤回';
}
