/** Responsible for queries: all root fields of the operation in one statement, or all of them loaded. */
import { isNonNullType, type GraphQLObjectType } from 'graphql';
import type { Context } from '../http/context.js';
import { SlotFailure, type Compiled } from './compile.js';
import { assemble, located, write, type Answer, type Draft, type Drafting } from './draft.js';
import { loadAnswer } from './loaded-answer.js';
import type { Asked } from './operation.js';
import type { ResultRow } from './part.js';
import type { Called, RootCall } from './root-call.js';
import type { Selected } from './selection.js';
import { Unplannable } from './unplannable.js';

export interface Ways {
  readonly drafting: Drafting;
  readonly call: RootCall;
  /** False: everything is loaded field by field. */
  readonly planning: boolean;
  /** Hears why an operation could not be planned. */
  report(context: Context, asked: Asked, why: Unplannable): void;
}

/** Asks every root field what to read, then reads. */
export async function answerQuery(ways: Ways, parent: GraphQLObjectType, asked: Asked, context: Context): Promise<Answer> {
  const called = new Map<Selected, Called>();
  for (const selected of asked.variant.roots) called.set(selected, await ways.call(parent, asked, context, selected));
  if (ways.planning) {
    try {
      return await planned(ways, asked, context, called);
    } catch (error) {
      if (!(error instanceof Unplannable)) return broken(error, asked);
      ways.report(context, asked, error);
    }
  }
  return loaded(ways, asked, context, called);
}

async function planned(ways: Ways, asked: Asked, context: Context, called: Map<Selected, Called>): Promise<Answer> {
  const { drafting } = ways;
  const drafts = new Map<Selected, Draft>();
  for (const [selected, answer] of called) {
    if ('error' in answer) {
      if (isNonNullType(selected.definition.type)) return { data: null, errors: [located(answer.error, selected)] };
    } else {
      drafts.set(selected, drafting.draft(selected, answer.value));
    }
  }
  try {
    const compiled = drafting.compile(asked, [...drafts.values()].flatMap((draft) => draft.slots), context.request.viewer);
    const rows = compiled ? await readCompiled(context, compiled) : [];
    const texts = compiled ? drafting.take(compiled, rows, context) : new Map();
    return assemble([...called].map(([selected, answer]) => {
      const draft = drafts.get(selected);
      return [selected, draft ? write(draft, texts) : (answer as { error: unknown })] as const;
    }));
  } catch (error) {
    if (!(error instanceof SlotFailure)) throw error;
    const root = asked.variant.roots.find((selected) => selected.key === error.slot.path[0]);
    if (!root) throw error;
    return planned(ways, asked, context, called.set(root, { error: error.cause }));
  }
}

/** The one row of a statement, in a transaction of its own and one round trip. */
export function readCompiled({ request: { uow, viewer } }: Context, { within, text, values, byLevel }: Compiled): Promise<ResultRow[]> {
  return uow.readOnce<ResultRow>(viewer, within, text, values, { nestedLoops: !byLevel });
}

async function loaded({ drafting }: Ways, asked: Asked, context: Context, called: ReadonlyMap<Selected, Called>): Promise<Answer> {
  const { uow, viewer } = context.request;
  try {
    const { data, errors } = await uow.read(viewer, null, (tx) => loadAnswer(drafting, tx, asked, context, called));
    return { data: data ? JSON.stringify(data) : null, errors: errors ?? [] };
  } catch (error) {
    return broken(error, asked);
  }
}

/** Nothing could be read at all: the first root field says why. */
function broken(error: unknown, asked: Asked): Answer {
  const [first] = asked.variant.roots;
  if (!first) throw error;
  return { data: null, errors: [located(error, first)] };
}
