/** What findings and refusals say of what is due in a year, of evaluations and their chain, and of orders to put right; see finding-words. */
import { count, plain, say, span } from './finding-words.js';
import { chainParties, divisionLevels, type Label } from './vocabulary.js';

const duties = {
  MONTHLY_SUMMARY: say('共同总结', 'joint summary'), MONTHLY_REPORT: say('信息报送', 'report of information'), QUARTER: say('季度考核', 'quarterly evaluation'),
  QUARTER_FORM: say('季度统计表', 'quarterly statistics'), HALF_YEAR: say('半年评估', 'half-yearly review'), MIDTERM: say('中期考核', 'midterm evaluation'),
  FINAL: say('终期考核', 'final evaluation'), SELF_CHECK: say('对照细则自查', 'self-check by the rules'),
};
export type DutyOfYear = keyof typeof duties;

/** Of what a pack wants in every year. */
export const rhythmWords = {
  duty: (what: DutyOfYear) => duties[what],
  inTime: (what: Label, parties: number) => {
    const by = parties > 0 ? say(`(${parties} 个部门)`, ` (${count(parties, 'department', 'departments')})`) : plain('');
    return say(`按期完成${what.zh}${by.zh},发现的问题及时整改`, `${what.en} in time${by.en}, and what it finds put right`);
  },
  missing: (numbers: readonly number[]) => say(`缺第 ${numbers.join('、')} 期`, `missing: no. ${numbers.join(', ')}`),
  problems: (open: number) => say(`${open} 个问题未整改`, `${count(open, 'problem', 'problems')} not put right`),
  allDone: (periods: number) => say(`${periods} 期均已完成`, `${count(periods, 'period', 'periods')}, all done`),
  makeUp: (what: Label) => say(`补做${what.zh}`, `make up for: ${what.en}`),
  putRight: say('整改并反馈', 'put it right and report it'),
  bothCheck: say('双方医院各自完成对照细则自查', 'each of the two hospitals checks itself by the rules'),
  checked: (hospitals: number) => say(`${hospitals} 家已自查`, `checked themselves: ${count(hospitals, 'hospital', 'hospitals')}`),
  otherChecks: say('由另一家医院完成自查', 'let the other hospital check itself'),
  review: (quarter: number) => say(`第 ${quarter} 季度总结评估`, `the review of the year in quarter ${quarter}`),
  notReviewed: say('尚未评估', 'not reviewed yet'),
  beforeTermEnd: say('上一年度队伍期满前完成考核', 'evaluated before the term of last year’s team ends'),
  noTeamBefore: say('没有上一年度队伍', 'there was no team last year'),
  evaluatedBy: (day: string) => say(`${day} 前完成考核`, `evaluated by ${day}`),
  notEvaluated: say('尚未考核', 'not evaluated yet'),
  evaluate: say('组织考核', 'hold the evaluation'),
  annualReport: (departments: number) => say(`年度报告报送 ${departments} 个部门`, `the annual report sent to ${count(departments, 'department', 'departments')}`),
  sent: (departments: number) => say(`${departments} 个`, count(departments, 'department', 'departments')),
  sendRest: say('补报其余部门', 'send it to the others'),
};

/** Of the evaluation of a unit: direction, methods, content, the way upwards. */
export const unitWords = {
  otherDirection: say('尚未按此方向完成', 'not yet done in this direction'),
  evaluateAsNamed: say('按规定方向组织考核', 'evaluate in the direction that the rule names'),
  allUsed: say('均已采用', 'all used'),
  allCovered: say('均已考核', 'all evaluated'),
  upwards: say('逐级上报', 'reported upwards level by level'),
  levels: (number: number) => say(`${number} 级`, count(number, 'level', 'levels')),
  reportUpwards: say('从县区级起逐级上报', 'report it level by level, beginning with the county'),
};

/** Of an order to put something right. */
export const rectificationWords = {
  order: say('责令限期整改', 'an order to put it right by a day'),
  by: (due: string) => say(`${due} 前整改`, `put right by ${due}`),
  noOrder: say('没有限期整改的决定', 'no order with a day was given'),
  overdue: say('逾期未整改', 'late and not put right'),
  underWay: say('整改期内', 'there is still time'),
  handIn: say('提交整改材料', 'hand in the evidence'),
  evidence: (on: string, inTime: boolean) => say(`${on} 提交整改材料${inTime ? '' : ',逾期标记保留'}`, `evidence handed in on ${on}${inTime ? '' : ', it stays marked as late'}`),
  evaluateAgain: say('重新考核', 'evaluate again'),
};

const parties: Readonly<Record<string, Label>> = chainParties;
const levels: Readonly<Record<string, Label>> = divisionLevels;

/** Of a step of the chain that is not open: why, and what to do. */
export const chainWords = {
  party: ({ party, level }: { readonly party: string; readonly level: string | null }) => {
    const [who, of] = [parties[party] ?? plain(party), level === null ? undefined : levels[level]];
    return say(`${of?.zh ?? ''}${who.zh}`, `${who.en}${of === undefined ? '' : ` (${of.en})`}`);
  },
  noStep: say('没有这一步', 'There is no such step'),
  notSigned: say('考核已生效,不能再签', 'The evaluation is in effect and takes no more signatures'),
  notReturned: say('考核已生效,不能退回', 'The evaluation is in effect and cannot be returned'),
  correct: say('如需更正,另建新版本', 'A correction is a new version'),
  /** The name of a step is said in Chinese, as the scheme was opened. */
  turn: (step: string) => say(`现在应由“${step}”办理`, 'Another step is open'),
  waitFor: (no: number) => say(`等待第 ${no} 步完成`, `Wait for step ${no}`),
  returnFrom: (no: number) => say(`由第 ${no} 步退回`, `Step ${no} returns it`),
  belongsTo: (who: Label) => say(`本步由${who.zh}办理`, `This step belongs to: ${who.en}`),
  letAct: (who: Label) => say(`请${who.zh}办理`, `Let it be done by: ${who.en}`),
  letReturn: (who: Label) => say(`请${who.zh}退回`, `Let it be returned by: ${who.en}`),
  sealNeeded: say('本步需要盖章', 'This step needs a seal'),
  seal: say('用本单位印章盖章', 'Use the seal of your organisation'),
  alreadyAs: (who: Label) => say(`同一单位已作为${who.zh}签署`, `The same organisation has signed as: ${who.en}`),
  anotherUnit: say('由另一单位办理', 'Another organisation does this'),
  onlyBack: say('只能退回到已完成的前面步骤', 'It can be returned to an earlier step only'),
  chooseBack: say('选择前面的步骤', 'Choose an earlier step'),
  reasonNeeded: say('退回需要理由', 'A return needs a reason'),
  giveReason: say('填写退回理由', 'Give the reason'),
};

/** Of what comes too late. */
export const closedWords = {
  period: (from: string, to: string) => say(`${from} 至 ${to} 已关账`, `The books of ${span(from, to).en} are closed.`),
  reopen: say('由支援医院办公室说明理由后重新开放该期间', 'the office of the supporting hospital may reopen it with a reason'),
  objection: (until: string, today: string) => say(`申诉期至 ${until}（含当日），今天是 ${today}`, `Objections were possible until ${until}, that day included; today is ${today}.`),
  publisherDecides: say('由公布结果的单位决定是否更正', 'who published the result decides whether to correct it'),
};
