import type { FixedClock } from '../clock.js';
import type { DemoClient } from './demo-client.js';

const SUPPORTER = 'g4-hosp';
const RECEIVER = 'wy-hosp';
const PROVINCE = 'gs-prov';

/** What the province and both hospitals leave on record: an order that runs, a meeting, a goal and what the year before was like, a month's summary. */
export async function tellOfSupervision(client: DemoClient, clock: FixedClock, pairingId: string): Promise<void> {
  clock.set('2022-03-16T15:00:00+08:00');
  await client.change(RECEIVER, 'recordEntry', ['RecordEntryInput', {
    pairingId, kind: 'MEETING', title: '第一季度座谈会', happenedOn: '2022-03-16', place: '渭源县人民医院', participants: '双方院领导、派驻人员',
    content: '通报一季度进展，商定二季度带教和手术安排。',
  }], ['registerEntry']);
  clock.set('2022-03-18T09:30:00+08:00');
  await client.change(RECEIVER, 'setGoal', ['SetGoalInput', { pairingId, title: '建成胸痛中心', field: 'CENTRE', target: 'CHEST_PAIN', indicator: '通过省级验收', dueOn: '2022-11-30' }], ['pairingGoal']);
  for (const figure of [{ indicator: 'VISITS', value: '86420' }, { indicator: 'DISCHARGES', value: '11260' }, { indicator: 'CAPABILITY', institution: '渭源县人民医院', capability: 'LEVEL2' }]) {
    await client.change(RECEIVER, 'recordIndicator', ['RecordIndicatorInput', { pairingId, year: 2021, evidence: '2021 年卫生统计年报', ...figure }], ['receiverIndicator']);
  }
  clock.set('2022-03-21T10:00:00+08:00');
  await client.change(PROVINCE, 'orderRectification', ['OrderRectificationInput', {
    pairingId, cause: 'RECEIVER', title: '带教记录不完整', serious: false, dueAt: '2022-04-20T18:00:00+08:00',
    items: [{ problem: '2 月带教没有签字', requirement: '补齐签字，今后当日登记' }, { problem: '没有专人核对', requirement: '指定专人每周核对' }],
  }], ['rectificationOrder']);
  clock.set('2022-03-31T17:00:00+08:00');
  const { id: reportId } = await client.change(RECEIVER, 'openReport', ['OpenReportInput', { pairingId, kind: 'MONTHLY_SUMMARY', year: 2022, periodNo: 3, department: '' }], ['report']);
  await client.change(RECEIVER, 'saveReport', ['SaveReportInput', { reportId, entries: [{ key: 'progress', value: '胸痛中心流程试运行，带教 18 人次。' }, { key: 'plan', value: '4 月开展腹腔镜手术 6 例。' }], marks: [] }], ['report']);
  await client.change(RECEIVER, 'submitReport', ['ReportInput', { reportId }], ['report']);
  clock.set('2022-04-01T08:00:00+08:00');
  await client.change(SUPPORTER, 'acceptReport', ['ReviewReportInput', { reportId, note: '属实' }], ['report']);
}
