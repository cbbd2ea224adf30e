/**
 * Responsible for what a GraphQL object type is in the database: its columns, relations and declared fields.
 * Talks to TypeORM's metadata and to what the classes declare (declare.ts). Knows no request.
 */
import type { EntityMetadata } from 'typeorm';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata.js';
import { quoted, raw } from '../db/sql.js';
import { declaredFor, type Argument, type Declared, type DerivedField, type Expression, type RelatedField } from './declare.js';
import type { Order, TypeClass } from './planned.js';

/** A column by its property. */
export interface Column {
  readonly property: string;
  /** Quoted name. */
  readonly name: string;
  /** PostgreSQL type in lower case; null where only the statement knows (rows without a table). */
  readonly type: string | null;
  readonly nullable: boolean;
  readonly array: boolean;
}

/** Instants are Date, exact numerics text, everything else as JSON has it. */
export type JsKind = 'date' | 'text' | 'plain';

export interface Relation {
  readonly property: string;
  readonly target: Model;
  readonly many: boolean;
  /** Columns (of the row, of the target) that must be equal; with `related`, those that its condition shows to be. */
  readonly equalities: readonly (readonly [own: string, foreign: string])[];
  /** Null: the equalities are the whole condition. */
  readonly related: RelatedField | null;
  readonly order: readonly Order[] | null;
  readonly takesFirst: boolean;
  readonly arguments: ReadonlyMap<string, Argument>;
}

/** The type that emitDecoratorMetadata recorded for a property. */
function designType(type: TypeClass, property: string): unknown {
  const read = (Reflect as { getMetadata?: (key: string, target: object, name: string) => unknown }).getMetadata;
  return read?.('design:type', type.prototype as object, property);
}

/** A GraphQL object type with rows behind it. */
export class Model {
  readonly #relations = new Map<string, Relation | null>();
  readonly declared: Declared;
  /** Primary key, the scope first. */
  readonly key: readonly Column[];
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #table: string | null;

  constructor(
    readonly name: string,
    readonly type: TypeClass,
    private readonly metadata: EntityMetadata | null,
    private readonly models: Models,
  ) {
    this.declared = declaredFor(type);
    this.#columns = new Map((metadata?.columns ?? []).filter((column) => !column.isVirtual).map((column) => [column.propertyName, {
      property: column.propertyName,
      name: quoted(column.databaseName),
      type: typeof column.type === 'string' ? column.type.toLowerCase() : nativeType(column.type),
      nullable: column.isNullable,
      array: column.isArray,
    }]));
    this.#table = metadata && metadata.tablePath.split('.').map(quoted).join('.');
    this.key = (metadata?.primaryColumns ?? []).flatMap((column) => this.#columns.get(column.propertyName) ?? [])
      .sort((a, b) => Number(b.property === 'scopeId') - Number(a.property === 'scopeId'));
  }

  /** Quoted table; a type without a table has only the statement that a resolver gives. */
  get table(): string {
    if (this.#table === null) throw new Error(`${this.name} has no table`);
    return this.#table;
  }

  get hasTable(): boolean {
    return this.#table !== null;
  }

  /** Whether rows stand in a scope: keys are (scope_id, id), ids are written `<scope>-<uuid>`. */
  get scoped(): boolean {
    return this.key[0]?.property === 'scopeId';
  }

  /** What tells rows of one scope apart. */
  get idColumns(): readonly Column[] {
    return this.scoped ? this.key.slice(1) : this.key;
  }

  /** The first of them: the only one, but for tables that are named by a code and a version. */
  get idColumn(): Column {
    const [first] = this.idColumns;
    if (!first) throw new Error(`${this.name} has no key`);
    return first;
  }

  column(property: string): Column | null {
    const known = this.#columns.get(property);
    if (known || this.metadata || this.declared.computed.has(property) || this.declared.related.has(property)) return known ?? null;
    return { property, name: quoted(snakeCase(property)), type: null, nullable: true, array: false };
  }

  columns(): readonly Column[] {
    return [...this.#columns.values()];
  }

  computed(property: string): Expression | null {
    return this.declared.computed.get(property) ?? null;
  }

  derived(property: string): DerivedField | null {
    return this.declared.derived.get(property) ?? null;
  }

  relation(property: string): Relation | null {
    let known = this.#relations.get(property);
    if (known === undefined) {
      known = this.#findRelation(property);
      this.#relations.set(property, known);
    }
    return known;
  }

  /** How a property's value appears in JS: as the driver gives its column, or as a declared expression's type says. */
  jsKind(property: string): JsKind {
    const type = this.column(property)?.type ?? null;
    if (type !== null) return type === 'timestamptz' || type === 'timestamp with time zone' ? 'date' : type === 'numeric' ? 'text' : 'plain';
    const declared = designType(this.type, property);
    return declared === Date ? 'date' : declared === String ? 'text' : 'plain';
  }

  #findRelation(property: string): Relation | null {
    const takes = this.declared.takes.get(property);
    const shared = {
      property,
      order: this.declared.ordered.get(property) ?? null,
      takesFirst: takes?.first ?? false,
      arguments: takes?.arguments ?? new Map<string, Argument>(),
    };
    const related = this.declared.related.get(property);
    if (related) return { ...shared, target: this.models.of(related.target()), many: related.many, equalities: equalitiesOf(related), related };
    const found = this.metadata?.findRelationWithPropertyPath(property);
    if (!found || found.isManyToMany) return null;
    const many = found.isOneToMany;
    return { ...shared, target: this.models.of(found.inverseEntityMetadata.target as TypeClass), many, equalities: columnPairs(found), related: null };
  }
}

