import { teamRefusals } from '@jiedui/schema/refusal-words-stay';
import { Refusal } from '../../graphql/refusal.js';
import type { Viewer } from '../../access/viewer.js';
import { whyNot } from '../../states/decide.js';
import type { Pairing } from './pairing.js';
import { pairingMachine } from './pairing.states.js';

/** What hospitals begin in a pairing, and only in an active one (R-240, C-18): the same decision as the screen's. */
export function allowInPairing(viewer: Viewer, pairing: Pairing, action: 'formTeam' | 'planTask'): void {
  const why = whyNot(pairingMachine, action, pairing, viewer);
  if (!why) return;
  const inactive = { code: 'PAIRING_NOT_ACTIVE', ruleId: 'R-240', path: 'pairingId', message: why.message, messageEn: why.messageEn, fix: teamRefusals.activateFirst };
  throw new Refusal([why.code === 'STATE' ? inactive : why]);
}
