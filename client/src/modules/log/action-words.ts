import { preferences } from '../../app/preferences.js';
import { labelOf, type ListName } from '../labels.js';

/** What the log calls an action, where needed by state table; a name that is not here is told by the state it led to. */
const names: Record<string, readonly [zh: string, en: string]> = {
  'programme.create': ['创建方案', 'Programme created'],
  'programme.publish': ['发布方案', 'Programme published'],
  'programme.close': ['结束方案', 'Programme closed'],
  assignPairing: ['指派结对', 'Pairing assigned'],
  nameLead: ['确定牵头医院', 'Lead hospital named'],
  'pairing.assign': ['拟定结对', 'Pairing proposed'],
  'pairing.confirm': ['确认指派', 'Pairing assigned'],
  'pairing.activate': ['结对启动', 'Pairing active'],
  'pairing.suspend': ['暂停帮扶', 'Suspended'],
  'pairing.resume': ['恢复帮扶', 'Resumed'],
  'pairing.complete': ['结束帮扶', 'Completed'],
  'pairing.terminate': ['终止结对', 'Terminated'],
  'pairing.withdraw': ['撤回指派', 'Withdrawn'],
  'agreement.draft': ['起草协议', 'Agreement drafted'],
  'agreement.edit': ['修改协议', 'Agreement changed'],
  'agreement.submit': ['提交签署', 'Sent for sealing'],
  'agreement.seal': ['协议盖章', 'Agreement sealed'],
  'agreement.return': ['退回修改', 'Agreement returned'],
  'agreement.nudge': ['催办', 'Reminder sent'],
  'agreement.void': ['协议作废', 'Agreement void'],
  'agreement.terminate': ['终止协议', 'Agreement terminated'],
  formTeam: ['组建队伍', 'Team formed'],
  changeTeam: ['修改队伍', 'Team changed'],
  addTeamMember: ['添加队员', 'Member added'],
  changeTeamMember: ['调整队员', 'Member changed'],
  removeTeamMember: ['移出队员', 'Member removed'],
  checkTeam: ['队伍校验通过', 'Team checked'],
  recordTraining: ['登记岗前培训', 'Training recorded'],
  fileRoster: ['报备名单', 'Roster filed'],
  dispatchTeam: ['派出', 'Dispatched'],
  withdrawFiling: ['撤回备案', 'Filing withdrawn'],
  aggregateFiling: ['汇总上报', 'Filing forwarded'],
  acceptFiling: ['受理备案', 'Filing accepted'],
  returnFiling: ['退回备案', 'Filing returned'],
  'team.confirmArrival': ['全队到岗', 'Team on site'],
  confirmArrival: ['确认到岗', 'Arrival confirmed'],
  planTask: ['拟定任务', 'Task planned'],
  adoptAgreementTasks: ['采用协议任务', 'Task adopted from the agreement'],
  changeTask: ['修改任务', 'Task changed'],
  confirmTask: ['确认任务', 'Task confirmed'],
  startTask: ['开始任务', 'Task started'],
  recordProgress: ['登记进展', 'Progress recorded'],
  submitTask: ['提交验收', 'Task submitted'],
  acceptTask: ['验收任务', 'Task accepted'],
  returnTask: ['退回任务', 'Task returned'],
  closeTask: ['关闭任务', 'Task closed'],
  changeActivity: ['修改工作记录', 'Record changed'],
  withdrawActivity: ['撤回工作记录', 'Record withdrawn'],
  correctActivity: ['更正工作记录', 'Correction made'],
  confirmActivities: ['确认工作记录', 'Record confirmed'],
  returnActivities: ['退回工作记录', 'Record returned'],
  openEvaluation: ['开始考核', 'Evaluation opened'],
  saveScores: ['填写评分', 'Scores filled'],
  signEvaluation: ['考核签署', 'Evaluation signed'],
  returnEvaluation: ['考核退回', 'Evaluation returned'],
  correctEvaluation: ['发起更正', 'Correction opened'],
};

/** The words for one line of the log. */
export function logWords(line: { machine: string; action: string; toState: string }): string {
  const name = names[`${line.machine}.${line.action}`] ?? names[line.action];
  if (name) return name[preferences().language === 'en' ? 1 : 0];
  return labelOf(line.machine as ListName, line.toState);
}
