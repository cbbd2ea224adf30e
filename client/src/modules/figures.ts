import { figureCodes, type FigureCode } from '@jiedui/schema/figures';
import { number } from '../app/format.js';
import { usePreferences } from '../app/preferences.js';
import type { Figure } from '../ui/figure-strip.js';
import { listAddress } from './addresses.js';

export interface FigureValue {
  code: FigureCode;
  value: number;
  list: string;
  filter: unknown;
}

/** Figures that stand together: the first is shown, the second behind a stroke. */
const cells: readonly { main: FigureCode; of?: FigureCode; alarm?: 'bad' | 'warn' }[] = [
  { main: 'PAIRINGS_ACTIVE', of: 'PAIRINGS' },
  { main: 'PAIRINGS_TO_START' },
  { main: 'PAIRINGS_WITHOUT_LEAD', alarm: 'warn' },
  { main: 'RECEIVERS_COVERED', of: 'RECEIVERS' },
  { main: 'RECEIVERS_GAP', alarm: 'bad' },
  { main: 'RECEIVERS_GAP_AHEAD', alarm: 'warn' },
  { main: 'AGREEMENTS_EFFECTIVE' },
  { main: 'AGREEMENTS_LATE', alarm: 'bad' },
  { main: 'STAFF_ON_SITE', of: 'STAFF_PLANNED' },
  { main: 'TASKS_DONE', of: 'TASKS' },
  { main: 'TASKS_OVERDUE', alarm: 'bad' },
  { main: 'EVALUATIONS_OPEN' },
  { main: 'EVALUATIONS_QUALIFIED', of: 'EVALUATIONS_EFFECTIVE' },
];

/** Cells of the figure strip, each a link to the list that it counts; a figure that was not asked for is left out. */
export function useFigureCells(): (figures: readonly FigureValue[]) => Figure[] {
  const { language } = usePreferences();
  return (figures) =>
    cells.flatMap(({ main, of, alarm }) => {
      const found = figures.find((one) => one.code === main);
      const whole = figures.find((one) => one.code === of);
      if (!found) return [];
      return [
        {
          key: main,
          label: figureCodes[main][language === 'en' ? 'en' : 'zh'],
          value: number(found.value),
          ...(whole ? { unit: `/ ${number(whole.value)}` } : {}),
          to: listAddress(found.list, found.filter),
          ...(alarm && found.value > 0 ? { tone: alarm } : {}),
        },
      ];
    });
}
