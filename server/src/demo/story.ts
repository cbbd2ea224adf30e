import type { FixedClock } from '../clock.js';
import type { DemoClient } from './demo-client.js';
import { tellOfMoney } from './money-story.js';
import { tellOfCareers } from './career-story.js';
import { tellOfStay } from './stay-story.js';
import { tellOfSupervision } from './supervision-story.js';
import { tellOfWork } from './work-story.js';

type Row = { readonly id: string; readonly revision: number };

const SUPPORTER = 'g4-hosp';
const RECEIVER = 'wy-hosp';
const PROVINCE = 'gs-prov';

const TASKS = [
  { goal: '建成胸痛中心', indicator: '通过市级验收', quantity: null, dueOn: '2022-11-30', responsibleDepartment: '急诊科', responsiblePerson: '展鹏' },
  { goal: '开展腹腔镜手术', indicator: '独立完成例数', quantity: 30, dueOn: '2022-12-20', responsibleDepartment: '普外科', responsiblePerson: '卫国华' },
  { goal: '新生儿复苏培训', indicator: '培训人次', quantity: 40, dueOn: '2022-03-25', responsibleDepartment: '儿科', responsiblePerson: '海晓棠' },
  { goal: '远程病理诊断', indicator: '完成例数', quantity: 100, dueOn: '2022-06-30', responsibleDepartment: '病理科', responsiblePerson: '苗雨薇' },
  { goal: '修订医疗质量管理制度', indicator: '制度项数', quantity: 12, dueOn: '2022-03-15', responsibleDepartment: '医务科', responsiblePerson: '白云生' },
  { goal: '建立麻醉后监护室', indicator: '启用', quantity: null, dueOn: '2022-05-31', responsibleDepartment: '麻醉科', responsiblePerson: '屈向东' },
];

/** One pairing from its agreement to its first evaluations, by the same operations that the screens send, in business time. */
export class MidLifeStory {
  constructor(readonly client: DemoClient, readonly clock: FixedClock) {}

  /** @param pairingId the assigned pairing of the demonstration's mid-life hospitals */
  async tell(pairingId: string): Promise<void> {
    const agreement = await this.#agree(pairingId);
    const members = await this.#send(pairingId);
    await this.#work(agreement);
    await this.#evaluate(pairingId, members);
    await tellOfWork(this.client, this.clock, pairingId);
    await tellOfStay(this.client, this.clock, pairingId, members);
    await tellOfCareers(this.client, this.clock, pairingId, members);
    await tellOfSupervision(this.client, this.clock, pairingId);
    await this.#consider();
  }

