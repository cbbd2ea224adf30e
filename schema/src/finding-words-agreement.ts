/** What findings say of agreements, plans and the relation between two hospitals; see finding-words. */
import { count, joined, say } from './finding-words.js';
import type { Label } from './vocabulary.js';

export const agreementWords = {
  allParties: (number: number) => say(`${number} 方齐全`, `all ${number} parties`),
  addParties: (who: Label) => say(`补充签约方:${who.zh}`, `add as party: ${who.en}`),
  /** The names of organisations stay as they are. */
  sealedBy: (name: string) => say(`由${name}盖章`, `sealed by ${name}`),
  letSeal: (name: string) => say(`请${name}盖章`, `let ${name} seal it`),
  noParty: (party: Label) => say(`${party.zh}不是签约方`, `no party to it: ${party.en}`),
  properSeal: say('由规定的签约方盖章', 'let the parties that the rule names seal it'),
  anyOf: (kinds: readonly Label[]) => joined(kinds, '或', ' or '),
  sealOf: (party: Label, kinds: Label) => say(`${party.zh}(${kinds.zh})盖章`, `sealed by: ${party.en} (${kinds.en})`),
  sealAs: (kinds: Label, party: Label) => say(`请${kinds.zh}以${party.zh}身份盖章`, `let it be sealed by: ${kinds.en}, as ${party.en}`),
  complete: say('齐全', 'complete'),
  write: (fields: Label) => say(`填写${fields.zh}`, `write down: ${fields.en}`),
};

export const planWords = {
  endOf: (year: number, month: number) => say(`${year} 年 ${month} 月底前`, `by the end of month ${month} of ${year}`),
  dayOfMonth: (day: number) => say(`当月 ${day} 日前`, `by day ${day} of the month`),
  doneBy: (when: Label) => say(`${when.zh}完成`, `done ${when.en}`),
  lateNotDone: say('逾期未完成', 'late and not done'),
  doneOn: (day: string) => say(`${day} 完成`, `done on ${day}`),
  fileTo: (side: Label) => say(`报送${side.zh}备案`, `filed with: ${side.en}`),
  sentTo: (side: Label) => say(`报送${side.zh}`, `sent to: ${side.en}`),
  plan: say('制定工作计划', 'a plan of work'),
  made: say('已制定', 'made'),
  notMade: say('未制定', 'not made'),
  make: say('制定并提交工作计划', 'make the plan and hand it in'),
  madeBy: (who: Label) => say(`由${who.zh}制定`, `made by: ${who.en}`),
  byPlan: say('按批准的年度计划派出', 'sent as the approved annual plan says'),
  inPlan: say('在计划内', 'in the plan'),
  /** The reason stays as somebody wrote it. */
  outside: (reason: string) => say(`计划外:${reason}`, `outside the plan: ${reason}`),
  notInPlan: say('不在计划内', 'not in the plan'),
  enterOrExplain: say('列入年度计划,或说明理由', 'enter it in the annual plan, or give a reason'),
  project: (fields: Label) => say(`纳入年度计划,写明${fields.zh}`, `in the annual plan, stating: ${fields.en}`),
  projectOutside: say('未纳入年度计划', 'not entered in the annual plan'),
  enter: say('纳入年度计划', 'enter it in the annual plan'),
  asPlanned: say('按计划完成各项工作', 'everything done as planned'),
  empty: say('计划中没有工作内容', 'the plan holds no work'),
  addWork: say('补充计划内容', 'add the work to the plan'),
  progress: (all: number, done: number, late: readonly string[]) => say(
    `${all} 项中完成 ${done} 项${late.length === 0 ? '' : `,${late.length} 项逾期:${late.join('、')}`}`,
    `${done} of ${all} done${late.length === 0 ? '' : `, ${late.length} late: ${late.join(', ')}`}`,
  ),
  catchUp: say('完成逾期工作,或说明原因调整计划', 'do what is late, or say why and change the plan'),
};

export const relationWords = {
  allPaired: (receivers: number) => say(`${receivers} 家受援单位全部结对`, `all ${count(receivers, 'receiver', 'receivers')} paired`),
  paired: say('全部结对', 'all paired'),
  unpaired: (names: readonly string[]) => say(`${names.length} 家尚未结对:${names.join('、')}`, `${names.length} not paired: ${names.join(', ')}`),
  pairThem: say('为其安排结对,或说明理由', 'pair them, or give a reason'),
  asked: (reasoned: boolean, approved: boolean) => say(`${reasoned ? '有' : '没有'}理由,${approved ? '已' : '未'}批准`, `${reasoned ? 'with a reason' : 'no reason'}, ${approved ? 'approved' : 'not approved'}`),
  lock: say('支援目标完成前不调整对口关系', 'no change of the relation before its goals are reached'),
  goalsReached: say('目标均已完成', 'all goals reached'),
  goalsOpen: (goals: number, asked: Label) => say(`${goals} 项目标未完成,${asked.zh}`, `${count(goals, 'goal', 'goals')} open, ${asked.en}`),
  reachGoals: say('完成目标,或说明理由报主管部门批准', 'reach the goals, or give a reason and have the administration approve it'),
  giveReason: say('补充理由并报批', 'give the reason and have it approved'),
  fileWith: (who: Label) => say(`报${who.zh}备案`, `filed with: ${who.en}`),
  filed: say('均已备案', 'filed with all of them'),
  notFiled: (who: Label) => say(`尚未报${who.zh}备案`, `not filed with: ${who.en}`),
  yearsAtLeast: (years: number) => say(`不少于 ${years} 年`, `at least ${count(years, 'year', 'years')}`),
  yearsAtMost: (years: number) => say(`不超过 ${years} 年`, `at most ${count(years, 'year', 'years')}`),
  shortenTo: (day: string) => say(`缩短到 ${day}`, `shorten it to ${day}`),
  each: say('与每家受援单位分别签订', 'an agreement of its own with each receiver'),
  allSealed: say('均已签订', 'all sealed'),
  noneWith: (names: readonly string[]) => say(`${names.join('、')}没有单独的协议`, `no agreement of its own with: ${names.join(', ')}`),
  sealEach: (names: readonly string[]) => say(`与${names.join('、')}分别签订`, `seal one of its own with: ${names.join(', ')}`),
};
