import { useLocation } from 'react-router';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** Evaluations, and what follows from their results. */
const words = defineWords('evaluation-tabs', {
  label: ['考核', 'Evaluations'],
  evaluations: ['考核', 'Evaluations'],
  owed: ['应评未评', 'Evaluations owed'],
  objections: ['申诉', 'Objections'],
  uses: ['结果运用', 'Uses of results'],
  dues: ['结果待落实', 'Consequences due'],
  closings: ['关账', 'Closed periods'],
});

const tabs = [
  { key: 'evaluations', to: '/evaluations', permission: 'evaluation.read' },
  { key: 'owed', to: '/evaluations/owed', permission: 'evaluation.read' },
  { key: 'objections', to: '/objections', permission: 'evaluation.read' },
  { key: 'uses', to: '/result-uses', permission: 'evaluation.read' },
  { key: 'dues', to: '/result-dues?settled=false', permission: 'evaluation.read' },
  { key: 'closings', to: '/closings', permission: 'stay.read' },
] as const;

export function EvaluationTabs() {
  const t = useWords(words);
  const { may } = useSession();
  const { pathname } = useLocation();
  return <TabLinks label={t('label')} tabs={tabs.filter((tab) => may(tab.permission)).map(({ key, to }) => ({ key, label: t(key), to, current: pathname === to.split('?')[0] }))} />;
}