  /** What the province thinks of demanding next: a stricter pack of its own, still a draft. */
  async #consider(): Promise<void> {
    const taking = { code: 'GS-2022', version: 1, origin: 'EXTENSION', shortCode: 'GS-2023', name: '对口帮扶方案从严修订（征求意见）' };
    const draft = await this.client.change<'packDraft', Row & { readonly content: object }>(PROVINCE, 'takePack', ['TakePackInput', taking], ['packDraft', 'id revision content']);
    const parameters = [{ key: 'team.size.min', value: 6, ruleId: 'R-224', origin: 'DEFAULT', note: '拟自 2023 年起每队不少于 6 人' }];
    const saving = { draftId: draft.id, revision: draft.revision, content: { ...draft.content, changeNote: '每队由 5 人增至 6 人', parameters } };
    await this.client.change(PROVINCE, 'savePackDraft', ['SavePackDraftInput', saving], ['packDraft']);
  }

  async #agree(pairingId: string): Promise<string> {
    this.clock.set('2022-01-06T10:00:00+08:00');
    const draft = await this.client.change(RECEIVER, 'draftAgreement', ['DraftAgreementInput', { pairingId, kind: 'MAIN', year: 2022 }], ['agreement']);
    const text = { agreementId: draft.id, revision: draft.revision, goals: '三年内达到二级甲等医院服务能力，建成胸痛、创伤两个急救中心。', tasks: TASKS };
    const filled = await this.client.change(RECEIVER, 'editAgreement', ['EditAgreementInput', text], ['agreement']);
    await this.client.change(RECEIVER, 'submitAgreement', ['AgreementInput', { agreementId: draft.id, revision: filled.revision }], ['agreement']);
    for (const [login, at] of [[SUPPORTER, '2022-01-07T09:20'], [RECEIVER, '2022-01-07T15:05'], ['wy-gov', '2022-01-10T11:30']] as const) {
      this.clock.set(`${at}:00+08:00`);
      await this.client.change(login, 'sealAgreement', ['SealAgreementInput', { agreementId: draft.id }], ['agreement']);
    }
    return draft.id;
  }

  async #send(pairingId: string): Promise<readonly (Row & { readonly name: string })[]> {
    this.clock.set('2022-01-11T09:00:00+08:00');
    const { persons } = await this.client.ask<{ persons: { nodes: { id: string; staffNo: string }[] } }>(SUPPORTER, '{ persons(first: 50) { nodes { id staffNo } } }');
    const form = { pairingId, name: '2022 年第一批', plannedFrom: '2022-01-17', plannedTo: '2023-01-16' };
    const { id: teamId } = await this.client.change(SUPPORTER, 'formTeam', ['FormTeamInput', form], ['team']);
    for (const [at, staffNo] of ['GF001', 'GF002', 'GF003', 'GF004', 'GF005'].entries()) {
      const personId = persons.nodes.find((person) => person.staffNo === staffNo)?.id;
      const line = { teamId, personId, role: at === 0 ? 'LEADER' : 'MEMBER', receiverPost: at === 0 ? 'VICE_PRESIDENT' : null, healthy: true, voluntary: true };
      await this.client.change(SUPPORTER, 'addTeamMember', ['AddTeamMemberInput', line], ['team']);
    }
    await this.client.change(SUPPORTER, 'checkTeam', ['TeamInput', { teamId }], ['team']);
    this.clock.set('2022-01-12T16:00:00+08:00');
    const training = { teamId, heldOn: '2022-01-12', organiser: 'HEALTH_ADMIN', topics: ['POLICY', 'LAW', 'PROFESSIONAL'], note: '省级集中培训' };
    await this.client.change(SUPPORTER, 'recordTraining', ['RecordTrainingInput', training], ['team']);
    const { filings } = await this.client.change<'team', { filings: Row[] }>(SUPPORTER, 'fileRoster', ['TeamInput', { teamId }], ['team', 'filings { id revision }']);
    this.clock.set('2022-01-13T10:00:00+08:00');
    await this.client.change(PROVINCE, 'acceptFiling', ['AcceptFilingInput', { filingId: filings[0]?.id }], ['filing']);
    this.clock.set('2022-01-14T08:30:00+08:00');
    const { members } = await this.client.change<'team', { members: (Row & { name: string })[] }>(
      SUPPORTER, 'dispatchTeam', ['TeamInput', { teamId }], ['team', 'members { id revision name }']);
    this.clock.set('2022-01-17T09:00:00+08:00');
    for (const { id } of members) {
      await this.client.change(RECEIVER, 'confirmArrival', ['ConfirmArrivalInput', { assignmentId: id, arrivedOn: '2022-01-17' }], ['assignment']);
    }
    return members;
  }

  async #work(agreementId: string): Promise<void> {
    this.clock.set('2022-01-18T09:00:00+08:00');
    const tasks = await this.client.change<'tasks', (Row & { title: string })[]>(
      SUPPORTER, 'adoptAgreementTasks', ['AdoptAgreementTasksInput', { agreementId }], ['tasks', 'id revision title']);
    const task = (goal: string) => ({ taskId: tasks.find(({ title }) => title.includes(goal))?.id });
    const step = (login: string, verb: string, type: string, input: Record<string, unknown>) => this.client.change(login, verb, [type, input], ['task']);
    for (const goal of ['腹腔镜', '复苏', '病理', '质量管理']) await step(SUPPORTER, 'startTask', 'TaskInput', task(goal));
    const progress: [string, string, string, number, string][] = [
      ['2022-02-10', '腹腔镜', '2022-02-10', 4, '带教完成胆囊切除'], ['2022-02-24', '复苏', '2022-02-23', 18, '第一期理论与操作'],
      ['2022-03-02', '质量管理', '2022-03-01', 12, '核心制度修订完成'], ['2022-03-10', '腹腔镜', '2022-03-09', 5, '当地医师主刀 2 例'],
      ['2022-03-11', '病理', '2022-03-10', 36, '远程切片会诊'],
    ];
    for (const [at, goal, happenedOn, quantity, note] of progress) {
      this.clock.set(`${at}T17:00:00+08:00`);
      await step(SUPPORTER, 'recordProgress', 'RecordProgressInput', { ...task(goal), quantity, happenedOn, note });
    }
    this.clock.set('2022-03-14T10:00:00+08:00');
    await step(SUPPORTER, 'submitTask', 'SubmitTaskInput', { ...task('质量管理'), result: '12 项核心制度修订印发，完成全院培训。' });
    await step(SUPPORTER, 'submitTask', 'SubmitTaskInput', { ...task('病理'), result: '首季度远程病理 36 例，诊断符合率 97%。' });
    this.clock.set('2022-03-15T10:00:00+08:00');
    await step(RECEIVER, 'acceptTask', 'TaskInput', task('质量管理'));
    await step(RECEIVER, 'returnTask', 'ReturnTaskInput', { ...task('病理'), reason: '请补充当地医师独立初诊的数量' });
  }

  async #evaluate(pairingId: string, members: readonly (Row & { readonly name: string })[]): Promise<void> {
    const [leader, second] = members;
    if (!leader || !second) throw new Error('the demonstration has a team of five');
    this.clock.set('2022-03-28T09:00:00+08:00');
    const done = await this.#fill(pairingId, leader, ['96', '88', '92.5', '90']);
    const open = await this.#fill(pairingId, second, ['100', '86', '89', '84.5']);
    for (const [login, at, opinion] of [[SUPPORTER, '2022-03-28T16:00', '同意'], ['dx-pref', '2022-03-29T10:00', '审核通过'], [PROVINCE, '2022-03-30T09:30', '审定']] as const) {
      this.clock.set(`${at}:00+08:00`);
      await this.#sign(login, done, opinion);
    }
    await this.#sign(SUPPORTER, open, '同意');
    this.clock.set('2022-03-30T15:00:00+08:00');
    await this.client.change('dx-pref', 'returnEvaluation', ['ReturnEvaluationInput', { evaluationId: open, toStep: 'RECEIVER', reason: '考勤缺附件' }], ['evaluation']);
    this.clock.set('2022-03-31T09:00:00+08:00');
    await this.#sign(RECEIVER, open, '已补考勤附件');
    await tellOfMoney(this.client, this.clock, pairingId, members, done);
  }

  async #fill(pairingId: string, member: Row, scores: readonly string[]): Promise<string> {
    const input = { pairingId, schemeId: 'person-annual', assignmentId: member.id, periodFrom: '2022-01-17', periodTo: '2022-03-28' };
    const { id, items } = await this.client.change<'evaluation', Row & { items: { code: string }[] }>(
      RECEIVER, 'openEvaluation', ['OpenEvaluationInput', input], ['evaluation', 'id revision items { code }']);
    const filled = { evaluationId: id, items: items.map(({ code }, at) => ({ code, score: scores[at], evidence: '见工作量记录' })), summary: '能独立带教，按计划完成季度任务。' };
    await this.client.change(RECEIVER, 'saveScores', ['SaveScoresInput', filled], ['evaluation']);
    await this.#sign(RECEIVER, id, '情况属实');
    return id;
  }

  async #sign(login: string, evaluationId: string, opinion: string): Promise<void> {
    await this.client.change(login, 'signEvaluation', ['SignEvaluationInput', { evaluationId, opinion }], ['evaluation']);
  }
}
