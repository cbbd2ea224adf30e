/** What findings say of workload, attendance, duties, conduct, money and service; see finding-words. */
import { count, joined, plain, say, span } from './finding-words.js';
import type { Label } from './vocabulary.js';
import { yuan } from './yuan.js';

const done = (amount: number, unit: Label): Label => say(`${amount} ${unit.zh}`, `${amount} ${unit.en}`);

export const loadWords = {
  missed: (missed: number, met: number, period: Label, amount: Label) =>
    say(`${missed} 期未达到,${met} 期达到;${period.zh} 为 ${amount.zh}`, `${count(missed, 'period', 'periods')} not reached, ${met} reached; ${period.en}: ${amount.en}`),
  reached: (met: number) => say(`${met} 期达到`, `${count(met, 'period', 'periods')} reached`),
  notOver: say('本期尚未结束', 'the period is not over'),
  doInTime: say('在本期结束前完成', 'do it before the period ends'),
  noWhole: say('没有须考核的整期', 'no whole period to judge'),
  record: say('补记已完成而未登记的工作,或说明原因', 'record the work that was done and not recorded, or say why'),
  enough: (amount: number, unit: Label, min: number) => say(`${done(amount, unit).zh}(${amount} ≥ ${min})`, `${done(amount, unit).en} (${amount} ≥ ${min})`),
  tooLittle: (amount: number, unit: Label, min: number) => say(`${done(amount, unit).zh}(${amount} < ${min})`, `${done(amount, unit).en} (${amount} < ${min})`),
  goesOn: (amount: number, unit: Label) => say(`${done(amount, unit).zh},本期尚未结束`, `${done(amount, unit).en}, the period is not over`),
  more: (to: string, short: number, unit: Label) => say(`在 ${to} 前再完成 ${done(short, unit).zh}`, `${done(short, unit).en} more by ${to}`),
  notWhole: (amount: number, unit: Label) => say(`${done(amount, unit).zh},不是须考核的整期`, `${done(amount, unit).en}, no whole period to judge`),
};

export const attendanceWords = {
  allRecorded: say('均有记录', 'all recorded'),
  unrecorded: (days: number, first: string) => say(`${days} 个工作日没有考勤记录,首日 ${first}`, `${count(days, 'working day', 'working days')} without a record, the first ${first}`),
  recordLater: say('由考勤员补录并注明来源', 'let the attendance clerk record them and name the source'),
  without: (kinds: Label) => say(`没有${kinds.zh}`, `none of: ${kinds.en}`),
};

export const dutyWords = {
  allowed: say('可安排值班', 'may be put on duty'),
  onDuty: say('值班', 'on duty'),
  notAsRule: say('一般不安排科室值班', 'as a rule not on the duty roster of a department'),
  /** The reason stays as somebody wrote it. */
  exception: (reason: string) => say(`例外:${reason}`, `exception: ${reason}`),
  noException: say('没有例外说明', 'no exception is given'),
  explainOrCancel: say('说明例外理由,或取消排班', 'give the reason of the exception, or cancel the shift'),
  arrival: say('受援单位确认到岗', 'arrival confirmed by the receiver'),
  confirmArrival: say('由受援单位确认到岗', 'let the receiver confirm the arrival'),
  both: say('双方确认', 'confirmed by both sides'),
  bothDid: say('双方已确认', 'both have confirmed'),
  letConfirm: (who: Label) => say(`由${who.zh}确认`, `let it be confirmed by: ${who.en}`),
  authorised: say('按医疗技术分类分级管理授权', 'authorised by the class and grade of the technique'),
  notAuthorised: say('没有授权', 'not authorised'),
  authoriseFirst: say('先取得授权', 'have it authorised first'),
};

