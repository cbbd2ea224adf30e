import { Link } from 'react-router';
import styles from './heat-grid.module.css';

/** Shares as a plain table whose cells are shaded in five steps; the numbers carry the meaning. Arrow keys move between linked cells. */
export interface HeatRow {
  key: string;
  label: string;
  to?: string | undefined;
  cells: readonly { key: string; value: number | null; to?: string | undefined }[];
}

function step(value: number | null): string {
  if (value === null) return styles.none ?? '';
  if (value >= 100) return styles.full ?? '';
  if (value >= 95) return styles.high ?? '';
  if (value >= 85) return styles.good ?? '';
  if (value >= 70) return styles.low ?? '';
  return styles.bad ?? '';
}

function move(event: React.KeyboardEvent<HTMLTableElement>): void {
  const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
  const down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.parentElement;
  if (!cell || !row || (!across && !down)) return;
  const body = row.parentElement as HTMLTableSectionElement;
  const next = body.rows[(row as HTMLTableRowElement).sectionRowIndex + down]?.cells[cell.cellIndex + across];
  const link = next?.querySelector('a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** `label` says in one sentence what the cells are; `corner` heads the first column. */
export function HeatGrid({ label, corner, columns, rows }: { label: string; corner: string; columns: readonly { key: string; label: string }[]; rows: readonly HeatRow[] }) {
  return (
    <table className={styles.grid} aria-label={label} onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</th>
            {row.cells.map((cell) => (
              <td key={cell.key} className={step(cell.value)}>
                {cell.to && cell.value !== null ? <Link to={cell.to}>{cell.value}</Link> : <span>{cell.value ?? '—'}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The five steps with their words, for the panel's head. */
export function HeatLegend() {
  const steps = [
    ['full', '100'],
    ['high', '≥95'],
    ['good', '≥85'],
    ['low', '≥70'],
    ['bad', '<70'],
  ] as const;
  return (
    <ul className={styles.legend}>
      {steps.map(([key, text]) => (
        <li key={key}>
          <span className={`${styles.swatch} ${styles[key]}`} aria-hidden="true" /> {text}
        </li>
      ))}
    </ul>
  );
}
