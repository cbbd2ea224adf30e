import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** Evaluations, and what follows from their results. */
const words = defineWords('evaluation-tabs', {
  label: ['考核', 'Evaluations'],
  evaluations: ['考核', 'Evaluations'],
  owed: ['应评未评', 'Owed'],
  objections: ['申诉', 'Objections'],
  uses: ['结果运用', 'Uses of results'],
  closings: ['关账', 'Closed periods'],
});

const tabs = [
  { key: 'evaluations', to: '/evaluations', permission: 'evaluation.read', end: true },
  { key: 'owed', to: '/evaluations/owed', permission: 'evaluation.read', end: false },
  { key: 'objections', to: '/objections', permission: 'evaluation.read', end: false },
  { key: 'uses', to: '/result-uses', permission: 'evaluation.read', end: false },
  { key: 'closings', to: '/closings', permission: 'stay.read', end: false },
] as const;

export function EvaluationTabs() {
  const t = useWords(words);
  const { may } = useSession();
  return <TabLinks label={t('label')} tabs={tabs.filter((tab) => may(tab.permission)).map(({ key, to, end }) => ({ key, label: t(key), to, end }))} />;
}
