import styles from './share-bar.module.css';

/** Parts of a whole as one bar with its legend; the numbers stand in the legend. */
export interface Share {
  key: string;
  label: string;
  value: number;
  colour?: string;
}

const palettes = {
  categorical: ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)', 'var(--series-5)', 'var(--series-6)'],
  sequential: ['var(--scale-6)', 'var(--scale-5)', 'var(--scale-4)', '#c8c3b7', 'var(--mute-line)'],
};

/** Colours follow the palette unless a part names its own. */
export function ShareBar({ title, parts, palette = 'categorical' }: { title?: string; parts: readonly Share[]; palette?: keyof typeof palettes }) {
  const colour = (part: Share, i: number): string => part.colour ?? palettes[palette][i % palettes[palette].length] ?? 'var(--mute)';
  return (
    <div>
      {title && <div className={styles.title}>{title}</div>}
      <div className={styles.bar} aria-hidden="true">
        {parts.map((part, i) => part.value > 0 && <span key={part.key} style={{ flexGrow: part.value, background: colour(part, i) }} />)}
      </div>
      <ul className={styles.legend} aria-label={title}>
        {parts.map((part, i) => (
          <li key={part.key}>
            <span className={styles.swatch} style={{ background: colour(part, i) }} aria-hidden="true" /> {part.label} <b>{part.value}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
