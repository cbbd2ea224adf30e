/** Why programmes, pairings, needs and accounts are not taken as somebody sent them; see refusal-words. */
import { joined, say, span } from './finding-words.js';
import type { Label } from './vocabulary.js';

export const assignRefusals = {
  sameOrganization: say('支援医院与受援单位不能是同一家机构', 'A hospital does not support itself.'),
  checkCode: say('核对统一社会信用代码', 'check the unified social credit code'),
  checkDigit: (expected: string) => say(`校验位应为 ${expected}`, `the check digit should be ${expected}`),
  /** What is wrong with a code is told in Chinese by who checks it. */
  wrongCode: (role: Label, fault: string) => say(`${role.zh}：${fault}`, `${role.en}: no valid unified social credit code.`),
  unknownCode: (role: Label, code: string) => say(`${role.zh}：没有登记统一社会信用代码为 ${code} 的机构`, `${role.en}: no organisation is registered with the code ${code}.`),
  registerFirst: say('先登记该机构，或核对代码', 'register the organisation first, or check the code'),
  suspended: (role: Label, name: string) => say(`${role.zh}：${name}已停用`, `${role.en}: ${name} is suspended.`),
  resumeOrOther: say('先恢复该机构，或改为其他机构', 'resume the organisation first, or name another one'),
  wrongKind: (role: Label, name: string, actual: Label, wanted: Label) => say(`${role.zh}：${name}是${actual.zh}，应为${wanted.zh}`, `${role.en}: ${name} is of the kind ${actual.en}; wanted: ${wanted.en}.`),
  changeTo: (wanted: Label) => say(`改为${wanted.zh}`, `change it to: ${wanted.en}`),
  anyOf: (kinds: readonly Label[]) => joined(kinds, '、', ', '),
  withinDays: (from: string, to: string) => say(`改在 ${span(from, to).zh} 之内`, `keep within ${span(from, to).en}`),
  beforeProgramme: (day: string, from: string) => say(`开始日 ${day} 早于方案开始日 ${from}`, `The first day, ${day}, is before the programme begins, ${from}.`),
  afterProgramme: (day: string, to: string) => say(`结束日 ${day} 晚于方案结束日 ${to}`, `The last day, ${day}, is after the programme ends, ${to}.`),
  outsideRegion: (name: string, division: string) => say(`受援单位：${name}（${division}）不在主办卫生健康委的辖区内`, `Receiver: ${name} (${division}) does not lie in the region of the commission that owns the programme.`),
  localAssigns: say('由受援地的卫生健康委指派', 'let the commission of that region assign it'),
  pairedAlready: (supporter: string, receiver: string, code: string) => say(`${supporter} → ${receiver} 在本方案中已结对（${code}）`, `${supporter} → ${receiver} are paired in this programme already (${code}).`),
  deleteLine: say('删除重复的一行', 'delete the line that is there twice'),
  ownerWithdraws: say('撤回指派由主办卫生健康委办理', 'Assignments are withdrawn by the commission that owns the programme.'),
};

export const programmeRefusals = {
  unknownPack: (code: string, version: number) => say(`没有已发布的政策包 ${code} 第 ${version} 版`, `No policy pack ${code}, version ${version}, is published.`),
  codeTaken: (code: string) => say(`代码 ${code} 已用于另一方案`, `Another programme has the code ${code}.`),
  otherCode: say('换一个代码', 'choose another code'),
  outsidePack: (from: string, to: string, first: string, last: string) => say(`方案期 ${span(from, to).zh} 超出政策包有效期 ${span(first, last).zh}`, `The term, ${span(from, to).en}, goes beyond the validity of the pack, ${span(first, last).en}.`),
  noPairings: say('方案中还没有结对，不能发布', 'The programme holds no pairing yet and cannot be published.'),
  assignFirst: say('先指派或导入结对', 'assign or import pairings first'),
  openPairings: (pairings: number) => say(`还有 ${pairings} 个结对没有结束`, `Pairings that are not over: ${pairings}.`),
  endThem: say('先结束或终止这些结对', 'end or terminate them first'),
};

export const needRefusals = {
  noLine: say('至少填写一个专科及人数', 'Fill in one specialty at least, with its number.'),
  addSpecialty: say('添加专科', 'add a specialty'),
  lineWithout: (no: number) => say(`第 ${no} 行没有填写专科`, `Line ${no} has no specialty.`),
  fillOrDelete: say('填写专科，或删去该行', 'fill it in, or delete the line'),
  twice: (specialty: string) => say(`专科“${specialty}”重复`, `The specialty “${specialty}” is there twice.`),
  joinLines: say('合并为一行', 'make one line of them'),
  over: (endsOn: string) => say(`需求期限 ${endsOn} 已过`, `The term of the need is over: ${endsOn}.`),
  changeTerm: say('修改期限后发布', 'change the term, then publish it'),
};

export const closingRefusals = {
  running: (period: Label) => say(`${period.zh} 尚未结束`, `${period.en} is not over.`),
  closeAfter: (to: string) => say(`${to} 之后再关账`, `close it after ${to}`),
  closed: (period: Label) => say(`${period.zh} 已关账`, `${period.en} is closed already.`),
  noNeed: say('无需再关', 'nothing is to be done'),
  notClosed: (period: Label) => say(`${period.zh} 没有关账`, `${period.en} is not closed.`),
  goAhead: say('可以直接办理', 'go ahead directly'),
};

export const eventRefusals = {
  empty: (field: Label) => say(`${field.zh}未填`, `Not filled in: ${field.en}.`),
  fillIn: (field: Label) => say(`填写${field.zh}`, `fill in: ${field.en}`),
  tooMany: (counted: number, served: number) => say(`各病种共 ${counted} 人，多于服务 ${served} 人次`, `${counted} by disease, more than the ${served} who were served.`),
  checkCounts: say('核对病种人数', 'check the numbers by disease'),
  donationEmpty: say('捐赠的数量和价值都未填', 'Neither the number nor the worth of the donation is filled in.'),
  fillOne: say('至少填写一项', 'fill in one of them'),
  seenBetween: (day: string, since: string, today: string) => say(`日期 ${day} 不在 ${since} 至 ${today} 之间`, `${day} is not between ${since} and ${today}.`),
  fillSeen: say('填写实际查看的日期', 'fill in the day on which it was seen'),
  describeChange: say('写明进修前后的变化', 'write down what changed by the study'),
};

export const accountRefusals = {
  login: say('登录名或密码不正确，或账号已暂时锁定。连续 5 次失败将锁定 30 分钟。', 'The login or the password is wrong, or the account is locked for a while. 5 failures in a row lock it for 30 minutes.'),
  tooShort: (least: number) => say(`密码至少 ${least} 个字符。`, `A password has at least ${least} characters.`),
  tooLong: (most: number) => say(`密码最多 ${most} 个字符。`, `A password has at most ${most} characters.`),
  classes: say('密码须包含大写字母、小写字母、数字、符号中的三类。', 'A password has three of these: capital letters, small letters, digits, signs.'),
  usedBefore: say('不得与最近使用过的五个密码相同。', 'It is one of your last passwords.'),
  holdsLogin: say('密码不得包含登录名。', 'A password does not contain the login.'),
};
