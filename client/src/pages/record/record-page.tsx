import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { dateTime, dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment, RecordStaysQuery } from '../../graphql/generated/types.js';
import { useSlotWords } from '../../modules/activity/activity-columns.js';
import { ACTIVITY_QUERIES, RECORD_ACTIVITY, WITHDRAW_ACTIVITY } from '../../modules/activity/activity-verbs.js';
import { newEntryId } from '../../modules/activity/entry-id.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { WorkloadPanel } from '../../modules/workload/workload-panel.js';
import { SelectField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { PlainButton } from '../../ui/plain-button.js';
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
  undo: ['撤回', 'Take back'],
  undone: ['已撤回。', 'Taken back.'],
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

function Recorder({ stay }: { stay: Stay }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const today = dayOf(viewer.businessNow);
  const { data } = useQuery(RECORD_RECENT, { variables: { filter: { assignmentId: stay.id } }, fetchPolicy: 'cache-and-network' });
  const recent = data?.activities.nodes ?? [];
  const [form, setForm] = useState<WorkForm | null>(null);
  const [saved, setSaved] = useState<ActivityRowFragment | null>(null);
  // The same record keeps its id until it is kept, however often it is sent.
  const entry = useRef(newEntryId());
  const record = useVerb(RECORD_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const withdraw = useVerb(WITHDRAW_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const shown: WorkForm = form ?? { type: null, day: today, slot: slotNow(viewer.businessNow), department: recent[0]?.department ?? stay.department, quantity: 1, note: '' };
  const save = async (again: boolean): Promise<void> => {
    if (shown.type === null) return;
    const done = await record.run({ input: { ...shown, type: shown.type, assignmentId: stay.id, entryId: entry.current, source: viewer.acting?.roles.some((role) => role.code === 'DISPATCHED') ? 'PHONE' : 'OFFICE' } });
    const kept = done?.recordActivity.activity;
    if (!kept) return;
    entry.current = newEntryId();
    setSaved(kept);
    setForm({ ...shown, note: '', ...(!again && { type: null, quantity: 1 }) });
  };
  const undo = async (activity: ActivityRowFragment): Promise<void> => {
    if (await withdraw.run({ input: { activityId: activity.id } })) setSaved(null);
  };
  return (
    <>
      {saved && <Saved activity={saved} onUndo={() => void undo(saved)} />}
      <VerbOutcome verb={record} action={t('saving')} />
      <VerbOutcome verb={withdraw} action={t('undo')} />
      <RecordForm form={shown} today={today} recent={recent} problems={record.problems} running={record.running} onChange={setForm} onSave={(again) => void save(again)} />
      {stay.team?.pairing && <WorkloadPanel pairingId={stay.team.pairing.id} assignmentId={stay.id} />}
    </>
  );
}

export function RecordPage() {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const query = useQuery(RECORD_STAYS, { fetchPolicy: 'cache-and-network' });
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
                {stay && <Recorder key={stay.id} stay={stay} />}
              </>
            );
          }}
        </QueryView>
      </PageBody>
    </>
  );
}
