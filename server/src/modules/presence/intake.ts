import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import type { Label } from '@jiedui/schema/vocabulary';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import type { Tx } from '../../db/unit-of-work.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';

/** Something that a device recorded, perhaps long before it could send it. */
export interface Entry {
  /** A uuid that the device made with the entry and sends again with every attempt. */
  readonly entryId: string;
  /** What it is, ATTENDANCE say; one id is of one kind for ever. */
  readonly kind: string;
  /** When it happened, by the device. */
  readonly occurredAt: Date;
  /** All that was sent besides; equal bodies are the same entry. */
  readonly body: unknown;
}

/** How far a device's clock may run ahead, and how old an entry may be when it arrives. */
const AHEAD_MS = 2 * 60_000;
const OLDEST_DAYS = 31;

/**
 * Stores an entry of a device once, whatever happens on the way: the line in `intake` and whatever `store` writes stand or
 * fall together. Sent again, the same body answers the row it made the first time and `store` is not called; another body
 * under the same id is refused (ENTRY_CHANGED). Two attempts at the same moment wait for each other.
 * @param personId whose entry it is; the row policies keep others from seeing it
 * @param store writes the row under the id it is given; a Refusal it throws leaves nothing, and the id may be used again
 * @returns the id of the row within the scope
 */
export async function once(tx: Tx, scopeId: number, personId: string, entry: Entry, store: (rowId: string) => Promise<void>): Promise<string> {
  const digest = createHash('sha256').update(canonicalJson({ kind: entry.kind, at: entry.occurredAt.toISOString(), body: entry.body })).digest('hex');
  const [taken] = await tx.query<{ rowId: string }>(
    `insert into intake (scope_id, id, person_id, kind, digest, row_id, occurred_at) values ($1, $2, $3, $4, $5, uuidv7(), $6)
     on conflict (scope_id, id) do nothing returning row_id as "rowId"`,
    [scopeId, entry.entryId, personId, entry.kind, digest, entry.occurredAt],
  );
  if (taken) {
    refuse(timeProblems(entry.occurredAt, tx.now));
    await store(taken.rowId);
    return taken.rowId;
  }
  const [known] = await tx.query<{ rowId: string }>(
    'select row_id as "rowId" from intake where scope_id = $1 and id = $2 and digest = $3', [scopeId, entry.entryId, digest]);
  if (known) return known.rowId;
  throw entryChanged(say.sendAnew);
}

/** The server has something else under the id that the device sent. */
export function entryChanged(fix: Label): Refusal {
  return new Refusal([{ code: 'ENTRY_CHANGED', path: 'entryId', message: say.entryChanged, fix }]);
}

/** What is wrong with the time that a device gives; `late` says what to do about one that is too long past. */
export function timeProblems(occurredAt: Date, now: Date, late: Label = say.clerkRecords): ProblemInput[] {
  const ahead = occurredAt.getTime() - now.getTime();
  if (ahead > AHEAD_MS) {
    return [{ code: 'TIME_AHEAD', path: 'occurredAt', message: say.ahead, fix: say.setClock, numbers: { minutes: Math.round(ahead / 60_000) } }];
  }
  const days = Math.floor(-ahead / 86_400_000);
  if (days <= OLDEST_DAYS) return [];
  return [{ code: 'TIME_PAST', path: 'occurredAt', message: say.tooOld(days, OLDEST_DAYS), fix: late, numbers: { days, limit: OLDEST_DAYS } }];
}