function columnPairs(relation: RelationMetadata): (readonly [string, string])[] {
  if (relation.isOwning) {
    return relation.joinColumns.map((column) => [quoted(column.databaseName), quoted(column.referencedColumn?.databaseName ?? column.databaseName)]);
  }
  const joins = relation.inverseRelation?.joinColumns ?? [];
  if (joins.length === 0) throw new Error(`${relation.entityMetadata.name}.${relation.propertyName} has no join columns`);
  return joins.map((column) => [quoted(column.referencedColumn?.databaseName ?? column.databaseName), quoted(column.databaseName)]);
}

/** What a plain conjunction such as `r.scope_id = t.scope_id and r.task_id = t.id and …` says of both rows' columns. */
function equalitiesOf({ on }: RelatedField): (readonly [string, string])[] {
  const text = on(raw('t'), raw('r')).render({ bind: () => '?' });
  if (/\bor\b|\bnot\b|\bcase\b/i.test(text)) return [];
  const terms = text.split(/\s+and\s+/i);
  return terms.flatMap((term) => {
    const [, own, foreign] = /^\s*r\.(\w+)\s*=\s*t\.(\w+)\s*$/.exec(term) ?? [];
    return own !== undefined && foreign !== undefined ? [[foreign, own] as const] : [];
  });
}

function nativeType(type: unknown): string {
  return type === Number ? 'int' : type === Boolean ? 'boolean' : type === Date ? 'timestamptz' : 'text';
}

/** `pairingCount` → `pairing_count`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** All models by class and by GraphQL type name. */
export class Models {
  readonly #byClass = new Map<unknown, Model>();
  readonly #byName = new Map<string, Model>();

  /** @param nameOf the GraphQL type's name of a class */
  constructor(entities: readonly EntityMetadata[], private readonly nameOf: (type: TypeClass) => string) {
    for (const metadata of entities) {
      if (typeof metadata.target === 'function') this.#add(metadata.target as TypeClass, metadata);
    }
  }

  /** The model of a class; a class that is no entity gets its columns from the statement it is read by. */
  of(type: TypeClass): Model {
    return this.#byClass.get(type) ?? this.#add(type, null);
  }

  /** The model of a GraphQL object type, if there is a table behind it. */
  named(typeName: string): Model | null {
    return this.#byName.get(typeName) ?? null;
  }

  all(): readonly Model[] {
    return [...this.#byClass.values()];
  }

  #add(type: TypeClass, metadata: EntityMetadata | null): Model {
    const model = new Model(this.nameOf(type), type, metadata, this);
    this.#byClass.set(type, model);
    if (metadata) this.#byName.set(model.name, model);
    return model;
  }
}
