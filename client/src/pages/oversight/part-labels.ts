import type { FigureCode } from '@jiedui/schema/figures';
import { titleLevels } from '@jiedui/schema/vocabulary';
import type { useLabel } from '../../modules/labels.js';

type Label = ReturnType<typeof useLabel>;

/** The code list that the parts of a figure come from; grades are a pack's own words. */
const LISTS = {
  PAIRINGS: 'pairing', STAFF_ON_SITE: 'titleLevel', STAY_MONTHS: 'titleLevel', GOALS_OPEN: 'goalField', GOALS_REACHED: 'goalField', ACTIVITIES: 'activityType', ATTENDANCES: 'attendanceMark',
} as const satisfies Partial<Record<FigureCode, Parameters<Label>[0]>>;

export function partLabel(label: Label, of: FigureCode, key: string): string {
  const list = (LISTS as Partial<Record<FigureCode, Parameters<Label>[0]>>)[of];
  if (key === '') return label('figure', of);
  return list ? label(list, key as never) : key;
}

/** Title levels stand in their order, the highest first; other parts by their number. */
export function partRank(of: FigureCode, key: string): number {
  return (LISTS as Partial<Record<FigureCode, string>>)[of] === 'titleLevel' ? Object.keys(titleLevels).indexOf(key) : 0;
}
