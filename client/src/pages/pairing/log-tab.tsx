import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingLogQuery, PairingLogQueryVariables } from '../../graphql/generated/types.js';
import { LOG_LINE, LogTimeline } from '../../modules/log/log-timeline.js';
import { Panel } from '../../ui/panel.js';

const PAIRING_LOG: TypedDocumentNode<PairingLogQuery, PairingLogQueryVariables> = gql`
  query PairingLog($id: ID!) {
    pairing(id: $id) {
      id
      log(first: 200) {
        ...LogLine
      }
    }
  }
  ${LOG_LINE}
`;

const words = defineWords('pairing-log', {
  title: ['动态', 'What happened'],
  note: ['你能看到的部分，新的在前', 'the part you can see, newest first'],
});

/** Everything that happened in the pairing, as far as this organisation may see it. */
export function LogTab() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const query = useQuery(PAIRING_LOG, { variables: { id } });
  return (
    <Panel title={t('title')} note={t('note')}>
      <QueryView query={query}>{({ pairing }) => <LogTimeline all lines={pairing.log} />}</QueryView>
    </Panel>
  );
}
