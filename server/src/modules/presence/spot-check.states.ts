import { ownerWords } from '@jiedui/schema/condition-words';
import { spotCheckStates } from '@jiedui/schema/presence-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A session stands as it was recorded; a mistaken one is void and counts no more. */
export const spotCheckMachine = machine({
  name: 'spot_check',
  facet: 'WORK',
  initial: 'RECORDED',
  states: spotCheckStates,
  actions: {
    voidSpotCheck: { label: '作废抽查记录', from: ['RECORDED'], to: 'VOID', by: ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], permission: 'check.record', unless: notOurs },
  },
});

function notOurs(row: Row, viewer: Viewer): Label | null {
  return viewer.partiesIn(Number(row['scopeId'])).some((party) => party === row['byParty']) ? null : ownerWords.recorderVoids;
}
