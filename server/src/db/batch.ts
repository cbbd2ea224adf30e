import pg, { type Connection, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

// The one place that knows pg's inside: pg is pinned, and test/faults/batch.test.ts fails if an upgrade moves it.

/** The part of pg's Query that its declarations leave out. */
interface InnerQuery {
  name?: string | undefined;
  text?: string;
  callback: ((error: Error | null, result?: QueryResult) => void) | undefined;
  _result: { _types: unknown };
  _results: QueryResult;
  _getRows(connection: Wire): void;
  prepare(connection: Wire): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

/** A statement; `unread`: nobody looks at its rows, so the server is not asked what they look like. */
export type Sent = QueryConfig & { readonly unread?: boolean };

interface Wire {
  readonly stream: Connection['stream'];
  readonly submittedNamedStatements: Record<string, string>;
  describe(config: object): void;
  execute(config: { portal: string }): void;
  sync(): void;
}

const QueryClass = pg.Query as unknown as new (config: QueryConfig | { text: string }) => InnerQuery;

/**
 * Several statements in one flush with one sync at the end: the server answers them together, and after a failure
 * passes over the rest. pg's own pipeline syncs after each, which costs a packet and a wake-up every time.
 */
class Batch extends QueryClass {
  readonly #statements: readonly InnerQuery[];
  readonly #unread: readonly boolean[];
  #at = 0;
  #sentAll = true;

  constructor(statements: readonly Sent[], done: (error: Error | null, results: QueryResult[]) => void) {
    super({ text: 'batch' });
    this.#statements = statements.map((statement) => new QueryClass(statement));
    this.#unread = statements.map(({ unread = false }) => unread);
    this.callback = (error) => done(error, this.#statements.map((statement) => statement._results));
    this.#follow();
  }

  submit(connection: Wire): void {
    const silent: Wire = Object.assign(Object.create(connection) as Wire, { describe: () => undefined });
    connection.stream.cork();
    try {
      for (const [at, statement] of this.#statements.entries()) {
        if (!this.#sentAll) break;
        statement._result._types = this._result._types;
        statement._getRows = (wire) => wire.execute({ portal: '' });
        // Only a value that cannot be written calls back here; pg has then synced by itself.
        statement.callback = (error) => this.#break(error);
        statement.prepare(this.#unread[at] ? silent : connection);
      }
      if (this.#sentAll) connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  override handleRowDescription(message: unknown): void {
    this.#statements[this.#at]?.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    if (!this.#unread[this.#at]) this.#statements[this.#at]?.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    this.#statements[this.#at]?.handleCommandComplete(message, connection);
    this.#at += 1;
    this.#follow();
  }

  handleReadyForQuery(): void {
    this.#answer(null);
  }

  /** Statements after the failed one were never parsed, whatever was noted when they were sent. */
  handleError(error: Error, connection: Wire): void {
    for (const { name } of this.#statements.slice(this.#at + 1)) if (name !== undefined) delete connection.submittedNamedStatements[name];
    this.#answer(error);
  }

  /** The client notes a parsed statement under the name of the query that is being answered. */
  #follow(): void {
    const current = this.#statements[this.#at];
    this.name = current?.name;
    this.text = current?.text ?? '';
  }

  #break(error: Error | null): void {
    this.#sentAll = false;
    const answer = this.#answer.bind(this);
    this.handleReadyForQuery = () => answer(error);
  }

  #answer(error: Error | null): void {
    const { callback } = this;
    this.callback = undefined;
    callback?.(error);
  }
}

/** Sends the statements together and answers their results in order, or the first failure: none after it has run. */
export function sendTogether(client: PoolClient, statements: readonly Sent[]): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    const batch = new Batch(statements, (error, results) => (error ? reject(error) : resolve(results)));
    client.query(batch as unknown as pg.Submittable);
  });
}

const gathering = new WeakSet<Wire['stream']>();

/**
 * Whatever the connection is given until this turn of the event loop ends leaves in one write: a system call and a
 * wake-up of the server for each statement cost more than most statements.
 */
export function gather(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: Wire }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
