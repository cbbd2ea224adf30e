/**
 * Responsible for the order of lists and for the keyset condition that continues one: every order ends with the id,
 * so no two rows are alike.
 */
import { raw } from '../db/sql.js';
import type { Model } from './model.js';
import type { Order, Where } from './planned.js';
import type { RowWriter } from './rows.js';

/** One step of an order, settled. */
export interface Step {
  /** Quoted column, or an expression over the row. */
  readonly by: string | Where;
  /** PostgreSQL type that a cursor's value is cast to. */
  readonly type: string;
  readonly nullable: boolean;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  /** Tells orders apart in cursors. */
  readonly name: string;
}

/** The steps of an order, or the default one (by creation), always ending with the id. */
export function orderOf(model: Model, order: readonly Order[] | null | undefined, byDefault: 'ascending' | 'descending'): readonly Step[] {
  const settled = order && remembered.get(order)?.get(model);
  if (settled) return settled;
  const steps = settle(model, order, byDefault);
  if (order && order.length > 0) remembered.set(order, (remembered.get(order) ?? new Map<Model, readonly Step[]>()).set(model, steps));
  return steps;
}

/** Orders stand in declarations and constants, so most are settled once. */
const remembered = new WeakMap<readonly Order[], Map<Model, readonly Step[]>>();

function settle(model: Model, order: readonly Order[] | null | undefined, byDefault: 'ascending' | 'descending'): readonly Step[] {
  const given: readonly Order<Record<string, unknown>>[] = order && order.length > 0
    ? (order as readonly Order<Record<string, unknown>>[])
    : model.column('createdAt') ? [{ by: 'createdAt', direction: byDefault === 'descending' ? 'desc' : 'asc' }] : [];
  const steps = given.map((one, at) => stepOf(model, one, at));
  const descending = steps.at(-1)?.descending ?? byDefault === 'descending';
  for (const { property } of model.idColumns) {
    if (!steps.some((step) => step.name.slice(1) === property)) steps.push(stepOf(model, { by: property, direction: descending ? 'desc' : 'asc' }, steps.length));
  }
  return steps;
}

function stepOf(model: Model, order: Order<Record<string, unknown>>, at: number): Step {
  const descending = order.direction === 'desc';
  const nullsFirst = order.nulls ? order.nulls === 'first' : descending;
  const sign = descending ? '-' : '+';
  if (typeof order.by !== 'string') {
    const { expression, type } = order.by;
    return { by: expression, type, nullable: true, descending, nullsFirst, name: `${sign}(${at})` };
  }
  const column = model.column(order.by);
  if (column) return { by: column.name, type: column.type ?? 'text', nullable: column.nullable, descending, nullsFirst, name: sign + order.by };
  const computed = model.computed(order.by);
  if (!computed) throw new Error(`${model.name} has no ${order.by} to order by`);
  const kind = model.jsKind(order.by);
  const type = kind === 'date' ? 'timestamptz' : kind === 'text' ? 'text' : 'numeric';
  return { by: (t) => computed(t, {}), type, nullable: true, descending, nullsFirst, name: sign + order.by };
}

function text(writer: RowWriter, { by }: Step, alias: string): string {
  return typeof by === 'string' ? `${alias}.${by}` : writer.expression(by(raw(alias)));
}

/** The list behind `order by`. */
export function orderBy(writer: RowWriter, steps: readonly Step[], alias: string): string {
  return steps.map((step) => `${text(writer, step, alias)}${directionOf(step)}`).join(', ');
}

/** ` desc nulls last` and the like; nothing where it is PostgreSQL's own choice, so that plain indexes serve. */
function directionOf(step: Step): string {
  const nulls = step.nullable && step.nullsFirst !== step.descending ? (step.nullsFirst ? ' nulls first' : ' nulls last') : '';
  return `${step.descending ? ' desc' : ''}${nulls}`;
}

/** The condition that a row comes after the one with these order values (null for a null). */
export function after(writer: RowWriter, steps: readonly Step[], alias: string, values: readonly (string | null)[]): string {
  const uniform = steps.every((step) => !step.nullable && step.descending === steps[0]?.descending);
  const bound = steps.map((step, at) => (values[at] == null ? null : `${writer.statement.bind(values[at])}::${step.type}`));
  const columns = steps.map((step) => text(writer, step, alias));
  if (uniform) return `(${columns.join(', ')}) ${steps[0]?.descending ? '<' : '>'} (${bound.join(', ')})`;
  const ways: string[] = [];
  let equal = '';
  steps.forEach((step, at) => {
    const column = columns[at] ?? '';
    const value = bound[at] ?? null;
    const beyond = later(step, column, value);
    if (beyond !== null) ways.push(`(${equal}${beyond})`);
    equal += value === null ? `${column} is null and ` : `${column} = ${value} and `;
  });
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}

function later(step: Step, column: string, value: string | null): string | null {
  if (value === null) return step.nullsFirst ? `${column} is not null` : null;
  const beyond = `${column} ${step.descending ? '<' : '>'} ${value}`;
  return step.nullable && !step.nullsFirst ? `(${beyond} or ${column} is null)` : beyond;
}

/** SQL of the JSON array of a row's order values as text, with full precision; what a cursor carries. */
export function orderValues(writer: RowWriter, steps: readonly Step[], alias: string): string {
  return `to_json(array[${steps.map((step) => `(${text(writer, step, alias)})::text`).join(', ')}])::text`;
}
