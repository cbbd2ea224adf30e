import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, print, stripIgnoredCharacters, type DefinitionNode } from 'graphql';
import { z } from 'zod';
import { ApiError } from './errors.js';
import { LIMITS } from './limits.js';

const MOST_REMEMBERED = 5_000;

/** The operations that the client was built with; in production nothing else is answered. */
export class AllowedOperations {
  readonly #hashes: ReadonlySet<string>;
  /** By Apollo's hash of the text as it came, so that a known text is not read twice. */
  readonly #seen = new Map<string, boolean>();

  /** `texts`: the operations, fragments included, as the client sends them. */
  constructor(texts: readonly string[]) {
    this.#hashes = new Set(texts.map(normalHash));
  }

  /** Reads a JSON object whose values are operations; throws if it is anything else. */
  static fromFile(path: string): AllowedOperations {
    const read = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
    return new AllowedOperations(Object.values(read));
  }

  /** Throws BAD_INPUT for an operation that the client was not built with. */
  check(text: string, queryHash: string): void {
    let allowed = this.#seen.get(queryHash);
    if (allowed === undefined) {
      allowed = this.#knows(text);
      if (this.#seen.size < MOST_REMEMBERED) this.#seen.set(queryHash, allowed);
    }
    if (!allowed) throw new ApiError('BAD_INPUT', '系统只受理客户端自带的操作。', { http: { status: 400 } });
  }

  #knows(text: string): boolean {
    try {
      return this.#hashes.has(normalHash(text));
    } catch {
      return false;
    }
  }
}

/** The same for the same operation, however it is spaced and in whatever order its fragments follow. Throws for what is no GraphQL. */
function normalHash(text: string): string {
  const { definitions } = parse(text, { noLocation: true, maxTokens: LIMITS.tokens });
  const parts = [...definitions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).map(print);
  return createHash('sha256').update(stripIgnoredCharacters(parts.join('\n'))).digest('base64');
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? `${definition.kind} ${definition.name?.value ?? ''}` : definition.kind;
}
