import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingRowFragment } from '../../graphql/generated/types.js';
import { PlainTable } from '../../ui/plain-table.js';
import { State } from '../state.js';

/** A few pairings at a glance. */
const words = defineWords('pairing-brief', {
  label: ['我的结对', 'My pairings'],
  receiver: ['受援医院', 'Receiving hospital'],
  supporter: ['支援医院', 'Supporting hospital'],
  staff: ['在岗 / 名单', 'On site / roster'],
  tasks: ['任务', 'Tasks'],
  agreement: ['协议', 'Agreement'],
  late: ['逾期', 'late'],
  state: ['状态', 'State'],
});

export function PairingBrief({ pairings }: { pairings: readonly PairingRowFragment[] }) {
  const t = useWords(words);
  return (
    <PlainTable
      label={t('label')}
      rows={pairings}
      rowKey={(row) => row.id}
      columns={[
        { key: 'receiver', title: t('receiver'), render: (row) => <Link to={`/pairings/${row.id}`}>{row.receiverName}</Link> },
        { key: 'supporter', title: t('supporter'), render: (row) => row.supporterName },
        { key: 'staff', title: t('staff'), align: 'right', render: (row) => (row.figure ? `${row.figure.onSiteStaff} / ${row.figure.plannedStaff}` : '—') },
        { key: 'tasks', title: t('tasks'), align: 'right', render: (row) => (row.figure ? `${row.figure.tasksDone} / ${row.figure.tasksTotal}` : '—') },
        {
          key: 'agreement',
          title: t('agreement'),
          render: (row) => <State list="agreement" code={row.agreementState} {...(row.agreementLate ? { tone: 'bad' as const, suffix: t('late') } : {})} />,
        },
        {
          key: 'state',
          title: t('state'),
          render: (row) => (row.groupState === 'NEEDS_LEAD' ? <State list="group" code="NEEDS_LEAD" /> : <State list="pairing" code={row.state} />),
        },
      ]}
    />
  );
}
