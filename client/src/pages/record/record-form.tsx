import type { HalfDay, RecordedActivity } from '@jiedui/schema/activity';
import { MOST_ACTIVITY_QUANTITY } from '@jiedui/schema/activity';
import { findSensitive } from '@jiedui/schema/sensitive-text';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment } from '../../graphql/generated/types.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { useLabel } from '../../modules/labels.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { PlainButton } from '../../ui/plain-button.js';
import type { Problem } from '../../ui/problem-list.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import styles from './record.module.css';
import { ReferralStrip, type ReferralFields } from './referral-strip.js';
import { TypeChoice } from './type-choice.js';

/** One kind of work in one half-day, made for one thumb: what was said last time is there already. */
const words = defineWords('record-form', {
  today: ['今天 {{day}}', 'Today {{day}}'],
  changeDay: ['改日期', 'Another day'],
  day: ['日期', 'Day'],
  slot: ['时段', 'Half-day'],
  wholeDay: ['全天', 'Whole day'],
  department: ['科室', 'Department'],
  asLast: ['沿用上次', 'as last time'],
  quantity: ['数量', 'Quantity'],
  place: ['地点', 'Place'],
  placeHint: ['不在受援单位时填写', 'if not at the receiver'],
  less: ['减一', 'One less'],
  more: ['加一', 'One more'],
  last: ['上次 {{quantity}}', 'last time {{quantity}}'],
  note: ['备注', 'Note'],
  noteHint: ['选填，不写病人信息', 'optional, nothing of a patient'],
  sensitive: ['含{{kind}}，不能保存（R-055）。请删去号码。', 'It holds {{kind}} and cannot be kept (R-055). Delete the number.'],
  IDENTITY_CARD: ['身份证号', 'an identity number'],
  PHONE: ['电话号码', 'a telephone number'],
  MEDICAL_RECORD: ['病案号', 'a record number'],
  held: ['{{slot}}已记{{works}}；同一时段多项活动每条规则只计一次。', '{{slot}} holds {{works}} already; a half-day counts once for each rule.'],
  again: ['再记一笔', 'One more'],
  save: ['保存', 'Save'],
});

export interface WorkForm {
  type: RecordedActivity | null;
  day: string;
  slot: HalfDay | null;
  department: string;
  quantity: number;
  place: string;
  note: string;
}

/** `recent` is what this person recorded lately, newest first. */
export function RecordForm({ form, today, recent, referral, problems, running, onChange, onSave }: {
  form: WorkForm;
  today: string;
  recent: readonly ActivityRowFragment[];
  /** Whom to ask before a referral upwards, where the pack names a contact. */
  referral: ReferralFields | null;
  problems: readonly Problem[];
  running: boolean;
  onChange: (form: WorkForm) => void;
  /** `again`: go on with the next record instead of being done. */
  onSave: (again: boolean) => void;
}) {
  const t = useWords(words);
  const label = useLabel();
  const quantity = useQuantity();
  const amountId = useId();
  const [dated, setDated] = useState(form.day !== today);
  const set = (over: Partial<WorkForm>): void => onChange({ ...form, ...over });
  const lastOf = (type: RecordedActivity | null) => recent.find((row) => row.type === type);
  const choose = (type: RecordedActivity): void => {
    const last = lastOf(type);
    set({ type, ...(last && { quantity: last.quantity, department: last.department || form.department }) });
  };
  const errorAt = (path: string): string | null => problems.find((problem) => problem.path === path)?.message ?? null;
  const [found] = findSensitive(form.note);
  const last = lastOf(form.type);
  const held = recent.filter((row) => row.day === form.day && (row.slot === form.slot || row.slot === null || form.slot === null));
  const slotName = (slot: HalfDay | null): string => (slot === null ? t('wholeDay') : label('slot', slot));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(false);
      }}
    >
      <div className={styles.card}>
        <div className={styles.head}>
          <span>{form.day === today ? t('today', { day: form.day }) : form.day}</span>
          <PlainButton onClick={() => setDated(!dated)} aria-expanded={dated}>
            <Icon name="calendar" /> {t('changeDay')}
          </PlainButton>
        </div>
        {dated && <DateField label={t('day')} value={form.day} error={errorAt('day')} onValue={(day) => set({ day })} />}
        <TypeChoice value={form.type} onChange={choose} />
        {form.type === 'UP_REFERRAL' && referral && <ReferralStrip referral={referral} />}
      </div>
      <div className={styles.card}>
        <div className={styles.line}>
          <span className={styles.name} aria-hidden="true">{t('slot')}</span>
          <div role="group" aria-label={t('slot')} className={styles.halves}>
            {(['AM', 'PM', null] as const).map((slot) => (
              <button key={slot ?? 'day'} type="button" className={styles.half} aria-pressed={slot === form.slot} onClick={() => set({ slot })}>
                {slotName(slot)}
              </button>
            ))}
          </div>
        </div>
        <TextField label={t('department')} hint={form.department !== '' && form.department === recent[0]?.department ? t('asLast') : undefined} maxLength={60} value={form.department} error={errorAt('department')} onChange={(event) => set({ department: event.target.value })} />
        <div className={styles.line}>
          <label htmlFor={amountId} className={styles.name}>{form.type ? quantity.unit(form.type) : t('quantity')}</label>
          <div className={styles.amount}>
            <button type="button" className={styles.step} aria-label={t('less')} disabled={form.quantity <= 1} onClick={() => set({ quantity: form.quantity - 1 })}>−</button>
            <input id={amountId} className={styles.count} inputMode="numeric" maxLength={4} value={form.quantity || ''} onChange={(event) => set({ quantity: Math.min(Number(event.target.value.replaceAll(/\D/g, '')), MOST_ACTIVITY_QUANTITY) })} />
            <button type="button" className={styles.step} aria-label={t('more')} onClick={() => set({ quantity: form.quantity + 1 })}>+</button>
            {last && <span className={styles.last}>{t('last', { quantity: last.quantity })}</span>}
          </div>
        </div>
      </div>
      <div className={styles.card}>
        <TextField label={t('place')} hint={t('placeHint')} maxLength={60} value={form.place} error={errorAt('place')} onChange={(event) => set({ place: event.target.value })} />
        <TextArea label={t('note')} hint={t('noteHint')} rows={2} maxLength={500} value={form.note} error={found ? t('sensitive', { kind: t(found.kind) }) : errorAt('note')} onChange={(event) => set({ note: event.target.value })} />
      </div>
      {held.length > 0 && (
        <ReasonStrip tone="info">{t('held', { slot: `${form.day === today ? '' : `${form.day} `}${slotName(form.slot)}`, works: held.map((row) => label('activityType', row.type)).join('、') })}</ReasonStrip>
      )}
      <div className={styles.buttons}>
        <Button disabled={form.type === null || form.quantity < 1 || found !== undefined} loading={running} onClick={() => onSave(true)}>{t('again')}</Button>
        <Button type="primary" htmlType="submit" disabled={form.type === null || form.quantity < 1 || found !== undefined} loading={running}>{t('save')}</Button>
      </div>
    </form>
  );
}
