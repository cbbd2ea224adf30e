import type { QueryConfig } from 'pg';
import type { Viewer } from '../access/viewer.js';
import type { Clock } from '../clock.js';
import { unavailable } from '../graphql/errors.js';
import { sendTogether, type Sent } from './batch.js';
import type { Database } from './data-source.js';
import { breaksConnection, meaningOf, StaleViewer } from './sqlstate.js';
import { prepared } from './statement.js';
import { OpenTransaction, type Tx } from './transaction.js';

export type { Tx } from './transaction.js';

const ENTER = `select app.enter($1, $2, $3, $4, $5), set_config('app.request', $6, true)`;
const ENTER_WITHOUT_LOOPS = `${ENTER}, set_config('enable_nestloop', 'off', true)`;
const BEGIN_READ = 'begin isolation level repeatable read read only';
const BEGIN_ONE_READ = 'begin read only';
const BEGIN_WRITE = 'begin';
const COMMIT = 'commit';

/** What a unit of work needs of the request (or job) that it serves. */
export interface UnitHost {
  readonly requestId: string;
  readonly clock: Clock;
  /** Counts a statement, transaction control apart. */
  onStatement(): void;
  /** Loads anew a viewer that is out of date, and asks him every rule that the old one passed; throws their refusals. */
  refresh(stale: Viewer): Promise<Viewer>;
}

/** Parameters of a statement; as a function where they depend on the viewer (his scope lists), who may be reloaded. */
export type Values = readonly unknown[] | ((viewer: Viewer) => readonly unknown[]);

/** What the planner is to know of a statement. */
export interface Planning {
  /** False where joining row by row would evaluate policies over thousands of scopes for each row. */
  readonly nestedLoops?: boolean;
}

type Within = readonly number[] | null;

/**
 * The only begin, enter and commit. Talks to: the pool, `app.enter`. One per request, and one transaction at a time:
 * a second one waits for the first, so a request never holds two connections.
 */
export class UnitOfWork {
  readonly #database: Database;
  readonly #host: UnitHost;
  #last: Promise<unknown> | null = null;

  constructor(database: Database, host: UnitHost) {
    this.#database = database;
    this.#host = host;
  }

  /** Runs `work` on one unchanging snapshot. `within`: only these scopes are reachable; null: all of the viewer's. */
  read<T>(viewer: Viewer, within: Within, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inTurn(viewer, (current) => this.#transaction(BEGIN_READ, current, within, work));
  }

  /**
   * Runs `work` and commits, or rolls back whatever it threw. If the viewer's access has changed, `work` runs a second
   * time for the viewer as he is now: `app.enter` comes first, so the first run has written nothing.
   */
  write<T>(viewer: Viewer, within: Within, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inTurn(viewer, (current) => this.#transaction(BEGIN_WRITE, current, within, work));
  }

  /** One statement in one round trip: begin, enter, statement and commit leave in one flush. */
  readOnce<R>(viewer: Viewer, within: Within, text: string, values: Values, { nestedLoops = true }: Planning = {}): Promise<R[]> {
    return this.#inTurn(viewer, (current) =>
      this.#oneFlush<R>(this.#enter(current, within, this.#host.clock.now(), nestedLoops ? ENTER : ENTER_WITHOUT_LOOPS), prepared(text, typeof values === 'function' ? values(current) : values)),
    );
  }

  async #inTurn<T>(viewer: Viewer, run: (current: Viewer) => Promise<T>): Promise<T> {
    const before = this.#last;
    const mine = before ? this.#after(before).then(() => this.#retried(viewer, run)) : this.#retried(viewer, run);
    const ended = mine.then(() => undefined, () => undefined);
    this.#last = ended;
    try {
      return await mine;
    } finally {
      if (this.#last === ended) this.#last = null;
    }
  }

  /** A transaction begun inside another of the same request would wait for itself: it is told so instead. */
  async #after(before: Promise<unknown>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      const patience = this.#database.patienceMs;
      timer = setTimeout(() => reject(new Error(`An earlier transaction of this request is open after ${patience} ms.`)), patience);
    });
    await Promise.race([before, tooLong]).finally(() => clearTimeout(timer));
  }

  async #retried<T>(viewer: Viewer, run: (current: Viewer) => Promise<T>): Promise<T> {
    try {
      return await run(viewer);
    } catch (error) {
      if (!(error instanceof StaleViewer)) throw error;
    }
    const current = await this.#host.refresh(viewer);
    try {
      return await run(current);
    } catch (error) {
      throw error instanceof StaleViewer ? unavailable(error) : error;
    }
  }

  #enter(viewer: Viewer, within: Within, now: Date, text = ENTER): QueryConfig {
    const { sessionHash, orgId, accessVersion } = viewer;
    return prepared(text, [sessionHash, orgId, within, now.toISOString(), accessVersion, this.#host.requestId]);
  }

  async #oneFlush<R>(enter: QueryConfig, statement: QueryConfig): Promise<R[]> {
    const client = await this.#database.connect();
    this.#host.onStatement();
    let broken = false;
    try {
      const [, , answer] = await sendTogether(client, [unread(prepared(BEGIN_ONE_READ)), unread(enter), statement, unread(prepared(COMMIT))]);
      return (answer?.rows ?? []) as R[];
    } catch (error) {
      broken = breaksConnection(error) || !(await client.query('rollback').then(() => true, () => false));
      throw meaningOf(error);
    } finally {
      client.release(broken);
    }
  }

  async #transaction<T>(begin: string, viewer: Viewer, within: Within, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#database.connect();
    const now = this.#host.clock.now();
    const tx = new OpenTransaction({ database: this.#database, client, viewer, now, onStatement: () => this.#host.onStatement() });
    let broken = false;
    try {
      tx.begin(prepared(begin), this.#enter(viewer, within, now));
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      const cause = await tx.failureBehind(error);
      const usable = await tx.rollback();
      broken = !usable || breaksConnection(cause);
      throw meaningOf(cause);
    } finally {
      client.release(broken);
    }
  }
}

/** For what it does, not for what it answers. */
function unread(statement: QueryConfig): Sent {
  return { ...statement, unread: true };
}
