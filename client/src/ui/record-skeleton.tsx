import { PageBody } from './page.js';
import { Panel } from './panel.js';
import { Skeleton } from './states.js';

/** What a record's page shows before its first answer. */
export function RecordSkeleton() {
  return (
    <PageBody spaced>
      <Panel flush>
        <Skeleton rows={10} />
      </Panel>
    </PageBody>
  );
}
