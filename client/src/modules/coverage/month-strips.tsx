import { defineWords, useWords } from '../../app/words.js';
import { CoverCell } from './cells.js';
import { cellsOf, dateAt, daysOf, indexOf, type Calendar, type Cell } from './weeks.js';
import styles from './month-strips.module.css';

/** A year as twelve strips of days with the number of persons on site; days that differ from the one before carry it. */
const words = defineWords('month-strips', {
  label: ['{{name}} {{year}} 年逐日在岗：已发生缺口 {{behind}} 天，预测缺口 {{ahead}} 天；下表列出各段', '{{name}}, persons on site each day of {{year}}: {{behind}} gap days so far, {{ahead}} foreseen; the table below lists them'],
  month: ['{{month}} 月', '{{month}}'],
  day: ['{{date}}：{{persons}} 人', '{{date}}: {{persons}}'],
  today: ['今天 {{date}}', 'Today {{date}}'],
});

const CELL = 22;
const HEIGHT = 22;

/** A month is drawn in two halves: beside each other at a desk, below each other on a phone, where a whole one could not be read. */
const HALVES = [
  { from: 0, to: 16 },
  { from: 16, to: 31 },
] as const;

function Half({ calendar, days, month, half: { from, to } }: { calendar: Calendar; days: readonly Cell[]; month: number; half: (typeof HALVES)[number] }) {
  const t = useWords(words);
  const { year, today } = calendar;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const first = indexOf(year, `${year}-${pad(month)}-01`);
  const end = month === 12 ? daysOf(year) : indexOf(year, `${year}-${pad(month + 1)}-01`);
  const cells = days.slice(first, end);
  const drawn = cells.slice(from, to);
  const now = indexOf(year, today) - first - from;
  return (
    <>
      {drawn.map((cell, at) => {
        const before = cells[from + at - 1];
        const shown = cell.cover !== 'NONE' && (before === undefined || before.cover === 'NONE' || before.lowest !== cell.lowest || before.cover !== cell.cover);
        return (
          <g key={cell.from}>
            <title>{t('day', { date: dateAt(year, cell.from), persons: cell.lowest })}</title>
            <CoverCell cell={cell} x={at * CELL} width={CELL - 2} height={HEIGHT} text={shown ? String(cell.lowest) : undefined} />
          </g>
        );
      })}
      {now >= 0 && now < drawn.length && <rect x={(now + 1) * CELL - 2} y={-2} width={2} height={HEIGHT + 4} fill="var(--text)" />}
    </>
  );
}

export function MonthStrips({ calendar, name }: { calendar: Calendar & { gapDays: number; gapDaysAhead: number }; name: string }) {
  const t = useWords(words);
  const days = cellsOf(calendar, Array.from({ length: daysOf(calendar.year) }, (_, at) => at));
  return (
    <div className={styles.months} role="img" aria-label={t('label', { name, year: calendar.year, behind: calendar.gapDays, ahead: calendar.gapDaysAhead })}>
      {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
        <div key={month} className={styles.month}>
          <span className={styles.name}>{t('month', { month })}</span>
          <div className={styles.halves}>
            {HALVES.map((half) => (
              <svg key={half.from} className={styles.strip} data-half={half.from} viewBox={`0 -2 ${CELL * (half.to - half.from)} ${HEIGHT + 4}`} preserveAspectRatio="xMinYMid meet" focusable="false">
                <Half calendar={calendar} days={days} month={month} half={half} />
              </svg>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
