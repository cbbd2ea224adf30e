import { locationNotices } from '@jiedui/schema/privacy-notices';
import type { OfflineEntry } from '../../app/offline/entry.js';
import { useQueue } from '../../app/offline/queue-provider.js';
import type { PhoneHomeQuery } from '../../graphql/generated/types.js';
import { consentAction } from './consent-action.js';

export interface ConsentNow {
  /** To the notice in force, and not withdrawn. */
  given: boolean;
  /** Decisions of this device that the server's answer does not hold yet, the newest first. */
  pending: readonly OfflineEntry[];
  /** The newest decision, if the server did not take it. */
  refused: OfflineEntry | undefined;
}

/** What holds on this device: its own newest decision while the server's answer does not hold it, else the server's newest line. */
export function useConsent(lines: PhoneHomeQuery['myConsent']): ConsentNow {
  const { entries } = useQueue();
  const known = new Set(lines.map(({ entryId }) => entryId));
  const decided = entries.filter(({ kind }) => kind === consentAction.kind).toReversed();
  const pending = decided.filter(({ id, state }) => state !== 'REFUSED' && !known.has(id));
  const newest = pending[0]?.input ?? lines[0];
  return {
    given: newest?.given === true && newest.noticeVersion === locationNotices[0].version,
    pending,
    refused: decided[0]?.state === 'REFUSED' ? decided[0] : undefined,
  };
}
