import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** The goals themselves, and what the rules say of them. */
const words = defineWords('goal-tabs', {
  parts: ['目标与判定', 'Goals and verdicts'],
  goals: ['目标', 'Goals'],
  verdicts: ['成效判定', 'Against the rules'],
});

export function GoalTabs() {
  const t = useWords(words);
  return <TabLinks label={t('parts')} tabs={[{ key: 'goals', label: t('goals'), to: '/goals', end: true }, { key: 'verdicts', label: t('verdicts'), to: '/goals/verdicts' }]} />;
}
