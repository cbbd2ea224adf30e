import { talliedTypes } from '@jiedui/schema/parameters/shapes';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkloadQuery } from '../../graphql/generated/types.js';
import type { Tone } from '../../ui/status-tag.js';
import { useQuantity } from '../activity/quantity.js';
import { useLabel } from '../labels.js';

const words = defineWords('workload-requirement', {
  times: ['次', 'times'],
});

type Line = WorkloadQuery['workload']['lines'][number];

export const verdictTones: Record<Line['finding']['verdict'], Tone> = { MET: 'ok', NOT_MET: 'bad', UNKNOWN: 'info', EXEMPT: 'mute' };

/** "每人每周门诊 ≥ 3 个半天" */
export function useRequirement(): (line: Pick<Line, 'activity' | 'measure' | 'window' | 'min'>) => string {
  const label = useLabel();
  const t = useWords(words);
  const { unit } = useQuantity();
  const english = usePreferences().language === 'en';
  return (line) => {
    const tallied = line.activity !== 'ANY' && talliedTypes.includes(line.activity);
    const count = line.activity !== 'ANY' && tallied ? unit(line.activity) : t('times');
    const measure = line.measure === 'COUNT' ? count : label('quotaMeasure', line.measure);
    const [activity, window] = [label('quotaActivity', line.activity), label('quotaWindow', line.window)];
    return english ? `${activity} ≥ ${line.min} ${measure} ${window}` : `${window}${activity} ≥ ${line.min} ${measure}`;
  };
}
