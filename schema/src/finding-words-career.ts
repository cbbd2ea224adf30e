/** What findings say of selection, tasks, studies, certificates, promotion and falsification; see finding-words. */
import { count, length, say } from './finding-words.js';
import type { Label } from './vocabulary.js';

export const selectionWords = {
  before: { NEED: say('受援需求', 'a need of the receiver'), SURVEY: say('调研', 'a survey') },
  beforeSelection: (what: Label) => say(`选派前有${what.zh}`, `${what.en} before the selection`),
  first: (what: Label) => say(`先完成${what.zh}`, `first: ${what.en}`),
  written: say('本人书面申请', 'a written application'),
  there: say('有', 'there'),
  addWritten: say('补交书面申请', 'hand in the written application'),
  senior: say('高年资人员', 'of long standing in the title'),
  attestedBy: say('选派科室已证明', 'attested by the sending department'),
  notAttested: say('未证明', 'not attested'),
  attestSenior: say('由选派科室证明高年资,或更换人选', 'let the sending department attest it, or name somebody else'),
  attest: (what: Label) => say(`选派科室证明:${what.zh}`, `attested by the sending department: ${what.en}`),
  allAttested: say('均已证明', 'all attested'),
  lacks: (what: Label) => say(`未证明${what.zh}`, `not attested: ${what.en}`),
  letAttest: (what: Label) => say(`由选派科室证明${what.zh}`, `let the sending department attest: ${what.en}`),
  steps: (steps: readonly Label[]) => say(steps.map(({ zh }) => zh).join(' → '), steps.map(({ en }) => en).join(' → ')),
  notBegun: say('尚未开始', 'not begun yet'),
};

export const taskWords = {
  owner: say('责任人', 'a named person'),
  fillOwner: say('填写责任人姓名', 'fill in the name of the person responsible'),
  date: say('完成时间', 'a date'),
  fillDate: say('填写完成时间', 'fill in the date'),
};

export const studyWords = {
  atLeast: (year: number | null, min: number) => say(`${year === null ? '' : `${year} 年`}接收进修不少于 ${min} 人`, `at least ${count(min, 'trainee', 'trainees')}${year === null ? '' : ` in ${year}`}`),
  trainees: (number: number, min: number) => (number >= min ? say(`${number} 人`, count(number, 'trainee', 'trainees')) : say(`${number} 人(${number} < ${min})`, `${count(number, 'trainee', 'trainees')} (${number} < ${min})`)),
  receive: (number: number) => say(`再接收 ${number} 人`, `receive ${number} more`),
  months: (months: number) => say(`进修满 ${months} 个月`, `${count(months, 'month', 'months')} of study`),
  studied: (from: string, to: string, stay: { months: number; days: number }) => say(`${from} 至 ${to},${length(stay).zh}`, `${from} to ${to}: ${length(stay).en}`),
  free: say('免费进修', 'free of charge'),
  feeUnknown: say('收费情况未登记', 'whether a fee was taken is not recorded'),
  recordFee: say('登记收费情况', 'record whether a fee was taken'),
  noFee: say('免费', 'free'),
  fee: say('收取费用', 'a fee was taken'),
  payBack: say('退还所收费用', 'pay the fee back'),
  residency: say('招收受援单位符合条件的人员参加住院医师规范化培训', 'eligible staff of the receiver taken into residency training'),
  eligibleUnknown: say('符合条件的人数未登记', 'how many are eligible is not recorded'),
  recordEligible: say('登记符合条件和招收的人数', 'record how many are eligible and how many were taken'),
  nobodyEligible: say('没有符合条件的人员', 'nobody is eligible'),
  taken: (eligible: number, taken: number) => say(`符合条件 ${eligible} 人,招收 ${taken} 人`, `${eligible} eligible, ${taken} taken`),
  take: say('安排招收', 'take some of them'),
};

