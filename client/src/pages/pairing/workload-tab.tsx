import { useParams } from 'react-router';
import { WorkloadPanel } from '../../modules/workload/workload-panel.js';

/** The load rules of a pairing, person by person. */
export function WorkloadTab() {
  const { id = '' } = useParams();
  return <WorkloadPanel pairingId={id} />;
}
