import { needStates, offerStates } from '@jiedui/schema/states';
import { machine } from '../../states/machine.js';

/** A receiver's need from its draft to its end. What the receiver alone sees is logged for it alone, see the service. */
export const needMachine = machine({
  name: 'need_request',
  facet: 'BASE',
  initial: 'DRAFT',
  states: needStates,
  actions: {
    editNeed: { label: '修改需求', from: ['DRAFT'], to: 'SAME', by: ['RECEIVING'], permission: 'need.manage' },
    publishNeed: { label: '发布需求', from: ['DRAFT'], to: 'PUBLISHED', by: ['RECEIVING'], permission: 'need.manage' },
    meetNeed: { label: '标记已满足', from: ['PUBLISHED'], to: 'MET', by: ['RECEIVING'], permission: 'need.manage' },
    closeNeed: { label: '关闭需求', from: ['PUBLISHED'], to: 'CLOSED', by: ['RECEIVING'], permission: 'need.manage' },
    withdrawNeed: { label: '撤回需求', from: ['DRAFT', 'PUBLISHED'], to: 'WITHDRAWN', by: ['RECEIVING'], permission: 'need.manage' },
    reopenNeed: { label: '重新起草', from: ['WITHDRAWN'], to: 'DRAFT', by: ['RECEIVING'], permission: 'need.manage' },
  },
});

/** What a hospital offers; it publishes anew whenever it changes. */
export const offerMachine = machine({
  name: 'support_offer',
  facet: 'BASE',
  initial: 'PUBLISHED',
  states: offerStates,
  actions: {
    publishOffer: { label: '公布支援能力', from: ['PUBLISHED', 'WITHDRAWN'], to: 'PUBLISHED', by: ['SUPPORTING'], permission: 'offer.manage' },
    withdrawOffer: { label: '撤回支援能力', from: ['PUBLISHED'], to: 'WITHDRAWN', by: ['SUPPORTING'], permission: 'offer.manage' },
  },
});
