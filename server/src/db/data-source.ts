import pg, { type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { DataSource, DefaultNamingStrategy, type EntityManager, type NamingStrategyInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Logger } from 'pino';
import { entities } from './entities.js';
import { breaksConnection, meaningOf } from './sqlstate.js';
import { prepared } from './statement.js';

export interface DatabaseOptions {
  /** Address of the application role. */
  readonly url: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** How long a request waits for a connection before it is answered 503. */
  readonly poolWaitMs: number;
  readonly log: Logger;
}

/** All that TypeORM asks of a connection. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<QueryResult>;
}

/** The connections of one server: one pool, used by TypeORM and by hand-written statements alike. */
export class Database {
  readonly source: DataSource;
  /** How long a transaction of a request may keep a later one of the same request waiting. */
  readonly patienceMs: number;

  constructor(options: DatabaseOptions) {
    this.patienceMs = options.statementTimeoutMs * 2;
    this.source = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: [...entities],
      namingStrategy: new SnakeCase(),
      synchronize: false,
      logging: false,
      poolSize: options.poolSize,
      connectTimeoutMS: options.poolWaitMs,
      invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
      applicationName: 'jiedui',
      poolErrorHandler: (error: unknown) => options.log.warn({ err: error }, 'an idle connection was lost'),
      extra: {
        pipeline: true,
        idleTimeoutMillis: 300_000,
        keepAlive: true,
        types: typesOf(),
        // A connection lost while somebody holds it tells him so in his statement's answer; unheard here, it would end the process.
        onConnect: (client: PoolClient) => void client.on('error', () => undefined),
        statement_timeout: options.statementTimeoutMs,
        idle_in_transaction_session_timeout: options.statementTimeoutMs * 4,
        // Statements are prepared once and run for ever: planning anew for each set of scope ids costs more than it gains.
        options: '-c search_path=public -c TimeZone=UTC -c IntervalStyle=iso_8601 -c plan_cache_mode=force_generic_plan',
      },
    });
  }

  get pool(): Pool {
    return (this.source.driver as PostgresDriver).master as Pool;
  }

  async open(): Promise<void> {
    await this.source.initialize();
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** A connection of the pool, waited for `poolWaitMs` at most; then LIMITED with HTTP 503. Whoever takes it releases it. */
  async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw meaningOf(error);
    }
  }

  /** One statement outside any transaction and in nobody's name: for definer functions that say who somebody is. */
  async call<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const client = await this.connect();
    let broken = false;
    try {
      return (await client.query<R>(prepared(text, values))).rows;
    } catch (error) {
      broken = breaksConnection(error);
      throw meaningOf(error);
    } finally {
      client.release(broken);
    }
  }

  /** TypeORM's manager on something that already is in a transaction. It never begins, commits or releases. */
  managerOn(connection: Queryable): EntityManager {
    const runner = this.source.createQueryRunner();
    const inside = runner as unknown as { databaseConnection: Queryable; isTransactionActive: boolean; transactionDepth: number };
    inside.databaseConnection = connection;
    inside.isTransactionActive = true;
    inside.transactionDepth = 1;
    return runner.manager;
  }
}

/** Days stay text ('2022-04-05'), never a Date; bigint (fen, counters) is a number as long as it is exact. */
function typesOf(): { getTypeParser: typeof pg.types.getTypeParser } {
  const { DATE, INT8 } = pg.types.builtins;
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return exactInteger;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser;
  return { getTypeParser };
}

function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Beyond exact integers: ${text}`);
  return value;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Class and property names to table and column names: `supportingOrgId` is `supporting_org_id`. */
class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(targetName: string, given: string | undefined): string {
    return given ?? snake(targetName);
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), given ?? snake(property)].join('_');
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return `${snake(relation)}_${snake(referenced)}`;
  }
}
