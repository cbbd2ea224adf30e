import { NetworkStatus, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useFilters, type Filters } from '../ui/use-filters.js';
import { filterOf, type FilterSpec } from './list-filter.js';

interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/** A list whose filter and order stand in the URL. */
export interface List<Row> {
  filters: Filters;
  /** The filter as the server takes it. */
  filter: Record<string, unknown>;
  error: unknown;
  retry: () => void;
  /** What the table takes; spread it. */
  table: {
    rows: readonly Row[] | undefined;
    loading: boolean;
    totalCount: number | undefined;
    hasNextPage: boolean | undefined;
    onMore: () => void;
    order: string | undefined;
    onOrder: (order: string | undefined) => void;
  };
}

/** Reads a keyset connection; old rows stay while new ones come. The document takes `$filter`, `$after` and, if `ordered`, `$order`. */
export function useList<Data, Variables extends OperationVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Connection<Row>,
  spec: FilterSpec,
  options: { ordered?: boolean; always?: Record<string, unknown> } = {},
): List<Row> {
  const filters = useFilters(Object.keys(spec));
  const [params, setParams] = useSearchParams();
  const order = params.get('order') ?? undefined;
  const filter = { ...filterOf(spec, filters.values), ...options.always };
  const variables: OperationVariables = { filter, ...(options.ordered && order ? { order } : {}) };
  const query = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const data = (query.data ?? query.previousData) as Data | undefined;
  const page = data === undefined ? undefined : pick(data);
  return {
    filters,
    filter,
    error: page === undefined ? query.error : undefined,
    retry: () => void query.refetch(),
    table: {
      rows: page?.nodes,
      loading: query.loading || query.networkStatus === NetworkStatus.fetchMore,
      totalCount: page?.totalCount,
      hasNextPage: page?.pageInfo.hasNextPage,
      onMore: () => void query.fetchMore({ variables: { after: page?.pageInfo.endCursor ?? null } }),
      order,
      onOrder: (next) =>
        setParams((before) => {
          const after = new URLSearchParams(before);
          if (next) after.set('order', next);
          else after.delete('order');
          return after;
        }),
    },
  };
}
