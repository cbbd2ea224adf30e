import { Fragment } from 'react';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { listAddress } from '../../modules/addresses.js';
import { useLabel } from '../../modules/labels.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import type { OversightFigure } from './oversight-query.js';

/** Rows that no figure counts, stated above the figures, each with its list. */
const words = defineWords('excluded', {
  title: ['本页统计未计入 {{count}} 行：', { one: '{{count}} row is left out: ', other: '{{count}} rows are left out: ' }],
  rest: ['其余各行与列表逐一相等。', 'Every other figure equals the list behind it.'],
  none: ['没有排除的行；每个数字与其列表逐一相等。', 'Nothing is left out; every figure equals the list behind it.'],
  comma: ['，', ', '],
  stop: ['。', '. '],
  rows: ['{{label}} {{count}} 行', '{{label}} {{count}}'],
});

export function Excluded({ figures }: { figures: readonly Omit<OversightFigure, 'target'>[] }) {
  const t = useWords(words);
  const label = useLabel();
  const out = figures.filter((figure) => figure.value > 0);
  const count = out.reduce((sum, figure) => sum + figure.value, 0);
  if (count === 0) {
    return (
      <ReasonStrip tone="info" icon="filter">
        {t('none')}
      </ReasonStrip>
    );
  }
  return (
    <ReasonStrip tone="info" icon="filter" title={t('title', { count })}>
      {out.map((figure, i) => (
        <Fragment key={figure.code}>
          {i > 0 && t('comma')}
          <Link to={listAddress(figure.list, figure.filter)}>{t('rows', { label: label('figure', figure.code), count: figure.value })}</Link>
        </Fragment>
      ))}
      {t('stop')}
      {t('rest')}
    </ReasonStrip>
  );
}
