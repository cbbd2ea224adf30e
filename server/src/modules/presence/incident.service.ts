import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import { inputWords } from '@jiedui/schema/refusal-words';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { incidentKinds, labelOf } from '@jiedui/schema/vocabulary';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { problemsOf } from '../../policy/finding.js';
import { logTransition, transition } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
import { incidentFindings } from './incident.facts.js';
import type { AcknowledgeIncidentInput, CloseIncidentInput, HandleIncidentInput, ReportIncidentInput } from './incident.input.js';
import { Incident } from './incident.js';
import { incidentMachine } from './incident.states.js';
import { lockStay, readTeamOf, tellConcerned, tellHospitals } from './stay.rows.js';

const subject = (row: Pick<Incident, 'name' | 'kind'>): string => `${row.name} ${labelOf(incidentKinds, row.kind)}`;

/** Reports an incident, to the minute; both hospitals and the administrations are told at once. */
export async function reportIncident(tx: Tx, stayKey: Key, input: ReportIncidentInput): Promise<Key> {
  const stay = await lockStay(tx, stayKey, 'reportIncident');
  refuse([
    ...(input.occurredAt > tx.now ? [{ code: 'DATE_ORDER', path: 'occurredAt', message: say.happenedInFuture, fix: inputWords.checkTime }] : []),
    ...sensitiveProblems({ summary: input.summary, place: input.place, firstMeasures: input.firstMeasures }),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into incident (scope_id, team_id, assignment_id, person_id, name, kind, occurred_at, place, summary, first_measures, reported_at, reported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [stay.scopeId, stay.teamId, stay.id, stay.personId, stay.name, input.kind, input.occurredAt, input.place.trim(), input.summary.trim(),
      input.firstMeasures.trim(), tx.now, tx.viewer.user?.name ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId: stay.scopeId, id: made.id };
  const title = subject({ name: stay.name, kind: input.kind });
  await Promise.all([
    logTransition(tx, incidentMachine, key, { action: 'reportIncident', from: '', to: incidentMachine.initial, subject: title }),
    tellAboutIncident(tx, key, stay.personId, 'INCIDENT_REPORTED', `差错事故报告，请立即确认：${title}`, input.summary.trim()),
  ]);
  return key;
}

/** One hospital acknowledges; with everybody whom the pack names the report has arrived. */
export async function acknowledgeIncident(tx: Tx, key: Key, input: AcknowledgeIncidentInput): Promise<void> {
  const supporting = tx.viewer.partiesIn(key.scopeId).includes('SUPPORTING');
  const by = `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
  const mine = supporting
    ? { supportingAcknowledgedAt: tx.now, supportingAcknowledgedBy: by }
    : { receivingAcknowledgedAt: tx.now, receivingAcknowledgedBy: by };
  let complete = false;
  const before = await transition(tx, incidentMachine, Incident, key, 'acknowledgeIncident', {
    revision: input.revision ?? undefined,
    subject,
    set: mine,
    to: () => (complete ? 'ACKNOWLEDGED' : 'REPORTED'),
    check: async (row) => {
      complete = (await acknowledgementProblems(tx, { ...row, ...mine })).length === 0;
    },
  });
  await tellAboutIncident(tx, key, before.personId, 'INCIDENT_ACKNOWLEDGED', `${by}已确认差错事故报告：${subject(before)}`);
}

/** The receiver begins to look for the cause; not before everybody whom the pack names has acknowledged. */
export async function investigateIncident(tx: Tx, key: Key, input: AcknowledgeIncidentInput): Promise<void> {
  await transition(tx, incidentMachine, Incident, key, 'investigateIncident', {
    revision: input.revision ?? undefined, subject, check: async (row) => refuse(await acknowledgementProblems(tx, row)),
  });
}

/** Cause and handling; a report that came late is refused no more, it stands marked. */
export async function handleIncident(tx: Tx, key: Key, input: HandleIncidentInput): Promise<void> {
  const before = await transition(tx, incidentMachine, Incident, key, 'handleIncident', {
    revision: input.revision ?? undefined,
    subject,
    set: { cause: input.cause.trim(), handling: input.handling.trim(), handledAt: tx.now },
    check: () => refuse(sensitiveProblems({ cause: input.cause, handling: input.handling })),
  });
  await tellAboutIncident(tx, key, before.personId, 'INCIDENT_HANDLED', `差错事故已处理：${subject(before)}`);
}

/** The matter is closed with its conclusion. */
export async function closeIncident(tx: Tx, key: Key, input: CloseIncidentInput): Promise<void> {
  const before = await transition(tx, incidentMachine, Incident, key, 'closeIncident', {
    revision: input.revision ?? undefined,
    subject,
    set: { conclusion: input.conclusion.trim(), closedAt: tx.now },
    check: () => refuse(sensitiveProblems({ conclusion: input.conclusion })),
  });
  await tellAboutIncident(tx, key, before.personId, 'INCIDENT_CLOSED', `差错事故已结案：${subject(before)}`);
}

/** Who of those that the pack names has not acknowledged yet. A pack without the rule asks for nobody. */
async function acknowledgementProblems(tx: Tx, row: Incident): Promise<ProblemInput[]> {
  const team = await readTeamOf(tx, row);
  const pack = await loadPack(tx, team);
  if (lookup(pack, 'incident.recipients').state !== 'FOUND') return [];
  const judged = incidentFindings({ ...row, team: { packCode: team.packCode, packVersion: team.packVersion, lineage: null } });
  return problemsOf(judged.filter((finding) => finding.code === 'INCIDENT_RECIPIENTS'));
}

async function tellAboutIncident(tx: Tx, key: Key, personId: string, kind: string, title: string, body = ''): Promise<void> {
  const told = { kind, title, body, link: `/incidents/${formatKey(key)}` };
  await tellHospitals(tx, key.scopeId, told, kind === 'INCIDENT_REPORTED' || kind === 'INCIDENT_CLOSED');
  await tellConcerned(tx, key.scopeId, personId, told);
}
