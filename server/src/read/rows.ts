/**
 * Responsible for the SQL that writes rows as JSON: to-one relations are joins, lists are arrays of their own.
 */
import { raw, type Sql } from '../db/sql.js';
import { leafJson, needJson, nullText } from './format.js';
import { TextBuilder } from './json-text.js';
import type { Model, Relation } from './model.js';
import { orderBy, orderOf } from './order.js';
import type { FieldPlan, ObjectPlan, Source } from './plan.js';
import type { Selected, Variables } from './selection.js';
import type { Statement } from './statement.js';
import { Unplannable } from './unplannable.js';
import { badInput } from '../graphql/errors.js';

/** Rows of a page or of a nested list. */
export const MOST_ROWS = 200;

export class RowWriter {
  constructor(readonly statement: Statement, readonly variables: Variables) {}

  /**
   * SQL of the JSON text of the row that goes by `alias`.
   * @param joins receives the joins that the text refers to; they belong after the row's own table
   */
  object(plan: ObjectPlan, alias: string, joins: string[]): string {
    const text = new TextBuilder();
    plan.fields.forEach((field, at) => {
      text.fixed(`${at === 0 ? '{' : ','}${JSON.stringify(field.key)}:`);
      this.#field(plan.model, field, alias, joins, text);
    });
    return text.fixed(plan.fields.length === 0 ? '{}' : '}').toSql();
  }

  /** SQL of an expression that a module wrote. */
  expression(sql: Sql): string {
    return `(${sql.render(this.statement)})`;
  }

  #field(model: Model, field: FieldPlan, alias: string, joins: string[], text: TextBuilder): void {
    switch (field.kind) {
      case 'constant':
        return void text.fixed(field.json);
      case 'id':
        return void text.fixed('"').expression(`${alias}.scope_id`).fixed('-').expression(`${alias}.${model.idColumn.name}`).fixed('"');
      case 'leaf':
        return void text.expression(leafJson(this.#source(field.source, alias), columnOf(field.source), field.type, `${model.name}.${field.key}`));
      case 'need':
        return void text.expression(needJson(this.#source(field.source, alias), field.js));
      case 'shaped':
        return void text.expression(`coalesce(to_json(${this.#source(field.source, alias)})::text, 'null')`);
      case 'derived':
        return void text.expression(this.object(field.needs, alias, joins));
      case 'one':
        return void text.expression(this.#one(field.relation, field.plan, alias, joins, field.nonNull));
      case 'many':
        return void text.fixed('[').expression(this.#many(field.relation, field.plan, field.selected, alias)).fixed(']');
    }
  }

  #source(source: Source, alias: string): string {
    if ('column' in source) return `${alias}.${source.column.name}`;
    return this.expression(source.expression(raw(alias), source.selected?.arguments(this.variables) ?? {}));
  }

  #one(relation: Relation, plan: ObjectPlan, alias: string, joins: string[], nonNull: boolean): string {
    const target = this.statement.alias();
    const model = relation.target;
    const below: string[] = [];
    const json = this.object(plan, target, below);
    const on = this.#condition(relation, alias, target);
    if (relation.related) {
      const order = orderBy(this, orderOf(model, relation.order, 'ascending'), target);
      joins.push(` left join lateral (select ${target}.* from ${model.table} ${target} where ${on} order by ${order} limit 1) ${target} on true`);
    } else {
      joins.push(` left join ${model.table} ${target} on ${on}`);
    }
    joins.push(...below);
    return `case when ${target}.${model.idColumn.name} is null then ${nullText(nonNull)} else ${json} end`;
  }

  #many(relation: Relation, plan: ObjectPlan, selected: Selected | null, alias: string): string {
    const target = this.statement.alias();
    const model = relation.target;
    const joins: string[] = [];
    const json = this.object(plan, target, joins);
    const given = selected?.arguments(this.variables) ?? {};
    let where = this.#condition(relation, alias, target);
    for (const [name, argument] of relation.arguments) {
      const value = given[name];
      if (value !== undefined && value !== null) where += ` and ${this.expression(argument.where(raw(target), value as never))}`;
    }
    const order = orderBy(this, orderOf(model, relation.order, 'ascending'), target);
    const first = relation.takesFirst ? this.#first(given['first']) : null;
    const limit = first === null ? '' : ` limit ${this.statement.bind(first)}::int`;
    const rows = `select ${json} from ${model.table} ${target}${joins.join('')} where ${where} order by ${order}${limit}`;
    return `array_to_string(array(${rows}), ',')`;
  }

  /** A nested page size; one out of range is left to the loaders, whose error names its place. */
  #first(given: unknown): number | null {
    try {
      return limitOf(given, MOST_ROWS);
    } catch (error) {
      throw new Unplannable(error instanceof Error ? error.message : String(error));
    }
  }

  #condition(relation: Relation, alias: string, target: string): string {
    const own = relation.pairs
      ? relation.pairs.map(([here, there]) => `${target}.${there} = ${alias}.${here}`).join(' and ')
      : this.expression((relation.related ?? missing(relation)).on(raw(alias), raw(target)));
    return `${own}${this.statement.scopeGuard(relation.target, target)}`;
  }
}

function missing(relation: Relation): never {
  throw new Error(`${relation.property} has no join`);
}

function columnOf(source: Source) {
  return 'column' in source ? source.column : null;
}

/** A page size from an argument; null without one. Throws BAD_INPUT beyond 0 … most. */
export function limitOf(given: unknown, most: number): number | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 0 || given > most) {
    throw badInput(`first: 0 … ${most}`, [{ path: 'first', message: `0 … ${most}` }]);
  }
  return given;
}
