import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import type { FilterSpec } from '../app/list-filter.js';
import { QueryFailure } from '../app/query-view.js';
import { useList } from '../app/use-list.js';
import { useListExport, type ExportColumn } from '../app/use-list-export.js';
import type { DataColumn } from '../ui/data-table.js';
import type { FilterField } from '../ui/filter-bar.js';
import { ListPanel } from '../ui/list-panel.js';
import { PageBody } from '../ui/page.js';
import { PageHeader, type HeaderAction } from '../ui/page-header.js';
import { EmptyState } from '../ui/states.js';
import { useExportAction } from './export-action.js';
import { useListWords } from './use-list-words.js';

interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

export interface RecordListProps<Data, Variables extends OperationVariables, Row extends { id: string }> {
  name: string;
  title: string;
  sub?: string;
  document: TypedDocumentNode<Data, Variables>;
  pick: (data: Data) => Connection<Row>;
  spec: FilterSpec;
  /** Part of the filter that the page itself sets. */
  always?: Record<string, unknown>;
  ordered?: boolean;
  fields: readonly FilterField[];
  /** What the search finds; without it there is none. */
  search?: string;
  columns: readonly DataColumn<Row>[];
  exported: readonly ExportColumn<Row>[];
  actions?: readonly HeaderAction[];
  notice?: React.ReactNode;
  tabs?: React.ReactNode;
  /** Above the list; a function gets the filter as the server takes it. */
  top?: React.ReactNode | ((filter: Record<string, unknown>) => React.ReactNode);
  empty: { title: string; text: string };
}

/** A whole page that is one list: filters in the URL, export of what the filter says, an empty state with the next step. */
export function RecordList<Data, Variables extends OperationVariables, Row extends { id: string }>({ name, title, sub, document, pick, spec, always, ordered, fields, search, columns, exported, actions = [], notice, tabs, top, empty }: RecordListProps<Data, Variables, Row>) {
  const { clear } = useListWords();
  const list = useList(document, pick, spec, { ...(ordered ? { ordered } : {}), ...(always ? { always } : {}) });
  const exporting = useListExport(document, pick, { filter: list.filter }, { name: title, columns: exported });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader title={title} actions={[exportAction, ...actions]} notice={notice} {...(tabs ? { tabs } : {})} {...(sub ? { sub } : {})} />
      <PageBody>
        {typeof top === 'function' ? top(list.filter) : top}
        <ListPanel
          name={name}
          label={title}
          filters={list.filters}
          fields={fields}
          {...(search ? { search: { key: 'search', placeholder: search } } : {})}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={
            <EmptyState title={empty.title} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {empty.text}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
