import type { NewEntry, OfflineEntry } from './entry.js';

const NAME = 'jiedui-offline';
const ENTRIES = 'entries';
const COPIES = 'copies';

/** The database of this browser: entries that wait, and the last answers of pages that must open without a network. */
let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(ENTRIES, { keyPath: 'seq', autoIncrement: true });
      request.result.createObjectStore(COPIES);
    });
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error ?? new Error('IndexedDB')));
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function run<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise<T>((done, failed) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    // Only a committed transaction is on the disk.
    transaction.addEventListener('complete', () => done(request.result));
    transaction.addEventListener('error', () => failed(transaction.error ?? new Error(store)));
    transaction.addEventListener('abort', () => failed(transaction.error ?? new Error(store)));
  });
}

/** Every entry on this device, whosever, in the order of recording. */
export function allEntries(): Promise<OfflineEntry[]> {
  return run<OfflineEntry[]>(ENTRIES, 'readonly', (store) => store.getAll());
}

/** Keeps a new entry; answers it with its number. It is on the disk when this returns. */
export async function addEntry(entry: NewEntry): Promise<OfflineEntry> {
  const seq = await run(ENTRIES, 'readwrite', (store) => store.add(entry));
  return { ...entry, seq: Number(seq) };
}

export async function putEntry(entry: OfflineEntry): Promise<void> {
  await run(ENTRIES, 'readwrite', (store) => store.put(entry));
}

export async function removeEntry(seq: number): Promise<void> {
  await run(ENTRIES, 'readwrite', (store) => store.delete(seq));
}

/** The last answer of a page, and when it came. */
export interface KeptCopy {
  at: string;
  data: unknown;
}

export async function keepCopy(key: string, copy: KeptCopy): Promise<void> {
  await run(COPIES, 'readwrite', (store) => store.put(copy, key));
}

export async function keptCopy(key: string): Promise<KeptCopy | null> {
  return ((await run<unknown>(COPIES, 'readonly', (store) => store.get(key))) as KeptCopy | undefined) ?? null;
}

/** On signing out nothing that was read stays; entries that wait do, for their owner's return. */
export async function forgetCopies(): Promise<void> {
  await run(COPIES, 'readwrite', (store) => store.clear());
}
