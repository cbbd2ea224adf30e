import { useSearchParams } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingEffectQuery } from '../../graphql/generated/types.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { SelectField } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';

type Years = PairingEffectQuery['pairingEffect']['years'];

const words = defineWords('effect-findings', {
  title: ['目标判定', 'Goals against the rules'],
  year: ['年度', 'Year'],
  one: ['{{year}} 年', '{{year}}'],
  open: ['{{year}} 年尚未结束：只按全年计的目标暂不判定', '{{year}} is not over: what is counted by the year is not judged yet'],
  over: ['截至 {{year}} 年底', 'as of the end of {{year}}'],
  none: ['政策包没有规定成效目标', 'The pack sets no goals for this receiver'],
  noYear: ['帮扶尚未开始', 'The pairing has not begun'],
});

/** What the pack asks to be reached, for the newest year that is over or the chosen one. */
export function EffectFindings({ years }: { years: Years }) {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const shown = years.find(({ year }) => String(year) === params.get('year')) ?? years.findLast(({ over }) => over) ?? years[0];
  if (!shown) return <Panel title={t('title')}><EmptyState title={t('noYear')} /></Panel>;
  return (
    <RulesPanel
      findings={shown.findings}
      title={t('title')}
      note={t(shown.over ? 'over' : 'open', { year: shown.year })}
      extra={
        years.length > 1 && (
          <SelectField
            hideLabel
            label={t('year')}
            value={String(shown.year)}
            options={years.map(({ year }) => ({ value: String(year), label: t('one', { year }) }))}
            onChange={(event) => setParams({ year: event.target.value }, { preventScrollReset: true, replace: true })}
          />
        )
      }
      empty={<EmptyState title={t('none')} />}
    />
  );
}
