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
  /** What the packs ask for. */
  target?: number | null;
}

interface Cell {
  main: FigureCode;
  of?: FigureCode;
  alarm?: 'bad' | 'warn';
}

/** Figures that stand together: the first is shown, the second behind a stroke. */
const now: readonly Cell[] = [
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
  { main: 'RECEIVERS_WEAK', alarm: 'warn' },
  { main: 'TEAMS_ON_SITE' },
  { main: 'GOALS_REACHED' },
  { main: 'GOALS_OPEN' },
  { main: 'CONTRADICTIONS_OPEN', alarm: 'warn' },
];

/** What happened or fell due in a period. */
const ofPeriod: readonly Cell[] = [
  { main: 'STAY_MONTHS' },
  { main: 'AGREEMENTS_ON_TIME', of: 'AGREEMENTS_DUE' },
  { main: 'TASKS_DUE_DONE', of: 'TASKS_DUE' },
  { main: 'ACTIVITIES_CONFIRMED', of: 'ACTIVITIES' },
  { main: 'ATTENDANCES' },
  { main: 'ABSENCES', alarm: 'bad' },
  { main: 'TRAINEES' },
  { main: 'EVALUATIONS_PASSED', of: 'EVALUATIONS_ENDED' },
  { main: 'INCIDENTS', alarm: 'warn' },
  { main: 'VIOLATIONS', alarm: 'warn' },
];

/** Cells of the figure strip, each a link to the list that it counts; a figure that was not asked for is left out. */
export function useFigureCells(): (figures: readonly FigureValue[], group?: 'NOW' | 'PERIOD') => Figure[] {
  const { language } = usePreferences();
  return (figures, group = 'NOW') =>
    (group === 'NOW' ? now : ofPeriod).flatMap(({ main, of, alarm }) => {
      const found = figures.find((one) => one.code === main);
      const whole = figures.find((one) => one.code === of);
      if (!found) return [];
      return [
        {
          key: main,
          label: figureCodes[main][language === 'en' ? 'en' : 'zh'],
          value: number(found.value),
          ...(whole ? { unit: `/ ${number(whole.value)}` } : found.target != null ? { unit: `/ ${number(found.target)}` } : {}),
          to: listAddress(found.list, found.filter),
          ...(alarm && found.value > 0 ? { tone: alarm } : {}),
        },
      ];
    });
}
