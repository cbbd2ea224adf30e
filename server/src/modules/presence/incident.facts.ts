/** Responsible for telling the evaluator what an incident says; the same for the screen and for the gates. */
import type { Finding } from '../../policy/finding.js';
import { evaluateIncident } from '../../policy/incident.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Incident } from './incident.js';
import type { Pinned } from './leave.facts.js';

const INCIDENT = ['id', 'occurredAt', 'reportedAt', 'handledAt', 'receivingAcknowledgedAt', 'supportingAcknowledgedAt'] as const;

export type IncidentRow = Pick<Incident, (typeof INCIDENT)[number]> & { readonly team: Pinned | null };

/** What `incidentFindings` reads of an Incident. */
export const incidentNeeds: readonly string[] = [...INCIDENT, 'team.packCode', 'team.packVersion', 'team.lineage'];

/** Reported at once, and acknowledged by everybody whom the pack names. */
export function incidentFindings(row: IncidentRow): Finding[] {
  if (!row.team) return [];
  const at = row.reportedAt.toISOString();
  return evaluateIncident(packOf(row.team.packCode, row.team.packVersion, row.team.lineage ?? []), {
    id: row.id,
    occurredAt: row.occurredAt.toISOString(),
    handledAt: row.handledAt?.toISOString() ?? null,
    reports: [
      { recipient: 'RECEIVING', at, acknowledgedAt: row.receivingAcknowledgedAt?.toISOString() ?? null },
      { recipient: 'SUPPORTING_LEADER', at, acknowledgedAt: row.supportingAcknowledgedAt?.toISOString() ?? null },
    ],
  });
}
