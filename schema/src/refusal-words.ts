/** Why what somebody sent is not taken, wherever it is said alike: a reason, a text, a day. What a fix says is no whole sentence. */
import { say, span } from './finding-words.js';
import type { Label } from './vocabulary.js';

const deeds = {
  RETURN: say('退回', 'Sending back'), CORRECT: say('更正', 'A correction'), REJECT: say('不同意', 'A rejection'), REOPEN: say('重新开放', 'Opening again'), ANSWER: say('答复', 'An answer'), OBJECT: say('申诉', 'An objection'),
  REVOKE: say('撤销', 'A revocation'), WITHDRAW: say('撤回附件', 'Withdrawing a file'), DISPUTE: say('提出异议', 'A dispute'), REISSUE: say('换发', 'A replacement'), CHANGE: say('变更', 'A change'), CANCEL: say('取消', 'A cancellation'),
  REVERSE: say('冲销', 'A reversal'), VOID: say('作废', 'Making void'), BLOCK: say('不通过', 'A refusal'), REFUSE_LEAVE: say('不批准', 'Refusing leave'), NOBODY: say('不另行选派', 'Sending nobody else'),
};
export type ReasonedDeed = keyof typeof deeds;

const days = {
  DAY: say('日期', 'The day'), TRAINING: say('培训日期', 'The day of the training'), TAUGHT: say('培训日', 'The day of the training'), ARRIVAL: say('到岗日', 'The day of arrival'), DISPATCH: say('派出日', 'The day of departure'),
  LEAVING: say('离岗日', 'The day of leaving'), RETURN: say('返岗日', 'The day of return'), DUTY: say('上岗日', 'The first day on duty'), END_OF_STAY: say('期满日', 'The last day of the term'), LAST: say('最后在岗日', 'The last day on site'),
  HANDOVER: say('交接日', 'The day of the handover'), START: say('开始日', 'The first day'), END: say('结束日', 'The last day'), FIRST_CASE: say('首例日期', 'The day of the first case'), FINISH: say('结业日', 'The day of finishing'),
  HAPPENED: say('发生日', 'The day on which it happened'), REFERRED: say('移送日', 'The day of the referral'), COMMENDED: say('表彰日', 'The day of the commendation'), SURVEY: say('调研日期', 'The day of the survey'),
  SOLVED: say('解决日期', 'The day of the solution'), SIGNED: say('签字日期', 'The day of the signature'), DOCUMENT: say('文件日期', 'The day of the document'), SENT: say('报送日期', 'The day of sending'), DONE: say('完成日期', 'The day of completion'),
  OBTAINED: say('取得日期', 'The day on which it was obtained'), VALID_TO: say('有效期', 'The last day of validity'), OBJECTED: say('异议日', 'The day of the objection'), NOTICE: say('公示开始日', 'The first day of the notice'),
};
export type NamedDay = keyof typeof days;

const fields = {
  NEED: say('需求名称', 'the name of the need'), ASSISTANCE: say('配合情况', 'what the help was'), AUTHORITY: say('移送机关', 'the authority'), PERSON: say('姓名', 'the name of the person'), NAME: say('名称', 'the name'),
  GUARANTEE: say('保障内容', 'what is guaranteed'), RESULT: say('任务结果', 'the result of the task'), TASK: say('任务名称', 'the name of the task'), LEVEL_AFTER: say('结业水平', 'the level at the end'),
  PLACE: say('应答人所述位置', 'the place that was named'), COMMENT: say('批注', 'the comment'), SUMMARY: say('总结', 'the summary'), NEXT_YEAR: say('下一年打算', 'what the next year is to bring'),
};
export type NamedField = keyof typeof fields;

const inside = ({ en }: Label): string => en.charAt(0).toLowerCase() + en.slice(1);

export const inputWords = {
  reasonFor: (deed: ReasonedDeed) => say(`${deeds[deed].zh}需要理由`, `${deeds[deed].en} needs a reason.`),
  giveReason: say('填写理由', 'give the reason'),
  giveReasonFor: (deed: 'RETURN' | 'CORRECT' | 'OBJECT') => say(`填写${deeds[deed].zh}理由`, 'give the reason of it'),
  empty: (field: NamedField) => say(`${fields[field].zh}未填`, `Not filled in: ${fields[field].en}.`),
  fillIn: (field: NamedField) => say(`填写${fields[field].zh}`, `fill in ${fields[field].en}`),
  future: (what: NamedDay, day: string, today: string) => say(`${days[what].zh} ${day} 晚于今天 ${today}`, `${days[what].en}, ${day}, is after today, ${today}.`),
  futureDay: (day: string, today: string) => say(`${day} 晚于今天 ${today}`, `${day} is after today, ${today}.`),
  earlier: (what: NamedDay, day: string, other: NamedDay, than: string) => say(`${days[what].zh} ${day} 早于${days[other].zh} ${than}`, `${days[what].en}, ${day}, is before ${inside(days[other])}, ${than}.`),
  beyond: (from: string, to: string, what: Label, first: string, last: string) => say(`${span(from, to).zh} 超出${what.zh} ${span(first, last).zh}`, `${span(from, to).en} goes beyond ${what.en}, ${span(first, last).en}.`),
  within: (what: Label) => say(`改在${what.zh}之内`, `keep within ${what.en}`),
  termOf: { PAIRING: say('结对期限', 'the term of the pairing'), TEAM: say('队伍计划', 'the plan of the team'), STAY: say('驻点期', 'the stay') },
  checkDay: say('核对日期', 'check the day'),
  checkDays: say('核对起止日期', 'check the first and the last day'),
  checkTerm: say('核对期限', 'check the term'),
  checkTime: say('核对时间', 'check the time'),
  checkOf: (what: NamedDay) => say(`核对${days[what].zh}`, `check ${inside(days[what])}`),
  afterwards: say('发生后再登记', 'record it when it has happened'),
  whenDone: say('完成后再登记', 'record it when it is done'),
  whenHeld: say('举办后再登记', 'record it when it was held'),
  whenBegun: say('开展后再登记', 'record it when it has begun'),
  whenProvided: say('落实后再登记', 'record it when it was provided'),
  whenFinished: say('结业后再登记', 'record it after the end of the study'),
  whenArrived: say('到岗后再确认', 'confirm it when the person has arrived'),
  whenTrained: say('培训完成后登记', 'record it after the training'),
  whenSurveyed: say('调研完成后登记', 'record it after the survey'),
  onThatDay: say('到当天再登记', 'record it on that day'),
  leftHospital: (name: string) => say(`${name}已离职`, `${name} has left the hospital.`),
  /** Somebody's or something's name stays as it is. */
  of: (name: string, what: Label) => say(`${name}：${what.zh}`, `${name}: ${what.en}`),
};
