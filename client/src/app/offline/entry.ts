import type { Problem } from '../../ui/problem-list.js';

/** Something recorded on this device that the server shall have: kept here until it has it, and a day longer to be seen. */
export interface OfflineEntry {
  /** Made here once, sent with every attempt: the server stores it once. */
  id: string;
  /** Order of recording on this device; entries are sent in it. */
  seq: number;
  /** Which action it is, see offline-actions.ts. */
  kind: string;
  userId: string;
  organizationId: string;
  /** Business time at which it was recorded, ISO; it is never changed. */
  madeAt: string;
  /** The mutation's input without entryId and occurredAt. */
  input: Record<string, unknown>;
  state: 'QUEUED' | 'SENT' | 'REFUSED';
  attempts: number;
  /** Why the server refused it. */
  problems: Problem[];
  sentAt: string | null;
}

/** A new entry, before the store has numbered it. */
export type NewEntry = Omit<OfflineEntry, 'seq'>;

/** A uuid; also where the page did not come over TLS and `crypto.randomUUID` is missing. */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
