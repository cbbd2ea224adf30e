import type { EntityManager } from 'typeorm';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { Viewer, type ViewerRecord } from '../access/viewer.js';
import { gather, sendTogether } from './batch.js';
import type { Database } from './data-source.js';
import { isEcho } from './sqlstate.js';
import { prepared } from './statement.js';

/** An open transaction in the viewer's name. It ends with the work that was given it; after that it refuses. */
export interface Tx {
  readonly viewer: Viewer;
  /** Business time, the same for the whole transaction. */
  readonly now: Date;
  /** Sends a statement; several may be sent without waiting in between. */
  query<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Looks anew at what the viewer reaches, after a scope was opened: `viewer` names it from then on. */
  renewViewer(): Promise<void>;
  /** TypeORM on this transaction: insert, update and createQueryBuilder; never save. */
  readonly manager: EntityManager;
}

interface Opening {
  readonly database: Database;
  readonly client: PoolClient;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly onStatement: () => void;
}

/** A transaction while it lasts: keeps count of what was sent, so that nothing is unanswered when it ends. */
export class OpenTransaction implements Tx {
  viewer: Viewer;
  readonly now: Date;
  readonly #opening: Opening;
  readonly #sent: Array<Promise<QueryResult>> = [];
  #entry: Promise<unknown> = Promise.resolve();
  #manager: EntityManager | undefined;
  #open = true;

  constructor(opening: Opening) {
    this.viewer = opening.viewer;
    this.now = opening.now;
    this.#opening = opening;
  }

  get manager(): EntityManager {
    return (this.#manager ??= this.#opening.database.managerOn({
      query: (text: string, values?: unknown[]) => this.#send({ text, values }),
    }));
  }

  query<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const rows = this.#rows<R>(prepared(text, values));
    // Whoever sends it without waiting learns of its failure from the commit.
    rows.catch(() => undefined);
    return rows;
  }

  async renewViewer(): Promise<void> {
    const { sessionHash, orgId } = this.viewer;
    const [row] = await this.query<{ viewer: ViewerRecord | null }>('select app.viewer($1, $2) as viewer', [sessionHash, orgId]);
    if (row?.viewer) this.viewer = new Viewer(sessionHash, orgId, row.viewer);
  }

  async #rows<R>(statement: QueryConfig): Promise<R[]> {
    return (await this.#send(statement)).rows as R[];
  }

  /** Sends begin and `app.enter`; the work's first statement may follow without waiting for their answer. */
  begin(begin: QueryConfig, enter: QueryConfig): void {
    gather(this.#opening.client);
    this.#entry = sendTogether(this.#opening.client, [begin, enter]);
    this.#entry.catch(() => undefined);
  }

  /** Commits. A statement that failed, looked at or not, fails the transaction unless a savepoint took it back. */
  async commit(): Promise<void> {
    this.#open = false;
    gather(this.#opening.client);
    const { command } = await this.#opening.client.query('commit');
    if (command !== 'COMMIT') throw await this.failureBehind(new Error('The transaction had failed before its commit.'));
  }

  /** What really went wrong: a refused entry before anything, the first failure rather than its echoes, else `thrown`. */
  async failureBehind(thrown: unknown): Promise<unknown> {
    const entry = await firstFailure([this.#entry]);
    if (entry) return entry;
    const failed = await firstFailure(this.#sent);
    return failed && (!this.#open || isEcho(thrown)) ? failed : thrown;
  }

  /** Takes everything back and waits until nothing is under way. False: the connection is of no more use. */
  async rollback(): Promise<boolean> {
    this.#open = false;
    await Promise.allSettled(this.#sent);
    return this.#opening.client.query('rollback').then(() => true, () => false);
  }

  #send(statement: QueryConfig): Promise<QueryResult> {
    if (!this.#open) return Promise.reject(new Error('This transaction is over.'));
    this.#opening.onStatement();
    gather(this.#opening.client);
    const answer = this.#opening.client.query(statement);
    answer.catch(() => undefined);
    this.#sent.push(answer);
    return answer;
  }
}

/** The first error that is not an echo of an earlier one; null if all went well. */
async function firstFailure(answers: ReadonlyArray<Promise<unknown>>): Promise<unknown> {
  let echo: unknown = null;
  for (const outcome of await Promise.allSettled(answers)) {
    if (outcome.status === 'fulfilled') continue;
    if (!isEcho(outcome.reason)) return outcome.reason;
    echo ??= outcome.reason;
  }
  return echo;
}
