import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { Problem } from '../ui/problem-list.js';
import { problemInLanguage } from './said.js';
import { failureOf, type Failure } from './apollo/failure.js';

interface Payload {
  problems?: readonly Problem[];
}

/** One domain verb: what it refused, what went wrong, whether it is under way. */
export interface Verb<Data, Variables> {
  /** The payload's data on success; null when it was refused or failed. */
  run: (variables: Variables) => Promise<Data | null>;
  running: boolean;
  problems: readonly Problem[];
  failure: Failure | null;
  clear: () => void;
}

/** With any act there may be less to do; the frame's counts are asked for again, where there is a frame. */
function recount(client: ApolloClient): void {
  for (const query of client.getObservableQueries()) if (query.queryName === 'FrameCounts') query.refetch().catch(() => undefined);
}

/** Runs a mutation of one root field; refusals land in `problems`, errors in `failure`. */
export function useVerb<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: { refetch?: string[]; done?: (data: Data) => void } = {},
): Verb<Data, Variables> {
  const [mutate, { loading, client }] = useMutation<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const clear = (): void => {
    setProblems([]);
    setFailure(null);
  };
  const run = async (variables: Variables): Promise<Data | null> => {
    clear();
    try {
      const { data } = await mutate({
        variables,
        ...(options.refetch ? { refetchQueries: options.refetch, awaitRefetchQueries: true } : {}),
      });
      if (!data) return null;
      const refused = (Object.values(data).find((value) => value !== null && typeof value === 'object') as Payload | undefined)?.problems ?? [];
      if (refused.length > 0) {
        setProblems(refused.map(problemInLanguage));
        return null;
      }
      if (!options.refetch?.includes('FrameCounts')) recount(client);
      options.done?.(data);
      return data;
    } catch (error) {
      setFailure(failureOf(error));
      return null;
    }
  };
  return { run, running: loading, problems, failure, clear };
}
