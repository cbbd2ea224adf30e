import { periodKinds, type PeriodKind } from '@jiedui/schema/figures';
import { Link } from 'react-router';
import { dayOf } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { SelectField } from '../../ui/field.js';
import { addressOf, type Place } from './place.js';
import { periodBefore, periodName } from './period-names.js';
import type { OversightData } from './oversight-query.js';
import styles from './period-picker.module.css';

/** Year, quarter or month, and which one. */
const words = defineWords('period-picker', {
  kind: ['统计周期', 'Kind of period'],
  which: ['统计期', 'Period'],
});

const CHOICES = 12;

export function PeriodPicker({ oversight, place, onChoose }: { oversight: OversightData; place: Place; onChoose: (on: string) => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { kind, from } = oversight.period;
  const now = `${dayOf(oversight.asOf).slice(0, 7)}-01`;
  // The period that runs, those before it, and the chosen one if it lies further back.
  const running = Array.from({ length: CHOICES }, (_, at) => periodBefore(kind, now, at)).map((day) => startOf(kind, day));
  const choices = running.includes(from) ? running : [...running, from];
  return (
    <div className={styles.picker}>
      <nav aria-label={t('kind')} className={styles.kinds}>
        {(Object.keys(periodKinds) as PeriodKind[]).map((one) => (
          <Link key={one} to={addressOf({ ...place, period: one, on: null })} state={{ stay: true }} aria-current={one === kind ? 'true' : undefined} className={styles.kind}>
            {label('periodKind', one)}
          </Link>
        ))}
      </nav>
      <SelectField hideLabel label={t('which')} value={from} options={choices.map((day) => ({ value: day, label: periodName(kind, day) }))} onChange={(event) => onChoose(event.target.value)} />
    </div>
  );
}

/** First day of the period that a first of a month lies in. */
function startOf(kind: PeriodKind, day: string): string {
  if (kind === 'MONTH') return day;
  if (kind === 'YEAR') return `${day.slice(0, 4)}-01-01`;
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}
