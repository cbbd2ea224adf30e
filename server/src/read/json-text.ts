/** Responsible for SQL that puts JSON text together from literals and expressions. */

/** PostgreSQL takes at most 100 arguments in a call. */
const MOST_ARGUMENTS = 90;

/** An SQL string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll(`'`, `''`)}'`;
}

/** Pieces of a text in SQL; neighbouring literals become one. */
export class TextBuilder {
  readonly #arguments: string[] = [];
  #pending = '';

  /** Adds fixed text. */
  fixed(text: string): this {
    this.#pending += text;
    return this;
  }

  /** Adds an SQL expression; its null adds nothing. */
  expression(sql: string): this {
    this.#flush();
    this.#arguments.push(sql);
    return this;
  }

  /** The whole as one SQL expression. */
  toSql(): string {
    this.#flush();
    let parts = [...this.#arguments];
    while (parts.length > MOST_ARGUMENTS) {
      const groups: string[] = [];
      for (let at = 0; at < parts.length; at += MOST_ARGUMENTS) groups.push(concat(parts.slice(at, at + MOST_ARGUMENTS)));
      parts = groups;
    }
    return concat(parts);
  }

  #flush(): void {
    if (this.#pending === '') return;
    this.#arguments.push(literal(this.#pending));
    this.#pending = '';
  }
}

function concat(parts: readonly string[]): string {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : `concat(${parts.join(', ')})`;
}
