import { Link } from 'react-router';
import { Sparkline } from './sparkline.js';
import styles from './figure-strip.module.css';

/** Key figures in one joined strip; each figure is a link to the list of the same count. */
export interface Figure {
  key: string;
  label: string;
  value: string | number;
  /** Smaller and grey behind the value: unit or "/ 146". */
  unit?: string | undefined;
  note?: string | undefined;
  /** The list behind the figure; a figure without a list is text. */
  to?: string | undefined;
  tone?: 'bad' | 'warn' | undefined;
  trend?: readonly number[] | undefined;
}

function FigureBody({ figure }: { figure: Figure }) {
  const colour = figure.tone ? `var(--${figure.tone})` : undefined;
  return (
    <>
      <span className={styles.label}>{figure.label}</span>
      <span className={styles.line}>
        <b className={styles.value} style={colour ? { color: colour } : undefined}>
          {figure.value}
        </b>
        {figure.unit && <span className={styles.unit}>{figure.unit}</span>}
      </span>
      {(figure.note || figure.trend) && (
        <span className={styles.foot}>
          <span>{figure.note}</span>
          {figure.trend && <Sparkline points={figure.trend} colour={colour} />}
        </span>
      )}
    </>
  );
}

/** `label` names the strip for screen readers. */
export function FigureStrip({ figures, label, compact = false }: { figures: readonly Figure[]; label: string; compact?: boolean }) {
  return (
    <ul className={`${styles.strip} ${compact ? styles.compact : ''}`} aria-label={label} data-rows={figures.length > 7 ? 2 : undefined} style={{ '--half': Math.ceil(figures.length / 2) } as React.CSSProperties}>
      {figures.map((figure) => (
        <li key={figure.key} className={styles.cell}>
          {figure.to ? (
            <Link to={figure.to} className={styles.figure}>
              <FigureBody figure={figure} />
            </Link>
          ) : (
            <div className={styles.figure}>
              <FigureBody figure={figure} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
