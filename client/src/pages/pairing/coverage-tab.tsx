import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { RECEIVER_COVERAGE } from '../../modules/coverage/coverage-query.js';
import { ReceiverYear } from '../../modules/coverage/receiver-year.js';
import { YearChoice } from '../../modules/coverage/year-choice.js';

/** The coverage calendar of the pairing's receiver, over all its supporters. */
export function CoverageTab() {
  const { id = '' } = useParams();
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || Number(viewer.businessNow.slice(0, 4));
  const query = useQuery(RECEIVER_COVERAGE, { variables: { filter: { year, pairingId: id } } });
  return (
    <>
      <YearChoice year={year} onChange={(next) => setParams({ year: String(next) }, { preventScrollReset: true })} />
      <QueryView query={query}>{({ coverage: [receiver] }) => <ReceiverYear receiver={receiver} />}</QueryView>
    </>
  );
}
