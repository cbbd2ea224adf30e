import { defineWords, useWords } from '../app/words.js';
import type { DataColumn, DataTableProps } from './data-table.js';
import styles from './data-table.module.css';

/** The rows of a DataTable as cards, for a phone: heading, state at its right, "label value" lines. */
const words = defineWords('data-cards', {
  select: ['选择 {{row}}', 'Select {{row}}'],
});

function part<Row>(columns: readonly DataColumn<Row>[], place: DataColumn<Row>['phone']) {
  return columns.filter((column) => (column.phone ?? 'line') === place);
}

function Card<Row extends { id: string }>({ row, props }: { row: Row; props: DataTableProps<Row> }) {
  const t = useWords(words);
  const { columns, selection } = props;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        {selection && (
          <input
            type="checkbox"
            className={styles.box}
            aria-label={t('select', { row: selection.rowLabel(row) })}
            checked={selection.ids.includes(row.id)}
            onChange={(event) =>
              selection.onChange(
                event.target.checked ? [...selection.ids, row.id] : selection.ids.filter((id) => id !== row.id),
              )
            }
          />
        )}
        <div className={styles.cardTitle}>
          {part(columns, 'title').map((column) => (
            <div key={column.key}>{column.render(row)}</div>
          ))}
        </div>
        <div className={styles.cardAside}>
          {part(columns, 'aside').map((column) => (
            <div key={column.key}>{column.render(row)}</div>
          ))}
        </div>
      </div>
      <dl className={styles.cardLines}>
        {part(columns, 'line').map((column) => (
          <div key={column.key} className={styles.cardLine}>
            <dt>{column.title}</dt>
            <dd>{column.render(row)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Same props as the table. */
export function DataCards<Row extends { id: string }>(props: DataTableProps<Row>) {
  if (props.rows?.length === 0) return <>{props.empty}</>;
  return (
    <ul className={styles.cards} aria-label={props.label}>
      {props.rows?.map((row) => (
        <Card key={row.id} row={row} props={props} />
      ))}
    </ul>
  );
}
