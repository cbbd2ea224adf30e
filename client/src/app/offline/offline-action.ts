import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { OfflineEntry } from './entry.js';

/**
 * Something that can be recorded without a network. To add one:
 *  1. server: a mutation of one input with `entryId: ID!` and `occurredAt: DateTime!`, whose work runs inside `once(…)`
 *     of server/src/modules/presence/intake.ts, or which keeps the id in its own row as a consent does;
 *  2. client: an OfflineAction beside the screen, and its line in offline-actions.ts;
 *  3. the screen calls `useQueue().add(kind, input)` and shows what `entries` say; it never calls the mutation itself.
 */
export interface OfflineAction {
  /** Stays for ever: entries on devices name it. */
  kind: string;
  /** The mutation; it takes `$input`. `entryId` and `occurredAt` are filled in by the queue. */
  mutation: TypedDocumentNode<unknown, OperationVariables>;
  /** How the queue names an entry, and one line of what is in it. */
  describe: (input: Record<string, unknown>) => { title: string; detail: string };
  /** A content the server may take after a refusal, with what the button says; null where only discarding is left. */
  mend?: (entry: OfflineEntry) => { label: string; input: Record<string, unknown> } | null;
}
