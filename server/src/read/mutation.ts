/** Responsible for mutations: one root field after the other, each in one write transaction together with its payload. */
import { isNonNullType, type GraphQLObjectType } from 'graphql';
import type { Viewer } from '../access/viewer.js';
import { Refusal } from '../graphql/refusal.js';
import type { Context } from '../http/context.js';
import type { Compiled } from './compile.js';
import { assemble, loadedText, write, type Answer, type Draft, type Written } from './draft.js';
import { loadAnswer } from './loaded-answer.js';
import type { Asked } from './operation.js';
import type { ResultRow } from './part.js';
import { payloadOf } from './payload.js';
import { Change } from './planned.js';
import { readCompiled, type Ways } from './query.js';
import type { Called } from './root-call.js';
import type { Selected } from './selection.js';
import { Unplannable } from './unplannable.js';

interface PlannedPayload {
  readonly draft: Draft;
  readonly compiled: Compiled | null;
}

/** Runs the root fields in turn; a failed field that must not be null ends it. */
export async function answerMutation(ways: Ways, parent: GraphQLObjectType, asked: Asked, context: Context): Promise<Answer> {
  const written: [Selected, Written][] = [];
  for (const selected of asked.variant.roots) {
    const answer = await answerRoot(ways, parent, asked, context, selected);
    written.push([selected, answer]);
    if ('error' in answer && isNonNullType(selected.definition.type)) break;
  }
  return assemble(written);
}

async function answerRoot(ways: Ways, parent: GraphQLObjectType, asked: Asked, context: Context, selected: Selected): Promise<Written> {
  const called = await ways.call(parent, asked, context, selected);
  if ('error' in called) return called;
  const field = new Payload(ways, asked, context, selected);
  try {
    return called.value instanceof Change ? await field.change(called.value) : await field.after(called.value);
  } catch (error) {
    return { error };
  }
}

/** One mutation field and what its payload shows. */
class Payload {
  constructor(private readonly ways: Ways, private readonly asked: Asked, private readonly context: Context, private readonly selected: Selected) {}

  /** Runs the work and reads the payload in one transaction; the read and the commit leave together. */
  async change(change: Change): Promise<Written> {
    const { uow, viewer } = this.context.request;
    let payload: unknown;
    try {
      const done = await uow.write(viewer, change.within, async (tx) => {
        const outcome = await change.work(tx);
        if (outcome.opened) await tx.renewViewer();
        payload = payloadOf(this.ways.drafting.ground.models, this.selected.definition.type, outcome);
        const planned = this.#plan(payload, tx.viewer);
        if (!planned) return { viewer: tx.viewer, loaded: await loadAnswer(this.ways.drafting, tx, this.asked, this.context, this.#called(payload)), planned: null };
        const rows = planned.compiled ? tx.query<ResultRow>(planned.compiled.text, planned.compiled.values(tx.viewer)) : Promise.resolve([]);
        rows.catch(() => undefined);
        return { viewer: tx.viewer, loaded: null, planned, rows };
      });
      this.context.request.viewer = done.viewer;
      return done.planned ? this.#write(done.planned, await done.rows) : loadedText(this.selected, done.loaded);
    } catch (error) {
      if (error instanceof Refusal) return this.after({ problems: error.problems });
      if (!(error instanceof Unplannable)) throw error;
      this.ways.report(this.context, this.asked, error);
      return this.#load(payload);
    }
  }

  /** The payload of a field that did its own work: plain values, or rows read afterwards. */
  async after(value: unknown): Promise<Written> {
    const planned = this.#plan(value, this.context.request.viewer);
    if (!planned) return this.#load(value);
    const { compiled } = planned;
    if (!compiled) return this.#write(planned, []);
    return this.#write(planned, await readCompiled(this.context, compiled));
  }

  #write({ draft, compiled }: PlannedPayload, rows: readonly ResultRow[]): Written {
    return write(draft, compiled ? this.ways.drafting.take(compiled, rows, this.context) : new Map());
  }

  /** Null if the payload has to be loaded. */
  #plan(value: unknown, viewer: Viewer): PlannedPayload | null {
    if (!this.ways.planning) return null;
    try {
      const draft = this.ways.drafting.draft(this.selected, value);
      return { draft, compiled: this.ways.drafting.compile(this.asked, draft.slots, viewer) };
    } catch (error) {
      if (!(error instanceof Unplannable)) throw error;
      this.ways.report(this.context, this.asked, error);
      return null;
    }
  }

  async #load(value: unknown): Promise<Written> {
    const { uow, viewer } = this.context.request;
    return loadedText(this.selected, await uow.read(viewer, null, (tx) => loadAnswer(this.ways.drafting, tx, this.asked, this.context, this.#called(value))));
  }

  #called(value: unknown): ReadonlyMap<Selected, Called> {
    return new Map([[this.selected, { value }]]);
  }
}
