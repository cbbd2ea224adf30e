import type { FixedClock } from '../clock.js';
import type { DemoClient } from './demo-client.js';

const SUPPORTER = 'g4-hosp';
const RECEIVER = 'wy-hosp';

/** What the year is to bring, and what happened beside the daily work: an agreed plan, a free clinic, a technique, what is owed. */
export async function tellOfWork(client: DemoClient, clock: FixedClock, pairingId: string): Promise<void> {
  clock.set('2022-01-19T09:00:00+08:00');
  const fields = {
    goals: '年内独立开展腹腔镜胆囊切除和远程病理诊断', content: '普外、急诊、病理和医院管理帮扶', time: '2022 年 1 月至 12 月', staff: '每批五人，队长任副院长', tasks: '见计划内任务和协议任务',
    mode: '驻点与远程结合', milestones: '六月中期评估，十二月总结', guarantees: '食宿与工作条件按协议',
  };
  const batches = [
    { no: 1, from: '2022-01-17', to: '2022-07-16', disciplines: ['普外科', '急诊科'], headcount: 5 }, { no: 2, from: '2022-07-17', to: '2023-01-16', disciplines: ['病理科', '普外科'], headcount: 5 },
  ];
  const plan = { pairingId, kind: 'ANNUAL', year: 2022, fields, keyDisciplines: ['普外科', '急诊科', '病理科'], batches, inHospitalPlan: true };
  const { id: planId } = await client.change(RECEIVER, 'saveAnnualPlan', ['SaveAnnualPlanInput', plan], ['annualPlan']);
  const project = {
    pairingId, planId, title: '县级病理诊断中心', part: 'PROJECT', content: 'DISCIPLINE', indicator: '年诊断 400 例', quantity: 400, dueOn: '2022-12-15', responsibleDepartment: '病理科', responsiblePerson: '骆晓燕',
    receiverDuty: '改造用房、配备技师一名', quality: '诊断符合率不低于 95%', benefit: '县内标本不外送', standard: '通过市级质控评估',
  };
  await client.change(RECEIVER, 'planTask', ['PlanTaskInput', project], ['task']);
  await client.change(RECEIVER, 'proposeAnnualPlan', ['AnnualPlanInput', { planId }], ['annualPlan']);
  clock.set('2022-01-21T10:00:00+08:00');
  await client.change(SUPPORTER, 'confirmAnnualPlan', ['AnnualPlanInput', { planId }], ['annualPlan']);
  const owed = { pairingId, kind: 'LODGING', owedBy: 'RECEIVING', content: '队员公寓五套，水电暖和网络齐全', responsiblePerson: '后勤科', dueOn: '2022-01-31' };
  await client.change(SUPPORTER, 'promiseGuarantee', ['PromiseGuaranteeInput', owed], ['guarantee']);
  clock.set('2022-03-12T17:00:00+08:00');
  const clinic = {
    pairingId, kind: 'FREE_CLINIC', title: '清源镇义诊', heldOn: '2022-03-12', place: '清源镇卫生院', staffCount: 9, servedCount: 126, leaflets: 200, people: '普外、急诊、心内',
    diagnosisCounts: [{ name: '高血压', count: 31 }, { name: '胆囊结石', count: 8 }],
  };
  const { id: eventId } = await client.change(SUPPORTER, 'recordEvent', ['RecordEventInput', clinic], ['workEvent']);
  clock.set('2022-03-14T09:00:00+08:00');
  await client.change(RECEIVER, 'confirmEvent', ['EventInput', { eventId }], ['workEvent']);
  const technique = { pairingId, kind: 'NEW_TECHNIQUE', title: '腹腔镜胆总管探查', heldOn: '2022-03-10', department: '普外科', techniqueClass: 'UNRESTRICTED', authorisationNo: '院授〔2022〕3 号', authorisedOn: '2022-03-01', firstCaseOn: '2022-03-10' };
  await client.change(SUPPORTER, 'recordEvent', ['RecordEventInput', technique], ['workEvent']);
}
