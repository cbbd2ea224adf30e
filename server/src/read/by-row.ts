/**
 * Responsible for reading relations row by row: to-one relations are joins, lists are sub-queries of their row. Best
 * where few scopes are reached, because every sub-query evaluates the row policies anew.
 */
import type { Relation } from './model.js';
import type { ObjectPlan } from './plan.js';
import { conditionOf, filtersOf, nestedLimit, nestedOrder, type RelationWriter, type RootRows } from './relations.js';
import type { RowWriter } from './rows.js';
import type { Selected } from './selection.js';

export class ByRow implements RelationWriter {
  constructor(private readonly rows: RowWriter) {}

  root(alias: string, { table, where, order, limit }: RootRows): { item: string; tail: string } {
    return { item: `${table} ${alias}`, tail: ` where ${where} order by ${order}${limit === null ? '' : ` limit ${limit}`}` };
  }

  numbered(alias: string, select: string): string {
    return `(${select}) ${alias}`;
  }

  one(relation: Relation, plan: ObjectPlan, alias: string, joins: string[], missing: string): string {
    const { statement } = this.rows;
    const target = statement.alias();
    const { table, idColumn } = relation.target;
    const on = conditionOf(this.rows, relation, alias, target);
    if (relation.related && !relation.related.alone) {
      const order = nestedOrder(this.rows, relation, target);
      joins.push(` left join lateral (select ${target}.* from ${table} ${target} where ${on} order by ${order} limit 1) ${target} on true`);
    } else {
      joins.push(` left join ${table} ${target} on ${on}`);
    }
    return `case when ${target}.${idColumn.name} is null then ${missing} else ${this.rows.object(plan, target, joins)} end`;
  }

  many(relation: Relation, plan: ObjectPlan, selected: Selected | null, alias: string): string {
    const { statement, variables } = this.rows;
    const target = statement.alias();
    const given = selected?.arguments(variables) ?? {};
    const joins: string[] = [];
    const json = this.rows.object(plan, target, joins);
    const where = conditionOf(this.rows, relation, alias, target) + filtersOf(this.rows, relation, given, target);
    const first = nestedLimit(relation, given);
    const limit = first === null ? '' : ` limit ${statement.bind(first)}::int`;
    const list = `select ${json} from ${relation.target.table} ${target}${joins.join('')} where ${where} order by ${nestedOrder(this.rows, relation, target)}${limit}`;
    return `array_to_string(array(${list}), ',')`;
  }
}
