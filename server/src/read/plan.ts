/**
 * Responsible for turning what is selected on a type into what must be read: columns, joins, expressions.
 * Holds nothing of a request, so it is made once per operation. Throws Unplannable for what SQL cannot answer.
 */
import {
  getNamedType, isLeafType, isListType, isNonNullType, isObjectType, TypeNameMetaFieldDef,
  type GraphQLNamedType, type GraphQLObjectType,
} from 'graphql';
import { leafWriter, type LeafWriter } from './format.js';
import type { DerivedField, Expression } from './declare.js';
import type { Column, JsKind, Model, Models, Relation } from './model.js';
import type { Selected } from './selection.js';
import { Unplannable } from './unplannable.js';

/** What is read of one row. */
export interface ObjectPlan {
  readonly model: Model;
  readonly fields: readonly FieldPlan[];
}

/** Where a value comes from: a column, or an expression over the row. */
export type Source = { readonly column: Column } | { readonly expression: Expression; readonly selected: Selected | null };

export type FieldPlan =
  | { readonly kind: 'constant'; readonly key: string; readonly json: string }
  | { readonly kind: 'id'; readonly key: string }
  | { readonly kind: 'leaf'; readonly key: string; readonly source: Source; readonly write: LeafWriter }
  | { readonly kind: 'one'; readonly key: string; readonly relation: Relation; readonly nonNull: boolean; readonly plan: ObjectPlan }
  | { readonly kind: 'many'; readonly key: string; readonly relation: Relation; readonly selected: Selected | null; readonly plan: ObjectPlan }
  | { readonly kind: 'derived'; readonly key: string; readonly derived: DerivedField; readonly needs: ObjectPlan; readonly selected: Selected }
  | { readonly kind: 'shaped'; readonly key: string; readonly source: Source; readonly selected: Selected }
  | { readonly kind: 'need'; readonly key: string; readonly source: Source; readonly js: JsKind };

/** Whether rows of other tables are read with the row. */
export function readsRelations({ fields }: ObjectPlan): boolean {
  return fields.some((field) => field.kind === 'one' || field.kind === 'many' || (field.kind === 'derived' && readsRelations(field.needs)));
}

/** A field whose value JS makes of what the statement gives. */
export type PatchedField = Extract<FieldPlan, { kind: 'derived' | 'shaped' }>;

/** Fields that modules answer by a method of their own (`Type.field`); they are beyond SQL. */
export type CustomFields = ReadonlySet<string>;

export class Planner {
  constructor(private readonly models: Models, private readonly custom: CustomFields) {}

  /** The plan for rows of `model` where the operation selects `selected` on `type`. */
  object(model: Model, type: GraphQLObjectType, selected: readonly Selected[]): ObjectPlan {
    return { model, fields: selected.map((field) => this.#field(model, type, field)) };
  }

  #field(model: Model, parent: GraphQLObjectType, selected: Selected): FieldPlan {
    const { key, name } = selected;
    if (selected.definition === TypeNameMetaFieldDef) return { kind: 'constant', key, json: JSON.stringify(parent.name) };
    const where = `${parent.name}.${name}`;
    if (this.custom.has(where)) throw new Unplannable(`${where} is resolved by a method`);
    const derived = model.derived(name);
    if (derived) return { kind: 'derived', key, derived, needs: this.needs(model, derived.needs, where), selected };
    const relation = model.relation(name);
    if (relation) return this.#relation(relation, selected, where);
    return this.#value(model, selected, where);
  }

  #value(model: Model, selected: Selected, where: string): FieldPlan {
    const { key, name } = selected;
    const { type } = selected.definition;
    const named = getNamedType(type);
    const source = sourceOf(model, name, selected);
    if (!source) throw new Unplannable(`${where} is neither column, relation nor declared`);
    if (!isLeafType(named) && !isObjectType(named)) throw new Unplannable(`${where} has an abstract type`);
    const bare = isNonNullType(type) ? type.ofType : type;
    const array = 'column' in source && source.column.array;
    if (!isLeafType(named) || (isListType(bare) && !array)) return { kind: 'shaped', key, source, selected };
    if (model.scoped && named.name === 'ID' && 'column' in source && source.column.property === model.idColumn.property) return { kind: 'id', key };
    return { kind: 'leaf', key, source, write: leafWriter('column' in source ? source.column : null, type, where) };
  }

  #relation(relation: Relation, selected: Selected, where: string): FieldPlan {
    const { key } = selected;
    const { type } = selected.definition;
    const bare = isNonNullType(type) ? type.ofType : type;
    const target: GraphQLNamedType = getNamedType(type);
    if (!isObjectType(target)) throw new Unplannable(`${where} has an abstract type`);
    if (isListType(bare) !== relation.many) throw new Unplannable(`${where} is a list on one side only`);
    const plan = this.object(relation.target, target, selected.children(target));
    if (relation.many) return { kind: 'many', key, relation, selected, plan };
    return { kind: 'one', key, relation, nonNull: isNonNullType(type), plan };
  }

  /** The plan for the properties that a derived field computes from. */
  needs(model: Model, paths: readonly string[], where: string): ObjectPlan {
    const below = new Map<string, string[]>();
    const fields: FieldPlan[] = [];
    for (const path of paths) {
      const [head = '', ...rest] = path.split('.');
      if (rest.length > 0) below.set(head, [...(below.get(head) ?? []), rest.join('.')]);
      else fields.push(needed(model, head, where));
    }
    for (const [head, rest] of below) {
      const relation = model.relation(head);
      if (!relation) throw new Error(`${where} needs ${head}, which is no relation of ${model.name}`);
      const plan = this.needs(relation.target, rest, where);
      fields.push(relation.many ? { kind: 'many', key: head, relation, selected: null, plan } : { kind: 'one', key: head, relation, nonNull: false, plan });
    }
    return { model, fields };
  }
}

function needed(model: Model, property: string, where: string): FieldPlan {
  const source = sourceOf(model, property, null);
  if (!source) throw new Error(`${where} needs ${property}, which is neither column nor @Computed of ${model.name}`);
  return { kind: 'need', key: property, source, js: model.jsKind(property) };
}

function sourceOf(model: Model, property: string, selected: Selected | null): Source | null {
  const expression = model.computed(property);
  if (expression) return { expression, selected };
  const column = model.column(property);
  return column && { column };
}
