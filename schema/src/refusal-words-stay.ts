/** Why teams, stays and leave are not taken further as somebody asked; see refusal-words. */
import { joined, plain, say, span } from './finding-words.js';
import type { Label } from './vocabulary.js';

const named = (names: readonly string[]): Label => joined(names.map(plain), '、', ', ');

export const teamRefusals = {
  memberOutside: (name: string, from: string, to: string, first: string, last: string) =>
    say(`${name}的派驻期 ${span(from, to).zh} 超出队伍计划 ${span(first, last).zh}`, `The stay of ${name}, ${span(from, to).en}, goes beyond the plan of the team, ${span(first, last).en}.`),
  changeMemberFirst: say('先调整该队员的派驻期', 'change the stay of this member first'),
  pairingInactive: say('结对关系不在“帮扶中”，不能组建和派出队伍', 'The pairing is not active: no team is formed or sent.'),
  activateFirst: say('先使协议生效，或恢复结对', 'bring the agreement into effect, or resume the pairing'),
  leaderUnconfirmed: say('牵头医院已变更，新牵头医院尚未重新确认队长', 'The lead hospital has changed, and the new one has not confirmed the leader yet.'),
  confirmLeader: say('先在结对页“重新确认队长”', 'confirm the leader on the page of the pairing first'),
  noLead: say('受援单位有多家支援医院，尚未确定牵头医院，不能指定队长', 'The receiver has several supporting hospitals and no lead hospital yet: no leader can be named.'),
  ownerNamesLead: say('由主办卫生健康委先确定牵头医院', 'the commission that owns the programme names the lead hospital first'),
  noTopic: (topic: string) => say(`没有“${topic}”这一培训内容`, `No such topic of training: ${topic}.`),
  chooseTopic: say('选择方案所列的培训内容', 'choose among the topics of the pack'),
  busy: (name: string, receiver: string | null, from: string, to: string) => say(
    `${name}已派往${receiver ?? '其他单位'}（${from} 至 ${to}），一人同时只能有一个派驻`,
    `${name} is sent to ${receiver ?? 'another unit'} already (${from} to ${to}); a person has one stay at a time.`,
  ),
  replaceOrEnd: say('更换人选，或先结束原派驻', 'name somebody else, or end that stay first'),
  replacedBy: (name: string, by: string) => say(`${name}已由${by}替换`, `${name} was replaced by ${by} already.`),
  replacePresent: say('需要再换人时，替换现有人选', 'to change again, replace the present one'),
  writeWhyNobody: say('写明理由，例如期满在即、由队内其他人员承担', 'write down why, for example that the term is nearly over or others of the team take it on'),
  waitOrTravelAlong: say('等待受理，或随队派出', 'wait until it is accepted, or leave with the team'),
  wrongRoute: (actual: Label, required: Label) => say(`${actual.zh}，应${required.zh}`, `${actual.en}; demanded: ${required.en}.`),
  notAggregated: (required: Label) => say(`${required.zh}，不得列入汇总`, `${required.en}; it may not be part of the aggregate.`),
  severalProgrammes: say('所选名单属于不同方案，不能汇总在一起', 'The rosters belong to different programmes and cannot be aggregated together.'),
  byProgramme: say('按方案分别汇总', 'aggregate them by programme'),
};

