import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingRowFragment } from '../../graphql/generated/types.js';
import type { DataColumn } from '../../ui/data-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';
import { State } from '../state.js';

/** The columns of every list of pairings. */
const words = defineWords('pairing-columns', {
  code: ['编号', 'No.'],
  receiver: ['受援医院', 'Receiving hospital'],
  supporter: ['支援医院', 'Supporting hospital'],
  division: ['受援地区', 'Area'],
  category: ['类别', 'Category'],
  state: ['状态', 'State'],
  agreement: ['协议', 'Agreement'],
  late: ['逾期', 'late'],
  lead: ['牵头', 'Lead'],
  isLead: ['牵头单位', 'Lead hospital'],
  staff: ['在岗 / 名单', 'On site / roster'],
  team: ['队伍', 'Team'],
  tasks: ['任务完成', 'Tasks done'],
  ends: ['期满', 'Ends'],
  programme: ['方案', 'Programme'],
});

function Agreement({ row }: { row: PairingRowFragment }) {
  const t = useWords(words);
  return <State list="agreement" code={row.agreementState} {...(row.agreementLate ? { tone: 'bad' as const, suffix: t('late') } : {})} />;
}

function Lead({ row }: { row: PairingRowFragment }) {
  const t = useWords(words);
  if (row.groupState === 'NEEDS_LEAD') return <State list="group" code={row.groupState} />;
  if (row.groupState === 'LED' && row.lead) return <StatusTag tone="ok">{t('isLead')}</StatusTag>;
  return <span className="muted">—</span>;
}

/** Names are never cut; codes and states keep one line. */
export function usePairingColumns(): DataColumn<PairingRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    { key: 'code', title: t('code'), order: 'CODE', fixed: true, phone: 'aside', render: (row) => row.code },
    {
      key: 'receiver',
      title: t('receiver'),
      order: 'RECEIVER',
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/pairings/${row.id}`}>
          <b>{row.receiverName}</b>
        </Link>
      ),
    },
    { key: 'supporter', title: t('supporter'), order: 'SUPPORTER', render: (row) => row.supporterName },
    { key: 'division', title: t('division'), order: 'DIVISION', render: (row) => row.receiverDivisionName },
    { key: 'category', title: t('category'), phone: 'none', render: (row) => label('institutionCategory', row.receiverCategory) },
    { key: 'state', title: t('state'), render: (row) => <State list="pairing" code={row.state} /> },
    { key: 'agreement', title: t('agreement'), render: (row) => <Agreement row={row} /> },
    { key: 'lead', title: t('lead'), phone: 'none', render: (row) => <Lead row={row} /> },
    {
      key: 'staff',
      title: t('staff'),
      align: 'right',
      render: (row) => (row.figure ? `${row.figure.onSiteStaff} / ${row.figure.plannedStaff}` : '—'),
    },
    {
      key: 'team',
      title: t('team'),
      phone: 'none',
      render: (row) => (row.figure?.teamState ? <State list="team" code={row.figure.teamState} /> : '—'),
    },
    {
      key: 'tasks',
      title: t('tasks'),
      align: 'right',
      render: (row) => (row.figure ? `${row.figure.tasksDone} / ${row.figure.tasksTotal}` : '—'),
    },
    { key: 'ends', title: t('ends'), order: 'ENDS_ON', phone: 'none', render: (row) => row.endsOn },
  ];
}
