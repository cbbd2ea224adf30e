/**
 * Responsible for answering field by field what could not be planned: loaders made from the same models, in one
 * transaction. Slower than the plan and written apart from it, so that each can be held against the other.
 */
import DataLoader from 'dataloader';
import type { Tx } from '../db/unit-of-work.js';
import { raw, type Sql } from '../db/sql.js';
import { snakeCase, type Model, type Models, type Relation } from './model.js';
import { orderBy, orderOf } from './order.js';
import { limitOf, MOST_ROWS } from './relations.js';
import { RowWriter } from './rows.js';
import { Statement } from './statement.js';

type Values = Readonly<Record<string, unknown>>;

/** A row as it was loaded: by its key from a table, or by its number from a statement. */
export class LoadedRow {
  constructor(readonly model: Model, readonly values: Values, readonly statement: Sql | null, readonly number: number) {}

  /** The GraphQL id. */
  get id(): string {
    return this.model.key.map((column) => String(this.property(column.property))).join('-');
  }

  /** A column's value as the driver gives it; statements name their columns in snake_case. */
  property(name: string): unknown {
    return this.values[this.statement ? snakeCase(name) : name] ?? null;
  }
}

const NUMBER = '#';
type Arguments = Readonly<Record<string, unknown>>;

/** What a batch reads for each of its rows: the select list and what is joined to the row `p`. */
type Wanted = (writer: RowWriter, parent: string) => { readonly select: string; readonly lateral: string; readonly order: string };

/** Loaders of one transaction. */
export class Loading {
  readonly #loaders = new Map<string, DataLoader<LoadedRow, readonly LoadedRow[]>>();
  readonly #values = new Map<string, DataLoader<LoadedRow, unknown>>();

  constructor(readonly tx: Tx, readonly models: Models) {}

  /** Runs a written statement. The policies alone hold it to what the viewer may read. */
  async run(write: (writer: RowWriter) => string): Promise<Values[]> {
    const statement = new Statement();
    const text = statement.within('POLICIES', () => write(new RowWriter(statement, {}, false)));
    return this.tx.query<Values>(text, statement.values(this.tx.viewer));
  }

  /** The columns of a model's table as its properties. */
  columns(model: Model, alias: string): string {
    if (!model.hasTable) return `${alias}.*`;
    return model.columns().map((column) => `${alias}.${column.name} as "${column.property}"`).join(', ');
  }

  /** Rows related to a row. */
  related(row: LoadedRow, relation: Relation, given: Arguments): Promise<readonly LoadedRow[]> {
    const name = `${row.model.name}.${relation.property}(${JSON.stringify(given)})${row.statement ? String(row.number) : ''}`;
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<LoadedRow, readonly LoadedRow[], string>((rows) => this.#related(rows, relation, given), { cacheKeyFn: identity }) as DataLoader<LoadedRow, readonly LoadedRow[]>;
      this.#loaders.set(name, loader);
    }
    return loader.load(row);
  }

  /** The value of a declared expression for a row. */
  computed(row: LoadedRow, property: string, given: Arguments): Promise<unknown> {
    const expression = row.model.computed(property);
    if (!expression) throw new Error(`${row.model.name}.${property} is not computed`);
    const name = `${row.model.name}.${property}(${JSON.stringify(given)})`;
    let loader = this.#values.get(name);
    if (!loader) {
      loader = new DataLoader<LoadedRow, unknown, string>(
        (rows) => this.#computed(rows, (parent) => expression(parent, given)), { cacheKeyFn: identity }) as DataLoader<LoadedRow, unknown>;
      this.#values.set(name, loader);
    }
    return loader.load(row);
  }

  async #computed(rows: readonly LoadedRow[], expression: (parent: Sql) => Sql): Promise<unknown[]> {
    const found = await this.#batch(rows, (writer, parent) => ({ select: `${writer.expression(expression(raw(parent)))} as "value"`, lateral: '', order: '' }));
    return found.map((values) => values[0]?.['value'] ?? null);
  }

  async #related(rows: readonly LoadedRow[], relation: Relation, given: Arguments): Promise<LoadedRow[][]> {
    const model = relation.target;
    const found = await this.#batch(rows, (writer, parent) => {
      const condition = relation.related
        ? writer.expression(relation.related.on(raw(parent), raw('r')))
        : relation.equalities.map(([own, foreign]) => `r.${foreign} = ${parent}.${own}`).join(' and ');
      const filters = [...relation.arguments].flatMap(([name, argument]) =>
        given[name] === undefined || given[name] === null ? [] : [` and ${writer.expression(argument.where(raw('r'), given[name] as never))}`]);
      const first = relation.many ? (relation.takesFirst ? limitOf(given['first'], MOST_ROWS) : null) : 1;
      const order = orderBy(writer, orderOf(model, relation.order, 'ascending'), 'r');
      const limit = first === null ? '' : ` limit ${writer.statement.bind(first)}::int`;
      const lateral = ` cross join lateral (select r.*, row_number() over (order by ${order}) as "##" from ${model.table} r where ${condition}${filters.join('')} order by ${order}${limit}) r`;
      return { select: this.columns(model, 'r'), lateral, order: ', r."##"' };
    });
    return found.map((values) => values.map((one) => new LoadedRow(model, one, null, 0)));
  }

  /** For each row, the rows that `wanted` reads beside it. */
  async #batch(rows: readonly LoadedRow[], wanted: Wanted): Promise<Values[][]> {
    const [first] = rows;
    if (!first) return [];
    const found = await this.run((writer) => {
      const parent = writer.statement.alias();
      const from = first.statement ? numbered(writer, first.statement, rows, parent) : keyed(writer, first.model, rows, parent);
      const { select, lateral, order } = wanted(writer, parent);
      return `select ${parent}."${NUMBER}", ${select} from ${from}${lateral} order by ${parent}."${NUMBER}"${order}`;
    });
    const groups = rows.map((): Values[] => []);
    for (const values of found) groups[Number(values[NUMBER]) - 1]?.push(values);
    return groups;
  }
}

function identity(row: LoadedRow): string {
  return row.statement ? String(row.number) : row.id;
}

/** The batch's rows again, from their table. */
function keyed(writer: RowWriter, model: Model, rows: readonly LoadedRow[], alias: string): string {
  const { statement } = writer;
  const arrays = model.key.map((column) => `${statement.bind(rows.map((row) => row.property(column.property)))}::${column.type ?? 'text'}[]`);
  const names = model.key.map((_, at) => `k${at}`);
  const same = model.key.map((column, at) => `b.${column.name} = k.k${at}`).join(' and ');
  return `(select b.*, k.n as "${NUMBER}" from unnest(${arrays.join(', ')}) with ordinality k(${names.join(', ')}, n) join ${model.table} b on ${same}) ${alias}`;
}

/** The batch's rows again, from their statement. */
function numbered(writer: RowWriter, source: Sql, rows: readonly LoadedRow[], alias: string): string {
  const inner = source.render(writer.statement);
  const numbers = writer.statement.bind(rows.map((row) => row.number));
  const all = `(select q.*, row_number() over () as m from (${inner}) q) s`;
  return `(select s.*, k.n as "${NUMBER}" from unnest(${numbers}::int[]) with ordinality k(m, n) join ${all} on s.m = k.m) ${alias}`;
}
