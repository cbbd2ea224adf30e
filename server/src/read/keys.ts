/** Responsible for naming a row by what a client wrote. A malformed id is an id that no row has. */
import { parseKey, parseUuid, type Key } from '../db/key.js';
import type { Model } from './model.js';

/** Values of a model's key; `scopeId` is 0 where the table has no scope. */
export type RowKey = Key;

/** The key behind an id; null if nothing can have it. */
export function keyOf(model: Model, id: string | Key): RowKey | null {
  if (typeof id !== 'string') return id;
  try {
    return model.scoped ? parseKey(id) : { scopeId: 0, id: parseUuid(id) };
  } catch {
    return null;
  }
}
