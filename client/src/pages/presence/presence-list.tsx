import type { OperationVariables } from '@apollo/client';
import { PresenceTabs } from '../../modules/presence/presence-tabs.js';
import { RecordList, type RecordListProps } from '../../modules/record-list.js';

/** One of the lists of life on site, with the tabs of the area. */
export function PresenceList<Data, Variables extends OperationVariables, Row extends { id: string }>(props: Omit<RecordListProps<Data, Variables, Row>, 'tabs'>) {
  return <RecordList {...props} tabs={<PresenceTabs />} />;
}