export const conductWords = {
  keep: (classes: Label) => say(`遵守${classes.zh}`, `kept: ${classes.en}`),
  noViolation: say('没有违纪', 'no violation'),
  violations: (number: number, open: number) => say(`违纪 ${number} 件,${open} 件尚未处理`, `${count(number, 'violation', 'violations')}, ${open} not dealt with`),
  recordStays: say('已处理,记录保留', 'dealt with, the record stays'),
  secrets: say('保守医院秘密和工作秘密', 'the secrets of the hospital and of the work kept'),
  noLeak: say('没有泄露', 'nothing disclosed'),
  leaks: (number: number) => say(`泄露 ${number} 次`, count(number, 'disclosure', 'disclosures')),
  bySupporter: say('支援方处理', 'the decision of the supporter'),
  receiverHelp: say('受援方配合', 'the help of the receiver'),
  referral: say('移送有关机关', 'the referral to the authority in charge'),
  settled: say('已处理', 'dealt with'),
};

const money = (fen: number): Label => {
  const plainYuan = yuan(fen).replaceAll(',', '');
  return say(`${plainYuan} 元`, `${plainYuan} yuan`);
};

export const paymentWords = {
  atLeast: (fen: number) => say(`发放不少于 ${money(fen).zh}`, `at least ${money(fen).en} paid out`),
  received: (received: number, paid: number) => say(`收到 ${money(received).zh},发放 ${money(paid).zh}`, `${money(received).en} received, ${money(paid).en} paid out`),
  payMore: (fen: number) => say(`补发 ${money(fen).zh}`, `pay out ${money(fen).en} more`),
  nothingFromReceiver: say('不得从受援单位领取任何费用', 'nothing is taken from the receiver'),
  notByReceiver: (what: Label) => say(`${what.zh}不由受援单位支付`, `${what.en}: not paid by the receiver`),
  byReceiver: (what: Label, fen: number) => say(`受援单位支付${what.zh} ${money(fen).zh}`, `${what.en}: ${money(fen).en} paid by the receiver`),
  payBack: say('退回款项,由派出单位按规定发放', 'pay it back; the sending hospital pays as the rules say'),
};

export const serviceWords = {
  inCycle: (from: string, to: string, months: number) => say(`${from} 至 ${to} 累计不少于 ${months} 个月`, `at least ${count(months, 'month', 'months')} in all from ${from} to ${to}`),
  makeUpBy: (day: string) => say(`在 ${day} 前补足`, `make up for it by ${day}`),
};

/** Where work is whose record names no place. */
const atReceiver = say('受援单位', 'the receiver');

/** Records of one day that cannot all be true. */
export const contradictionWords = {
  notAssigned: (day: string, time: string, stay: { from: string; to: string } | null) => say(
    `${day} ${time} 有签到，但不在派驻期${stay ? `（${stay.from} 至 ${stay.to}）` : ''}`,
    `Checked in at ${time} on ${day}, but not within the stay${stay ? ` (${span(stay.from, stay.to).en})` : ''}.`,
  ),
  farAway: (day: string, time: string, kilometres: string, reach: string) =>
    say(`${day} ${time} 签到地点距受援单位 ${kilometres} 公里，超过 ${reach} 公里`, `Checked in at ${time} on ${day}, ${kilometres} km from the receiver, more than ${reach} km.`),
  onLeave: (day: string, time: string) => say(`${day} 已批准请假，但 ${time} 有签到`, `On approved leave on ${day}, but checked in at ${time}.`),
  workOnLeave: (day: string, work: Label) => say(`${day} 已批准请假，但记有${work.zh}`, `On approved leave on ${day}, but this work is recorded: ${work.en}.`),
  half: { AM: say('上午', 'morning'), PM: say('下午', 'afternoon') },
  inHalf: (day: string, half: Label, what: Label) => say(`${day} ${half.zh}${what.zh}`, `${day}, ${half.en}: ${what.en}.`),
  place: (place: string | null) => (place === null ? atReceiver : plain(place)),
  twoPlaces: (places: readonly Label[]) => say(`记在两处：${joined(places, '、', ', ').zh}`, `recorded at two places: ${joined(places, '、', ', ').en}`),
  apart: (kilometres: string) => say(`两次签到相距 ${kilometres} 公里`, `two check-ins ${kilometres} km apart`),
  absentBut: (day: string, time: string, what: Label) => say(`${day} 受援单位记旷工，但 ${time} 有${what.zh}`, `The receiver recorded absence on ${day}, but there is at ${time}: ${what.en}.`),
  siteMark: say('出勤记录', 'a mark of the site'),
  checkIn: say('签到', 'a check-in'),
};
