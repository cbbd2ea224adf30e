/**
 * Responsible for what an operation selects: fragments spread, duplicates merged, @skip and @include decided.
 */
import {
  getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isObjectType, Kind,
  SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef, visit,
  type ArgumentNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { Unplannable } from './unplannable.js';

export type Variables = Readonly<Record<string, unknown>>;
type FieldDefinition = GraphQLField<unknown, unknown>;

/** What a selection is read against. */
export interface Scene {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Decide @skip and @include; arguments are evaluated per request instead. */
  readonly variables: Variables;
}

const NO_ARGUMENTS: Readonly<Record<string, unknown>> = Object.freeze({});

/** One field of the answer: all its field nodes merged under its response key. */
export class Selected {
  readonly #children = new Map<GraphQLObjectType, readonly Selected[]>();

  constructor(
    readonly key: string,
    readonly definition: FieldDefinition,
    readonly nodes: readonly FieldNode[],
    private readonly scene: Scene,
  ) {}

  get name(): string {
    return this.definition.name;
  }

  /** Sub-fields when the value is of `type`. */
  children(type: GraphQLObjectType): readonly Selected[] {
    let known = this.#children.get(type);
    if (!known) {
      known = collect(this.scene, type, this.nodes.flatMap((node) => node.selectionSet ?? []));
      this.#children.set(type, known);
    }
    return known;
  }

  /** The field's arguments; throws a GraphQLError when one is missing or wrong. */
  arguments(variables: Variables): Readonly<Record<string, unknown>> {
    const node = this.nodes[0];
    return node && this.definition.args.length > 0 ? getArgumentValues(this.definition, node, variables) : NO_ARGUMENTS;
  }
}

/** Fields selected on `type`, in the order of the answer. */
export function collect(scene: Scene, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly Selected[] {
  const grouped = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of sets) gather(scene, type, set, grouped, spread);
  return [...grouped].map(([key, nodes]) => new Selected(key, fieldOf(type, nodes[0]?.name.value ?? key), nodes, scene));
}

function gather(scene: Scene, type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>, spread: Set<string>): void {
  for (const node of set.selections) {
    if (!included(node, scene.variables)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const known = into.get(key);
      if (known) known.push(node);
      else into.set(key, [node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      if (matches(scene, type, node.typeCondition?.name.value)) gather(scene, type, node.selectionSet, into, spread);
    } else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      const fragment = scene.fragments[node.name.value];
      if (fragment && matches(scene, type, fragment.typeCondition.name.value)) gather(scene, type, fragment.selectionSet, into, spread);
    }
  }
}

function included(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function matches(scene: Scene, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = scene.schema.getType(condition);
  return isAbstractType(named) && scene.schema.isSubType(named, type);
}

function fieldOf(type: GraphQLObjectType, name: string): FieldDefinition {
  if (name === '__typename') return TypeNameMetaFieldDef;
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  const found = type.getFields()[name];
  if (!found) throw new Unplannable(`${type.name}.${name} is not a field of the type`);
  return found;
}

/** Whether the field asks about the schema instead of the data. */
export function isIntrospection(selected: Selected): boolean {
  return selected.definition === SchemaMetaFieldDef || selected.definition === TypeMetaFieldDef;
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
}

/** Names of the variables that decide an @skip or @include anywhere in the document. */
export function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      for (const argument of node.arguments ?? []) if (argument.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
    },
  });
  return [...names];
}

/** Whether a field below the root fields takes a variable as its argument. */
export function argumentsVaryBelow(document: DocumentNode): boolean {
  let varies = false;
  let depth = 0;
  visit(document, {
    // A fragment may be spread anywhere.
    FragmentDefinition: { enter: () => void (depth = 1), leave: () => void (depth = 0) },
    Field: {
      enter(node) {
        if (depth > 0 && node.arguments?.some((argument) => holdsVariable(argument))) varies = true;
        depth += 1;
      },
      leave: () => void (depth -= 1),
    },
  });
  return varies;
}

function holdsVariable(argument: ArgumentNode): boolean {
  let found = false;
  visit(argument, { Variable: () => { found = true; } });
  return found;
}

/** The operation's root type. */
export function rootType(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLObjectType {
  const type = schema.getRootType(operation.operation);
  if (!isObjectType(type)) throw new Unplannable(`the schema has no ${operation.operation}`);
  return type;
}
