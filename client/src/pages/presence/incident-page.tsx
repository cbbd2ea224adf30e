import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { IncidentFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { ACKNOWLEDGE_INCIDENT, CLOSE_INCIDENT, HANDLE_INCIDENT, INCIDENT_PAGE, INVESTIGATE_INCIDENT } from './incident-query.js';
import { RecordFrame } from './record-frame.js';

/** One medical error or accident: report, both acknowledgements, investigation, handling, conclusion. */
const words = defineWords('incident-page', {
  incidents: ['差错事故', 'Incidents'],
  title: ['{{name}} {{kind}}', '{{name}}, {{kind}}'],
  occurred: ['发生', 'Happened'],
  place: ['地点', 'Place'],
  summary: ['经过', 'What happened'],
  first: ['已采取措施', 'First measures'],
  reported: ['报告', 'Reported'],
  receiving: ['受援单位确认', 'Acknowledged by the receiver'],
  supporting: ['派出医院领导确认', 'Acknowledged by the supporter’s leadership'],
  cause: ['原因', 'Cause'],
  handling: ['处理', 'Handling'],
  conclusion: ['结论', 'Conclusion'],
  acknowledge: ['确认收到报告', 'Acknowledge'],
  investigate: ['开始调查', 'Begin investigation'],
  handle: ['登记处理', 'Record handling'],
  close: ['结案', 'Close'],
  acknowledgeText: ['双方都确认后才能进入调查。', 'Investigation begins only when both have acknowledged.'],
  waiting: ['等待双方确认。', 'Waiting for both acknowledgements.'],
  waitingText: ['须报告受援单位和派出医院领导，缺一不可。', 'Both the receiver and the supporter’s leadership must have acknowledged the report.'],
});

function useIncidentSteps(incident: IncidentFieldsFragment): Step[] {
  const t = useWords(words);
  const label = useLabel();
  const input = { incidentId: incident.id, revision: incident.revision };
  const object = `${incident.name} ${label('incidentKind', incident.kind)} ${dateTime(incident.occurredAt)}`;
  const text = (key: 'cause' | 'handling' | 'conclusion') => ({ key, label: t(key), kind: 'text' as const, required: true, maxLength: 1000 });
  return [
    { name: 'acknowledgeIncident', label: t('acknowledge'), primary: true, always: incident.state === 'REPORTED', object, consequence: t('acknowledgeText'), document: ACKNOWLEDGE_INCIDENT, input: () => input },
    { name: 'investigateIncident', label: t('investigate'), primary: incident.state === 'ACKNOWLEDGED', object, document: INVESTIGATE_INCIDENT, input: () => input },
    { name: 'handleIncident', label: t('handle'), primary: true, object, document: HANDLE_INCIDENT, fields: [text('cause'), text('handling')], input: ({ cause, handling }) => ({ ...input, cause, handling }) },
    { name: 'closeIncident', label: t('close'), primary: true, object, document: CLOSE_INCIDENT, fields: [text('conclusion')], input: ({ conclusion }) => ({ ...input, conclusion }) },
  ];
}

function Loaded({ incident }: { incident: IncidentFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useIncidentSteps(incident), incident.availableActions);
  const pairing = incident.team?.pairing;
  const by = (who: string | null, at: string | null) => (who ? `${who} ${dateTime(at)}` : '—');
  return (
    <RecordFrame
      crumbs={[{ label: t('incidents'), to: '/incidents' }, ...(incident.assignment ? [{ label: incident.name, to: `/presence/${incident.assignment.id}` }] : [])]}
      title={t('title', { name: incident.name, kind: label('incidentKind', incident.kind) })}
      tags={<State list="incident" code={incident.state} variant="tag" />}
      createdAt={incident.createdAt}
      sub={pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : undefined}
      actions={actions}
      pack={incident.team}
      notice={
        <>
          {incident.state === 'REPORTED' && <ReasonStrip icon="bell" title={t('waiting')}>{t('waitingText')}</ReasonStrip>}
          {dialog}
        </>
      }
      items={[
        { key: 'occurred', label: t('occurred'), value: dateTime(incident.occurredAt) },
        { key: 'reported', label: t('reported'), value: by(incident.reportedBy, incident.reportedAt) },
        { key: 'place', label: t('place'), value: incident.place || '—' },
        { key: 'first', label: t('first'), value: incident.firstMeasures || '—' },
        { key: 'summary', label: t('summary'), value: incident.summary },
        { key: 'receiving', label: t('receiving'), value: by(incident.receivingAcknowledgedBy, incident.receivingAcknowledgedAt) },
        { key: 'supporting', label: t('supporting'), value: by(incident.supportingAcknowledgedBy, incident.supportingAcknowledgedAt) },
        { key: 'cause', label: t('cause'), value: incident.cause || '—' },
        { key: 'handling', label: t('handling'), value: incident.handling || '—' },
        { key: 'conclusion', label: t('conclusion'), value: incident.conclusion || '—' },
      ]}
      form={{ paper: incident.paper, file: `incidents/${incident.id}` }}
      findings={incident.findings}
      history={incident.history}
    >
      <Evidence subject="INCIDENT" id={incident.id} state={incident.state} />
    </RecordFrame>
  );
}

export function IncidentPage() {
  const { id = '' } = useParams();
  const query = useQuery(INCIDENT_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ incident }) => <Loaded incident={incident} />}
    </QueryView>
  );
}
