import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dateTime, dayOf } from '../../app/format.js';
import { businessNow } from '../../app/offline/business-clock.js';
import { newEntryId } from '../../app/offline/entry.js';
import { useQueue } from '../../app/offline/queue-provider.js';
import { useKeptQuery } from '../../app/offline/use-kept-query.js';
import { useWhenSent } from '../../app/offline/use-when-sent.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment, RecordActivityInput, RecordStaysQuery } from '../../graphql/generated/types.js';
import { useSlotWords } from '../../modules/activity/activity-columns.js';
import { ACTIVITY_QUERIES, RECORD_ACTIVITY, WITHDRAW_ACTIVITY } from '../../modules/activity/activity-verbs.js';
import { recordAction } from '../../modules/activity/record-action.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { WorkloadPanel } from '../../modules/workload/workload-panel.js';
import { SelectField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { PlainButton } from '../../ui/plain-button.js';
import type { Problem } from '../../ui/problem-list.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { RecordForm, type WorkForm } from './record-form.js';
import { ownStays, RECORD_RECENT, RECORD_STAYS } from './record-query.js';

/** Records work: a dispatched person his own, an office that of its people. */
const words = defineWords('record-page', {
  title: ['记活动', 'Record work'],
  activities: ['工作量', 'Work done'],
  person: ['派驻人员', 'Person'],
  choose: ['请选择', 'Choose'],
  saving: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  queued: ['已记在本机，联网后自动提交', 'Kept on this device, sent when there is a network'],
  refused: ['未被接受', 'Refused'],
  toQueue: ['查看待同步', 'See what waits'],
  addPhoto: ['添加照片', 'Add a photo'],
  undo: ['撤回', 'Take back'],
  empty: ['还不能登记工作', 'Nothing can be recorded yet'],
  emptyText: ['本单位派出的人员由受援单位确认到岗之后，才能登记派驻期内的工作；受援单位只确认。', 'The people you send can record work once the receiver has confirmed their arrival; a receiver only confirms.'],
});

type Stay = RecordStaysQuery['assignments']['nodes'][number];

/** The first or second half of the day that it is now. */
function slotNow(instant: string): 'AM' | 'PM' {
  return dateTime(instant).slice(11, 13) < '12' ? 'AM' : 'PM';
}

function Saved({ activity, onUndo }: { activity: ActivityRowFragment; onUndo: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const slot = useSlotWords();
  const quantity = useQuantity();
  return (
    <div role="status">
      <ReasonStrip tone="ok" icon="check" title={t('saved')} action={<PlainButton onClick={onUndo}>{t('undo')}</PlainButton>}>
        {activity.day} {slot(activity.slot)} {label('activityType', activity.type)} {quantity.text(activity.type, activity.quantity)} · {label('activity', activity.state)}
      </ReasonStrip>
    </div>
  );
}

interface Saving {
  problems: readonly Problem[];
  running: boolean;
  /** True once it is kept, by the server or on this device. */
  save: (work: Record<string, unknown>) => Promise<boolean>;
}

/** The form and the week; how a record is kept is said by whoever draws it. */
function Recorder({ stay, saving, notice }: { stay: Stay; saving: Saving; notice: React.ReactNode }) {
  const { viewer } = useSession();
  const today = dayOf(businessNow().toISOString());
  const { data } = useKeptQuery('record-recent', RECORD_RECENT, { filter: { assignmentId: stay.id } });
  const recent = data?.activities.nodes ?? [];
  const [form, setForm] = useState<WorkForm | null>(null);
  const shown: WorkForm = form ?? { type: null, day: today, slot: slotNow(viewer.businessNow), department: recent[0]?.department ?? stay.department, quantity: 1, place: '', note: '' };
  const save = async (again: boolean): Promise<void> => {
    if (shown.type === null || !(await saving.save({ ...shown, assignmentId: stay.id }))) return;
    setForm({ ...shown, note: '', ...(!again && { type: null, quantity: 1 }) });
  };
  return (
    <>
      {notice}
      <RecordForm form={shown} today={today} recent={recent} referral={stay.team?.pairing?.referralContact ?? null} problems={saving.problems} running={saving.running} onChange={setForm} onSave={(again) => void save(again)} />
      {stay.team?.pairing && <WorkloadPanel pairingId={stay.team.pairing.id} assignmentId={stay.id} />}
    </>
  );
}

/** An office is told at once what the server says. */
function OfficeRecorder({ stay }: { stay: Stay }) {
  const t = useWords(words);
  const [saved, setSaved] = useState<ActivityRowFragment | null>(null);
  // The same record keeps its id until it is kept, however often it is sent.
  const entry = useRef(newEntryId());
  const record = useVerb(RECORD_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const withdraw = useVerb(WITHDRAW_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const save = async (work: Record<string, unknown>): Promise<boolean> => {
    const done = await record.run({ input: { ...work, entryId: entry.current, source: 'OFFICE' } as RecordActivityInput });
    const kept = done?.recordActivity.activity;
    if (!kept) return false;
    entry.current = newEntryId();
    setSaved(kept);
    return true;
  };
  const undo = async (activity: ActivityRowFragment): Promise<void> => {
    if (await withdraw.run({ input: { activityId: activity.id } })) setSaved(null);
  };
  const notice = (
    <>
      {saved && <Saved activity={saved} onUndo={() => void undo(saved)} />}
      <VerbOutcome verb={record} action={t('saving')} />
      <VerbOutcome verb={withdraw} action={t('undo')} />
    </>
  );
  return <Recorder stay={stay} saving={{ problems: record.problems, running: record.running, save }} notice={notice} />;
}

/** A dispatched person's record goes into the queue of his device, which sends it when there is a network. */
function PhoneRecorder({ stay }: { stay: Stay }) {
  const t = useWords(words);
  const client = useApolloClient();
  const { queue, entries } = useQueue();
  const [last, setLast] = useState<string | null>(null);
  const entry = entries.find(({ id }) => id === last);
  useWhenSent([recordAction.kind], () => void client.refetchQueries({ include: ACTIVITY_QUERIES }));
  const save = async (work: Record<string, unknown>): Promise<boolean> => {
    const made = await queue.add(recordAction.kind, { ...work, source: 'PHONE' });
    setLast(made.id);
    return true;
  };
  const described = entry ? recordAction.describe(entry.input) : null;
  const notice = entry && described && (
    <div role="status">
      <ReasonStrip
        tone={entry.state === 'REFUSED' ? 'bad' : 'ok'} icon={entry.state === 'REFUSED' ? 'info' : 'check'} title={t(entry.state === 'SENT' ? 'saved' : entry.state === 'QUEUED' ? 'queued' : 'refused')}
        action={entry.state === 'SENT' ? <Link to="/activities">{t('addPhoto')}</Link> : <Link to="/queue">{t('toQueue')}</Link>}
      >
        {described.title} {described.detail} {entry.problems.map((problem) => problem.message).join('；')}
      </ReasonStrip>
    </div>
  );
  return <Recorder stay={stay} saving={{ problems: [], running: false, save }} notice={notice} />;
}

export function RecordPage() {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const { dispatched } = useSession();
  const query = useKeptQuery('record-stays', RECORD_STAYS, {});
  return (
    <>
      <PageHeader crumbs={[{ label: t('activities'), to: '/activities' }]} title={t('title')} />
      <PageBody>
        <QueryView query={query}>
          {({ assignments }) => {
            const nodes = ownStays(assignments.nodes);
            const [only] = nodes;
            const stay = nodes.find((one) => one.id === params.get('assignmentId')) ?? (nodes.length === 1 ? only : undefined);
            if (nodes.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
            return (
              <>
                {nodes.length > 1 && (
                  <SelectField
                    label={t('person')}
                    placeholder={t('choose')}
                    value={stay?.id ?? ''}
                    options={nodes.map((one) => ({ value: one.id, label: `${one.name} · ${one.team?.pairing?.receiverName ?? ''}` }))}
                    onChange={(event) => setParams(event.target.value ? { assignmentId: event.target.value } : {})}
                  />
                )}
                {stay && (dispatched ? <PhoneRecorder key={stay.id} stay={stay} /> : <OfficeRecorder key={stay.id} stay={stay} />)}
              </>
            );
          }}
        </QueryView>
      </PageBody>
    </>
  );
}
