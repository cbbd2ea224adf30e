/** Why results, money, orders and records of an office are not taken as somebody sent them; see refusal-words. */
import { joined, say } from './finding-words.js';
import type { Label } from './vocabulary.js';

export const resultRefusals = {
  afterUse: say('运用后登记', 'record it when it was used'),
  beforeEffect: (day: string, effectiveOn: string) => say(`${day} 早于结果生效日 ${effectiveOn}`, `${day} is before the result took effect, ${effectiveOn}.`),
  used: (use: Label) => say(`贵单位已登记用于“${use.zh}”`, `Your organisation has recorded this use already: ${use.en}.`),
  removeFirst: say('如有错误，先移除原记录', 'if it is wrong, remove that record first'),
  recorderRemoves: say('由登记的单位移除', 'It is removed by the organisation that recorded it.'),
  reported: (level: Label) => say(`已上报${level.zh}`, `It was reported already to: ${level.en}.`),
  takeBackFirst: say('如有错误，先收回原登记', 'if it is wrong, take that record back first'),
  skipped: (expected: Label, level: Label) => say(`逐级上报：尚未上报${expected.zh}，不能上报${level.zh}`, `Results go up level by level: not reported yet to ${expected.en}, so not to ${level.en}.`),
  reportFirst: (expected: Label) => say(`先上报${expected.zh}`, `report it first to: ${expected.en}`),
  recorderTakesBack: say('由登记的单位收回', 'It is taken back by the organisation that recorded it.'),
  higherReported: say('已上报更高一级，不能单独收回这一级', 'A higher level has it: this level alone is not taken back.'),
  higherFirst: say('先收回更高一级的登记', 'take back the higher level first'),
  methodLacks: (method: Label, items: readonly string[]) => say(`缺少${method.zh}：${items.join('、')}`, `${method.en} scores are missing: ${items.join(', ')}.`),
  fillMethod: (who: Label, method: Label) => say(`由${who.zh}填写${method.zh}`, `let them be filled in by ${who.en}: ${method.en}`),
  methodSides: { SELF: say('被考核方', 'who is evaluated'), PEER: say('对方医院', 'the other hospital'), SPOT: say('卫生健康行政部门', 'the health administration') },
};

export const moneyRefusals = {
  recorders: say('经费由支援医院或主办卫生健康委登记', 'Money is recorded by the supporting hospital or the commission that owns the programme.'),
  toPerson: (kind: Label) => say(`“${kind.zh}”发给个人，请选择派驻人员`, `“${kind.en}” goes to a person: choose one.`),
  notToPerson: (kind: Label) => say(`“${kind.zh}”不发给个人`, `“${kind.en}” does not go to a person.`),
  noPerson: say('去掉派驻人员，或改选类别', 'take the person out, or choose another kind'),
  postedByResult: say('考核扣减由考核公布时自动入账', 'Deductions are posted when a result is published.'),
  publishOrCorrect: say('公布或更正考核', 'publish or correct the evaluation'),
  payUnchanged: say('请说明工资福利待遇是否不变', 'Say whether pay and benefits stay as they were.'),
  yesOrNo: say('选择是或否', 'choose yes or no'),
  amount: say('金额应大于 0', 'The amount is to be more than 0.'),
  fillAmount: say('填写金额；冲销请用“冲销”', 'fill in the amount; to take an entry back, reverse it'),
  monthAhead: (month: string) => say(`${month} 尚未开始`, `${month} has not begun.`),
  fromThisMonth: say('当月起登记', 'record it from that month on'),
  ofResult: say('考核结果入账的分录不能冲销', 'What a result posted is not reversed.'),
  correctResult: say('更正该考核，差额另行入账', 'correct the evaluation: the difference is posted'),
  reversal: say('冲销分录不能再冲销', 'A reversal is not reversed.'),
  recordAnew: say('重新登记一笔', 'record a new entry'),
  reversed: say('这笔分录已冲销', 'This entry was reversed already.'),
};

