/**
 * Responsible for the SQL of each Planned root: what it adds to the one statement, and how its part of the result
 * becomes JSON text of the answer. Talks to: rows.ts for what a row holds, page.ts for connections.
 */
import { getNamedType, isObjectType } from 'graphql';
import { FACETS, type Viewer } from '../access/viewer.js';
import { raw } from '../db/sql.js';
import { leafWriter } from './format.js';
import { keyOf } from './keys.js';
import type { Model, Models } from './model.js';
import { orderBy, orderOf } from './order.js';
import { connectionPart } from './page.js';
import { arrayPart, objectPart, type Part } from './part.js';
import type { ObjectPlan, Planner } from './plan.js';
import {
  PlannedAll, PlannedKeys, PlannedList, PlannedOne, PlannedRows, PlannedScalar,
  type AllOptions, type ListOptions, type Planned, type Where,
} from './planned.js';
import type { RowWriter } from './rows.js';
import type { Selected } from './selection.js';
import type { Slot } from './shape.js';
import { OfKey, type Reach } from './statement.js';
import { Unplannable } from './unplannable.js';

/** Remembers the plan of each selected field of an operation. */
export type PlanMemory = Map<Selected, Map<Model, ObjectPlan>>;

/** What the roots of a statement have in common. */
export interface RootGround {
  readonly models: Models;
  readonly planner: Planner;
  readonly memory: PlanMemory;
}

export class RootWriter {
  private readonly models: Models;

  /** Writes one root with `rows`. */
  constructor(private readonly ground: RootGround, private readonly rows: RowWriter) {
    this.models = ground.models;
  }

  /** Writes the slot, which stands at `at` among those of the statement. */
  part(slot: Slot, at: number): Part {
    const { planned } = slot;
    const name = `f${at}`;
    const reach = reachOf(this.models, planned);
    return this.rows.statement.within(planned instanceof PlannedOne && typeof reach !== 'string' && reach.length === 1 ? { keyOf: at } : reach, () => {
      if (planned instanceof PlannedOne) return this.#one(slot, planned, at, name);
      if (planned instanceof PlannedList) return this.#list(slot, planned.options, this.models.of(planned.type), name);
      if (planned instanceof PlannedAll) return this.#all(slot, planned.options, this.models.of(planned.type), name);
      if (planned instanceof PlannedKeys) return this.#keys(slot, planned, name);
      if (planned instanceof PlannedRows) return this.#rows(slot, planned, name);
      if (planned instanceof PlannedScalar) return this.#scalar(slot, planned, name);
      throw new Unplannable(`${slot.path.join('.')}: no way to read this root`);
    });
  }

