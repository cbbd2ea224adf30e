import type { OperationVariables } from '@apollo/client';
import { AreaList } from '../../modules/area-list.js';
import { PresenceTabs } from '../../modules/presence/presence-tabs.js';

/** One of the lists of life on site, under the tabs of that area. */
export function PresenceList<Data, Variables extends OperationVariables, Row extends { id: string }>(list: Omit<React.ComponentProps<typeof AreaList<Data, Variables, Row>>, 'tabs'>) {
  return <AreaList {...list} tabs={<PresenceTabs />} />;
}
