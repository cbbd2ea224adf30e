/** What findings say of leave, exits, incidents, supervision, coverage and rotation; see finding-words. */
import { count, joined, say } from './finding-words.js';
import type { Label } from './vocabulary.js';

export const leaveWords = {
  by: (who: Label) => say(`由${who.zh}审批`, `decided by: ${who.en}`),
  decideInstead: (who: Label) => say(`改由${who.zh}审批`, `let it be decided by: ${who.en}`),
  undecided: say('尚未审批', 'not decided yet'),
  submit: say('提交审批', 'hand it in for decision'),
  approveFirst: say('批准后方可离岗', 'approved before the person leaves'),
  approved: say('已批准', 'approved'),
  notApproved: say('未获批准', 'not approved'),
  notYet: say('尚未批准', 'not approved yet'),
  stay: say('批准前不得离岗', 'stay until it is approved'),
  leftAfter: say('批准后离岗', 'left after the approval'),
  leftBefore: say('未经批准离岗', 'left without approval'),
  tellBoth: say('按未经批准离岗处理,通知双方医院', 'treat it as absence without approval and tell both hospitals'),
  visitsAtMost: (month: string, max: number) => say(`${month} 探亲不超过 ${max} 次`, `at most ${count(max, 'home visit', 'home visits')} in ${month}`),
  visits: (visits: number, max: number) => (visits <= max ? say(`${visits} 次`, count(visits, 'visit', 'visits')) : say(`${visits} 次(${visits} > ${max})`, `${count(visits, 'visit', 'visits')} (${visits} > ${max})`)),
  backAfter: (to: string) => say(`假期至 ${to}，其后首个工作日返岗`, `leave until ${to}, back on the first working day after it`),
  back: (on: string, late: number) =>
    (late === 0 ? say(`${on} 返岗`, `back on ${on}`) : say(`${on} 返岗，逾期 ${late} 个工作日`, `back on ${on}, ${count(late, 'working day', 'working days')} late`)),
  treatAsAbsence: say('按未经批准离岗处理', 'treat it as absence without approval'),
  inAdvance: say('事先请假', 'asked for in advance'),
  asked: (on: string, from: string) => say(`${on} 申请 ${from} 起的假`, `asked on ${on} for leave from ${from}`),
  reportAbsence: say('已离岗的，由受援单位登记未经批准离岗', 'if the person has left, the receiver records absence without approval'),
};

export const exitWords = {
  applyTo: (who: Label) => say(`向${who.zh}申请`, `applied for at: ${who.en}`),
  noRequest: say('没有申请', 'nothing was applied for'),
  right: say('受理单位正确', 'the right office'),
  wrong: say('受理单位不符', 'another office'),
  before: (on: string) => say(`${on} 离岗前提前申请`, `applied for before leaving on ${on}`),
  applied: (on: string) => say(`${on} 申请`, `applied on ${on}`),
  applyFirst: say('提前申请后再离岗', 'apply in advance, then leave'),
  approvedFirst: say('审核同意后办理退出手续', 'approved before the formalities'),
  rejected: say('未获同意', 'not approved'),
  goOn: say('继续完成派驻', 'go on with the stay'),
  undecided: say('尚未审核', 'not decided yet'),
  wait: say('等待审核', 'wait for the decision'),
  agreed: say('已同意', 'approved'),
  formalitiesFirst: say('手续先于审核', 'the formalities came before the decision'),
  redo: say('撤销手续,审核同意后重新办理', 'undo the formalities and do them after the approval'),
};

export const incidentWords = {
  atOnce: say('立即报告', 'report it at once'),
  notReported: say('尚未报告', 'not reported yet'),
  after: (minutes: number, sameDay: boolean) => say(`发生后 ${minutes} 分钟报告${sameDay ? '' : ',已非当日'}`, `reported ${count(minutes, 'minute', 'minutes')} later${sameDay ? '' : ', on another day'}`),
  whyLate: say('说明迟报原因', 'say why the report was late'),
  toAll: (who: Label) => say(`报告${who.zh}并确认`, `reported to and acknowledged by: ${who.en}`),
  all: say('均已确认', 'all have acknowledged'),
  missing: (who: Label) => say(`${who.zh}尚未确认`, `not acknowledged by: ${who.en}`),
  tell: (who: Label) => say(`报告${who.zh}`, `report it to: ${who.en}`),
};

