import { useLayoutEffect, useRef, useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import { CoverCell, CoverHatch } from '../../modules/coverage/cells.js';
import { cellsOf, dateAt, indexOf, weekStarts, type Calendar, type Cell } from '../../modules/coverage/weeks.js';
import type { CoveragePageQuery } from '../../graphql/generated/types.js';
import { usePhone } from '../../ui/use-media.js';
import styles from './coverage-rows.module.css';

/** Receivers by weeks. Only the rows in sight are drawn; up and down choose a receiver, left and right a week. */
const words = defineWords('coverage-rows', {
  label: ['各受援单位按周的覆盖情况：上下键换单位，左右键换周，回车看全年', 'Coverage of each receiver by week: up and down choose a receiver, left and right a week, Enter opens the year'],
  gapDays: ['缺口天', 'Gap days'],
  row: ['{{name}}，{{area}}：已发生缺口 {{behind}} 天，预测缺口 {{ahead}} 天，力量不足 {{strength}} 天', '{{name}}, {{area}}: {{behind}} gap days so far, {{ahead}} foreseen, {{strength}} days below strength'],
  today: ['今天', 'Today'],
  min: ['≥{{min}}', '≥{{min}}'],
});

type Row = CoveragePageQuery['coverage'][number];
export type Receiver = Omit<Row, 'calendar'> & { calendar: Row['calendar'] & Calendar };

const ROW = 28;
const PHONE_ROW = 64;
const SPARE = 6;
const HEIGHT = 22;

/** Gap days of the weeks in a row, to be written once in their middle. */
function gapRuns(cells: readonly Cell[]): { from: number; to: number; days: number; ahead: boolean }[] {
  const runs: { from: number; to: number; days: number; ahead: boolean }[] = [];
  cells.forEach((cell, at) => {
    if (cell.cover !== 'GAP') return;
    const last = runs.at(-1);
    if (last && last.to === at - 1 && last.ahead === cell.ahead) Object.assign(last, { to: at, days: last.days + cell.gapDays });
    else runs.push({ from: at, to: at, days: cell.gapDays, ahead: cell.ahead });
  });
  return runs;
}

function Strip({ receiver, starts, week, width }: { receiver: Receiver; starts: readonly number[]; week: number | null; width: number }) {
  const { calendar } = receiver;
  const cells = cellsOf(calendar, starts);
  const step = width / cells.length;
  const now = indexOf(calendar.year, calendar.today);
  const today = cells.findIndex((cell) => cell.from <= now && now <= cell.to);
  return (
    <svg className={styles.strip} data-strip viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {cells.map((cell, at) => (
        <CoverCell key={cell.from} cell={cell} x={at * step} width={step - 1.5} height={HEIGHT} />
      ))}
      {gapRuns(cells).map((run) => (
        <text key={run.from} x={((run.from + run.to + 1) / 2) * step - 0.75} y={HEIGHT / 2} dy="0.36em" textAnchor="middle" fontSize={12} fontWeight={600} fill={run.ahead ? 'var(--bad)' : '#fff'} stroke={run.ahead ? 'var(--surface)' : 'none'} strokeWidth={run.ahead ? 4 : 0} paintOrder="stroke">
          {run.days}
        </text>
      ))}
      {today >= 0 && <rect x={(today + 1) * step - 1.6} y={-2} width={1.8} height={HEIGHT + 4} fill="var(--text)" />}
      {week !== null && <rect x={week * step - 0.5} y={0.75} width={step - 0.5} height={HEIGHT - 1.5} fill="none" stroke="var(--text)" strokeWidth={1.8} />}
    </svg>
  );
}

/** Heads of the months over the strips. */
function Months({ year, starts }: { year: number; starts: readonly number[] }) {
  const months = Array.from({ length: 12 }, (_, month) => {
    const first = indexOf(year, `${year}-${String(month + 1).padStart(2, '0')}-01`);
    const at = starts.findIndex((start, index) => start <= first && first < (starts[index + 1] ?? Infinity));
    return { month: month + 1, left: (at / starts.length) * 100 };
  });
  return (
    <div className={styles.months} aria-hidden="true">
      {months.map(({ month, left }) => (
        <span key={month} style={{ left: `${left}%` }}>
          {month}
        </span>
      ))}
    </div>
  );
}

interface Parts {
  receivers: readonly Receiver[];
  chosen: string | null;
  week: number | null;
  onChoose: (id: string, week: number | null) => void;
  onOpen: (id: string) => void;
}

export function CoverageRows({ receivers, chosen, week, onChoose, onOpen }: Parts) {
  const t = useWords(words);
  const phone = usePhone();
  const frame = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 720 });
  const [width, setWidth] = useState(742);
  const row = phone ? PHONE_ROW : ROW;
  const year = receivers[0]?.calendar.year ?? 1970;
  const starts = weekStarts(year);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    const measure = (): void => setWidth(Math.round(element.querySelector('[data-strip]')?.getBoundingClientRect().width ?? 0) || 742);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const first = Math.max(0, Math.floor(sight.top / row) - SPARE);
  const last = Math.min(receivers.length, Math.ceil((sight.top + sight.height) / row) + SPARE);
  const at = Math.max(0, receivers.findIndex((one) => one.id === chosen));
  const move = (event: React.KeyboardEvent): void => {
    const down = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key] ?? 0;
    const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const current = receivers[at];
    if (event.key === 'Enter' && current) return onOpen(current.id);
    if (!down && !across) return;
    event.preventDefault();
    const next = Math.min(receivers.length - 1, Math.max(0, at + down));
    const target = receivers[next];
    if (!target) return;
    const from = week ?? starts.findIndex((start, index) => start <= indexOf(year, target.calendar.today) && indexOf(year, target.calendar.today) < (starts[index + 1] ?? Infinity));
    onChoose(target.id, across ? Math.min(starts.length - 1, Math.max(0, Math.max(0, from) + across)) : week);
    const element = frame.current;
    if (element && (next * row < element.scrollTop || (next + 1) * row > element.scrollTop + element.clientHeight)) element.scrollTop = Math.max(0, next * row - element.clientHeight / 2);
  };
  const optionOf = (event: React.MouseEvent): HTMLElement | null => (event.target as HTMLElement).closest('[role="option"]');
  const choose = (event: React.MouseEvent): void => {
    const option = optionOf(event);
    const box = option?.querySelector('svg')?.getBoundingClientRect();
    if (!option?.dataset['id'] || !box) return;
    const share = (event.clientX - box.left) / box.width;
    const inStrip = share >= 0 && share < 1 && event.clientY >= box.top && event.clientY <= box.bottom;
    onChoose(option.dataset['id'], inStrip ? Math.floor(share * starts.length) : null);
  };
  const open = (event: React.MouseEvent): void => {
    const id = optionOf(event)?.dataset['id'];
    if (id) onOpen(id);
  };
  return (
    <div className={styles.board}>
      <CoverHatch />
      <div className={styles.head}>
        <Months year={year} starts={starts} />
        <span>{t('gapDays')}</span>
      </div>
      <div ref={frame} className={styles.frame} role="listbox" aria-label={t('label')} tabIndex={0} aria-activedescendant={receivers[at] ? `cover-${receivers[at].id}` : undefined} onKeyDown={move} onClick={choose} onDoubleClick={open}>
        <div role="presentation" style={{ height: receivers.length * row, position: 'relative' }}>
          {receivers.slice(first, last).map((receiver, index) => {
            const { calendar } = receiver;
            const min = calendar.minStrength ?? calendar.minOnSite;
            const total = calendar.gapDays + calendar.gapDaysAhead;
            return (
              <div
                key={receiver.id}
                id={`cover-${receiver.id}`}
                role="option"
                aria-selected={receiver.id === chosen}
                aria-setsize={receivers.length}
                aria-posinset={first + index + 1}
                aria-label={t('row', { name: receiver.name, area: receiver.divisionName, behind: calendar.gapDays, ahead: calendar.gapDaysAhead, strength: calendar.strengthDays + calendar.strengthDaysAhead })}
                className={styles.row}
                style={{ top: (first + index) * row, height: row }}
                data-id={receiver.id}
                tabIndex={-1}
              >
                <span className={styles.name}>
                  <span className="muted">{receiver.divisionName}</span> <b>{receiver.name}</b>
                </span>
                <span className={styles.min}>{min === null ? '' : t('min', { min })}</span>
                <Strip receiver={receiver} starts={starts} width={width} week={receiver.id === chosen ? week : null} />
                <span className={styles.total} data-bad={total > 0 || undefined}>
                  {total}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** "09-12 – 09-18". */
export function weekText(year: number, week: number): string {
  const starts = weekStarts(year);
  const from = starts[week] ?? 0;
  return `${dateAt(year, from).slice(5)} – ${dateAt(year, (starts[week + 1] ?? indexOf(year, `${year}-12-31`) + 1) - 1).slice(5)}`;
}
