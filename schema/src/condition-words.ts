/**
 * Why a state table does not open an action to somebody: a further condition on the row, or on who asks. The general
 * reasons (party, role, state) are refusalWords of finding-words.
 */
import { say } from './finding-words.js';
import type { Label } from './vocabulary.js';

/** Whose it is, and what another side has to do, wherever that is said alike. */
export const ownerWords = {
  recorderVoids: say('由登记的单位作废', 'It is made void by the organisation that recorded it.'),
  recorderChanges: say('由登记的单位修改或撤回', 'It is changed or withdrawn by the organisation that recorded it.'),
  drafterChanges: say('由起草的单位修改和提交', 'It is changed and submitted by the organisation that drafted it.'),
  confirmed: say('贵单位已确认，等待对方确认', 'Your organisation has confirmed; the other side is to confirm now.'),
};

export const teamConditions = {
  beingFiled: say('名单正在备案，请先撤回再修改', 'The roster is being filed: withdraw the filing first, then change it.'),
  filedAlready: say('名单已报送，等待受理', 'The roster was sent and waits to be accepted.'),
  replaceInstead: say('名单已备案；人员变动请用“替换队员”', 'The roster is filed; to change the persons, replace a member.'),
  replacedBy: (name: string) => say(`已由${name}替换`, `Replaced by ${name} already.`),
  replacementWaits: say('替换名单尚未备案，或队伍尚未派出', 'The replacement is not filed yet, or the team has not left.'),
  filedMembers: say('名单已备案，队员不能再调整', 'The roster is filed: its members can no longer be changed.'),
  direct: say('该名单直接报送，无须汇总', 'This roster is sent directly and is not aggregated.'),
  cityAggregates: say('应由市州卫生健康行政部门汇总', 'It is aggregated by the health administration of the city or prefecture.'),
  aggregateFirst: say('该名单应先由市州汇总', 'The city or prefecture aggregates this roster first.'),
  beingAggregated: say('该名单正由市州汇总', 'The city or prefecture is aggregating this roster.'),
  acceptorReturns: say('由受理单位退回', 'It is returned by the office that accepts it.'),
};

export const programmeConditions = {
  needsLead: say('受援单位有多家支援医院，尚未确定牵头医院（R-227）', 'The receiver has several supporting hospitals and no lead hospital yet (R-227).'),
  leadUnchanged: say('牵头医院没有变更，无须重新确认队长', 'The lead hospital has not changed: the leader need not be confirmed again.'),
  noPairing: say('方案中还没有结对', 'The programme holds no pairing yet.'),
  withoutLead: (receivers: number) => say(`有 ${receivers} 家受援单位尚未确定牵头医院（R-227）`, `Receivers without a lead hospital: ${receivers} (R-227).`),
  packProblems: (problems: string) => say(`还有 ${problems} 处不符合要求`, `Places that do not meet the demands: ${problems}.`),
  nothingToImport: say('没有可以导入的行', 'No row can be imported.'),
  noAccount: say('尚未开通账号', 'No account was opened yet.'),
  departmentRecommends: (department: string) => {
    const who = department === '' ? say('申请人所在科室', 'the department of the applicant') : say(department, department);
    return say(`由${who.zh}推荐`, `Recommended by: ${who.en}.`);
  },
};

export const agreementConditions = {
  noParty: say('贵单位不是本协议的签约方', 'Your organisation is no party to this agreement.'),
  sealed: say('贵单位已在当前版本上盖章', 'Your organisation has sealed this version.'),
  /** The name of the authority stays as it is. */
  authority: (name: string | null) => say(`由${name ?? '备案机关'}办理`, `Done by: ${name ?? 'the filing authority'}.`),
  owedSide: say('由承担保障的一方登记落实', 'The side that owes it records that it was provided.'),
  otherVerifies: say('由对方医院核实', 'The other hospital verifies it.'),
};

export const evaluationConditions = {
  nothingOpen: say('没有待办理的环节', 'No step is open.'),
  /** The name of a step is said in Chinese, as the scheme was opened; in English it is the open step. */
  turn: (step: string, who: Label) => say(`当前环节“${step}”由${who.zh}办理`, `The open step belongs to: ${who.en}.`),
  scoresFixed: (step: string) => say(`已进入“${step}”环节，退回后才能修改评分`, 'The evaluation is past its filling: the scores can be changed when it is returned.'),
  methodFixed: (step: string, method: Label) => say(`已进入“${step}”环节，退回后才能填写${method.zh}`, `The evaluation is past its filling: when it is returned this can be filled in: ${method.en}.`),
  nothingBefore: say('第一个环节没有可退回的上一环节', 'The first step has none before it to return to.'),
  noSteps: say('没有考核环节', 'There are no steps.'),
  correctedBy: (who: Label) => say(`由${who.zh}发起更正`, `A correction is begun by: ${who.en}.`),
  noMethod: (method: Label) => say(`方案没有规定${method.zh}`, `The pack knows no scores of this kind: ${method.en}.`),
  selfByPerson: say('自评由本人填写', 'Self scores are filled in by the person.'),
  methodBy: (method: Label, who: Label) => say(`${method.zh}由${who.zh}填写`, `${method.en} scores are filled in by: ${who.en}.`),
  noObjections: say('方案没有规定申诉期', 'The pack gives no time for objections.'),
  personStays: say('个人考核结果不逐级上报', 'The result of a person is not reported upwards.'),
  pairingNotActive: say('结对关系尚未生效，不能考核', 'The pairing is not in effect: nothing is evaluated.'),
  mayNotFill: say('您的岗位没有“填写考核”的权限', 'Your role may not fill in evaluations.'),
  openedBy: (step: string, who: Label) => say(`考核由“${step}”环节的单位发起`, `It is opened by: ${who.en}.`),
  noScheme: say('方案没有规定考核办法，由方案的主管部门补充', 'The pack gives no scheme; the administration that owns it adds one.'),
  answeredBy: (party: Label | undefined) => {
    const who = party ?? say('公布结果的单位', 'the organisation that published the result');
    return say(`申诉由${who.zh}答复`, `Objections are answered by: ${who.en}.`);
  },
  raiserWithdraws: say('由申诉人撤回', 'It is withdrawn by the person who objected.'),
  unitWithdraws: say('由提出申诉的单位撤回', 'It is withdrawn by the organisation that objected.'),
  issuerActs: say('由下达整改的机关办理', 'This is for the authority that gave the order.'),
  unitActs: say('由被责令整改的单位办理', 'This is for the unit that was ordered.'),
  noEvaluation: say('该整改没有关联考核，核验后直接办结', 'No evaluation belongs to the order: it is closed when it is verified.'),
};