export const coverageWords = {
  daily: (from: string, to: string, least: number) => say(`${from} 至 ${to} 每日在岗不少于 ${least} 人`, `at least ${count(least, 'person', 'persons')} on site every day from ${from} to ${to}`),
  covered: (days: number) => say(`${days} 天全部覆盖`, `all ${count(days, 'day', 'days')} covered`),
  uncovered: (days: number, runs: number) => say(`${days} 天无人在岗(${runs} 段)`, `nobody on site on ${count(days, 'day', 'days')} (${count(runs, 'run', 'runs')})`),
  sendOn: (from: string, to: string) => say(`安排人员在 ${from} 至 ${to} 驻点`, `have somebody on site from ${from} to ${to}`),
  strong: (days: number) => say(`${days} 天均达到`, `enough on all ${count(days, 'day', 'days')}`),
  weak: (days: number, runs: number, least: number) =>
    say(`${days} 天不足(${runs} 段),最少 ${least} 人`, `too few on ${count(days, 'day', 'days')} (${count(runs, 'run', 'runs')}), ${count(least, 'person', 'persons')} at the least`),
  strengthen: (from: string, to: string) => say(`安排人员在 ${from} 至 ${to} 补足`, `send more persons from ${from} to ${to}`),
};

export const rotationWords = {
  every: (months: number) => say(`每 ${months} 个月轮换一批`, `a new batch every ${count(months, 'month', 'months')}`),
  onTime: (batches: number) => say(`${batches} 批,按期轮换`, `${count(batches, 'batch', 'batches')}, in time`),
  overdue: (no: number, from: string, due: string) => say(`第 ${no} 批自 ${from} 起,应于 ${due} 轮换`, `batch ${no} began on ${from} and was to be relieved on ${due}`),
  sendNext: say('安排下一批', 'send the next batch'),
  reach: (names: readonly string[]) => joined([say('轮换覆盖', 'the batches reach: '), named(names)], '', ''),
  all: say('均已覆盖', 'all of them are reached'),
  missing: (names: readonly string[]) => joined([say('未覆盖', 'not reached: '), named(names)], '', ''),
  choose: (names: readonly string[]) => say(`下一批选派${names.join('、')}人员`, `choose for the next batch: ${names.join(', ')}`),
};

/** Names that somebody typed in stay as they are. */
function named(names: readonly string[]): Label {
  return say(names.join('、'), names.join(', '));
}

const more = (zh: string, one: string, many: string) => (number: number): Label => say(`再${zh} ${number} 次`, `${number} more ${number === 1 ? one : many}`);

export const supervisionWords = {
  phoneAtLeast: (month: string, min: number) => say(`${month} 电话抽查不少于 ${min} 次`, `at least ${count(min, 'phone check', 'phone checks')} in ${month}`),
  calls: (sessions: number, min: number) => (sessions >= min ? say(`${sessions} 次`, count(sessions, 'check', 'checks')) : say(`${sessions} 次(${sessions} < ${min})`, `${count(sessions, 'check', 'checks')} (${sessions} < ${min})`)),
  callAgain: more('抽查', 'check', 'checks'),
  spotChecks: (kinds: Label) => say(`${kinds.zh}实地抽查`, `spot checks on site: ${kinds.en}`),
  checked: (visits: number, kinds: Label) => say(`${visits} 次(${kinds.zh})`, `${count(visits, 'visit', 'visits')} (${kinds.en})`),
  none: say('没有抽查', 'none'),
  arrange: say('安排实地抽查', 'arrange a spot check on site'),
  officialAtLeast: (min: number) => say(`主管部门督导考核不少于 ${min} 次`, `at least ${count(min, 'supervision', 'supervisions')} by the administration`),
  times: (visits: number) => say(`${visits} 次`, count(visits, 'visit', 'visits')),
  superviseAgain: more('督导', 'supervision', 'supervisions'),
  inspected: (from: string, to: string) => say(`${from} 至 ${to} 督导检查`, `inspected between ${from} and ${to}`),
  inspect: say('安排督导检查', 'arrange an inspection'),
};
