import { defineWords, useWords } from '../../app/words.js';
import type { PhoneMonthQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import styles from './month-grid.module.css';

type Day = PhoneMonthQuery['attendanceSheet']['lines'][number]['days'][number];

const words = defineWords('month-grid', {
  month: ['本月每天', 'Days of the month'],
  mon: ['一', 'Mo'],
  tue: ['二', 'Tu'],
  wed: ['三', 'We'],
  thu: ['四', 'Th'],
  fri: ['五', 'Fr'],
  sat: ['六', 'Sa'],
  sun: ['日', 'Su'],
});
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One sign beside the number of the day: the word stands in the list below and in the label. */
const SIGNS: Record<string, string> = { PRESENT: '✓', LATE: '迟', EARLY: '退', LATE_EARLY: '迟', LEAVE: '假', ABSENT: '旷', UNRECORDED: '缺', DUE: '', REST: '休', OUTSIDE: '' };
const LETTERS: Record<string, string> = { PRESENT: '✓', LATE: 'L', EARLY: 'E', LATE_EARLY: 'L', LEAVE: 'V', ABSENT: 'A', UNRECORDED: '?', DUE: '', REST: '·', OUTSIDE: '' };

/** A calendar of the month: number and sign, exceptions in colour. */
export function MonthGrid({ days, today }: { days: readonly Day[]; today: string }) {
  const t = useWords(words);
  const label = useLabel();
  const english = t('mon') === 'Mo';
  const first = days[0] ? (new Date(`${days[0].day}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  return (
    <div className={styles.month}>
      <div className={styles.grid} aria-hidden="true">
        {WEEK.map((key) => (
          <span key={key} className={styles.weekday}>
            {t(key)}
          </span>
        ))}
      </div>
      <ul className={styles.grid} aria-label={t('month')}>
        {days.map(({ day, status }, at) => (
          <li key={day} className={styles.day} data-status={status} data-today={day === today || undefined} style={at === 0 ? { gridColumnStart: first + 1 } : undefined}>
            <span aria-hidden="true">{Number(day.slice(8))}</span>
            <b aria-hidden="true">{(english ? LETTERS : SIGNS)[status]}</b>
            <span className="visually-hidden">
              {day} {label('dayStatus', status)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
