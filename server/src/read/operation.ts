/**
 * Responsible for what is known of an operation before it runs: its root fields with everything selected below them.
 * Kept with the document, so it is worked out once for each combination of @skip and @include.
 */
import {
  getOperationAST, getVariableValues, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import type { Scripts } from './compile.js';
import type { PlanMemory } from './roots.js';
import { argumentsVaryBelow, collect, decidingVariables, fragmentsOf, rootType, type Selected, type Variables } from './selection.js';

/** A way through an operation's @skip and @include. */
export interface Variant {
  readonly roots: readonly Selected[];
  readonly memory: PlanMemory;
  /** Null where what is selected below the root fields depends on variables. */
  readonly scripts: Scripts | null;
}

/** An operation as it was asked, its variables coerced. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  /** The variables as they were sent. */
  readonly given: Variables;
  readonly variant: Variant;
}

interface Known {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly deciding: readonly string[];
  readonly steady: boolean;
  readonly variants: Map<string, Variant>;
}

const MOST_VARIANTS = 64;

/** The operations that have been met; they are forgotten together with their documents. */
export class Operations {
  readonly #known = new WeakMap<DocumentNode, Known>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Null if there is no such operation or its variables do not fit: graphql-js will say so. */
  ask(document: DocumentNode, name: string | null | undefined, given: Variables): Asked | null {
    const operation = getOperationAST(document, name);
    if (!operation) return null;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
    if (!coerced) return null;
    const known = this.#knownOf(document);
    const choice = `${name ?? ''}?${known.deciding.map((one) => (coerced[one] === true ? 1 : 0)).join('')}`;
    let variant = known.variants.get(choice);
    if (!variant) {
      const scene = { schema: this.schema, fragments: known.fragments, variables: coerced };
      variant = { roots: collect(scene, rootType(this.schema, operation), [operation.selectionSet]), memory: new Map(), scripts: known.steady ? new Map() : null };
      if (known.variants.size >= MOST_VARIANTS) known.variants.clear();
      known.variants.set(choice, variant);
    }
    return { document, operation, fragments: known.fragments, variables: coerced, given, variant };
  }

  #knownOf(document: DocumentNode): Known {
    let known = this.#known.get(document);
    if (!known) {
      known = { fragments: fragmentsOf(document), deciding: decidingVariables(document), steady: !argumentsVaryBelow(document), variants: new Map() };
      this.#known.set(document, known);
    }
    return known;
  }
}
