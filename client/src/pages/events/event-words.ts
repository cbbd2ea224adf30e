import { decimal } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EventFieldsFragment } from '../../graphql/generated/types.js';
import type { KeyValue } from '../../ui/key-values.js';
import { useLabel } from '../../modules/labels.js';

/** What an event says, label by label: only what it has. */
const words = defineWords('event-words', {
  day: ['日期', 'Day'],
  to: ['{{from}} 至 {{to}}', '{{from}} to {{to}}'],
  place: ['地点', 'Place'],
  department: ['科室', 'Department'],
  people: ['人员', 'People'],
  staff: ['参加人数', 'Staff'],
  served: ['服务人次', 'People served'],
  diagnoses: ['病种人数', 'By diagnosis'],
  leaflets: ['宣传资料', 'Leaflets'],
  quantity: ['数量', 'Pieces'],
  amount: ['价值', 'Value'],
  yuan: ['{{amount}} 元', '{{amount}} yuan'],
  class: ['技术分类', 'Class'],
  authorised: ['授权', 'Authorised'],
  firstCase: ['首例', 'First case'],
  used: ['后续使用', 'Later use'],
  persons: ['{{count}} 人次', { one: '{{count}} person', other: '{{count}} persons' }],
  pieces: ['{{count}} 件', { one: '{{count}} piece', other: '{{count}} pieces' }],
  stillUsed: ['仍在使用（{{on}} 查看）', 'still used ({{on}})'],
  notUsed: ['已不使用（{{on}} 查看）', 'no longer used ({{on}})'],
  dueOn: ['{{on}} 起应查看', 'to be looked at from {{on}}'],
  arrangements: ['安排', 'Arrangements'],
  detail: ['内容', 'What'],
  recorded: ['登记', 'Recorded by'],
  confirmed: ['确认', 'Confirmed by'],
});

/** The later use of a technique in words; empty for anything else. */
export function useLaterUse(): (event: EventFieldsFragment) => string {
  const t = useWords(words);
  return (event) => {
    if (event.followUpOn === null) return '';
    if (event.stillUsed === null) return t('dueOn', { on: event.followUpOn });
    return t(event.stillUsed ? 'stillUsed' : 'notUsed', { on: event.stillUsedOn ?? '' });
  };
}

/** How much it was, in a line of a list: people, pieces and value, or the class of a technique. */
export function useExtent(): (event: EventFieldsFragment) => string {
  const t = useWords(words);
  const label = useLabel();
  return ({ servedCount, quantity, amount, techniqueClass }) => [
    servedCount === null ? '' : t('persons', { count: servedCount }),
    quantity === null ? '' : t('pieces', { count: quantity }),
    amount === null ? '' : t('yuan', { amount: decimal((amount / 100).toFixed(2)) }),
    techniqueClass === null ? '' : label('techniqueClass', techniqueClass),
  ].filter(Boolean).join(' · ');
}

export function useEventItems(): (event: EventFieldsFragment) => KeyValue[] {
  const t = useWords(words);
  const label = useLabel();
  const laterUse = useLaterUse();
  return (event) => {
    const items: [key: string, name: string, value: string | number | null][] = [
      ['day', t('day'), event.endedOn ? t('to', { from: event.heldOn, to: event.endedOn }) : event.heldOn],
      ['place', t('place'), event.place],
      ['department', t('department'), event.department],
      ['staff', t('staff'), event.staffCount],
      ['served', t('served'), event.servedCount],
      ['diagnoses', t('diagnoses'), event.diagnosisCounts.map(({ name, count }) => `${name} ${count}`).join('、')],
      ['leaflets', t('leaflets'), event.leaflets],
      ['quantity', t('quantity'), event.quantity],
      ['amount', t('amount'), event.amount === null ? '' : t('yuan', { amount: decimal((event.amount / 100).toFixed(2)) })],
      ['class', t('class'), event.techniqueClass ? label('techniqueClass', event.techniqueClass) : ''],
      ['authorised', t('authorised'), [event.authorisationNo, event.authorisedOn].filter(Boolean).join(' ')],
      ['firstCase', t('firstCase'), event.firstCaseOn],
      ['used', t('used'), laterUse(event)],
      ['people', t('people'), event.people],
      ['detail', t('detail'), event.detail],
      ['arrangements', t('arrangements'), event.arrangements],
      ['recorded', t('recorded'), `${event.recordedOrgName} ${event.recordedBy}`],
      ['confirmed', t('confirmed'), event.confirmedBy],
    ];
    return items.filter(([, , value]) => value !== null && value !== '').map(([key, name, value]) => ({ key, label: name, value }));
  };
}
