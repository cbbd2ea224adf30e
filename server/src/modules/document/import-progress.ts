/** How far a check or a commit has come. */
export interface Progress {
  readonly phase: 'READING' | 'CHECKING' | 'WRITING';
  readonly done: number;
  readonly total: number;
}

const KEPT_MS = 10 * 60_000;
const MOST = 1_000;

/**
 * Where long imports stand, for whoever waits for them: in memory, by a token that the waiting client chose (a check) or
 * by the batch's id (a commit), and told to the organisation that began it only.
 */
export class ImportProgress {
  readonly #running = new Map<string, { orgId: string; progress: Progress; at: number }>();

  note(token: string, orgId: string, progress: Progress): void {
    this.#running.delete(token);
    this.#running.set(token, { orgId, progress, at: Date.now() });
    for (const [key, { at }] of this.#running) {
      if (this.#running.size <= MOST && Date.now() - at < KEPT_MS) break;
      this.#running.delete(key);
    }
  }

  end(token: string): void {
    this.#running.delete(token);
  }

  of(token: string, orgId: string): Progress | null {
    const found = this.#running.get(token);
    return found && found.orgId === orgId ? found.progress : null;
  }
}
