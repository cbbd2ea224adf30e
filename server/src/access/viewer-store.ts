import type { Database } from '../db/data-source.js';
import { Viewer, type ViewerRecord } from './viewer.js';

const MOST = 5_000;
/** What the access version does not cover (a name, memberships elsewhere) is at most this old. */
const KEPT_MS = 60_000;

interface Kept {
  readonly viewer: Viewer;
  readonly since: number;
}

/**
 * Viewers between requests, by session and acting organisation. Talks to: `app.viewer`. Nothing is granted by it:
 * `app.enter` checks the session and the access version again at each transaction.
 */
export class ViewerStore {
  readonly #database: Database;
  readonly #kept = new Map<string, Kept>();
  readonly #loading = new Map<string, Promise<Viewer>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The viewer of a session, acting for an organisation; anonymous if the session is not alive. */
  async get(sessionHash: Buffer, orgId: string | null): Promise<Viewer> {
    const key = keyOf(sessionHash, orgId);
    const kept = this.#kept.get(key);
    if (kept && Date.now() - kept.since < KEPT_MS) return kept.viewer;
    const loading = this.#loading.get(key);
    if (loading) return loading;
    const load = this.load(sessionHash, orgId).finally(() => this.#loading.delete(key));
    this.#loading.set(key, load);
    return load;
  }

  /** The same, never from memory. */
  async load(sessionHash: Buffer, orgId: string | null): Promise<Viewer> {
    const [row] = await this.#database.call<{ viewer: ViewerRecord | null }>('select app.viewer($1, $2) as viewer', [sessionHash, orgId]);
    const key = keyOf(sessionHash, orgId);
    this.#kept.delete(key);
    if (!row?.viewer) return Viewer.anonymous;
    const viewer = new Viewer(sessionHash, orgId, row.viewer);
    // Nobody tells us when somebody becomes a member, or his organisation is open again: that is asked each time.
    if (orgId !== null && !viewer.acting) return viewer;
    this.#kept.set(key, { viewer, since: Date.now() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return viewer;
  }

  /** Forgets everything about a session: it has ended, or goes on under another token. */
  forget(sessionHash: Buffer): void {
    const prefix = sessionHash.toString('base64');
    for (const key of this.#kept.keys()) if (key.startsWith(prefix)) this.#kept.delete(key);
  }
}

function keyOf(sessionHash: Buffer, orgId: string | null): string {
  return `${sessionHash.toString('base64')}:${orgId ?? ''}`;
}