export const stayConditions = {
  approvedBy: (who: Label) => say(`由${who.zh}审批`, `Decided by: ${who.en}.`),
  approvedByUs: say('贵单位已批准，等待对方审批', 'Your organisation has approved; the other side is to decide now.'),
  returned: say('已登记返岗', 'The return is recorded.'),
  noTransport: say('方案只报销探亲的往返路费', 'The pack pays the fare of home visits only.'),
  transportRecorded: say('路费已登记', 'The fare is recorded.'),
  noAssistance: say('方案没有要求受援单位配合', 'The pack asks for no help of the receiver.'),
  assisted: say('已登记配合情况', 'The help is recorded.'),
  notIllegal: say('处理决定没有认定违法', 'The decision found nothing illegal.'),
  referred: say('已登记移送', 'The referral is recorded.'),
  senderDecides: say('由派出医院处理，受援单位协助', 'The sending hospital decides, the receiver helps.'),
  administrationDecides: say('由卫生健康行政部门处理', 'The health administration decides.'),
  leaderAcknowledged: say('派出医院领导已确认', 'The leadership of the sending hospital has acknowledged it.'),
  leaderAcknowledges: say('由派出医院领导确认', 'The leadership of the sending hospital acknowledges it.'),
  receiverAcknowledged: say('受援单位已确认', 'The receiver has acknowledged it.'),
  addressee: say('由申请所报送的卫生健康行政部门审核', 'It is decided by the health administration that it was sent to.'),
  noProblem: say('没有登记问题', 'No problem was recorded.'),
  problemSolved: say('问题已登记解决', 'The problem is recorded as solved.'),
};

export const careerConditions = {
  hospitalActs: say('由所在医院办理', 'This is for the hospital of the person.'),
  giverWithdraws: say('由作出表彰的单位撤回', 'It is withdrawn by the organisation that gave it.'),
  sealed: say('贵单位已签章，等待另一方', 'Your organisation has sealed; the other side is to seal now.'),
  notIssuer: say('这种证书不由贵单位签章', 'Your organisation does not seal certificates of this kind.'),
};

export const workConditions = {
  askedByUs: say('贵单位提出的变更，由对方医院确认', 'Your organisation asked for the change: the other hospital decides.'),
  askerWithdraws: say('由提出变更的医院撤回', 'It is withdrawn by the hospital that asked for it.'),
  noPlan: say('任务不属于年度计划，请单独确认', 'The task belongs to no annual plan: confirm it by itself.'),
  ourRecord: say('本单位登记的，由对方医院确认', 'Your organisation recorded it: the other hospital confirms.'),
  techniqueOnly: say('只有新技术新业务需要登记后续使用', 'Later use is recorded of new techniques only.'),
  uploaderWithdraws: say('附件由上传的单位撤回', 'A file is withdrawn by the organisation that added it.'),
  reliedOn: say('所附对象已据此确认、验收或办结，附件不能撤回', 'The object was confirmed, accepted or closed on its strength: the file stays.'),
  ownFileOnly: say('附件由上传者本人或其单位的办公室撤回', 'A file is withdrawn by who added it, or by the office of the organisation.'),
};

export const reportConditions = {
  author: say('由填报单位办理', 'This is for the organisation that writes the report.'),
  sent: say('已登记送达，不能撤回', 'It was recorded as delivered and cannot be withdrawn.'),
  /** Names of organisations stay as they are. */
  passedBy: (name: string) => say(`${name}已审核通过，由审核单位退回后修改`, `${name} has passed it: it can be changed when the reviewer returns it.`),
  receivedHere: say('由平台上的接收单位接收', 'It is received by an organisation on the platform.'),
  outside: say('报送平台以外的部门，登记送达即可', 'It goes to departments outside the platform: record that it was delivered.'),
  receiver: say('由接收单位办理', 'This is for the organisation that receives it.'),
  noLevel: say('没有待审核的层级', 'No level is to review it.'),
  turn: (name: string) => say(`当前由${name}审核`, `It is reviewed by ${name} now.`),
  received: say('此报表不逐级审核，由接收单位接收', 'This report is not reviewed level by level: who receives it accepts it.'),
  lastLevel: say('已到最后一级，审核后接收', 'This is the last level: accept it after the review.'),
  noLevels: say('此报表不逐级审核', 'This report is not reviewed level by level.'),
  nothingBelow: say('前面没有审核层级，可退回填报单位', 'No level has reviewed it before: return it to its author.'),
  next: (name: string) => say(`还须报${name}审核`, `It still has to be reviewed by ${name}.`),
  noMarks: say('此报表没有评价细则', 'This report has no marks.'),
  otherMarks: say('互评由对方医院填写', 'Mutual marks are given by the other hospital.'),
};
