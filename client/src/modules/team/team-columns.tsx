import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamRowFragment } from '../../graphql/generated/types.js';
import type { DataColumn } from '../../ui/data-table.js';
import { State } from '../state.js';

/** The columns of every list of teams. */
const words = defineWords('team-columns', {
  team: ['队伍', 'Team'],
  batch: ['第 {{no}} 批', 'Team {{no}}'],
  receiver: ['受援医院', 'Receiving hospital'],
  supporter: ['支援医院', 'Supporting hospital'],
  division: ['受援地区', 'Area'],
  planned: ['计划驻点', 'Planned stay'],
  arrived: ['到岗 / 名单', 'Arrived / roster'],
  filing: ['备案', 'Filing'],
  notFiled: ['未报备', 'not filed'],
  state: ['状态', 'State'],
});

/** `ofPairing` leaves out what every row of one pairing shares. */
export function useTeamColumns(ofPairing = false): DataColumn<TeamRowFragment>[] {
  const t = useWords(words);
  const columns: DataColumn<TeamRowFragment>[] = [
    {
      key: 'team',
      title: t('team'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/teams/${row.id}`}>
          <b>{t('batch', { no: row.batchNo })}</b> {row.name}
        </Link>
      ),
    },
    { key: 'receiver', title: t('receiver'), fixed: true, render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), render: (row) => row.pairing?.supporterName ?? '—' },
    { key: 'division', title: t('division'), phone: 'none', render: (row) => row.pairing?.receiverDivisionName ?? '—' },
    { key: 'planned', title: t('planned'), order: 'PLANNED_FIRST', render: (row) => period(row.plannedFrom, row.plannedTo) },
    { key: 'arrived', title: t('arrived'), align: 'right', render: (row) => `${row.arrived} / ${row.headcount}` },
    {
      key: 'filing',
      title: t('filing'),
      render: (row) => (row.filingState ? <State list="filing" code={row.filingState} /> : <span className="muted">{t('notFiled')}</span>),
    },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="team" code={row.state} /> },
  ];
  return ofPairing ? columns.filter((column) => !['receiver', 'supporter', 'division'].includes(column.key)) : columns;
}
