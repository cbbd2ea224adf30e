import { Button } from 'antd';
import { shortDateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment } from '../../graphql/generated/types.js';
import type { DataColumn } from '../../ui/data-table.js';
import { useLabel } from '../labels.js';
import { State } from '../state.js';
import { useQuantity } from './quantity.js';

/** The columns of every list of records of work. */
const words = defineWords('activity-columns', {
  day: ['日期', 'Day'],
  wholeDay: ['全天', 'Whole day'],
  work: ['工作', 'Work'],
  person: ['人员', 'Person'],
  quantity: ['数量', 'Quantity'],
  department: ['科室', 'Department'],
  note: ['备注', 'Note'],
  pairing: ['结对', 'Pairing'],
  recorded: ['登记', 'Recorded'],
  confirmed: ['确认', 'Confirmed'],
  evidence: ['附件', 'Evidence'],
  state: ['状态', 'State'],
  version: ['第 {{no}} 版', 'version {{no}}'],
  open: ['{{work}}，{{day}}，查看', '{{work}}, {{day}}, open'],
});

export function useSlotWords(): (slot: ActivityRowFragment['slot']) => string {
  const t = useWords(words);
  const label = useLabel();
  return (slot) => (slot === null ? t('wholeDay') : label('slot', slot));
}

/** `onOpen` opens one record. */
export function useActivityColumns(onOpen: (row: ActivityRowFragment) => void): DataColumn<ActivityRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  const slot = useSlotWords();
  const quantity = useQuantity();
  return [
    { key: 'day', title: t('day'), fixed: true, order: 'EARLIEST', render: (row) => <span className="nowrap">{row.day} {slot(row.slot)}</span> },
    {
      key: 'work',
      title: t('work'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Button type="link" data-row-link style={{ height: 'auto', padding: 0 }} onClick={() => onOpen(row)} aria-label={t('open', { work: label('activityType', row.type), day: row.day })}>
          <b>{label('activityType', row.type)}</b>
        </Button>
      ),
    },
    { key: 'quantity', title: t('quantity'), align: 'right', render: (row) => quantity.text(row.type, row.quantity) },
    { key: 'person', title: t('person'), render: (row) => row.personName },
    { key: 'department', title: t('department'), render: (row) => row.department || '—' },
    { key: 'note', title: t('note'), phone: 'none', render: (row) => <span style={{ whiteSpace: 'normal' }}>{[row.note, row.contact].filter(Boolean).join('　') || '—'}</span> },
    { key: 'pairing', title: t('pairing'), phone: 'none', render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'recorded', title: t('recorded'), phone: 'none', render: (row) => <span className="muted">{row.recordedBy} {shortDateTime(row.occurredAt)}</span> },
    { key: 'confirmed', title: t('confirmed'), phone: 'none', render: (row) => <span className="muted">{row.confirmedBy ? `${row.confirmedBy} ${shortDateTime(row.confirmedAt)}` : '—'}</span> },
    { key: 'evidence', title: t('evidence'), align: 'right', phone: 'none', render: (row) => row.evidenceCount || '—' },
    {
      key: 'state',
      title: t('state'),
      phone: 'aside',
      render: (row) => <State list="activity" code={row.state} suffix={row.versionNo > 1 ? t('version', { no: row.versionNo }) : undefined} />,
    },
  ];
}
