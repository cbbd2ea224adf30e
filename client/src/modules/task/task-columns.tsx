import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { TaskRowFragment } from '../../graphql/generated/types.js';
import type { DataColumn } from '../../ui/data-table.js';
import { Deadline } from '../deadline.js';
import { useLabel } from '../labels.js';
import { State } from '../state.js';

/** The columns of every list of tasks. */
const words = defineWords('task-columns', {
  task: ['任务', 'Task'],
  pairing: ['结对', 'Pairing'],
  indicator: ['指标', 'Indicator'],
  progress: ['进度', 'Progress'],
  due: ['时间节点', 'Due'],
  person: ['责任科室 / 人', 'Responsible'],
  confirmed: ['双方确认', 'Confirmed by'],
  both: ['双方已确认', 'both hospitals'],
  supporting: ['支援方已确认', 'the supporter'],
  receiving: ['受援方已确认', 'the receiver'],
  none: ['均未确认', 'neither'],
  content: ['内容', 'About'],
  evidence: ['附件', 'Evidence'],
  state: ['状态', 'State'],
});

/** Which of both hospitals has confirmed, in words. */
export function useConfirmedBy(): (task: Pick<TaskRowFragment, 'confirmedBySupporting' | 'confirmedByReceiving'>) => string {
  const t = useWords(words);
  return ({ confirmedBySupporting: supporting, confirmedByReceiving: receiving }) =>
    supporting && receiving ? t('both') : supporting ? t('supporting') : receiving ? t('receiving') : t('none');
}

/** How much is done of what was agreed, by the recorded work where the task names its kind; a dash where no number was agreed. */
export function taskProgress({ quantity, doneQuantity, recordedQuantity }: Pick<TaskRowFragment, 'quantity' | 'doneQuantity' | 'recordedQuantity'>): string {
  return quantity === null ? '—' : `${recordedQuantity ?? doneQuantity} / ${quantity}`;
}

/** `ofPairing` leaves out what every row of one pairing shares. */
export function useTaskColumns(ofPairing = false): DataColumn<TaskRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  const confirmedBy = useConfirmedBy();
  const columns: DataColumn<TaskRowFragment>[] = [
    {
      key: 'task',
      title: t('task'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/tasks/${row.id}`} style={{ whiteSpace: 'normal' }}>
          <b>{row.title}</b>
        </Link>
      ),
    },
    { key: 'pairing', title: t('pairing'), render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'indicator', title: t('indicator'), phone: 'none', render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.indicator || '—'}</span> },
    { key: 'content', title: t('content'), phone: 'none', render: (row) => [row.part === 'TASK' ? '' : label('taskPart', row.part), row.content ? label('taskContent', row.content) : ''].filter(Boolean).join(' · ') || '—' },
    { key: 'progress', title: t('progress'), align: 'right', render: taskProgress },
    { key: 'due', title: t('due'), order: 'DUE_FIRST', render: (row) => <Deadline on={row.dueOn} done={['ACCEPTED', 'CLOSED'].includes(row.state)} /> },
    { key: 'person', title: t('person'), render: (row) => [row.responsibleDepartment, row.responsiblePerson].filter(Boolean).join(' ') || '—' },
    { key: 'confirmed', title: t('confirmed'), phone: 'none', render: (row) => <span className="muted">{confirmedBy(row)}</span> },
    { key: 'evidence', title: t('evidence'), align: 'right', phone: 'none', render: (row) => row.evidenceCount || '—' },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="task" code={row.state} /> },
  ];
  return ofPairing ? columns.filter((column) => column.key !== 'pairing') : columns;
}
