import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { LedgerFieldsFragment } from '../../graphql/generated/types.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';
import { State } from '../state.js';

/** What of a person's service counts, stretch by stretch, and when each length is reached. */
export const ledgerWords = defineWords('ledger', {
  length: ['{{months}} 个月 {{days}} 天', '{{months}} months {{days}} days'],
  lines: ['服务时段', 'Stretches'],
  place: ['地点', 'Place'],
  kind: ['种类', 'Kind'],
  period: ['起止', 'From – to'],
  own: ['时长', 'Length'],
  counted: ['计入', 'Counted'],
  reason: ['认定', 'Verdict'],
  gates: ['晋升服务年限', 'Service before promotion'],
  gate: ['{{step}}{{to}}', '{{step}}: {{to}}'],
  step: ['用途', 'For'],
  months: ['要求', 'Required'],
  monthsOf: ['{{count}} 个月', { one: '{{count}} month', other: '{{count}} months' }],
  rule: ['依据', 'Rule'],
  when: ['何时达到', 'Reached'],
  met: ['已达到', 'reached'],
  reach: ['{{day}} 满 {{months}} 个月（还有 {{left}} 天）', '{{months}} months on {{day}} ({{left}} days to go)'],
  short: ['尚缺，没有进行中的派驻', 'short, no stay is running'],
});

type Standing = LedgerFieldsFragment['standings'][number];

export function LedgerLines({ lines }: { lines: Standing['lines'] }) {
  const t = useWords(ledgerWords);
  const label = useLabel();
  return (
    <PlainTable
      label={t('lines')}
      rows={lines}
      rowKey={(row) => `${row.sourceId}-${row.from}`}
      columns={[
        { key: 'place', title: t('place'), strong: true, render: (row) => row.place },
        { key: 'kind', title: t('kind'), render: (row) => label('serviceKind', row.kind) },
        { key: 'period', title: t('period'), render: (row) => period(row.from, row.to) },
        { key: 'own', title: t('own'), align: 'right', render: (row) => t('length', { months: row.months, days: row.days }) },
        { key: 'counted', title: t('counted'), align: 'right', render: (row) => t('length', { months: row.countedMonths, days: row.countedDays }) },
        { key: 'reason', title: t('reason'), render: (row) => <State list="serviceReason" code={row.reason} /> },
      ]}
    />
  );
}

/** In words: reached, reached on a day, or short. */
export function GateWhen({ gate }: { gate: Standing['gates'][number] }) {
  const t = useWords(ledgerWords);
  if (gate.met) return <StatusTag tone="ok">{t('met')}</StatusTag>;
  if (gate.reachOn === null) return <StatusTag tone="warn">{t('short')}</StatusTag>;
  return <StatusTag tone="info">{t('reach', { day: gate.reachOn, months: gate.months, left: gate.daysLeft ?? 0 })}</StatusTag>;
}

export function LedgerGates({ gates }: { gates: Standing['gates'] }) {
  const t = useWords(ledgerWords);
  const label = useLabel();
  return (
    <PlainTable
      label={t('gates')}
      rows={gates}
      rowKey={(row) => `${row.step}-${row.to}`}
      columns={[
        { key: 'step', title: t('step'), strong: true, render: (row) => t('gate', { step: label('promotionStep', row.step), to: label('titleLevel', row.to) }) },
        { key: 'months', title: t('months'), render: (row) => t('monthsOf', { count: row.months }) },
        { key: 'rule', title: t('rule'), render: (row) => <RuleChip ruleId={row.ruleId} clause={null} /> },
        { key: 'when', title: t('when'), render: (row) => <GateWhen gate={row} /> },
      ]}
    />
  );
}
