import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import { cellsOf, dateAt, weekStarts } from '../../modules/coverage/weeks.js';
import type { Receiver } from './coverage-rows.js';

const words = defineWords('coverage-export', {
  file: ['覆盖日历 {{year}}', 'coverage {{year}}'],
  code: ['区划代码', 'Division code'],
  area: ['地区', 'Area'],
  name: ['受援单位', 'Institution'],
  minOnSite: ['每日在岗下限', 'Daily minimum'],
  minStrength: ['队伍下限', 'Team minimum'],
  gap: ['已发生缺口天', 'Gap days'],
  gapAhead: ['预测缺口天', 'Gap days foreseen'],
  strength: ['力量不足天', 'Days below strength'],
  strengthAhead: ['预测力量不足天', 'Days below strength foreseen'],
});

/** Exports the receivers that the filter leaves: totals, then the fewest persons on site of each week. */
export function useCoverageExport(year: number): (receivers: readonly Receiver[]) => void {
  const t = useWords(words);
  return (receivers) => {
    const starts = weekStarts(year);
    const head = [t('code'), t('area'), t('name'), t('minOnSite'), t('minStrength'), t('gap'), t('gapAhead'), t('strength'), t('strengthAhead'), ...starts.map((start) => dateAt(year, start))];
    downloadTable(t('file', { year }), head, receivers.map(({ divisionCode, divisionName, name, calendar }) => [
      divisionCode, divisionName, name, calendar.minOnSite ?? '', calendar.minStrength ?? '', calendar.gapDays, calendar.gapDaysAhead, calendar.strengthDays,
      calendar.strengthDaysAhead, ...cellsOf(calendar, starts).map((cell) => (cell.cover === 'NONE' ? '' : cell.lowest)),
    ]));
  };
}
