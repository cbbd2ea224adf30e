import { Button, Table, type TableColumnsType } from 'antd';
import { useRef } from 'react';
import { setPreferences, usePreferences } from '../app/preferences.js';
import { defineWords, useWords } from '../app/words.js';
import { DataCards } from './data-cards.js';
import { Skeleton } from './states.js';
import { usePhone } from './use-media.js';
import { useRowKeys } from './use-row-keys.js';
import styles from './data-table.module.css';

/** Sortable list: 36 px rows, keyset "load more", cross-page selection, column choice, cards on a phone, J/K/X keys. */
export interface DataColumn<Row> {
  key: string;
  title: string;
  render: (row: Row) => React.ReactNode;
  align?: 'right';
  width?: number;
  /** The server's order field; without one the column does not sort. */
  order?: string;
  /** Cannot be hidden. */
  fixed?: boolean;
  /** How a phone card shows it: heading, right of the heading, a line (default), not at all. */
  phone?: 'title' | 'aside' | 'line' | 'none';
}

export interface Selection<Row> {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  rowLabel: (row: Row) => string;
}

export interface DataTableProps<Row extends { id: string }> {
  /** Names the table for the remembered columns. */
  name: string;
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[] | undefined;
  loading?: boolean;
  totalCount?: number | null | undefined;
  hasNextPage?: boolean | undefined;
  onMore?: () => void;
  /** The server's order now in force; choosing a column again drops it. */
  order?: string | undefined;
  onOrder?: (order: string | undefined) => void;
  selection?: Selection<Row> | undefined;
  selectionActions?: React.ReactNode;
  empty: React.ReactNode;
  foot?: React.ReactNode;
}

const words = defineWords('data-table', {
  total: ['共 {{count}} 条', { one: '{{count}} row', other: '{{count}} rows' }],
  shown: ['显示 {{shown}} / {{count}}', '{{shown}} of {{count}}'],
  more: ['再取 50 条', 'Load 50 more'],
  selected: ['已选 {{count}} 条，可跨页', '{{count}} selected, across pages'],
  clear: ['取消', 'Clear'],
  select: ['选择 {{row}}', 'Select {{row}}'],
  selectAll: ['选择已显示的全部行', 'Select all rows shown'],
  selection: ['选择', 'Select'],
});

/** The columns that this person has not hidden. */
export function useShownColumns<Row>(name: string, columns: readonly DataColumn<Row>[]): readonly DataColumn<Row>[] {
  const hidden = usePreferences().hiddenColumns[name] ?? [];
  return columns.filter((column) => column.fixed || !hidden.includes(column.key));
}

/** Remembers which columns of a table are hidden. */
export function hideColumns(name: string, hidden: string[], all: Record<string, string[]>): void {
  setPreferences({ hiddenColumns: { ...all, [name]: hidden } });
}

function antdColumns<Row>(columns: readonly DataColumn<Row>[], order: string | undefined): TableColumnsType<Row> {
  return columns.map((column) => ({
    key: column.order ?? column.key,
    title: column.title,
    ...(column.align ? { align: column.align } : {}),
    ...(column.width ? { width: column.width } : {}),
    ...(column.order
      ? {
          sorter: true,
          sortDirections: ['ascend' as const],
          sortOrder: order === column.order ? ('ascend' as const) : null,
        }
      : {}),
    render: (_: unknown, row: Row) => column.render(row),
  }));
}

function Foot<Row extends { id: string }>(props: DataTableProps<Row>) {
  const t = useWords(words);
  const { rows = [], totalCount, selection, hasNextPage } = props;
  const picked = selection?.ids.length ?? 0;
  return (
    <div className={styles.foot}>
      <div className={styles.footSide}>
        {picked > 0 ? (
          <>
            <span>{t('selected', { count: picked })}</span>
            {props.selectionActions}
            <Button type="link" size="small" onClick={() => selection?.onChange([])}>
              {t('clear')}
            </Button>
          </>
        ) : (
          props.foot
        )}
      </div>
      <div className={styles.footSide}>
        {hasNextPage && (
          <Button size="small" onClick={props.onMore} loading={props.loading ?? false}>
            {t('more')}
          </Button>
        )}
        <span>
          {totalCount == null || totalCount === rows.length
            ? t('total', { count: totalCount ?? rows.length })
            : t('shown', { shown: rows.length, count: totalCount })}
        </span>
      </div>
    </div>
  );
}

function DesktopTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const t = useWords(words);
  const columns = useShownColumns(props.name, props.columns);
  const { selection } = props;
  return (
    <Table<Row>
      size="small"
      aria-label={props.label}
      rowKey="id"
      columns={antdColumns(columns, props.order)}
      dataSource={[...(props.rows ?? [])]}
      pagination={false}
      showSorterTooltip={false}
      locale={{ emptyText: props.empty }}
      onChange={(_, __, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        props.onOrder?.(one?.order ? String(one.columnKey) : undefined);
      }}
      {...(selection
        ? {
            rowSelection: {
              columnWidth: 40,
              preserveSelectedRowKeys: true,
              selectedRowKeys: [...selection.ids],
              onChange: (keys) => selection.onChange(keys.map(String)),
              getTitleCheckboxProps: () => ({ 'aria-label': t('selectAll') }) as object,
              getCheckboxProps: (row) => ({ 'aria-label': t('select', { row: selection.rowLabel(row) }) }) as object,
            },
          }
        : {})}
    />
  );
}

/** Shows a skeleton before the first answer and keeps old rows while new ones come. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const phone = usePhone();
  const area = useRef<HTMLDivElement>(null);
  useRowKeys(area);
  const waiting = props.loading && props.rows === undefined;
  return (
    <div ref={area} className={styles.table} aria-busy={props.loading ?? false}>
      {waiting && <Skeleton rows={8} columns={6} />}
      {!waiting && phone && <DataCards {...props} />}
      {!waiting && !phone && <DesktopTable {...props} />}
      {!waiting && (props.rows?.length ?? 0) > 0 && <Foot {...props} />}
    </div>
  );
}
