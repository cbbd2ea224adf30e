import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** Evaluations, and what follows from their results. */
const words = defineWords('evaluation-tabs', {
  label: ['考核', 'Evaluations'],
  evaluations: ['考核', 'Evaluations'],
  objections: ['申诉', 'Objections'],
  uses: ['结果运用', 'Uses of results'],
  closings: ['关账', 'Closed periods'],
});

const tabs = [
  { key: 'evaluations', to: '/evaluations', permission: 'evaluation.read' },
  { key: 'objections', to: '/objections', permission: 'evaluation.read' },
  { key: 'uses', to: '/result-uses', permission: 'evaluation.read' },
  { key: 'closings', to: '/closings', permission: 'stay.read' },
] as const;

export function EvaluationTabs() {
  const t = useWords(words);
  const { may } = useSession();
  return <TabLinks label={t('label')} tabs={tabs.filter((tab) => may(tab.permission)).map(({ key, to }) => ({ key, label: t(key), to }))} />;
}
