import { Link } from 'react-router';
import { plainButton } from '../ui/plain-button.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { failureOf } from './apollo/failure.js';
import { defineWords, useWords } from './words.js';

/** The parts of Apollo's query result that a page needs. */
export interface QueryState<Data> {
  data: Data | undefined;
  error?: unknown;
  loading: boolean;
  refetch: () => unknown;
}

const words = defineWords('query-view', {
  home: ['回到工作台', 'To the workbench'],
});

/** What stands in for the data: an error that keeps the rest of the page, or "not there", which reads like "not allowed". */
export function QueryFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useWords(words);
  const failure = failureOf(error);
  if (failure.code === 'NOT_FOUND' || failure.code === 'FORBIDDEN') {
    return (
      <ErrorState
        kind="missing"
        requestId={failure.requestId}
        actions={
          <Link to="/" className={plainButton}>
            {t('home')}
          </Link>
        }
      />
    );
  }
  const kind = failure.code === 'OFFLINE' ? 'offline' : failure.code === 'LIMITED' ? 'limited' : 'failed';
  return <ErrorState kind={kind} requestId={failure.requestId} onRetry={onRetry} />;
}

/** Shows the data once there is any; a skeleton before, an error instead. */
export function QueryView<Data>({
  query,
  skeleton = <Skeleton rows={8} />,
  children,
}: {
  query: QueryState<Data>;
  skeleton?: React.ReactNode;
  children: (data: Data) => React.ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <QueryFailure error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton}</>;
}
