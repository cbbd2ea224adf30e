/** Responsible for the SQL that writes a row as JSON. Talks to by-row.ts or by-level.ts for the rows it is related to. */
import { raw, type Sql } from '../db/sql.js';
import { ByLevel } from './by-level.js';
import { ByRow } from './by-row.js';
import { needJson, nullText } from './format.js';
import { TextBuilder } from './json-text.js';
import type { Model } from './model.js';
import { Marks } from './patch.js';
import type { FieldPlan, ObjectPlan, PatchedField, Source } from './plan.js';
import type { RelationWriter } from './relations.js';
import type { Variables } from './selection.js';
import type { Statement } from './statement.js';

export class RowWriter {
  readonly relations: RelationWriter;
  /** The fields in the text that JS has to fill in. */
  readonly marks = new Marks();

  /** @param byLevel whether relations are read a level at a time */
  constructor(readonly statement: Statement, readonly variables: Variables, byLevel: boolean) {
    this.relations = byLevel ? new ByLevel(this) : new ByRow(this);
  }

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
    // A column that is null against its metadata must not make the row disappear.
    return `coalesce(${text.fixed(plan.fields.length === 0 ? '{}' : '}').toSql()}, ${nullText(true)})`;
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
        return void text.written(field.write(this.#source(field.source, alias)));
      case 'need':
        return void text.expression(needJson(this.#source(field.source, alias), field.js));
      case 'shaped':
        return this.#marked(field, `coalesce(to_json(${this.#source(field.source, alias)})::text, 'null')`, text);
      case 'derived':
        return this.#marked(field, this.object(field.needs, alias, joins), text);
      case 'one':
        return void text.expression(this.relations.one(field.relation, field.plan, alias, joins, nullText(field.nonNull)));
      case 'many':
        return void text.fixed('[').expression(this.relations.many(field.relation, field.plan, field.selected, alias, joins)).fixed(']');
    }
  }

  #marked(field: PatchedField, needed: string, text: TextBuilder): void {
    const { open, close } = this.marks.around(field);
    text.fixed(open).expression(needed).fixed(close);
  }

  #source(source: Source, alias: string): string {
    if ('column' in source) return `${alias}.${source.column.name}`;
    return this.expression(source.expression(raw(alias), source.selected?.arguments(this.variables) ?? {}));
  }
}
