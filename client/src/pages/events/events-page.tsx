import { Link, useSearchParams } from 'react-router';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EventFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { EventDialog } from './event-dialog.js';
import { EVENTS_PAGE, eventFilterSpec } from './event-query.js';
import { useExtent, useLaterUse } from './event-words.js';

/** Free clinics, new techniques, donations, exchanges, visits, meetings, selections. */
const words = defineWords('events-page', {
  title: ['活动登记', 'Events'],
  sub: ['义诊、新技术、捐赠、培训交流、互访、会议和选派，由一方登记、对方医院确认', 'recorded by one side, confirmed by the other hospital'],
  search: ['名称、地点、科室、人员', 'Title, place, department or people'],
  record: ['登记活动', 'Record an event'],
  day: ['日期', 'Day'],
  kind: ['类别', 'Kind'],
  name: ['名称', 'Title'],
  pairing: ['结对', 'Pairing'],
  place: ['地点', 'Place'],
  extent: ['规模', 'Extent'],
  served: ['人次', 'Served'],
  staff: ['参加人数', 'Staff'],
  leaflets: ['宣传资料', 'Leaflets'],
  diagnoses: ['病种人数', 'By diagnosis'],
  quantity: ['数量', 'Pieces'],
  amount: ['价值（元）', 'Value (yuan)'],
  used: ['后续使用', 'Later use'],
  people: ['人员', 'People'],
  detail: ['内容', 'What'],
  evidence: ['附件', 'Evidence'],
  by: ['登记', 'Recorded'],
  confirmed: ['确认', 'Confirmed'],
  state: ['状态', 'State'],
  due: ['待查看后续使用', 'Later use to look at'],
  empty: ['没有符合条件的活动', 'No event matches'],
  emptyText: ['举办义诊、开展新技术、捐赠或召开会议后登记，附照片或签到表。', 'Record a free clinic, a new technique, a donation or a meeting, with photos or lists.'],
});

type Row = EventFieldsFragment;

export function EventsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const { may } = useSession();
  const laterUse = useLaterUse();
  const extent = useExtent();
  const [params] = useSearchParams();
  const [recording, setRecording] = useState(false);
  const diagnoses = (row: Row): string => row.diagnosisCounts.map(({ name, count }) => `${name} ${count}`).join('、');
  const pairing = (row: Row): string => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '');
  const columns: DataColumn<Row>[] = [
    { key: 'day', title: t('day'), order: 'EARLIEST', render: (row) => <span className="nowrap">{row.heldOn}</span> },
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/events/${row.id}`} style={{ whiteSpace: 'normal' }}><b>{row.title}</b></Link> },
    { key: 'kind', title: t('kind'), render: (row) => label('workEventKind', row.kind) },
    { key: 'pairing', title: t('pairing'), phone: 'none', render: (row) => pairing(row) || '—' },
    { key: 'place', title: t('place'), phone: 'none', render: (row) => row.place || row.department || '—' },
    { key: 'extent', title: t('extent'), render: (row) => <span className="nowrap">{extent(row) || '—'}</span> },
    { key: 'used', title: t('used'), phone: 'none', render: (row) => laterUse(row) || '—' },
    { key: 'evidence', title: t('evidence'), align: 'right', phone: 'none', render: (row) => row.evidenceCount || '—' },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => <span className="muted">{row.recordedOrgName}</span> },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="workEvent" code={row.state} /> },
  ];
  return (
    <RecordList
      name="events"
      title={t('title')}
      sub={t('sub')}
      document={EVENTS_PAGE}
      pick={(data) => data.workEvents}
      spec={eventFilterSpec}
      ordered
      fields={[
        { key: 'kinds', label: t('kind'), options: options('workEventKind') },
        { key: 'states', label: t('state'), options: options('workEvent') },
        { key: 'followUpDue', label: t('due'), options: flag },
      ]}
      search={t('search')}
      columns={columns}
      actions={may('event.record') ? [{ key: 'record', label: t('record'), icon: 'plus', primary: true, allowed: true, onClick: () => setRecording(true) }] : []}
      notice={recording && <EventDialog pairingId={params.get('pairingId') ?? ''} onClose={() => setRecording(false)} />}
      exported={[
        { head: t('day'), value: (row) => row.heldOn },
        { head: t('kind'), value: (row) => label('workEventKind', row.kind) },
        { head: t('name'), value: (row) => row.title },
        { head: t('pairing'), value: pairing },
        { head: t('place'), value: (row) => row.place || row.department },
        { head: t('staff'), value: (row) => row.staffCount },
        { head: t('served'), value: (row) => row.servedCount },
        { head: t('diagnoses'), value: diagnoses },
        { head: t('leaflets'), value: (row) => row.leaflets },
        { head: t('quantity'), value: (row) => row.quantity },
        { head: t('amount'), value: (row) => (row.amount === null ? '' : (row.amount / 100).toFixed(2)) },
        { head: t('used'), value: laterUse },
        { head: t('people'), value: (row) => row.people },
        { head: t('detail'), value: (row) => row.detail },
        { head: t('evidence'), value: (row) => row.evidenceCount },
        { head: t('by'), value: (row) => `${row.recordedOrgName} ${row.recordedBy}` },
        { head: t('confirmed'), value: (row) => (row.confirmedBy ? `${row.confirmedBy} ${dateTime(row.confirmedAt)}` : '') },
        { head: t('state'), value: (row) => label('workEvent', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
