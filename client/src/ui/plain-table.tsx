import styles from './plain-table.module.css';

/** A plain table of columns; on a phone each row becomes a block of "label value" lines. */
export interface PlainColumn<Row> {
  key: string;
  title: string;
  render: (row: Row) => React.ReactNode;
  align?: 'right';
  strong?: boolean;
  width?: string;
}

/** `label` names the table; `foot` is a row of cells below it. */
export function PlainTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  foot,
}: {
  label: string;
  columns: readonly PlainColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  foot?: React.ReactNode;
}) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                data-align={column.align}
                data-strong={column.strong || undefined}
                data-label={column.title}
              >
                <span>{column.render(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}
