import { preferences } from '../../app/preferences.js';
import { labelOf, type ListName } from '../labels.js';

/** What the log calls an action, by state table; a name that is not here is told by the state it led to. */
const names: Record<string, readonly [zh: string, en: string]> = {
  'programme.create': ['创建方案', 'Programme created'],
  'programme.publish': ['发布方案', 'Programme published'],
  'programme.close': ['结束方案', 'Programme closed'],
  'pairing.propose': ['拟定结对', 'Pairing proposed'],
  'pairing.assign': ['指派结对', 'Pairing assigned'],
  'pairing.confirm': ['确认指派', 'Assignment confirmed'],
  'pairing.activate': ['结对生效', 'Pairing active'],
  'pairing.suspend': ['暂停帮扶', 'Suspended'],
  'pairing.resume': ['恢复帮扶', 'Resumed'],
  'pairing.complete': ['结束帮扶', 'Completed'],
  'pairing.terminate': ['终止结对', 'Terminated'],
  'pairing.withdraw': ['撤回指派', 'Withdrawn'],
  'pairing.setContact': ['指定联系人', 'Contact named'],
  'agreement.draft': ['起草协议', 'Agreement drafted'],
  'agreement.edit': ['修改协议', 'Agreement changed'],
  'agreement.submit': ['提交签署', 'Sent for sealing'],
  'agreement.seal': ['协议盖章', 'Agreement sealed'],
  'agreement.return': ['退回修改', 'Agreement returned'],
  'agreement.nudge': ['催办', 'Reminder sent'],
  'agreement.void': ['协议作废', 'Agreement void'],
  'agreement.terminate': ['终止协议', 'Agreement terminated'],
  'agreement.takeEffect': ['协议生效', 'Agreement in force'],
  'team.create': ['组建队伍', 'Team formed'],
  'team.check': ['资格校验', 'Eligibility checked'],
  'team.file': ['名单报备', 'Roster filed'],
  'team.dispatch': ['队伍派出', 'Team dispatched'],
  'filing.submit': ['名单报备', 'Roster filed'],
  'filing.accept': ['备案受理', 'Filing accepted'],
  'filing.return': ['备案退回', 'Filing returned'],
  'filing.aggregate': ['市州汇总', 'Aggregated by the city'],
  'assignment.confirmArrival': ['到岗确认', 'Arrival confirmed'],
  'task.changeTask': ['修改任务', 'Task changed'],
  'task.confirmTask': ['确认任务', 'Task confirmed'],
  'task.startTask': ['开始任务', 'Task started'],
  'task.recordProgress': ['登记进展', 'Progress recorded'],
  'task.submitTask': ['提交验收', 'Task submitted'],
  'task.acceptTask': ['任务验收', 'Task accepted'],
  'task.returnTask': ['任务退回', 'Task returned'],
  'task.closeTask': ['关闭任务', 'Task closed'],
  'evaluation.saveScores': ['填写评分', 'Scores filled'],
  'evaluation.signEvaluation': ['考核签署', 'Evaluation signed'],
  'evaluation.returnEvaluation': ['考核退回', 'Evaluation returned'],
  'evaluation.correctEvaluation': ['发起更正', 'Correction opened'],
};

/** The words for one line of the log. */
export function logWords(line: { machine: string; action: string; toState: string }): string {
  const name = names[`${line.machine}.${line.action}`];
  if (name) return name[preferences().language === 'en' ? 1 : 0];
  return labelOf(line.machine as ListName, line.toState);
}
