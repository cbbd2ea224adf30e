import { defineWords, useWords } from '../../app/words.js';
import type { RectificationCause } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { instantOf } from '../../modules/presence/step.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { OrderItems, type ItemForm } from './order-items.js';

/** What an order says, whomever it is addressed to: why, what, by when, and what is wanted line by line. */
const words = defineWords('order-terms', {
  cause: ['原因', 'Cause'],
  choose: ['请选择', 'Choose'],
  matter: ['整改事项', 'Matter'],
  day: ['期限', 'Due'],
  time: ['期限（时分）', 'Due (hh:mm)'],
  serious: ['严重', 'serious'],
});

interface OrderTerms {
  cause: string;
  title: string;
  serious: boolean;
  day: string;
  time: string;
  items: ItemForm[];
}

export const NO_TERMS: OrderTerms = { cause: '', title: '', serious: false, day: '', time: '18:00', items: [{ problem: '', requirement: '' }] };

/** Whether everything is filled in. */
export function areWhole({ cause, title, day, time, items }: OrderTerms): boolean {
  return cause !== '' && title.trim() !== '' && instantOf(`${day} ${time}`) !== null && items.every((item) => item.problem.trim() !== '' && item.requirement.trim() !== '');
}

/** What the server takes of them; the title goes with whom it is addressed to. */
export function termsInput({ cause, serious, day, time, items }: OrderTerms): { cause: RectificationCause; serious: boolean; dueAt: string; items: ItemForm[] } {
  return { cause: cause as RectificationCause, serious, dueAt: instantOf(`${day} ${time}`) ?? '', items };
}

/** `children` stand below the single fields; `wrong` says what was refused of one. */
export function OrderTermsFields({ terms, onChange, wrong, longestTitle = 100, children }: {
  terms: OrderTerms;
  onChange: (terms: OrderTerms) => void;
  wrong: (path: string) => string | null;
  longestTitle?: number;
  children?: React.ReactNode;
}) {
  const t = useWords(words);
  const options = useOptions();
  const change = (next: Partial<OrderTerms>): void => onChange({ ...terms, ...next });
  return (
    <>
      <FormGrid>
        <SelectField required label={t('cause')} placeholder={t('choose')} value={terms.cause} options={options('rectificationCause')} onChange={(event) => change({ cause: event.target.value })} />
        <TextField required label={t('matter')} maxLength={longestTitle} error={wrong('title')} value={terms.title} onChange={(event) => change({ title: event.target.value })} />
        <DateField required label={t('day')} error={wrong('dueAt')} value={terms.day} onValue={(day) => change({ day })} />
        <TextField required label={t('time')} inputMode="numeric" maxLength={5} placeholder="hh:mm" value={terms.time} onChange={(event) => change({ time: event.target.value.replace('：', ':') })} />
        <FormGrid.Wide>
          <CheckField label={t('serious')} checked={terms.serious} onChange={(event) => change({ serious: event.target.checked })} />
        </FormGrid.Wide>
        {children}
      </FormGrid>
      <OrderItems items={terms.items} onChange={(items) => change({ items })} />
    </>
  );
}
