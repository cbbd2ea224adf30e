import { useNavigate } from 'react-router';
import { number } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { SelectField } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';
import { TrendBars } from '../../ui/trend-bars.js';
import type { OversightData, TrendPoint } from './oversight-query.js';
import { partLabel, partRank } from './part-labels.js';
import { addressOf, TRENDS, type Place } from './place.js';
import { periodName } from './period-names.js';

/** One figure over the last twelve periods, by its parts. */
const words = defineWords('trend-panel', {
  title: ['趋势', 'Trend'],
  note: ['近 12 期', 'last 12 periods'],
  figure: ['指标', 'Figure'],
  label: ['{{figure}}，{{first}} 至 {{last}}，最近一期 {{value}}', '{{figure}} from {{first}} to {{last}}, {{value}} in the latest'],
  none: ['这些期间没有数据。', 'Nothing in these periods.'],
});

export function TrendPanel({ oversight, trend, place }: { oversight: OversightData; trend: readonly TrendPoint[]; place: Place }) {
  const t = useWords(words);
  const label = useLabel();
  const navigate = useNavigate();
  const starts = [...new Set(trend.map(({ from }) => from))];
  const { kind } = oversight.period;
  const legend = [...new Set(trend.filter(({ value }) => value > 0).map(({ key }) => key))].sort((a, b) => partRank(place.trend, b) - partRank(place.trend, a)).map((key) => ({ key, label: partLabel(label, place.trend, key) }));
  const bars = starts.map((from) => ({ key: from, label: kind === 'YEAR' ? from.slice(0, 4) : periodName(kind, from).slice(2), parts: trend.filter((point) => point.from === from) }));
  const latest = (bars.at(-1)?.parts ?? []).reduce((sum, { value }) => sum + value, 0);
  return (
    <Panel
      title={t('title')}
      note={t('note')}
      extra={
        <SelectField
          hideLabel
          label={t('figure')}
          value={place.trend}
          options={TRENDS.map((code) => ({ value: code, label: label('figure', code) }))}
          onChange={(event) => void navigate(addressOf({ ...place, trend: event.target.value as Place['trend'] }), { state: { stay: true }, preventScrollReset: true })}
        />
      }
    >
      {legend.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <TrendBars
          bars={bars}
          legend={legend}
          label={t('label', { figure: label('figure', place.trend), first: periodName(kind, starts[0] ?? ''), last: periodName(kind, starts.at(-1) ?? ''), value: number(latest) })}
        />
      )}
    </Panel>
  );
}
