import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FilterSpec } from '../../app/list-filter.js';
import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OutingRowFragment, OutingsPageQuery, OutingsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { OUTING_ROW } from '../../modules/presence/presence-rows.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PresenceList } from './presence-list.js';
import { CANCEL_OUTING, RETURN_FROM_OUTING } from './stay-verbs.js';

const OUTINGS_PAGE: TypedDocumentNode<OutingsPageQuery, OutingsPageQueryVariables> = gql`
  query OutingsPage($filter: OutingFilter, $after: String) {
    outings(filter: $filter, first: 50, after: $after) {
      nodes {
        ...OutingRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${OUTING_ROW}
`;

/** Who went out, where to, and whether he is back. */
const words = defineWords('outings-page', {
  title: ['外出', 'Outings'],
  search: ['姓名、事由、去向', 'Name, purpose or destination'],
  name: ['姓名', 'Name'],
  purpose: ['事由', 'Purpose'],
  destination: ['去向', 'Destination'],
  out: ['外出', 'Out'],
  back: ['预计返回', 'Back by'],
  overnight: ['过夜', 'Overnight'],
  yes: ['过夜', 'overnight'],
  receiver: ['受援单位', 'Receiver'],
  late: ['事后报告', 'Reported afterwards'],
  overdue: ['到时未归', 'Not back in time'],
  state: ['状态', 'State'],
  action: ['操作', 'Action'],
  returned: ['返回', 'Back'],
  returnedOf: ['登记 {{name}} 返回', 'Record that {{name}} is back'],
  cancel: ['取消', 'Cancel'],
  cancelOf: ['取消 {{name}} 外出', 'Cancel the outing of {{name}}'],
  empty: ['没有符合条件的外出', 'No outing matches'],
  emptyText: ['外出前向受援单位报告：在“在岗”中打开驻点，选择“外出报告”。', 'Going out is reported to the receiver: open the stay under “On site” and choose outing.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', teamId: 'text', assignmentId: 'text', states: 'list', overnight: 'boolean', overdue: 'boolean', from: 'text', to: 'text' };

export function OutingsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const [step, setStep] = useState<Step | null>(null);
  const open = (row: OutingRowFragment, name: 'returnFromOuting' | 'cancelOuting') => {
    const back = name === 'returnFromOuting';
    setStep({
      name, label: t(back ? 'returnedOf' : 'cancelOf', { name: row.name }), object: `${row.name} ${row.destination}`,
      document: back ? RETURN_FROM_OUTING : CANCEL_OUTING, input: () => ({ outingId: row.id, revision: row.revision }),
    });
  };
  const columns: DataColumn<OutingRowFragment>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/outings/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'destination', title: t('destination'), render: (row) => row.destination },
    { key: 'purpose', title: t('purpose'), render: (row) => row.purpose },
    { key: 'out', title: t('out'), render: (row) => dateTime(row.outAt) },
    { key: 'back', title: t('back'), render: (row) => [dateTime(row.backAt), row.overnight && t('yes')].filter(Boolean).join(' · ') },
    { key: 'receiver', title: t('receiver'), phone: 'none', render: (row) => row.team?.pairing?.receiverName ?? '—' },
    { key: 'late', title: t('late'), phone: 'none', render: (row) => (row.reportedLate ? t('late') : '—') },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="outing" code={row.state} tone={row.overdue ? 'bad' : undefined} suffix={row.overdue ? t('overdue') : null} /> },
    {
      key: 'action',
      title: t('action'),
      render: (row) => (!row.availableActions.some((action) => action.allowed) ? '—' : (
        <span className="nowrap">
          {isAllowed(row.availableActions, 'returnFromOuting') && <Button size="small" aria-label={t('returnedOf', { name: row.name })} onClick={() => open(row, 'returnFromOuting')}>{t('returned')}</Button>}{' '}
          {isAllowed(row.availableActions, 'cancelOuting') && <Button size="small" aria-label={t('cancelOf', { name: row.name })} onClick={() => open(row, 'cancelOuting')}>{t('cancel')}</Button>}
        </span>
      )),
    },
  ];
  return (
    <PresenceList
      name="outings"
      title={t('title')}
      document={OUTINGS_PAGE}
      pick={(data) => data.outings}
      spec={spec}
      fields={[
        { key: 'states', label: t('state'), options: options('outing') },
        { key: 'overnight', label: t('overnight'), options: flag },
        { key: 'overdue', label: t('overdue'), options: flag },
      ]}
      search={t('search')}
      columns={columns}
      notice={step && <StepDialog step={step} onClose={() => setStep(null)} />}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('destination'), value: (row) => row.destination },
        { head: t('purpose'), value: (row) => row.purpose },
        { head: t('out'), value: (row) => dateTime(row.outAt) },
        { head: t('back'), value: (row) => dateTime(row.backAt) },
        { head: t('overnight'), value: (row) => (row.overnight ? t('yes') : '') },
        { head: t('late'), value: (row) => (row.reportedLate ? t('late') : '') },
        { head: t('receiver'), value: (row) => row.team?.pairing?.receiverName },
        { head: t('state'), value: (row) => label('outing', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
