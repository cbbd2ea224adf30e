import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** The lists of life on site, as tabs of one area; each for those who may read it. */
const words = defineWords('presence-tabs', {
  label: ['在岗管理', 'On site'],
  stays: ['在岗', 'On site'],
  leaves: ['请假', 'Leave'],
  outings: ['外出', 'Outings'],
  exits: ['退出', 'Exits'],
  incidents: ['差错事故', 'Incidents'],
  checks: ['抽查', 'Spot checks'],
  violations: ['违纪', 'Violations'],
});

const tabs = [
  { key: 'stays', to: '/presence', permission: 'stay.read' },
  { key: 'leaves', to: '/leaves', permission: 'stay.read' },
  { key: 'outings', to: '/outings', permission: 'stay.read' },
  { key: 'exits', to: '/exits', permission: 'stay.read' },
  { key: 'incidents', to: '/incidents', permission: 'stay.read' },
  { key: 'checks', to: '/spot-checks', permission: 'check.read' },
  { key: 'violations', to: '/violations', permission: 'violation.read' },
] as const;

export function PresenceTabs() {
  const t = useWords(words);
  const { may } = useSession();
  return <TabLinks label={t('label')} tabs={tabs.filter((tab) => may(tab.permission)).map(({ key, to }) => ({ key, label: t(key), to }))} />;
}
