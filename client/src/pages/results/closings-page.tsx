import { useState } from 'react';
import { dateTime, period } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ClosingsPageQuery } from '../../graphql/generated/types.js';
import { RecordList } from '../../modules/record-list.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ClosingDialog } from './closing-dialog.js';
import { closingFilterSpec, CLOSINGS_PAGE } from './results-query.js';

/** Closed months and quarters, and those that were opened again. */
const words = defineWords('closings-page', {
  title: ['关账', 'Closed periods'],
  close: ['关账', 'Close a period'],
  reopen: ['重新开放', 'Open again'],
  period: ['期间', 'Period'],
  pairing: ['结对', 'Pairing'],
  closed: ['关账人', 'Closed by'],
  closedAt: ['关账时间', 'Closed'],
  reopened: ['重新开放', 'Opened again'],
  reason: ['理由', 'Reason'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的关账', 'No closed period matches'],
  emptyText: ['月度考核公布后由支援医院办公室关账；方案规定天数的，到期自动关账。', 'The supporting hospital closes a month after its results; where the pack gives days, it closes by itself.'],
});

type Row = ClosingsPageQuery['periodClosings']['nodes'][number];

export function ClosingsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [dialog, setDialog] = useState<'close' | 'reopen' | null>(null);
  const pairing = (row: Row): string => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—');
  const again = (row: Row): string => (row.reopenedAt ? `${row.reopenedBy ?? ''} ${dateTime(row.reopenedAt)}` : '—');
  const columns: DataColumn<Row>[] = [
    { key: 'period', title: t('period'), fixed: true, phone: 'title', render: (row) => <b>{period(row.fromOn, row.toOn)}</b> },
    { key: 'pairing', title: t('pairing'), render: pairing },
    { key: 'closed', title: t('closed'), render: (row) => row.closedBy },
    { key: 'closedAt', title: t('closedAt'), phone: 'none', render: (row) => dateTime(row.closedAt) },
    { key: 'reopened', title: t('reopened'), render: again },
    { key: 'reason', title: t('reason'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.reason ?? '—'}</span> },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="closing" code={row.state} /> },
  ];
  return (
    <RecordList
      name="closings"
      title={t('title')}
      tabs={<EvaluationTabs />}
      document={CLOSINGS_PAGE}
      pick={(data) => data.periodClosings}
      spec={closingFilterSpec}
      fields={[{ key: 'states', label: t('state'), options: options('closing') }]}
      columns={columns}
      actions={may('period.close') ? [
        { key: 'reopen', label: t('reopen'), icon: 'undo', allowed: true, onClick: () => setDialog('reopen') },
        { key: 'close', label: t('close'), icon: 'lock', primary: true, allowed: true, onClick: () => setDialog('close') },
      ] : []}
      notice={dialog && <ClosingDialog reopening={dialog === 'reopen'} onClose={() => setDialog(null)} />}
      exported={[
        { head: t('period'), value: (row) => period(row.fromOn, row.toOn) },
        { head: t('pairing'), value: pairing },
        { head: t('closed'), value: (row) => row.closedBy },
        { head: t('closedAt'), value: (row) => dateTime(row.closedAt) },
        { head: t('reopened'), value: again },
        { head: t('reason'), value: (row) => row.reason },
        { head: t('state'), value: (row) => label('closing', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
