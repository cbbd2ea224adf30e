import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useSession } from '../session/session.js';
import { keepCopy, keptCopy, type KeptCopy } from './device-store.js';

/** A query's answer, or the one this device kept of the last time. */
export interface KeptQuery<Data> {
  data: Data | undefined;
  error: unknown;
  loading: boolean;
  refetch: () => unknown;
  /** ISO instant of the kept answer that is shown because none came now; null for a fresh one. */
  keptAt: string | null;
}

/** Reads like `useQuery`; without a network the last answer to the same person stands in. Its answer holds no personal numbers. */
export function useKeptQuery<Data, Variables extends OperationVariables>(name: string, document: TypedDocumentNode<Data, Variables>, variables: Variables): KeptQuery<Data> {
  const { user, acting } = useSession();
  const key = `${user.id} ${acting.organizationId} ${name} ${JSON.stringify(variables)}`;
  const query = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>, { variables });
  const [copy, setCopy] = useState<{ key: string; kept: KeptCopy } | null>(null);
  const data = query.data as Data | undefined;
  const failed = data === undefined && query.error !== undefined;
  useEffect(() => {
    if (data !== undefined) void keepCopy(key, { at: new Date().toISOString(), data }).catch(() => undefined);
  }, [key, data]);
  useEffect(() => {
    if (failed) void keptCopy(key).then((kept) => kept && setCopy({ key, kept }), () => undefined);
  }, [key, failed]);
  const stand = failed && copy?.key === key ? copy.kept : null;
  return {
    data: data ?? (stand?.data as Data | undefined),
    error: stand ? undefined : query.error,
    loading: query.loading,
    refetch: () => query.refetch(),
    keptAt: stand?.at ?? null,
  };
}