export const orderRefusals = {
  issuers: say('“责令整改”由卫生健康行政部门办理', 'Orders are given by the health administration.'),
  repeated: (again: number, first: number, title: string) => say(`第 ${again} 项与第 ${first} 项相同：${title}`, `Line ${again} is the same as line ${first}: ${title}`),
  dropRepeated: say('去掉重复的一项', 'leave one of them out'),
  notEffective: say('该考核尚未生效', 'This evaluation is not in effect yet.'),
  orderLater: say('考核生效后再责令整改，或不关联考核', 'order it when the evaluation is in effect, or without it'),
  passed: say('该考核为合格，不需要重新考核', 'This evaluation was passed: it need not be done again.'),
  withoutEvaluation: say('不关联考核', 'leave the evaluation out'),
  pairingOver: say('结对关系尚未生效或已终止，不能责令整改', 'The pairing is not in effect, or terminated: no order is given.'),
  past: (due: string, now: string) => say(`期限 ${due} 不晚于现在 ${now}`, `The limit, ${due}, is not after now, ${now}.`),
  otherLimit: say('另定整改期限', 'set another limit'),
  over: (due: string) => say(`期限 ${due} 已过，不能延长`, `The limit, ${due}, is over and cannot be extended.`),
  takeLate: say('接收逾期材料或升级处理', 'take the late evidence, or escalate it'),
  notLater: (due: string, before: string) => say(`新期限 ${due} 不晚于原期限 ${before}`, `The new limit, ${due}, is not after the old one, ${before}.`),
  laterLimit: say('另定更晚的期限', 'set a later one'),
  evidenceGiven: say('整改单位已提交过材料，不能撤销', 'The unit has handed in evidence: the order is not withdrawn.'),
  verifyThenClose: say('核验后办结', 'verify it, then close it'),
  itemsOpen: (items: readonly number[]) => say(`第 ${items.join('、')} 项没有整改情况`, `Items without an answer: ${items.join(', ')}.`),
  fillItems: say('逐项填写整改措施和完成日期', 'fill in of each item what was done and when'),
  noItem: (item: number) => say(`没有第 ${item} 项`, `There is no item ${item}.`),
  notByPack: (measure: Label) => say(`此整改按方案不能“${measure.zh}”`, `The pack does not allow this here: ${measure.en}.`),
  possible: (measures: readonly Label[]) => say(`可以：${joined(measures, '、', ', ').zh}`, `possible: ${joined(measures, '、', ', ').en}`),
  notReEvaluated: say('关联的考核还没有重新考核', 'The evaluation that belongs to it was not done again.'),
  verifyAndEvaluate: say('核验后重新考核', 'verify it, then evaluate again'),
  reEvaluationOpen: say('重新考核尚未生效', 'The new evaluation is not in effect yet.'),
  signFirst: say('各环节签署后再办结', 'close it when all steps are signed'),
  failedAgain: say('重新考核仍不合格，不能办结', 'The new evaluation was not passed either: it is not closed.'),
  escalate: say('升级处理，或另行责令整改', 'escalate it, or give another order'),
};

export const registerRefusals = {
  recorders: say('由双方医院和卫生健康行政部门登记', 'The hospitals and the health administration record it.'),
  noParticipants: say('座谈会没有参加人员', 'The meeting has no participants.'),
  fillParticipants: say('填写参加人员', 'fill in who took part'),
  safetyOpen: (items: readonly Label[]) => say(`安全清单尚缺${joined(items, '、', ', ').zh}`, `Open on the list of safety: ${joined(items, '、', ', ').en}.`),
  settleOrExplain: say('逐项落实，或写明问题和解决期限', 'settle each, or write down the problem and by when it is solved'),
  noLimit: say('发现的问题没有解决期限', 'The problem has no day by which it is solved.'),
  fillLimit: say('填写解决期限', 'fill in the day'),
  noProblem: say('有解决期限而没有问题', 'There is a day, and no problem.'),
  writeProblem: say('写明问题', 'write down the problem'),
  solvedBefore: (solvedOn: string, happenedOn: string) => say(`解决日期 ${solvedOn} 早于 ${happenedOn}`, `The day of the solution, ${solvedOn}, is before ${happenedOn}.`),
};

export const jointRefusals = {
  ownerOrganises: say('联合考核由主办卫生健康委组织', 'Joint evaluations are held by the commission that owns the programme.'),
  noObserver: say('支援医院属本地管辖，没有可邀请的外省或军队主管部门', 'The supporting hospital belongs to this region: there is no other authority to invite.'),
  chooseOther: say('选择外省或军队医院支援的结对', 'choose a pairing that another province or the military supports'),
  exists: (year: number) => say(`${year} 年度已组织联合考核`, `There is a joint evaluation of ${year} already.`),
  openIt: say('打开已有的联合考核', 'open that one'),
  otherYear: (heldOn: string, year: number) => say(`考核日 ${heldOn} 不在 ${year} 年`, `The day, ${heldOn}, is not in ${year}.`),
  notHeld: (heldOn: string) => say(`联合考核定于 ${heldOn}，尚未举行`, `The joint evaluation is set for ${heldOn} and was not held yet.`),
  concludeAfter: say('考核后再作结论', 'conclude it afterwards'),
};

export const deskRefusals = {
  remindedToday: (who: string) => say(`今天已催办过${who}`, `Reminded today already: ${who}.`),
  tomorrow: say('明天仍未办理时再催', 'remind again tomorrow if it is still not done'),
  withNobody: say('这件待办没有转办给任何人', 'This was handed to nobody.'),
  handTo: say('选择同事后转办', 'choose a colleague and hand it over'),
  withColleague: (name: string) => say(`这件待办已由${name}承办`, `${name} deals with this already.`),
  otherColleague: say('换一位同事，或放回公共待办', 'choose another colleague, or put it back for all'),
  wrongPassword: say('当前密码不正确，或账号已暂时锁定。', 'The present password is wrong, or the account is locked for a while.'),
  wrongCode: say('验证码不正确、已使用过，或账号已暂时锁定。', 'The code is wrong or was used, or the account is locked for a while.'),
  batchEarlier: (no: number, to: string, from: string) => say(`第 ${no} 批结束日 ${to} 早于开始日 ${from}`, `Batch ${no}: its last day, ${to}, is before its first, ${from}.`),
  batchOrder: (no: number) => say(`第 ${no} 批早于上一批开始`, `Batch ${no} begins before the one before it.`),
  inOrder: say('按时间先后排列批次', 'put the batches in the order of time'),
};