export const certificateWords = {
  both: say('双方医院共同认定合格', 'found qualified by both hospitals'),
  passed: say('考核合格', 'evaluation passed'),
  noFraud: say('没有弄虚作假', 'no falsification'),
  fraudOpen: say('有弄虚作假案件', 'there is a case of falsification'),
  settleFraud: say('案件了结后再申请', 'apply when the case is settled'),
  noResult: say('尚无生效的考核结果', 'no result is in effect yet'),
  refuse: say('不予出具', 'none is issued'),
  task: say('按要求完成任务', 'the task done as demanded'),
  taskUnknown: say('完成情况未登记', 'whether it was done is not recorded'),
  recordTask: say('登记完成情况', 'record whether it was done'),
  taskOpen: say('未完成', 'not done'),
  never: say('一律不得出具', 'none may be issued'),
  atEnd: say('期满由受援单位综合考核', 'evaluated by the receiver at the end of the term'),
  evaluated: say('已考核', 'evaluated'),
  notEvaluated: say('未考核', 'not evaluated'),
  evaluateFirst: say('先由受援单位综合考核', 'let the receiver evaluate first'),
};

const liable = { UNIT: say('单位', 'the unit'), PERSONS: say('个人', 'the persons') };
function those(who: readonly string[]): Label {
  const labels = who.map((one) => (one === 'UNIT' ? liable.UNIT : liable.PERSONS));
  return say(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(' and '));
}

export const fraudWords = {
  noneIn: (year: string) => say(`${year} 年没有查实的弄虚作假`, `no falsification verified in ${year}`),
  cancelled: (year: string) => say(`${year} 年查实弄虚作假,当年聘任和晋升资格取消`, `falsification verified in ${year}: no appointment or promotion in that year`),
  nextYear: say('次年起再申请', 'apply from the next year on'),
  outside: (years: number) => say(`不在弄虚作假后 ${years} 年的禁止期内`, `not within ${count(years, 'year', 'years')} of a verified falsification`),
  noBan: say('没有禁止期', 'no ban'),
  banOver: (until: string) => say(`禁止期至 ${until},已满`, `the ban ended on ${until}`),
  banned: (until: string) => say(`禁止期至 ${until}(含当日)`, `banned until ${until}, that day included`),
  applyAfter: (until: string) => say(`${until} 之后再申请`, `apply after ${until}`),
  hold: (who: readonly string[]) => say(`追究${those(who).zh}责任`, `held liable: ${those(who).en}`),
  allDecided: say('均已作出处理决定', 'all of them decided'),
  undecided: (who: readonly string[]) => say(`尚无${those(who).zh}处理决定`, `no decision yet on ${those(who).en}`),
  recordDecision: (who: readonly string[]) => say(`登记${those(who).zh}的责任追究决定`, `record the decision on the liability of ${those(who).en}`),
};

export const promotionWords = {
  total: (service: { months: number; days: number }, least: number, met: boolean) =>
    say(`累计 ${length(service).zh}${met ? '' : `(${service.months} < ${least} 个月)`}`, `${length(service).en} in all${met ? '' : ` (${service.months} < ${least} months)`}`),
  serveMore: say('补足累计服务时间', 'serve the rest of the time'),
  served: say('有对口支援服务经历', 'some service in pairing assistance'),
  length: (service: { months: number; days: number }) => length(service),
  serveFirst: say('先完成对口支援服务', 'serve first'),
  passed: say('对口支援考核合格', 'the evaluation of the service passed'),
  again: say('重新派驻并考核合格', 'be sent again and pass'),
  handIn: (form: Label) => say(`提交${form.zh}`, `hand in: ${form.en}`),
  notHandedIn: say('未提交', 'not handed in'),
  notice: (workdays: number) => say(`公示满 ${workdays} 个工作日且无未处理异议`, `${count(workdays, 'working day', 'working days')} of public notice and no open objection`),
  noNotice: say('尚未公示', 'no public notice yet'),
  startNotice: say('公示派驻医师信息', 'publish the information on the physician'),
  shown: (workdays: number, open: number) => say(`公示 ${workdays} 个工作日,未处理异议 ${open} 件`, `${count(workdays, 'working day', 'working days')} of notice, ${count(open, 'open objection', 'open objections')}`),
  settleObjections: say('先处理异议', 'settle the objections first'),
  showLonger: (workdays: number) => say(`再公示 ${workdays} 个工作日`, `${workdays} more working days of notice`),
};
