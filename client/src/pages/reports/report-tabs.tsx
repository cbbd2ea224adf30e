import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** What is on file and what is owed. */
const words = defineWords('report-tabs', {
  label: ['报表', 'Reports'],
  filed: ['已填报', 'On file'],
  due: ['应报', 'Due'],
  rollup: ['季度汇总', 'Quarterly roll-up'],
});

export function ReportTabs() {
  const t = useWords(words);
  return <TabLinks label={t('label')} tabs={[{ key: 'filed', label: t('filed'), to: '/reports', end: true }, { key: 'due', label: t('due'), to: '/reports/due' }, { key: 'rollup', label: t('rollup'), to: '/reports/quarters' }]} />;
}
