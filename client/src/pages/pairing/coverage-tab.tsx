import { useParams, useSearchParams } from 'react-router';
import { useSession } from '../../app/session/session.js';
import { ReceiverYear } from '../../modules/coverage/receiver-year.js';
import { YearChoice } from '../../modules/coverage/year-choice.js';

/** The coverage calendar of the pairing's receiver, over all its supporters. */
export function CoverageTab() {
  const { id = '' } = useParams();
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || Number(viewer.businessNow.slice(0, 4));
  return (
    <>
      <YearChoice year={year} onChange={(next) => setParams({ year: String(next) })} />
      <ReceiverYear filter={{ year, pairingId: id }} />
    </>
  );
}
