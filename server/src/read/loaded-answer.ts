/** Responsible for answering through graphql-js and loaders, inside a transaction that somebody else has opened. */
import { execute, Kind, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Tx } from '../db/unit-of-work.js';
import type { Context } from '../http/context.js';
import type { Drafting } from './draft.js';
import type { LoadingContext } from './loaded-fields.js';
import { Loading } from './loading.js';
import type { Asked } from './operation.js';
import type { Called } from './root-call.js';
import type { Selected } from './selection.js';

/** Executes the given root fields, whose resolvers have answered already. */
export async function loadAnswer(drafting: Drafting, tx: Tx, asked: Asked, context: Context, called: ReadonlyMap<Selected, Called>): Promise<ExecutionResult> {
  const contextValue: Context & LoadingContext = {
    ...context,
    loading: {
      loaders: new Loading(tx, drafting.ground.models),
      roots: new Map([...called].map(([selected, answer]) => [selected.key, answer])),
      viewer: tx.viewer,
      now: tx.now,
    },
  };
  return execute({ schema: drafting.schema, document: documentOf(asked, [...called.keys()]), contextValue, variableValues: asked.given });
}

/** The operation with these root fields only. */
function documentOf(asked: Asked, roots: readonly Selected[]): DocumentNode {
  const selections = roots.flatMap((selected) => selected.nodes);
  const operation = { ...asked.operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(asked.fragments)] };
}
