import { useState } from 'react';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { dayOf } from '../../app/format.js';
import { searchOf } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { RecordList } from '../../modules/record-list.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { MoneyTabs } from '../../modules/money/money-tabs.js';
import { yuan } from '@jiedui/schema/yuan';
import { monthOf } from '../../modules/money/yuan.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { useMoneyColumns, type MoneyRow } from './money-columns.js';
import { MONEY_PAGE, moneyFilterSpec, recentMonths, REVERSE_MONEY } from './money-query.js';
import { MoneyTotals } from './money-totals.js';
import { RecordMoneyDialog } from './record-money-dialog.js';

/** The ledger: what published results posted and what offices recorded, with its sums and the finance workbook. */
const words = defineWords('money-page', {
  title: ['经费', 'Money'],
  record: ['登记经费', 'Record money'],
  excel: ['财务导出 Excel', 'Excel for finance'],
  search: ['收款方、付款单位、说明', 'Payee, payer or note'],
  payee: ['收款方', 'To'],
  kind: ['类别', 'Kind'],
  amount: ['金额（元）', 'Amount (yuan)'],
  about: ['所属月份', 'About'],
  posted: ['入账月份', 'Posted'],
  payer: ['付款方', 'From'],
  pairing: ['结对', 'Pairing'],
  source: ['来源', 'Source'],
  note: ['说明', 'Note'],
  by: ['登记人', 'Recorded by'],
  reverse: ['冲销', 'Take back'],
  reverseOf: ['冲销 {{payee}} {{amount}} 元', 'Take back {{amount}} yuan to {{payee}}'],
  reverseText: ['生成一笔金额相反的分录，原分录保留。', 'Makes an entry of the opposite amount; this one stays.'],
  reason: ['理由', 'Reason'],
  empty: ['没有符合条件的分录', 'No entry matches'],
  emptyText: ['考核公布后，补助和扣减自动入账；其他经费由支援医院登记。', 'A published result posts subsidy and deduction by itself; the supporting hospital records the rest.'],
});

export function MoneyPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may, viewer } = useSession();
  const [recording, setRecording] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const months = recentMonths(dayOf(viewer.businessNow));
  const reverse = (row: MoneyRow) => setStep({
    name: 'reverseMoney', label: t('reverse'), object: t('reverseOf', { payee: row.payeeName, amount: yuan(row.fen) }), consequence: t('reverseText'), document: REVERSE_MONEY, refetch: ['MoneyPage', 'MoneySums'],
    fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 300 }], input: ({ reason }) => ({ entryId: row.id, reason }),
  });
  const { columns, remarks } = useMoneyColumns(reverse);
  const excel = async (): Promise<void> => setFailure(await downloadFile(`/files/money.xlsx?${searchOf(Object.fromEntries(new URLSearchParams(window.location.search)))}`, 'money.xlsx'));
  return (
    <RecordList
      name="money"
      title={t('title')}
      tabs={<MoneyTabs />}
      document={MONEY_PAGE}
      pick={(data) => data.moneyEntries}
      spec={moneyFilterSpec}
      ordered
      fields={[
        { key: 'postedMonth', label: t('posted'), options: months },
        { key: 'aboutMonth', label: t('about'), options: months },
        { key: 'kinds', label: t('kind'), options: options('moneyKind') },
        { key: 'payers', label: t('payer'), options: options('moneyPayer') },
        { key: 'sources', label: t('source'), options: options('moneySource') },
      ]}
      search={t('search')}
      columns={columns}
      actions={[
        { key: 'excel', label: t('excel'), icon: 'export', allowed: true, onClick: () => void excel() },
        ...(may('money.record') ? [{ key: 'record', label: t('record'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setRecording(true) }] : []),
      ]}
      notice={
        <>
          <FileFailureView failure={failure} />
          {recording && <RecordMoneyDialog onClose={() => setRecording(false)} />}
          {step && <StepDialog step={step} onClose={() => setStep(null)} />}
        </>
      }
      top={(filter) => <MoneyTotals filter={filter} />}
      exported={[
        { head: t('payee'), value: (row) => row.payeeName },
        { head: t('kind'), value: (row) => label('moneyKind', row.kind) },
        { head: t('amount'), value: (row) => yuan(row.fen).replaceAll(',', '').replace('−', '-') },
        { head: t('about'), value: (row) => monthOf(row.aboutMonth) },
        { head: t('posted'), value: (row) => monthOf(row.postedMonth) },
        { head: t('payer'), value: (row) => row.payerName },
        { head: t('pairing'), value: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '') },
        { head: t('source'), value: (row) => label('moneySource', row.source) },
        { head: t('note'), value: remarks },
        { head: t('by'), value: (row) => `${row.recordedOrg} ${row.recordedBy}` },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
