import { defineWords, useWords } from '../../app/words.js';
import { minus } from './exact.js';

/** Where the exact score lies beside the mark, on a scale fine enough to see on which side. */
const words = defineWords('number-line', {
  label: ['得分 {{total}}，合格线 {{mark}}', 'Score {{total}}, pass mark {{mark}}'],
  mark: ['合格线', 'pass mark'],
  short: ['差 {{gap}}', '{{gap}} short'],
});

const WIDTH = 280;
const SIDE = 24;
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/** Ticks around both numbers, on the finest step that keeps them within a few ticks; drawing only, nothing is compared here. */
function ticks(total: number, mark: number, full: number): number[] {
  const distance = Math.abs(total - mark);
  const step = STEPS.find((one) => distance <= one * 2.5 && one >= 0.01) ?? 20;
  const low = Math.max(0, Math.floor(Math.min(total, mark) / step) - 1);
  const high = Math.min(Math.floor(full / step), Math.ceil(Math.max(total, mark) / step) + 1);
  return Array.from({ length: high - low + 1 }, (_, i) => Number(((low + i) * step).toFixed(3)));
}

/** `passed` is the server's word. */
export function NumberLine({ total, mark, full, passed }: { total: string; mark: string; full: string; passed: boolean }) {
  const t = useWords(words);
  const points = ticks(Number(total), Number(mark), Number(full));
  const [low, high] = [points[0] ?? 0, points.at(-1) ?? 1];
  const x = (value: number): number => SIDE + ((value - low) / (high - low)) * (WIDTH - 2 * SIDE);
  const every = points.length > 7 ? 2 : 1;
  const [at, line] = [x(Number(total)), x(Number(mark))];
  const digits = Math.max(...points.map((one) => String(one).split('.')[1]?.length ?? 0));
  const colour = passed ? 'var(--ok)' : 'var(--bad)';
  return (
    <svg width={WIDTH} height="74" viewBox={`0 0 ${WIDTH} 74`} role="img" aria-label={t('label', { total, mark })} style={{ maxWidth: '100%' }}>
      <path d={`M${SIDE} 44H${WIDTH - SIDE}`} stroke="var(--control)" strokeWidth="1.2" />
      {points.map((point, i) => (
        <g key={point}>
          <path d={`M${x(point)} 40v8`} stroke="var(--control)" strokeWidth="1.2" />
          {i % every === 0 && (
            <text x={x(point)} y="64" fontSize="12" textAnchor="middle" fill="var(--text-2)">
              {point.toFixed(digits)}
            </text>
          )}
        </g>
      ))}
      <path d={`M${line} 18v30`} stroke="var(--accent)" strokeWidth="2" />
      <text x={line + (at > line ? -6 : 6)} y="22" fontSize="12" textAnchor={at > line ? 'end' : 'start'} fill="var(--accent)">
        {t('mark')}
      </text>
      <rect x={at - 4} y="40" width="8" height="8" fill={colour} />
      {!passed && (
        <text x={at - 6} y="32" fontSize="12" fontWeight="600" textAnchor="end" fill={colour}>
          {t('short', { gap: minus(mark, total) })}
        </text>
      )}
    </svg>
  );
}