  #one(slot: Slot, planned: PlannedOne, at: number, name: string): Part {
    const model = this.models.of(planned.type);
    const plan = this.#plan(slot.selected, model);
    const { statement } = this.rows;
    const alias = statement.alias();
    const known = keyOf(model, planned.id) !== null;
    const id = known && `${alias}.${model.idColumn.name} = ${statement.bind(new OfKey(at, 'id'))}${statement.scopeGuard(model, alias)}`;
    const scope = known && model.scoped ? `${alias}.scope_id = ${statement.bind(new OfKey(at, 'scopeId'))} and ` : '';
    const joins: string[] = [];
    const json = this.rows.object(plan, alias, joins);
    return objectPart(this.rows.marks, `select ${json} from ${model.table} ${alias}${joins.join('')} where ${id ? scope + id : 'false'}`, name);
  }

  #all(slot: Slot, options: AllOptions, model: Model, name: string): Part {
    const plan = this.#plan(slot.selected, model);
    const { statement, relations } = this.rows;
    const alias = statement.alias();
    const where = this.#where(model, options.where, alias);
    const order = orderBy(this.rows, orderOf(model, options.order, 'descending'), alias);
    const limit = options.limit === undefined ? null : `${statement.bind(options.limit)}::int`;
    const { item, tail } = relations.root(alias, { table: model.table, where, order, limit });
    return arrayPart(this.rows.marks, this.#select(plan, alias, item, tail), name);
  }

  #keys(slot: Slot, planned: PlannedKeys, name: string): Part {
    const model = this.models.of(planned.type);
    const plan = this.#plan(slot.selected, model);
    const { statement, relations } = this.rows;
    const alias = statement.alias();
    const keys = planned.ids.flatMap((id) => keyOf(model, id) ?? []);
    const ids = `${statement.bind(keys.map((key) => key.id))}::uuid[]`;
    const asked = model.scoped
      ? `unnest(${statement.bind(keys.map((key) => key.scopeId))}::int[], ${ids}) with ordinality k(scope_id, id, n)`
      : `unnest(${ids}) with ordinality k(id, n)`;
    const scope = model.scoped ? `k.scope_id = ${alias}.scope_id and ` : '';
    const on = `${scope}k.id = ${alias}.${model.idColumn.name}${statement.scopeGuard(model, alias)}`;
    const item = relations.numbered(alias, `select ${alias}.*, k.n as "#" from ${asked} join ${model.table} ${alias} on ${on}`);
    return arrayPart(this.rows.marks, this.#select(plan, alias, item, ` order by ${alias}."#"`), name);
  }

  #rows(slot: Slot, planned: PlannedRows, name: string): Part {
    const model = this.models.of(planned.type);
    const plan = this.#plan(slot.selected, model);
    const { statement, relations } = this.rows;
    const alias = statement.alias();
    const inner = planned.source.render(statement);
    // Numbered, because joins need not keep the statement's own order.
    const item = relations.numbered(alias, `select q.*, row_number() over () as "#" from (${inner}) q${planned.single ? ' limit 1' : ''}`);
    const select = this.#select(plan, alias, item, ` order by ${alias}."#"`);
    return planned.single ? objectPart(this.rows.marks, select, name) : arrayPart(this.rows.marks, select, name);
  }

  #select(plan: ObjectPlan, alias: string, item: string, tail: string): string {
    const joins: string[] = [];
    const json = this.rows.object(plan, alias, joins);
    return `select ${json} from ${item}${joins.join('')}${tail}`;
  }

  #scalar(slot: Slot, planned: PlannedScalar, name: string): Part {
    const json = leafWriter(null, slot.type, slot.path.join('.'))('s.v').text;
    const inner = planned.source.render(this.rows.statement);
    return objectPart(this.rows.marks, `select ${json} from (${inner}) s(v)`, name);
  }

  #list(slot: Slot, options: ListOptions, model: Model, name: string): Part {
    return connectionPart(this.rows, {
      slot, options, model, name,
      plan: (selected) => this.#plan(selected, model),
      where: (alias) => this.#where(model, options.where, alias),
    });
  }

  #plan(selected: Selected, model: Model): ObjectPlan {
    const { memory, planner } = this.ground;
    const plans = memory.get(selected) ?? new Map<Model, ObjectPlan>();
    let plan = plans.get(model);
    if (!plan) {
      const type = getNamedType(selected.definition.type);
      if (!isObjectType(type)) throw new Unplannable(`${selected.key} has no object type`);
      plan = planner.object(model, type, selected.children(type));
      memory.set(selected, plans.set(model, plan));
    }
    return plan;
  }

  #where(model: Model, conditions: ListOptions['where'], alias: string): string {
    const all = (conditions ?? []).filter((one): one is Where => typeof one === 'function');
    return `true${this.rows.statement.scopeGuard(model, alias)}${all.map((one) => ` and ${this.rows.expression(one(raw(alias)))}`).join('')}`;
  }
}

/** Whether the root reaches more than `few` scopes, so that evaluating the policies for each row would tell. */
export function reachesWidely(models: Models, planned: Planned, viewer: Viewer, few: number): boolean {
  if (planned instanceof PlannedOne || planned instanceof PlannedScalar) return false;
  const reach = reachOf(models, planned);
  return typeof reach === 'string' ? FACETS.some((facet) => viewer.readable(facet).ids.length > few) : reach.length > few;
}

/** The scopes that a root reaches by what it names. */
export function reachOf(models: Models, planned: Planned): Exclude<Reach, { readonly keyOf: number }> {
  if (planned instanceof PlannedOne) {
    const model = models.of(planned.type);
    // What a mutation has just made lies in a scope that the viewer's lists do not name yet: a Key tells where.
    if (typeof planned.id !== 'string' && planned.id.scopeId > 0 && !planned.options.wide) return [planned.id.scopeId];
    if (!model.scoped || planned.options.wide) return 'VIEWER';
    return [keyOf(model, planned.id)?.scopeId ?? []].flat();
  }
  if (planned instanceof PlannedKeys) {
    const model = models.of(planned.type);
    if (!model.scoped) return 'VIEWER';
    return [...new Set(planned.ids.flatMap((id) => keyOf(model, id)?.scopeId ?? []))];
  }
  if (planned instanceof PlannedList || planned instanceof PlannedAll) return planned.options.scopes ?? 'VIEWER';
  return 'VIEWER';
}
