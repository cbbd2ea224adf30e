import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { PlainTable } from '../../ui/plain-table.js';
import type { Receiver } from './coverage-rows.js';

/** The calendar in numbers, for reading without colours and shapes. */
const words = defineWords('coverage-table', {
  label: ['覆盖日历（表格）', 'Coverage calendar as a table'],
  name: ['受援单位', 'Institution'],
  area: ['地区', 'Area'],
  min: ['每日下限 / 队伍下限', 'Daily / team minimum'],
  gap: ['已发生缺口天', 'Gap days'],
  gapAhead: ['预测缺口天', 'Foreseen'],
  strength: ['力量不足天', 'Below strength'],
  strengthAhead: ['预测力量不足天', 'Foreseen'],
  next: ['最近的缺口', 'Nearest gap'],
  span: ['{{from}} 至 {{to}}', '{{from}} to {{to}}'],
});

export function CoverageTable({ receivers, year }: { receivers: readonly Receiver[]; year: number }) {
  const t = useWords(words);
  const bad = (count: number) => (count > 0 ? <b style={{ color: 'var(--bad)' }}>{count}</b> : count);
  return (
    <PlainTable
      label={t('label')}
      rows={receivers}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', title: t('name'), strong: true, render: (row) => <Link to={`/coverage/${row.id}?year=${year}`}>{row.name}</Link> },
        { key: 'area', title: t('area'), render: (row) => row.divisionName },
        { key: 'min', title: t('min'), align: 'right', render: ({ calendar }) => `${calendar.minOnSite ?? '—'} / ${calendar.minStrength ?? '—'}` },
        { key: 'gap', title: t('gap'), align: 'right', render: ({ calendar }) => bad(calendar.gapDays) },
        { key: 'gapAhead', title: t('gapAhead'), align: 'right', render: ({ calendar }) => bad(calendar.gapDaysAhead) },
        { key: 'strength', title: t('strength'), align: 'right', render: ({ calendar }) => calendar.strengthDays },
        { key: 'strengthAhead', title: t('strengthAhead'), align: 'right', render: ({ calendar }) => calendar.strengthDaysAhead },
        {
          key: 'next',
          title: t('next'),
          render: ({ calendar }) => {
            const gap = calendar.shortages.find((one) => one.kind === 'GAP' && one.to >= calendar.today) ?? calendar.shortages.find((one) => one.kind === 'GAP');
            return gap ? t('span', { from: gap.from, to: gap.to }) : '—';
          },
        },
      ]}
    />
  );
}
