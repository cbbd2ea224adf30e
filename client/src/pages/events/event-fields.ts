import type { WorkEventKind } from '@jiedui/schema/work-event';
import { defineWords, useWords } from '../../app/words.js';
import type { EventFieldsFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import type { StepField, StepValues } from '../../modules/presence/step.js';

/** The fields of each kind of event: what its form asks for, and its input from what was filled in. */
const words = defineWords('event-fields', {
  title: ['名称', 'Title'],
  heldOn: ['日期', 'Day'],
  endedOn: ['结束日期', 'Last day'],
  optional: ['可不填', 'may be left out'],
  place: ['地点', 'Place'],
  department: ['科室', 'Department'],
  staffCount: ['参加人数', 'Staff taking part'],
  servedCount: ['服务人次', 'People served'],
  listeners: ['参加学习人数', 'Listeners'],
  specialties: ['参加专科', 'Specialties'],
  diagnoses: ['病种人数', 'Counts by diagnosis'],
  diagnosesHint: ['每行一种，如“高血压 22”；不写患者姓名', 'one a line, such as “hypertension 22”; no names'],
  leaflets: ['发放宣传资料', 'Leaflets'],
  class: ['技术分类', 'Class'],
  authorisationNo: ['授权文号', 'Authorisation no.'],
  authorisedOn: ['授权日期', 'Authorised on'],
  firstCaseOn: ['首例日期', 'First case on'],
  quantity: ['数量', 'Pieces'],
  amount: ['价值（元）', 'Value (yuan)'],
  detail: ['内容', 'What'],
  given: ['捐赠内容', 'What was given'],
  teachers: ['师资', 'Teachers'],
  arrangements: ['通知、接待、食宿安排', 'Notice, reception, board and lodging'],
  leaders: ['带队领导', 'Leaders'],
  result: ['协商结果', 'What was agreed'],
  attendants: ['参加单位与人员', 'Who attended'],
  minutes: ['会议安排', 'What was arranged'],
  selected: ['选派人员', 'Who was selected'],
  grounds: ['选派依据（需求、条件、程序、公示）', 'By what: need, conditions, procedure, notice'],
});

/** Fields by kind, with what stands in them. */
export function useEventFields(): (kind: WorkEventKind, event: EventFieldsFragment | null) => StepField[] {
  const t = useWords(words);
  const options = useOptions();
  return (kind, event) => {
    const line = (key: keyof EventFieldsFragment & string, label: string, more: Partial<StepField> = {}): StepField => ({ key, label, kind: 'line', start: text(event?.[key]), maxLength: 120, ...more });
    const area = (key: 'people' | 'detail' | 'arrangements', label: string, required = false): StepField => ({ key, label, kind: 'text', required, start: text(event?.[key]), maxLength: 1_000 });
    const day = (key: 'endedOn' | 'authorisedOn' | 'firstCaseOn', label: string): StepField => ({ key, label, kind: 'day', hint: t('optional'), start: text(event?.[key]) });
    const count = (key: 'staffCount' | 'servedCount' | 'leaflets' | 'quantity', label: string, required = false): StepField => line(key, label, { required, maxLength: 6 });
    const head: StepField[] = [line('title', t('title'), { required: true }), { key: 'heldOn', label: t('heldOn'), kind: 'day', required: true, start: text(event?.heldOn) }];
    const byKind: Record<WorkEventKind, StepField[]> = {
      FREE_CLINIC: [
        line('place', t('place'), { required: true }), count('staffCount', t('staffCount'), true), count('servedCount', t('servedCount'), true), count('leaflets', t('leaflets')), area('people', t('specialties')),
        { key: 'diagnoses', label: t('diagnoses'), hint: t('diagnosesHint'), kind: 'text', start: event?.diagnosisCounts.map(({ name, count: many }) => `${name} ${many}`).join('\n') ?? '', maxLength: 1_000 },
      ],
      NEW_TECHNIQUE: [
        line('department', t('department'), { required: true }), { key: 'techniqueClass', label: t('class'), kind: 'choice', required: true, options: options('techniqueClass'), start: text(event?.techniqueClass) },
        line('authorisationNo', t('authorisationNo'), { maxLength: 80 }), day('authorisedOn', t('authorisedOn')), day('firstCaseOn', t('firstCaseOn')), area('detail', t('detail')),
      ],
      DONATION: [count('quantity', t('quantity')), { key: 'amount', label: t('amount'), kind: 'yuan', start: event?.amount == null ? '' : (event.amount / 100).toFixed(2), maxLength: 14 }, area('detail', t('given'), true)],
      EXCHANGE: [line('place', t('place'), { required: true }), day('endedOn', t('endedOn')), count('servedCount', t('listeners')), area('people', t('teachers'), true), area('arrangements', t('arrangements')), area('detail', t('detail'))],
      VISIT: [line('place', t('place')), area('people', t('leaders'), true), area('detail', t('result'), true)],
      MEETING: [line('place', t('place')), area('people', t('attendants'), true), area('detail', t('minutes'), true)],
      SELECTION: [area('people', t('selected'), true), area('detail', t('grounds'), true)],
    };
    return [...head, ...byKind[kind]];
  };
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value as string | number);
}

const NUMBERS = ['staffCount', 'servedCount', 'leaflets', 'quantity'] as const;
const EMPTIED = ['endedOn', 'authorisedOn', 'firstCaseOn', 'techniqueClass', 'authorisationNo'] as const;

/** What the server takes. */
export function eventInput({ diagnoses, amount, ...values }: StepValues): Record<string, unknown> {
  return {
    ...values,
    ...Object.fromEntries(NUMBERS.map((key) => [key, /^\d+$/.test(values[key]?.trim() ?? '') ? Number(values[key]) : null])),
    ...Object.fromEntries(EMPTIED.map((key) => [key, values[key] || null])),
    amountFen: amount && Number(amount) >= 0 ? Math.round(Number(amount) * 100) : null,
    diagnosisCounts: (diagnoses ?? '').split('\n').flatMap((line) => {
      const [, name, many] = /^(.+?)[\s:：,，]*(\d{1,5})\s*[人例]?$/.exec(line.trim()) ?? [];
      return name && many ? [{ name: name.trim(), count: Number(many) }] : [];
    }),
  };
}
