import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EventFieldsFragment, EventPageQuery } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { eventInput, useEventFields } from './event-fields.js';
import { CHANGE_EVENT, CONFIRM_EVENT, EVENT_PAGE, EVENT_QUERIES, RETURN_EVENT, REVIEW_TECHNIQUE, WITHDRAW_EVENT } from './event-query.js';
import { useEventItems } from './event-words.js';

/** One event (forms F-21, F-22): what it says, its evidence, what happened to it; prints as a page. */
const words = defineWords('event-page', {
  events: ['活动登记', 'Events'],
  content: ['内容', 'Content'],
  history: ['经过', 'History'],
  change: ['修改', 'Change'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawText: ['撤回后不再列入统计，记录保留。', 'It counts no more; the record stays.'],
  confirm: ['确认', 'Confirm'],
  confirmText: ['确认属实；之后附件不能撤回。', 'It was so; its files can no longer be withdrawn.'],
  return: ['退回', 'Return'],
  reason: ['退回理由', 'Reason'],
  returned: ['已退回。', 'Returned.'],
  review: ['登记后续使用', 'Record later use'],
  seenOn: ['查看日期', 'Looked at on'],
  used: ['仍在使用', 'Still used'],
});

function useEventSteps(event: EventFieldsFragment): Step[] {
  const t = useWords(words);
  const fields = useEventFields();
  const { viewer } = useSession();
  const input = { eventId: event.id, revision: event.revision };
  const shared = { object: event.title, refetch: EVENT_QUERIES };
  return [
    { ...shared, name: 'withdrawEvent', label: t('withdraw'), danger: true, consequence: t('withdrawText'), document: WITHDRAW_EVENT, input: () => input },
    { ...shared, name: 'changeEvent', label: t('change'), icon: 'edit', document: CHANGE_EVENT, fields: fields(event.kind, event), input: (values) => ({ ...input, ...eventInput(values) }) },
    { ...shared, name: 'returnEvent', label: t('return'), document: RETURN_EVENT, fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: ({ reason }) => ({ ...input, reason }) },
    { ...shared, name: 'confirmEvent', label: t('confirm'), primary: true, always: event.state === 'RECORDED', consequence: t('confirmText'), document: CONFIRM_EVENT, input: () => input },
    {
      ...shared, name: 'reviewTechnique', label: t('review'), document: REVIEW_TECHNIQUE,
      fields: [{ key: 'seenOn', label: t('seenOn'), kind: 'day', required: true, start: dayOf(viewer.businessNow) }, { key: 'stillUsed', label: t('used'), kind: 'tick', start: 'true' }],
      input: ({ seenOn, stillUsed }) => ({ ...input, seenOn, stillUsed: stillUsed === 'true' }),
    },
  ];
}

function Loaded({ event }: { event: EventPageQuery['workEvent'] }) {
  const t = useWords(words);
  const label = useLabel();
  const items = useEventItems();
  const { actions, dialog } = useSteps(useEventSteps(event), event.availableActions);
  const { paper } = event;
  const files = usePaperFiles(`event/${event.id}`);
  const record = (
    <>
      <PageHeader
        crumbs={[{ label: t('events'), to: '/events' }, { label: event.title }]}
        title={event.title}
        tags={<State list="workEvent" code={event.state} variant="tag" />}
        sub={[label('workEventKind', event.kind), event.pairing && `${event.pairing.supporterName} → ${event.pairing.receiverName}`].filter(Boolean).join(' · ')}
        actions={[...files.actions.filter(({ key }) => paper || key === 'print'), ...actions]}
        notice={
          <>
            {event.state === 'RETURNED' && event.returnReason && <ReasonStrip icon="undo" title={t('returned')}>{event.returnReason}</ReasonStrip>}
            {dialog}
            <FileFailureView failure={files.failure} />
          </>
        }
      />
      <PageBody>
        <Columns aside={<Panel title={t('history')}><LogTimeline lines={event.history} /></Panel>}>
          <Stack>
            <Panel title={t('content')}><KeyValues columns={2} items={items(event)} /></Panel>
            <Evidence subject="WORK_EVENT" id={event.id} state={event.state} />
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
  if (!paper) return record;
  return (
    <>
      <div className="no-print">{record}</div>
      <PageBody>
        <PaperPanel paper={paper} />
      </PageBody>
    </>
  );
}

export function EventPage() {
  const { id = '' } = useParams();
  const query = useQuery(EVENT_PAGE, { variables: { id } });
  return <QueryView query={query} skeleton={<RecordSkeleton />}>{({ workEvent }) => <Loaded event={workEvent} />}</QueryView>;
}
