import { Button } from 'antd';
import { decimal } from '../../app/format.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingEffectQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable, type PlainColumn } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';

type Effect = PairingEffectQuery['pairingEffect'];
type Line = Effect['lines'][number];
type Value = Line['values'][number];

const words = defineWords('effect-comparison', {
  title: ['帮扶前后对比', 'Before and after'],
  note: ['基线 {{year}} 年（帮扶开始前一年）', 'baseline {{year}}, the year before it began'],
  export: ['导出对比', 'Export the comparison'],
  indicator: ['指标', 'Indicator'],
  source: ['来源', 'Source'],
  baseline: ['基线 {{year}}', 'Baseline {{year}}'],
  year: ['{{year}} 年', '{{year}}'],
  difference: ['{{year}} 增减', '{{year}} change'],
  percent: ['{{year}} 增幅 %', '{{year}} %'],
  none: ['还没有可对比的数据', 'Nothing to compare yet'],
  noneText: ['受援单位在下方登记基线年和各年的数据；新技术、捐赠、目标自动计入。', 'The receiver reports the baseline and each year below; techniques, donations and goals count by themselves.'],
});

const shown = (value: string | null): string => (value === null ? '—' : decimal(value));
const signed = (value: string): string => (value.startsWith('-') ? decimal(value) : `+${decimal(value)}`);

function Cell({ value }: { value: Value | undefined }) {
  if (!value) return <>—</>;
  return (
    <>
      {shown(value.value)}
      {value.difference !== null && (
        <span className="muted"> {signed(value.difference)}{value.percent !== null && ` (${signed(value.percent)}%)`}</span>
      )}
    </>
  );
}

/** Each indicator against the year before the pairing began. */
export function EffectComparison({ effect, receiverName }: { effect: Effect; receiverName: string }) {
  const t = useWords(words);
  const label = useLabel();
  const years = effect.years.map(({ year }) => year);
  const of = (line: Line, year: number): Value | undefined => line.values.find((value) => value.year === year);
  const columns: PlainColumn<Line>[] = [
    { key: 'indicator', title: t('indicator'), strong: true, render: (line) => label('effectLine', line.code) },
    { key: 'source', title: t('source'), render: (line) => label('effectSource', line.source) },
    { key: 'baseline', title: t('baseline', { year: effect.baselineYear }), align: 'right', render: (line) => shown(line.baseline) },
    ...years.map((year): PlainColumn<Line> => ({ key: String(year), title: t('year', { year }), align: 'right', render: (line) => <Cell value={of(line, year)} /> })),
  ];
  const download = (): void => downloadTable(
    `${t('title')} ${receiverName}`,
    [t('indicator'), t('source'), t('baseline', { year: effect.baselineYear }), ...years.flatMap((year) => [t('year', { year }), t('difference', { year }), t('percent', { year })])],
    effect.lines.map((line) => [
      label('effectLine', line.code), label('effectSource', line.source), line.baseline ?? '',
      ...years.flatMap((year) => {
        const value = of(line, year);
        return [value?.value, value?.difference, value?.percent].map((each) => each ?? '');
      }),
    ]),
  );
  return (
    <Panel
      flush
      title={t('title')}
      note={t('note', { year: effect.baselineYear })}
      extra={effect.lines.length > 0 && <Button size="small" icon={<Icon name="download" />} onClick={download}>{t('export')}</Button>}
    >
      {effect.lines.length === 0
        ? <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        : <PlainTable label={t('title')} rows={effect.lines} rowKey={(line) => line.code} columns={columns} />}
    </Panel>
  );
}
