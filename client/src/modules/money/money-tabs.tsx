import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** The ledgers that results post to. */
const words = defineWords('money-tabs', {
  label: ['经费', 'Money'],
  money: ['经费分录', 'Entries'],
  scores: ['科室绩效', 'Department scores'],
});

export function MoneyTabs() {
  const t = useWords(words);
  return <TabLinks label={t('label')} tabs={[{ key: 'money', label: t('money'), to: '/money' }, { key: 'scores', label: t('scores'), to: '/department-scores' }]} />;
}
