/**
 * Responsible for reading relations a level at a time: the rows of each level are a common table expression, found by one
 * scan of their table within the scopes and keys of the level above. Best where many scopes are reached: a policy over
 * thousands of them costs 0.2 ms each time it is evaluated, and here that is once per table instead of once per row.
 * Wants nested-loop joins switched off: the planner takes conditions on the scope that repeat each other for
 * independent, expects next to no rows, and would go row by row after all.
 */
import type { Relation } from './model.js';
import { readsRelations, type ObjectPlan } from './plan.js';
import { conditionOf, filtersOf, nestedLimit, nestedOrder, type RelationWriter, type RootRows } from './relations.js';
import type { RowWriter } from './rows.js';
import type { Selected } from './selection.js';

export class ByLevel implements RelationWriter {
  /** Alias of a row → the level it belongs to. */
  readonly #levels = new Map<string, string>();

  constructor(private readonly rows: RowWriter) {}

  root(alias: string, { table, where, order, limit }: RootRows): { item: string; tail: string } {
    const found = `select ${alias}.* from ${table} ${alias} where ${where}${limit === null ? '' : ` order by ${order} limit ${limit}`}`;
    return { item: this.numbered(alias, `select ${alias}.*, row_number() over (order by ${order}) as "#" from (${found}) ${alias}`), tail: ` order by ${alias}."#"` };
  }

  numbered(alias: string, select: string): string {
    return `${this.#level(alias, select)} ${alias}`;
  }

  one(relation: Relation, plan: ObjectPlan, alias: string, joins: string[], missing: string): string {
    const target = this.rows.statement.alias();
    const on = this.#on(relation, alias, target);
    const several = relation.related !== null && !relation.related.alone;
    if (!several && !readsRelations(plan)) {
      joins.push(` left join ${relation.target.table} ${target} on ${on}`);
      return `case when ${target}.${relation.target.idColumn.name} is null then ${missing} else ${this.rows.object(plan, target, joins)} end`;
    }
    const from = `from ${this.#of(alias)} ${alias} join ${relation.target.table} ${target} on ${on}`;
    const first = several ? `distinct on (${alias}."#") ` : '';
    const order = several ? ` order by ${alias}."#", ${nestedOrder(this.rows, relation, target)}` : '';
    // One row at most for each row above, so they share a number.
    const level = this.#level(target, `select ${first}${target}.*, ${alias}."#" as "^", ${alias}."#" as "#" ${from}${order}`);
    joins.push(` left join ${level} ${target} on ${target}."^" = ${alias}."#"`);
    return `case when ${target}."#" is null then ${missing} else ${this.rows.object(plan, target, joins)} end`;
  }

  many(relation: Relation, plan: ObjectPlan, selected: Selected | null, alias: string, joins: string[]): string {
    const { statement, variables } = this.rows;
    const target = statement.alias();
    const given = selected?.arguments(variables) ?? {};
    const on = this.#on(relation, alias, target) + filtersOf(this.rows, relation, given, target);
    const order = nestedOrder(this.rows, relation, target);
    const found = `select ${target}.*, ${alias}."#" as "^", row_number() over (partition by ${alias}."#" order by ${order}) as "#n" from ${this.#of(alias)} ${alias} join ${relation.target.table} ${target} on ${on}`;
    const first = nestedLimit(relation, given);
    const limit = first === null ? '' : ` where l."#n" <= ${statement.bind(first)}::int`;
    const level = this.#level(target, `select l.*, row_number() over () as "#" from (${found}) l${limit}`);
    const below: string[] = [];
    const json = this.rows.object(plan, target, below);
    const list = statement.name();
    statement.define(list, `select ${target}."^", string_agg(${json}, ',' order by ${target}."#n") as j from ${level} ${target}${below.join('')} group by ${target}."^"`);
    joins.push(` left join ${list} on ${list}."^" = ${alias}."#"`);
    return `coalesce(${list}.j, '')`;
  }

  /** The relation's condition, and what follows from it for the level above as a whole. */
  #on(relation: Relation, alias: string, target: string): string {
    const level = this.#of(alias);
    const implied = relation.equalities.map(([here, there]) => ` and ${target}.${there} = any(array(select u.${here} from ${level} u))`);
    return conditionOf(this.rows, relation, alias, target) + implied.join('');
  }

  #level(alias: string, select: string): string {
    const level = this.rows.statement.name();
    this.rows.statement.define(level, select);
    this.#levels.set(alias, level);
    return level;
  }

  #of(alias: string): string {
    const level = this.#levels.get(alias);
    if (level === undefined) throw new Error(`${alias} belongs to no level`);
    return level;
  }
}
