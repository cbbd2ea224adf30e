import { usePreferences } from '../../app/preferences.js';
import { inLanguage } from '../../app/said.js';
import type { OwedEvaluationsPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';

export type OwedRhythm = OwedEvaluationsPageQuery['evaluationRhythms']['nodes'][number];
export type OwedOfUnit = OwedRhythm['dues'][number];
export type OwedOfStay = OwedRhythm['stayDues'][number];

/** What an evaluation that is owed is called: as its scheme says; by its rhythm where the pack sets none. */
export function useOwedName(): (due: OwedOfUnit) => string {
  const label = useLabel();
  usePreferences();
  return (due) => (due.label ? inLanguage(due.label, due.labelEn) : label('evaluationRhythm', due.rhythm));
}
