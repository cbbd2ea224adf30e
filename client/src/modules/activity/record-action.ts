import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { activityUnits, type RecordedActivity } from '@jiedui/schema/activity';
import { againWhenOpen } from '../../app/offline/again-when-open.js';
import type { OfflineAction } from '../../app/offline/offline-action.js';
import { preferences } from '../../app/preferences.js';
import { labelOf } from '../labels.js';
import { RECORD_ACTIVITY } from './activity-verbs.js';

/** Work recorded by the person himself: it waits on the device for the network and keeps its time. */
export const recordAction: OfflineAction = {
  kind: 'RECORD_ACTIVITY',
  mutation: RECORD_ACTIVITY as TypedDocumentNode<unknown, OperationVariables>,
  describe: ({ type, day, slot, quantity }) => {
    const unit = activityUnits[type as RecordedActivity];
    return {
      title: labelOf('activityType', String(type)),
      detail: `${String(day)} ${slot === null ? '' : labelOf('slot', String(slot))} ${String(quantity)} ${preferences().language === 'en' ? unit.en : unit.zh}`,
    };
  },
  mend: againWhenOpen,
};
