import { Link } from 'react-router';
import { day, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { NeedRowFragment } from '../../graphql/generated/types.js';
import type { DataColumn } from '../../ui/data-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';
import { State } from '../state.js';

/** The columns of every list of needs. */
const words = defineWords('need-columns', {
  need: ['需求', 'Need'],
  receiver: ['受援单位', 'Receiver'],
  area: ['地区', 'Area'],
  priority: ['优先级', 'Priority'],
  lines: ['专科与人数', 'Specialties'],
  heads: ['人数', 'Persons'],
  period: ['期限', 'Period'],
  surveyed: ['调研', 'Surveyed'],
  paired: ['结对', 'Pairings'],
  none: ['未结对', 'not paired'],
  count: ['{{count}} 家支援', { one: '{{count}} supporter', other: '{{count}} supporters' }],
  state: ['状态', 'State'],
  line: ['{{specialty}} {{count}} 人', '{{specialty}} {{count}}'],
});

/** "心内科 2 人、儿科 1 人". */
export function useLineText(): (lines: readonly { specialty: string; headcount: number }[]) => string {
  const t = useWords(words);
  return (lines) => lines.map(({ specialty, headcount }) => t('line', { specialty, count: headcount })).join('、');
}

/** `own` leaves out the receiver where all rows are the own institution's. */
export function useNeedColumns(own = false): DataColumn<NeedRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  const lineText = useLineText();
  const columns: DataColumn<NeedRowFragment>[] = [
    {
      key: 'need',
      title: t('need'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/needs/${row.id}`} style={{ whiteSpace: 'normal' }}>
          <b>{row.title}</b>
        </Link>
      ),
    },
    { key: 'receiver', title: t('receiver'), order: 'RECEIVER', render: (row) => row.receiverName },
    { key: 'area', title: t('area'), phone: 'none', render: (row) => row.receiverDivisionName },
    { key: 'priority', title: t('priority'), order: 'PRIORITY', render: (row) => (row.priority === 'URGENT' ? <StatusTag tone="warn">{label('needPriority', row.priority)}</StatusTag> : label('needPriority', row.priority)) },
    { key: 'lines', title: t('lines'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{lineText(row.lines)}</span> },
    { key: 'heads', title: t('heads'), align: 'right', phone: 'none', render: (row) => row.headcount },
    { key: 'period', title: t('period'), order: 'STARTS_ON', render: (row) => period(row.startsOn, row.endsOn) },
    { key: 'surveyed', title: t('surveyed'), phone: 'none', render: (row) => day(row.surveyedOn) },
    { key: 'paired', title: t('paired'), render: (row) => (row.pairingCount === 0 ? <span className="muted">{t('none')}</span> : t('count', { count: row.pairingCount })) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="need" code={row.state} /> },
  ];
  return own ? columns.filter(({ key }) => key !== 'receiver' && key !== 'area') : columns;
}
