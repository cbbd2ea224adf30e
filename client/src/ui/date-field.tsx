import { useRef } from 'react';
import { defineWords, useWords } from '../app/words.js';
import { TextField } from './field.js';
import { Icon } from './icon.js';
import styles from './date-field.module.css';

/** A calendar date, typed as yyyy-mm-dd in any language, or picked from the browser's calendar. */
const words = defineWords('date-field', {
  pick: ['从日历选择', 'Pick from the calendar'],
  format: ['年-月-日', 'yyyy-mm-dd'],
});

/** `value` is yyyy-mm-dd or what has been typed so far; `onValue` gets the same. */
export function DateField({ label, value, onValue, hint, error, required, hideLabel }: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: React.ReactNode;
  error?: string | null | undefined;
  required?: boolean;
  hideLabel?: boolean;
}) {
  const t = useWords(words);
  const native = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.date}>
      <TextField
        label={label}
        hint={hint}
        error={error}
        required={required}
        hideLabel={hideLabel ?? false}
        inputMode="numeric"
        maxLength={10}
        placeholder={t('format')}
        value={value}
        onChange={(event) => onValue(event.target.value.replaceAll(/[./年月]/g, '-').replace('日', ''))}
        icon={
          <button type="button" className={styles.pick} aria-label={`${label} ${t('pick')}`} onClick={() => native.current?.showPicker()}>
            <Icon name="calendar" />
          </button>
        }
      />
      <input ref={native} type="date" className={styles.native} tabIndex={-1} aria-hidden="true" value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''} onChange={(event) => onValue(event.target.value)} />
    </div>
  );
}
