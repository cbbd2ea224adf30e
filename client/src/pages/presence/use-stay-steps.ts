import { dateTime, dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { StayPageQuery } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { instantOf, type Step, type StepField } from '../../modules/presence/step.js';
import { APPLY_FOR_EXIT, ARCHIVE_STAY, DECLARE_DEPARTURE, FINISH_STAY, RECORD_VIOLATION, REPORT_ABSENCE, REPORT_INCIDENT, REPORT_OUTING, REQUEST_LEAVE } from './stay-verbs.js';

/** What may be begun for one stay, each with its short form. */
const words = defineWords('stay-steps', {
  leave: ['请假', 'Ask for leave'],
  outing: ['外出报告', 'Report an outing'],
  incident: ['报告差错事故', 'Report an incident'],
  exit: ['申请退出', 'Apply for exit'],
  absence: ['登记未批离岗', 'Report an absence'],
  violation: ['登记违纪', 'Record a violation'],
  finish: ['确认期满', 'Confirm the end'],
  archive: ['归档', 'Archive'],
  archiveText: ['期满考核已生效，归入派驻档案；归档后不再登记工作。', 'The evaluation at the end is in effect; no work is recorded afterwards.'],
  archiveDirect: ['方案没有规定期满考核，由期满直接归档；归档后不再登记工作。', 'The pack knows no evaluation at the end: archived as finished. No work is recorded afterwards.'],
  departure: ['认定擅自离岗', 'Declare unauthorised departure'],
  kind: ['类别', 'Kind'],
  from: ['开始日期', 'From'],
  to: ['结束日期', 'To'],
  reason: ['事由', 'Reason'],
  destination: ['去向', 'Destination'],
  purpose: ['事由', 'Purpose'],
  outAt: ['外出', 'Out'],
  backAt: ['预计返回', 'Back by'],
  occurred: ['发生', 'Happened'],
  place: ['地点', 'Place'],
  summary: ['经过（不写患者信息）', 'What happened (no patient data)'],
  first: ['已采取措施', 'First measures'],
  leavesOn: ['拟离岗日期', 'Leaves on'],
  missing: ['首个缺岗日', 'First day missing'],
  note: ['情况', 'What is known'],
  class: ['类别', 'Class'],
  happenedOn: ['发生日期', 'Happened on'],
  description: ['情况', 'What happened'],
  serious: ['严重', 'Serious'],
  lastOn: ['最后在岗日', 'Last day on site'],
  leaveText: ['须事先申请，批准后方可离岗（R-110）。', 'To be asked for in advance; leave the post only after approval (R-110).'],
  outingText: ['外出前向受援单位报告；隔日返回按过夜计，当日不计在岗。', 'Report to the receiver before going out; a night out takes the person off the site.'],
  incidentText: ['立即报告；受援单位和派出医院领导都确认后才能进入调查（R-113、R-114）。', 'Report at once; both the receiver and the supporter’s leadership must acknowledge (R-113, R-114).'],
  exitText: ['须提前向受援地卫生健康行政部门申请，同意后方可办理手续（R-022、R-023）。', 'Applied for in advance at the receiving health administration; formalities only after approval (R-022, R-023).'],
  absenceText: ['登记后通知双方医院和主管部门，中断连续驻点。', 'Both hospitals and the administrations are told; the stay is broken.'],
  finishText: ['按方案核对期限，未满或有未销假的不能确认；确认后人员可以另行派出。', 'The term of the pack is checked; the person is then free for another assignment.'],
  departureText: ['派驻就此结束，通知双方医院和主管部门。不能撤销。', 'The stay ends; both hospitals and the administrations are told. This cannot be undone.'],
});

type Stay = StayPageQuery['assignment'];

const refetch = ['StayPage'];
const text = (key: string, label: string, more: Partial<StepField> = {}): StepField => ({ key, label, kind: 'text', required: true, maxLength: 300, ...more });

/** The page of what the mutation `field` made. */
function to(path: string, field: string, row: string): (data: Record<string, unknown>) => string | null {
  return (data) => {
    const made = (data[field] as Record<string, { id: string } | null> | undefined)?.[row];
    return made ? `${path}/${made.id}` : null;
  };
}

/** What everybody shares: the words, the object, today and now. */
function useFrame(stay: Stay) {
  const t = useWords(words);
  const options = useOptions();
  const { viewer } = useSession();
  return { t, options, today: dayOf(viewer.businessNow), now: dateTime(viewer.businessNow), object: `${stay.name} ${stay.team?.pairing?.receiverName ?? ''}`, assignmentId: stay.id };
}

export function useStaySteps(stay: Stay): Step[] {
  return [...usePersonSteps(stay), ...useOfficeSteps(stay)];
}

/** What the person himself, or an office for him, begins. */
function usePersonSteps(stay: Stay): Step[] {
  const { t, options, today, now, object, assignmentId } = useFrame(stay);
  return [
    {
      name: 'requestLeave', label: t('leave'), primary: true, object, consequence: t('leaveText'), document: REQUEST_LEAVE,
      fields: [
        { key: 'kind', label: t('kind'), kind: 'choice', required: true, options: options('leaveKind').filter(({ value }) => value !== 'ABSENCE') },
        { key: 'destination', label: t('destination'), kind: 'line', maxLength: 100 },
        { key: 'fromOn', label: t('from'), kind: 'day', required: true, start: today },
        { key: 'toOn', label: t('to'), kind: 'day', required: true, start: today },
        text('reason', t('reason')),
      ],
      input: (values) => ({ assignmentId, ...values }), after: to('/leaves', 'requestLeave', 'leave'),
    },
    {
      name: 'reportOuting', label: t('outing'), object, consequence: t('outingText'), document: REPORT_OUTING, refetch,
      fields: [
        { key: 'destination', label: t('destination'), kind: 'line', required: true, maxLength: 100 },
        { key: 'purpose', label: t('purpose'), kind: 'line', required: true },
        { key: 'outAt', label: t('outAt'), kind: 'moment', required: true, start: now },
        { key: 'backAt', label: t('backAt'), kind: 'moment', required: true, start: `${today} ` },
      ],
      input: ({ destination, purpose, outAt, backAt }) => ({ assignmentId, destination, purpose, outAt: instantOf(outAt), backAt: instantOf(backAt) }),
    },
    {
      name: 'reportIncident', label: t('incident'), object, consequence: t('incidentText'), document: REPORT_INCIDENT,
      fields: [
        { key: 'kind', label: t('kind'), kind: 'choice', required: true, options: options('incidentKind') },
        { key: 'place', label: t('place'), kind: 'line', maxLength: 100 },
        { key: 'occurredAt', label: t('occurred'), kind: 'moment', required: true, start: now },
        text('summary', t('summary'), { maxLength: 1000 }),
        text('firstMeasures', t('first'), { required: false, maxLength: 1000 }),
      ],
      input: ({ occurredAt, ...values }) => ({ assignmentId, ...values, occurredAt: instantOf(occurredAt) }), after: to('/incidents', 'reportIncident', 'incident'),
    },
    {
      name: 'applyForExit', label: t('exit'), object, consequence: t('exitText'), document: APPLY_FOR_EXIT,
      fields: [
        { key: 'kind', label: t('kind'), kind: 'choice', required: true, start: 'PERSONAL', options: options('exitKind') },
        { key: 'leavesOn', label: t('leavesOn'), kind: 'day', required: true },
        text('reason', t('reason'), { maxLength: 500 }),
      ],
      input: (values) => ({ assignmentId, ...values }), after: to('/exits', 'applyForExit', 'exitRequest'),
    },
  ];
}

/** What the receiver and the supporter's office see to. */
function useOfficeSteps(stay: Stay): Step[] {
  const { t, options, today, object, assignmentId } = useFrame(stay);
  return [
    {
      name: 'reportAbsence', label: t('absence'), object, consequence: t('absenceText'), document: REPORT_ABSENCE,
      fields: [{ key: 'fromOn', label: t('missing'), kind: 'day', required: true, start: today }, text('note', t('note'))],
      input: (values) => ({ assignmentId, ...values }), after: to('/leaves', 'reportAbsence', 'leave'),
    },
    {
      name: 'recordViolation', label: t('violation'), object, document: RECORD_VIOLATION,
      fields: [
        { key: 'class', label: t('class'), kind: 'choice', required: true, options: options('violationClass') },
        { key: 'happenedOn', label: t('happenedOn'), kind: 'day', required: true, start: today },
        text('description', t('description'), { maxLength: 1000 }),
        { key: 'serious', label: t('serious'), kind: 'tick' },
      ],
      input: ({ serious, ...values }) => ({ assignmentId, ...values, serious: serious === 'true' }), after: to('/violations', 'recordViolation', 'violation'),
    },
    {
      name: 'finishStay', label: t('finish'), object, consequence: t('finishText'), document: FINISH_STAY, refetch,
      fields: [{ key: 'finishedOn', label: t('lastOn'), kind: 'day', required: true, start: today }],
      input: ({ finishedOn }) => ({ assignmentId, revision: stay.revision, finishedOn }),
    },
    {
      name: 'archiveStay', label: t('archive'), object, consequence: t(stay.state === 'FINISHED' ? 'archiveDirect' : 'archiveText'), document: ARCHIVE_STAY, refetch,
      input: () => ({ assignmentId, revision: stay.revision }),
    },
    {
      name: 'declareDeparture', label: t('departure'), danger: true, object, consequence: t('departureText'), document: DECLARE_DEPARTURE, refetch,
      fields: [{ key: 'lastOn', label: t('lastOn'), kind: 'day', required: true, start: today }, text('reason', t('reason'))],
      input: (values) => ({ assignmentId, revision: stay.revision, ...values }),
    },
  ];
}
