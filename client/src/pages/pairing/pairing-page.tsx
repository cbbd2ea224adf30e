import { useQuery } from '@apollo/client/react';
import { Outlet, useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { RuleBook } from '../../modules/rule-book.js';
import { PageBody } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Skeleton } from '../../ui/states.js';
import { PAIRING_HEADER, PairingHeader } from './pairing-header.js';

/** One pairing: header with actions and tabs, the chosen part below. */
export function PairingPage() {
  const { id = '' } = useParams();
  const { may } = useSession();
  const query = useQuery(PAIRING_HEADER, { variables: { id } });
  return (
    <QueryView
      query={query}
      skeleton={
        <PageBody spaced>
          <Panel flush>
            <Skeleton rows={10} />
          </Panel>
        </PageBody>
      }
    >
      {({ pairing }) => (
        <RuleBook code={pairing.packCode} version={pairing.packVersion}>
          <PairingHeader pairing={pairing} agreementsOnly={!may('team.read')} />
          <PageBody spaced>
            <Outlet />
          </PageBody>
        </RuleBook>
      )}
    </QueryView>
  );
}
