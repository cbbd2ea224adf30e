import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { downloadTable } from './spreadsheet.js';

interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** One column of the file: its head and what it says of a row. */
export interface ExportColumn<Row> {
  head: string;
  value: (row: Row) => string | number | null | undefined;
}

/** Exports exactly what the list's filter says, page by page, as a table that spreadsheet programs open. */
export function useListExport<Data, Variables extends OperationVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Connection<Row>,
  variables: Record<string, unknown>,
  file: { name: string; columns: readonly ExportColumn<Row>[] },
): { run: () => Promise<void>; running: boolean } {
  const client = useApolloClient();
  const [running, setRunning] = useState(false);
  const all = async (): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const answer = await client.query<Data, OperationVariables>({
        query: document as TypedDocumentNode<Data, OperationVariables>,
        variables: { ...variables, after },
        fetchPolicy: 'no-cache',
      });
      if (answer.data === undefined) return rows;
      const page: Connection<Row> = pick(answer.data as Data);
      rows.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return rows;
      after = page.pageInfo.endCursor;
    }
  };
  const run = async (): Promise<void> => {
    setRunning(true);
    try {
      const rows = await all();
      downloadTable(file.name, file.columns.map((column) => column.head), rows.map((row) => file.columns.map((column) => column.value(row) ?? '')));
    } finally {
      setRunning(false);
    }
  };
  return { run, running };
}