export const stayRefusals = {
  nobodyArrived: say('没有已到岗待上岗的人员', 'Nobody who has arrived waits to go on duty.'),
  confirmArrival: say('先确认到岗', 'confirm the arrival first'),
  beforeArrivalOf: (day: string, name: string, arrivedOn: string) => say(`上岗日 ${day} 早于${name}到岗日 ${arrivedOn}`, `The first day on duty, ${day}, is before the arrival of ${name}, ${arrivedOn}.`),
  leaveOpen: (name: string, from: string) => say(`${name}自 ${from} 起的请假或离岗尚未销假`, `${name}: the leave or absence since ${from} is not closed.`),
  closeLeave: say('先销假', 'confirm the return first'),
  noSuccessor: say('没有接替批次', 'No batch takes over.'),
  chooseSuccessor: say('选择接替批次，或说明没有接替的理由', 'choose the batch that takes over, or say why there is none'),
  notOver: (names: readonly string[]) => say(`还有 ${names.length} 人未期满：${named(names).zh}`, `Stays that are not over: ${names.length} (${named(names).en}).`),
  endEach: say('逐人确认期满、退出或离岗', 'confirm the end, the exit or the departure of each'),
  notLater: (team: string) => say(`${team}不是后续批次`, `No later batch: ${team}.`),
  chooseLater: say('选择同一结对的后续批次', 'choose a later batch of the same pairing'),
  successorNotOnSite: (team: string) => say(`接替批次尚未全部到岗：${team}`, `The batch that takes over has not arrived as a whole: ${team}.`),
  confirmSuccessor: say('先确认接替批次到岗', 'confirm the arrival of that batch first'),
  nobodyToArchive: say('没有待归档的派驻', 'No stay waits for the archive.'),
  nothingToDo: say('无须办理', 'nothing is to be done'),
  ended: (name: string) => say(`${name}的派驻已结束`, `The stay of ${name} is over.`),
  beforeApproval: (day: string, decidedOn: string | null) => say(`最后在岗日 ${day} 早于同意退出之日 ${decidedOn ?? ''}`, `The last day on site, ${day}, is before the approval of the exit, ${decidedOn ?? ''}.`),
  checkOrDeclare: say('核对日期；同意前离岗的按擅自离岗登记', 'check the day; who left before the approval is recorded as having left without leave'),
  exitOpen: (name: string, appliedOn: string) => say(`${name} ${appliedOn} 的退出申请尚未办结`, `${name}: the request for exit of ${appliedOn} is not settled.`),
  settleFirst: say('先撤回或办结', 'withdraw or settle it first'),
  noAdministration: say('受援地没有登记的卫生健康行政部门', 'No health administration is registered where the receiver is.'),
  ownerRegisters: say('请方案主管部门登记', 'let the owner of the programme register it'),
  notOut: say('尚未外出', 'The outing has not begun.'),
  cancelOuting: say('取消外出', 'cancel the outing'),
  backBeforeOut: say('返回时间早于外出时间', 'The return is before the outing.'),
};

export const leaveRefusals = {
  overlaps: (from: string, to: string, kind: Label) => say(`与 ${span(from, to).zh} 的${kind.zh}重叠`, `It overlaps with ${span(from, to).en}: ${kind.en}.`),
  withdrawOrClose: say('先撤回或销假', 'withdraw it or confirm the return first'),
  absenceIsRecorded: say('未请假离岗由受援单位登记，不能申请', 'Absence without leave is recorded by the receiver and cannot be asked for.'),
  chooseKind: say('选择请假类别', 'choose a kind of leave'),
  notOverdue: (to: string, today: string) => say(`假期至 ${to}，今天 ${today} 尚未逾期`, `The leave ends on ${to}: today, ${today}, it is not overdue.`),
  whenOverdue: say('到期后再登记', 'record it when it is overdue'),
  leftInFuture: say('离岗时间晚于现在', 'The time of leaving is still to come.'),
  whenLeaving: say('离岗时登记', 'record it when the person leaves'),
  over: (from: string, to: string) => say(`假期 ${span(from, to).zh} 已过`, `The leave of ${span(from, to).en} is over.`),
  askAgain: say('撤回后重新申请', 'withdraw it and ask again'),
  notYet: (from: string, day: string) => say(`批准的假期自 ${from} 起，${day} 不得离岗`, `The approved leave begins on ${from}: nobody leaves on ${day}.`),
  leaveOn: (from: string) => say(`${from} 再离岗，或重新申请`, `leave on ${from}, or ask again`),
  known: (day: string, from: string, to: string) => say(`${day} 已有 ${span(from, to).zh} 的请假或离岗记录`, `${day} lies in a leave or absence that is recorded already: ${span(from, to).en}.`),
  goOnThere: say('在该记录上办理', 'go on with that record'),
};
