import { Button } from 'antd';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { MoneyPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { yuan } from '@jiedui/schema/yuan';
import { monthOf } from '../../modules/money/yuan.js';
import type { DataColumn } from '../../ui/data-table.js';
import { RuleChip } from '../../ui/rule-chip.js';

/** The columns of the ledger, and what stands behind an entry in words. */
const words = defineWords('money-columns', {
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
  action: ['操作', 'Action'],
  reverse: ['冲销', 'Take back'],
  reverseOf: ['冲销 {{payee}} {{amount}} 元', 'Take back {{amount}} yuan to {{payee}}'],
  reversed: ['已冲销', 'taken back'],
  unchanged: ['待遇不变', 'pay unchanged'],
  changed: ['待遇有变化', 'pay changed'],
  retained: ['职务保留', 'post kept'],
});

export type MoneyRow = MoneyPageQuery['moneyEntries']['nodes'][number];

export function useMoneyColumns(reverse: (row: MoneyRow) => void): { columns: DataColumn<MoneyRow>[]; remarks: (row: MoneyRow) => string } {
  const t = useWords(words);
  const label = useLabel();
  const remarks = (row: MoneyRow): string => [
    row.payUnchanged === null ? '' : t(row.payUnchanged ? 'unchanged' : 'changed'), row.postRetained ? t('retained') : '', row.note, row.reversed ? t('reversed') : '',
  ].filter(Boolean).join('，');
  const columns: DataColumn<MoneyRow>[] = [
    { key: 'payee', title: t('payee'), fixed: true, phone: 'title', render: (row) => <b>{row.payeeName}</b> },
    { key: 'kind', title: t('kind'), render: (row) => <>{label('moneyKind', row.kind)} {row.ruleId && <RuleChip ruleId={row.ruleId} />}</> },
    { key: 'amount', title: t('amount'), align: 'right', order: 'AMOUNT', render: (row) => yuan(row.fen) },
    { key: 'about', title: t('about'), render: (row) => monthOf(row.aboutMonth) },
    { key: 'posted', title: t('posted'), order: 'POSTED_LAST', render: (row) => monthOf(row.postedMonth) },
    { key: 'payer', title: t('payer'), render: (row) => row.payerName },
    { key: 'pairing', title: t('pairing'), phone: 'none', render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'source', title: t('source'), render: (row) => (row.evaluationKey ? <Link to={`/evaluations/${row.evaluationKey}`}>{label('moneySource', row.source)}</Link> : label('moneySource', row.source)) },
    { key: 'note', title: t('note'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{remarks(row) || '—'}</span> },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => row.recordedBy },
    { key: 'action', title: t('action'), render: (row) => (row.mayReverse ? <Button size="small" aria-label={t('reverseOf', { payee: row.payeeName, amount: yuan(row.fen) })} onClick={() => reverse(row)}>{t('reverse')}</Button> : '—') },
  ];
  return { columns, remarks };
}
