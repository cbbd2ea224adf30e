import { Button } from 'antd';
import { useState } from 'react';
import { dayOf, decimal } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { IndicatorFieldsFragment, PairingEffectQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { PAIRING_INDICATORS, SHOWS_INDICATORS, WITHDRAW_INDICATOR } from './effect-query.js';
import { CorrectDialog, RecordDialog } from './indicator-dialog.js';

const words = defineWords('indicators', {
  title: ['受援单位年度数据', 'What the receiver reports'],
  note: ['更正和撤回均留存', 'corrections and withdrawals stay'],
  record: ['登记数据', 'Record a figure'],
  export: ['导出', 'Export'],
  more: ['显示更多', 'Show more'],
  year: ['年度', 'Year'],
  indicator: ['指标', 'Indicator'],
  value: ['数据', 'Figure'],
  evidence: ['数据来源', 'Source'],
  by: ['登记', 'Recorded'],
  state: ['状态', 'State'],
  reason: ['理由', 'Reason'],
  action: ['操作', 'Action'],
  correctIndicator: ['更正', 'Correct'],
  withdrawIndicator: ['撤回', 'Withdraw'],
  withdrawText: ['撤回后不再计入成效；记录留存，可以重新登记。', 'It counts no more; the record stays, and a new one may be made.'],
  empty: ['还没有登记数据', 'Nothing recorded yet'],
  emptyText: ['受援单位登记门急诊人次、县域机构能力、达标情况等；基线为帮扶开始前一年。', 'The receiver records visits, capability, the standard and more; the baseline is the year before the pairing began.'],
});

type Row = IndicatorFieldsFragment;

const recorded = (row: Row): string => `${dayOf(row.createdAt)} ${row.recordedBy}`;

/** What the figure says, in words. */
function useSaid(): (row: Row) => string {
  const label = useLabel();
  return ({ indicator, subject, value, level }) => {
    if (value !== null) return decimal(value);
    if (indicator === 'ALTERNATIVE') return label('needAlternative', subject);
    if (indicator === 'STANDARD') return label('standard', level);
    return `${subject} ${label('capability', level)}`;
  };
}

export function Indicators({ pairing, effect }: { pairing: PairingEffectQuery['pairing']; effect: PairingEffectQuery['pairingEffect'] }) {
  const t = useWords(words);
  const label = useLabel();
  const said = useSaid();
  const ask = useConfirm();
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const withdraw = useVerb(WITHDRAW_INDICATOR, { refetch: SHOWS_INDICATORS });
  const take = async (row: Row): Promise<void> => {
    const answer = await ask({
      title: t('withdrawIndicator'), object: `${row.year} ${label('receiverIndicator', row.indicator)} ${said(row)}`, consequence: t('withdrawText'), okText: t('withdrawIndicator'), danger: true,
      reason: { label: t('reason') },
    });
    if (answer) await withdraw.run({ input: { indicatorId: row.id, revision: row.revision, reason: answer.reason } });
  };
  const buttons = (row: Row) =>
    (['correctIndicator', 'withdrawIndicator'] as const).filter((name) => isAllowed(row.availableActions, name)).map((name) => (
      <Button key={name} size="small" type="link" aria-label={`${t(name)} ${row.year} ${label('receiverIndicator', row.indicator)} ${row.subject}`.trim()} onClick={() => (name === 'correctIndicator' ? setOpen(row) : void take(row))}>
        {t(name)}
      </Button>
    ));
  const list = useList(PAIRING_INDICATORS, (data) => data.receiverIndicators, {}, { always: { pairingId: pairing.id } });
  const exporting = useListExport(PAIRING_INDICATORS, (data) => data.receiverIndicators, { filter: list.filter }, {
    name: `${t('title')} ${pairing.receiverName}`,
    columns: [
      { head: t('year'), value: (row: Row) => row.year }, { head: t('indicator'), value: (row) => label('receiverIndicator', row.indicator) }, { head: t('value'), value: (row) => row.value ?? said(row) },
      { head: t('evidence'), value: (row) => row.evidence }, { head: t('by'), value: recorded }, { head: t('state'), value: (row) => label('receiver_indicator', row.state) }, { head: t('reason'), value: (row) => row.reason },
    ],
  });
  const { rows = [], totalCount = 0, onMore, loading } = list.table;
  if (list.error) return <QueryFailure error={list.error} onRetry={list.retry} />;
  return (
    <Panel
      flush
      title={t('title')}
      note={t('note')}
      extra={
        <>
          {rows.length > 0 && <Button size="small" icon={<Icon name="download" />} loading={exporting.running} onClick={() => void exporting.run()}>{t('export')}</Button>}
          {isAllowed(pairing.availableActions, 'recordIndicator') && <Button size="small" type="primary" icon={<Icon name="plus" />} onClick={() => setOpen('new')}>{t('record')}</Button>}
        </>
      }
      foot={totalCount > rows.length && <Button size="small" loading={loading} onClick={onMore}>{t('more')}</Button>}
    >
      <VerbOutcome verb={withdraw} action={t('withdrawIndicator')} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'year', title: t('year'), render: (row) => row.year },
            { key: 'indicator', title: t('indicator'), strong: true, render: (row) => label('receiverIndicator', row.indicator) },
            { key: 'value', title: t('value'), align: 'right', render: (row) => said(row) },
            { key: 'evidence', title: t('evidence'), render: (row) => row.evidence },
            { key: 'by', title: t('by'), render: recorded },
            { key: 'state', title: t('state'), render: (row) => <><State list="receiver_indicator" code={row.state} />{row.reason && <span className="muted"> {row.reason}</span>}</> },
            { key: 'action', title: t('action'), render: (row) => (buttons(row).length > 0 ? buttons(row) : '—') },
          ]}
        />
      )}
      {open === 'new' && <RecordDialog pairingId={pairing.id} receiverName={pairing.receiverName} years={[effect.baselineYear, ...effect.years.map(({ year }) => year)]} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && <CorrectDialog row={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
