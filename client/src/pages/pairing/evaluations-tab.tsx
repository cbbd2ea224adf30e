import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingEvaluationsQuery, PairingEvaluationsQueryVariables } from '../../graphql/generated/types.js';
import { useEvaluationColumns } from '../../modules/evaluation/evaluation-columns.js';
import { EVALUATION_ROW } from '../../modules/evaluation/evaluation-row.js';
import { DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { OpenEvaluationDialog } from '../evaluations/open-evaluation-dialog.js';

const PAIRING_EVALUATIONS: TypedDocumentNode<PairingEvaluationsQuery, PairingEvaluationsQueryVariables> = gql`
  query PairingEvaluations($id: ID!) {
    pairing(id: $id) {
      id
      viewerParties
      evaluations {
        ...EvaluationRow
      }
    }
  }
  ${EVALUATION_ROW}
`;

const words = defineWords('pairing-evaluations', {
  title: ['考核', 'Evaluations'],
  note: ['按方案规定的办法与环节', 'by the schemes and chains of the policy pack'],
  all: ['在考核列表中查看', 'In the list of evaluations'],
  start: ['发起考核', 'Open an evaluation'],
  empty: ['还没有考核', 'No evaluations yet'],
  emptyText: ['人员到岗后可以发起；逐环节签署盖章，最后一步盖章后生效。', 'Open one after people have arrived; each step signs and seals, the last puts it into effect.'],
});

/** The evaluations of one pairing, every version. */
export function EvaluationsTab() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const { may } = useSession();
  const [opening, setOpening] = useState(false);
  const columns = useEvaluationColumns(true).map(({ order: _, ...column }) => column);
  const query = useQuery(PAIRING_EVALUATIONS, { variables: { id } });
  const start = (pairing: PairingEvaluationsQuery['pairing']) =>
    may('evaluation.fill') &&
    pairing.viewerParties.some((party) => party === 'SUPPORTING' || party === 'RECEIVING') && (
      <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpening(true)}>
        {t('start')}
      </Button>
    );
  return (
    <QueryView query={query}>
      {({ pairing }) => (
        <Panel
          flush
          title={t('title')}
          note={t('note')}
          extra={
            <>
              <Link to={`/evaluations?pairingId=${id}`}>{t('all')}</Link>
              {pairing.evaluations.length > 0 && start(pairing)}
            </>
          }
        >
          <DataTable
            name="pairing-evaluations"
            label={t('title')}
            columns={columns}
            rows={pairing.evaluations}
            empty={
              <EmptyState title={t('empty')} actions={start(pairing)}>
                {t('emptyText')}
              </EmptyState>
            }
          />
          {opening && <OpenEvaluationDialog pairingId={id} onClose={() => setOpening(false)} />}
        </Panel>
      )}
    </QueryView>
  );
}
