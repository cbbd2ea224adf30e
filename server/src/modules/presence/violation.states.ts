import { violationStates } from '@jiedui/schema/presence-states';
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
function noAssistance(row: Row): string | null {
  if (row['assistAsked'] !== true) return '方案没有要求受援单位配合';
  return row['assistedOn'] === null ? null : '已登记配合情况';
}

/** What is illegal goes to the authority in charge. */
function noReferral(row: Row): string | null {
  if (row['illegal'] !== true) return '处理决定没有认定违法';
  return row['referredOn'] === null ? null : '已登记移送';
}

/** A person is dealt with by his own hospital, a supporter that fails by the administration. */
function notTheDecider(row: Row, viewer: Viewer): string | null {
  const supporting = viewer.partiesIn(Number(row['scopeId'])).includes('SUPPORTING');
  if (row['subject'] === 'PERSON') return supporting ? null : '由派出医院处理，受援单位协助';
  return supporting ? '由卫生健康行政部门处理' : null;
}
