import { notFound } from '../graphql/errors.js';

/** Where a scoped row lives: its scope, and its id within all scopes (uuid v7). */
export interface Key {
  readonly scopeId: number;
  readonly id: string;
}

const WRITTEN = /^([1-9]\d{0,9})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAX_INT4 = 2_147_483_647;

/** Reads `<scope>-<uuid>`; anything else throws the same NOT_FOUND as an id that no row has. */
export function parseKey(written: string): Key {
  const parts = WRITTEN.exec(written);
  const scopeId = Number(parts?.[1]);
  const id = parts?.[2];
  if (id === undefined || scopeId > MAX_INT4) throw notFound();
  return { scopeId, id };
}

/** Writes a key the way clients see it. */
export function formatKey(key: Key): string {
  return `${key.scopeId}-${key.id}`;
}

/** Reads the id of a reference row (organisation, user); anything but a uuid throws NOT_FOUND. */
export function parseUuid(written: string): string {
  if (!UUID.test(written)) throw notFound();
  return written;
}
