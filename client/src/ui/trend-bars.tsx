import styles from './trend-bars.module.css';

/** Periods as stacked bars: parts from the bottom up. The table below it carries the same numbers. */
export interface TrendBar {
  key: string;
  label: string;
  parts: readonly { key: string; value: number }[];
}

const HEIGHT = 150;
const TOP = 16;
const LEFT = 40;
const STEP = 46;
const WIDTH = 26;
const FILLS = ['var(--scale-6)', 'var(--scale-4)', 'var(--scale-2)', 'var(--scale-5)', 'var(--scale-3)', 'var(--scale-1)'];

function ceiling(most: number): number {
  if (most <= 5) return 5;
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * unit).find((limit) => limit >= most) ?? most;
}

/** `label` says in one sentence what the bars show; `legend` names the parts where there are several. */
export function TrendBars({ bars, label, legend }: { bars: readonly TrendBar[]; label: string; legend: readonly { key: string; label: string }[] }) {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const top = ceiling(Math.max(0, ...totals));
  const y = (value: number) => TOP + HEIGHT - (value / top) * HEIGHT;
  const width = LEFT + bars.length * STEP;
  return (
    // A phone scrolls it sideways, by keys as well.
    <div className={styles.chart} tabIndex={0} role="region" aria-label={label}>
      {legend.length > 1 && (
        <ul className={styles.legend}>
          {legend.map(({ key, label: name }, at) => (
            <li key={key}>
              <span className={styles.swatch} style={{ background: FILLS[at % FILLS.length] }} aria-hidden="true" /> {name}
            </li>
          ))}
        </ul>
      )}
      <svg viewBox={`0 0 ${width} ${TOP + HEIGHT + 22}`} role="img" aria-label={label} className={styles.svg}>
        {[0, top / 2, top].map((line) => (
          <g key={line}>
            <line x1={LEFT - 6} x2={width} y1={y(line)} y2={y(line)} stroke="var(--line-soft)" />
            <text x={LEFT - 10} y={y(line) + 4} textAnchor="end" className={styles.text}>
              {Math.round(line * 10) / 10}
            </text>
          </g>
        ))}
        {bars.map((bar, at) => {
          let below = 0;
          const x = LEFT + at * STEP + (STEP - WIDTH) / 2;
          return (
            <g key={bar.key}>
              {legend.map(({ key }, part) => {
                const value = bar.parts.find((one) => one.key === key)?.value ?? 0;
                const base = below;
                below += value;
                return value > 0 && <rect key={key} x={x} width={WIDTH} y={y(below)} height={y(base) - y(below)} fill={FILLS[part % FILLS.length]} stroke="var(--surface)" strokeWidth="0.5" />;
              })}
              <text x={x + WIDTH / 2} y={y(totals[at] ?? 0) - 4} textAnchor="middle" className={styles.text}>
                {totals[at]}
              </text>
              <text x={x + WIDTH / 2} y={TOP + HEIGHT + 16} textAnchor="middle" className={styles.text}>
                {bar.label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
