import { careerConditions as say } from '@jiedui/schema/condition-words';
import { promotionStates } from '@jiedui/schema/career-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A promotion step of somebody who served: gates, public notice, objections, outcome. */
export const promotionMachine = machine({
  name: 'promotion_case',
  facet: 'EVALUATION',
  initial: 'OPENED',
  // Opened for somebody whom the gates do not speak of; cancelled by a verified case of falsification.
  elsewhere: ['NOT_APPLICABLE', 'CANCELLED'],
  states: promotionStates,
  actions: {
    checkPromotion: { label: '核验条件', from: ['OPENED'], to: 'GATE_CHECKED', by: ['SUPPORTING'], permission: 'promotion.open' },
    startPublicNotice: { label: '开始公示', from: ['GATE_CHECKED'], to: 'PUBLIC_NOTICE', by: ['SUPPORTING'], permission: 'promotion.decide', unless: himself },
    recordObjection: { label: '登记异议', from: ['PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED'], to: 'OBJECTED', by: ['SUPPORTING', 'OVERSIGHT', 'OWNER'], permission: 'promotion.object', unless: himself },
    resolveObjection: { label: '处理异议', from: ['OBJECTED'], to: 'RESOLVED', by: ['SUPPORTING'], permission: 'promotion.decide', unless: himself },
    clearPromotion: { label: '通过', from: ['GATE_CHECKED', 'PUBLIC_NOTICE', 'RESOLVED'], to: 'CLEARED', by: ['SUPPORTING'], permission: 'promotion.decide', unless: himself },
    blockPromotion: { label: '不通过', from: ['OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'RESOLVED'], to: 'BLOCKED', by: ['SUPPORTING'], permission: 'promotion.decide', unless: himself },
    withdrawPromotion: { label: '撤回', from: ['OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'RESOLVED'], to: 'WITHDRAWN', by: ['SUPPORTING'], permission: 'promotion.open' },
  },
});

function himself(_row: Row, viewer: Viewer): Label | null {
  return viewer.personId === null ? null : say.hospitalActs;
}
