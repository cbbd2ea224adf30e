import { businessNow } from './business-clock.js';
import { addEntry, allEntries, putEntry, removeEntry } from './device-store.js';
import { newEntryId, type OfflineEntry } from './entry.js';

/** Whose entries these are. */
export interface Owner {
  userId: string;
  organizationId: string;
}

/** What became of one attempt: the server has it, refuses it, or could not be asked. */
export type Sent = { outcome: 'SENT' } | { outcome: 'REFUSED'; problems: OfflineEntry['problems'] } | { outcome: 'LATER' };
export type Send = (entry: OfflineEntry) => Promise<Sent>;

/** A day after it was sent an entry is no longer shown. */
const SHOWN_MS = 24 * 3_600_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * The queue of one person on this device. Entries are sent in the order of recording, one at a time; where the server
 * cannot be asked, again after a wait that doubles. Another tab may send the same entry: the server stores it once.
 */
export class OfflineQueue {
  entries: readonly OfflineEntry[] = [];
  /** The first entry could not be sent since then; null while all is well. */
  stuckSince: Date | null = null;
  readonly #listeners = new Set<() => void>();
  #running: Promise<void> | null = null;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;

  constructor(readonly owner: Owner, private readonly send: Send) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): readonly OfflineEntry[] => this.entries;

  /** Reads what is kept on the device, and forgets what was sent long ago. */
  async load(): Promise<void> {
    const { userId, organizationId } = this.owner;
    const mine = (await allEntries()).filter((entry) => entry.userId === userId && entry.organizationId === organizationId);
    const old = mine.filter(({ state, sentAt }) => state === 'SENT' && sentAt !== null && Date.now() - Date.parse(sentAt) > SHOWN_MS);
    for (const { seq } of old) await removeEntry(seq);
    this.#show(mine.filter((entry) => !old.includes(entry)));
  }

  /** Records something now. It is on the disk when this returns; sending goes on by itself. */
  async add(kind: string, input: Record<string, unknown>, madeAt = businessNow()): Promise<OfflineEntry> {
    const entry = await addEntry({
      ...this.owner, id: newEntryId(), kind, input, madeAt: madeAt.toISOString(), state: 'QUEUED', attempts: 0, problems: [], sentAt: null,
    });
    this.#show([...this.entries, entry]);
    void this.sync();
    return entry;
  }

  /** Another content for an entry that was refused, which the server does not have; its time stays. */
  async revise(entry: OfflineEntry, input: Record<string, unknown>): Promise<void> {
    if (entry.state !== 'REFUSED') return;
    await this.#change({ ...entry, input, state: 'QUEUED', problems: [] });
    void this.sync();
  }

  /** Takes back an entry that was refused, or never tried. */
  async discard(entry: OfflineEntry): Promise<void> {
    if (entry.state === 'SENT' || (entry.state === 'QUEUED' && entry.attempts > 0)) return;
    await removeEntry(entry.seq);
    this.#show(this.entries.filter(({ seq }) => seq !== entry.seq));
  }

  /** Sends what waits. Called when there is something new, when the network comes back, and after a wait. */
  sync(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#rounds().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** No attempt comes by itself any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      clearTimeout(this.#timer);
      await this.#round();
    }
  }

  async #round(): Promise<void> {
    for (const { seq } of this.entries.filter(({ state }) => state === 'QUEUED')) {
      const waiting = this.entries.find((entry) => entry.seq === seq);
      if (waiting?.state !== 'QUEUED') continue;
      // Marked before it leaves: from now on the server may have it, and only the server's word settles it.
      const entry = { ...waiting, attempts: waiting.attempts + 1 };
      await this.#change(entry);
      const sent = await this.send(entry);
      if (sent.outcome === 'LATER') {
        this.stuckSince ??= new Date();
        this.#later();
        break;
      }
      this.#wait = FIRST_WAIT_MS;
      this.stuckSince = null;
      await this.#change(sent.outcome === 'SENT' ? { ...entry, state: 'SENT', sentAt: new Date().toISOString() } : { ...entry, state: 'REFUSED', problems: sent.problems });
    }
    this.#tell();
  }

  #later(): void {
    const wait = this.#wait * (0.8 + Math.random() * 0.4);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#timer = setTimeout(() => void this.sync(), wait);
  }

  async #change(entry: OfflineEntry): Promise<void> {
    await putEntry(entry);
    this.#show(this.entries.map((each) => (each.seq === entry.seq ? entry : each)));
  }

  #show(entries: readonly OfflineEntry[]): void {
    this.entries = entries;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
