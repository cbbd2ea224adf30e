import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

/** Texts kept prepared; past this many, further ones are sent without a name and leave nothing behind on the connection. */
const MOST = 2_000;
const names = new Map<string, string>();

/** A statement that each connection parses once: named by the hash of its text. */
export function prepared(text: string, values: readonly unknown[] = []): QueryConfig {
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= MOST) return { text, values: [...values] };
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
