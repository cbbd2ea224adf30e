import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** The lists of careers, as tabs of one area; each for those who may read it. */
const words = defineWords('career-tabs', {
  label: ['证书与晋升', 'Certificates and promotion'],
  certificates: ['证书', 'Certificates'],
  ledgers: ['服务台账', 'Service ledger'],
  promotions: ['晋升', 'Promotion'],
  archives: ['考核归档', 'Archive'],
  commendations: ['表彰', 'Commendations'],
  trainings: ['参加培训', 'Trainings'],
  fraud: ['弄虚作假', 'Falsification'],
});

const tabs = [
  { key: 'certificates', to: '/certificates', permission: 'career.read' },
  { key: 'ledgers', to: '/ledgers', permission: 'service.record' },
  { key: 'promotions', to: '/promotions', permission: 'career.read' },
  { key: 'archives', to: '/archive-entries', permission: 'career.read' },
  { key: 'commendations', to: '/commendations', permission: 'career.read' },
  { key: 'trainings', to: '/attended-trainings', permission: 'career.read' },
  { key: 'fraud', to: '/fraud', permission: 'fraud.read' },
] as const;

export function CareerTabs() {
  const t = useWords(words);
  const { may } = useSession();
  return <TabLinks label={t('label')} tabs={tabs.filter((tab) => may(tab.permission)).map(({ key, to }) => ({ key, label: t(key), to }))} />;
}
