import { stayConditions as say } from '@jiedui/schema/condition-words';
import { violationStates } from '@jiedui/schema/presence-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** A violation from its record to the report of the decision. */
export const violationMachine = machine({
  name: 'violation',
  facet: 'WORK',
  initial: 'RECORDED',
  states: violationStates,
  actions: {
    decideViolation: { label: '作出处理', from: ['RECORDED'], to: 'DECIDED', by: ['SUPPORTING', 'OVERSIGHT', 'OWNER'], permission: 'violation.decide', unless: notTheDecider },
    dismissViolation: { label: '认定不成立', from: ['RECORDED'], to: 'DISMISSED', by: ['SUPPORTING', 'OVERSIGHT', 'OWNER'], permission: 'violation.decide', unless: notTheDecider },
    assistViolation: { label: '登记配合情况', from: ['RECORDED', 'DECIDED', 'REPORTED'], to: 'SAME', by: ['RECEIVING'], permission: 'violation.record', unless: noAssistance },
    referViolation: { label: '登记移送', from: ['DECIDED', 'REPORTED'], to: 'SAME', by: ['SUPPORTING'], permission: 'violation.decide', unless: noReferral },
    reportViolation: { label: '上报处理结果', from: ['DECIDED'], to: 'REPORTED', by: ['SUPPORTING'], permission: 'violation.decide' },
  },
});

/** The receiver's help is asked for where the pack names it, once. */
function noAssistance(row: Row): Label | null {
  if (row['assistAsked'] !== true) return say.noAssistance;
  return row['assistedOn'] === null ? null : say.assisted;
}

/** What is illegal goes to the authority in charge. */
function noReferral(row: Row): Label | null {
  if (row['illegal'] !== true) return say.notIllegal;
  return row['referredOn'] === null ? null : say.referred;
}

/** A person is dealt with by his own hospital, a supporter that fails by the administration. */
function notTheDecider(row: Row, viewer: Viewer): Label | null {
  const supporting = viewer.partiesIn(Number(row['scopeId'])).includes('SUPPORTING');
  if (row['subject'] === 'PERSON') return supporting ? null : say.senderDecides;
  return supporting ? say.administrationDecides : null;
}
