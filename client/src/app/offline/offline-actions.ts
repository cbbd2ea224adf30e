import { recordAction } from '../../modules/activity/record-action.js';
import { checkInAction } from '../../modules/presence/check-in-action.js';
import { consentAction } from '../../modules/presence/consent-action.js';
import type { OfflineAction } from './offline-action.js';

/** Every action of the offline queue, one line each. */
export const offlineActions: readonly OfflineAction[] = [consentAction, checkInAction, recordAction];
