import { stayConditions as say } from '@jiedui/schema/condition-words';
import { incidentStates } from '@jiedui/schema/presence-states';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import { machine } from '../../states/machine.js';

type Row = Readonly<Record<string, unknown>>;

/** An incident stays REPORTED until everybody whom the pack names has acknowledged it. */
export const incidentMachine = machine({
  name: 'incident',
  facet: 'WORK',
  initial: 'REPORTED',
  states: incidentStates,
  actions: {
    acknowledgeIncident: { label: '确认收到报告', from: ['REPORTED'], to: 'ACKNOWLEDGED', by: ['RECEIVING', 'SUPPORTING'], permission: 'incident.acknowledge', unless: notToAcknowledge },
    investigateIncident: { label: '开始调查', from: ['REPORTED', 'ACKNOWLEDGED'], to: 'INVESTIGATING', by: ['RECEIVING'], permission: 'incident.handle' },
    handleIncident: { label: '登记处理', from: ['INVESTIGATING'], to: 'HANDLED', by: ['RECEIVING'], permission: 'incident.handle' },
    closeIncident: { label: '结案', from: ['HANDLED'], to: 'CLOSED', by: ['RECEIVING', 'SUPPORTING'], permission: 'incident.handle' },
  },
});

/** Each hospital once; at the supporter its leadership. */
function notToAcknowledge(row: Row, viewer: Viewer): Label | null {
  const parties = viewer.partiesIn(Number(row['scopeId']));
  if (parties.includes('SUPPORTING')) {
    if (row['supportingAcknowledgedAt'] !== null) return say.leaderAcknowledged;
    return viewer.roles.includes('HOSPITAL_LEADER') ? null : say.leaderAcknowledges;
  }
  return row['receivingAcknowledgedAt'] === null ? null : say.receiverAcknowledged;
}
