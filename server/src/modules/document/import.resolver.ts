import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import type { Services } from '../../graphql/services.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { ImportBatch } from './import-batch.js';
import { ImportBatchFilter, ImportInput } from './import.input.js';
import type { ImportService } from './import.service.js';

const ImportBatchConnection = connectionOf('ImportBatch', () => ImportBatch);
const ImportBatchPayload = payloadOf('ImportBatch', () => ImportBatch);

/** Spreadsheets are checked by POST /import/<kind>; here their batches are seen, committed, discarded and undone. */
@Resolver()
export class ImportResolver {
  readonly #imports: ImportService;

  constructor(services: Services) {
    this.#imports = services.imports;
  }

  @Query(() => ImportBatchConnection)
  importBatches(
    @Arg('filter', () => ImportBatchFilter, { nullable: true }) filter: ImportBatchFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { kind, states } = filter ?? {};
    return list(ImportBatch, {
      where: [kind && ((t) => sql`${t}.kind = ${kind}`), states && ((t) => sql`${t}.state = any(${states})`)],
      first,
      after,
    });
  }

  @Query(() => ImportBatch)
  importBatch(@Arg('id', () => ID) id: string): Planned {
    return one(ImportBatch, id);
  }

  @Mutation(() => ImportBatchPayload, { description: 'Writes all rows without faults, or none if one of them has become wrong since the check.' })
  commitImport(@Arg('input', () => ImportInput) input: ImportInput): Change {
    const key = parseKey(input.importId);
    return change(null, async (tx) => {
      await this.#imports.commit(tx, key, input.revision ?? undefined);
      return { keys: { importBatch: key } };
    });
  }

  @Mutation(() => ImportBatchPayload)
  discardImport(@Arg('input', () => ImportInput) input: ImportInput): Change {
    const key = parseKey(input.importId);
    return change([key.scopeId], async (tx) => {
      await this.#imports.discard(tx, key, input.revision ?? undefined);
      return { keys: { importBatch: key } };
    });
  }

  @Mutation(() => ImportBatchPayload, { description: 'Takes back what an import made, while nothing depends on it.' })
  undoImport(@Arg('input', () => ImportInput) input: ImportInput): Change {
    const key = parseKey(input.importId);
    return change(null, async (tx) => {
      await this.#imports.undo(tx, key, input.revision ?? undefined);
      return { keys: { importBatch: key } };
    });
  }
}
