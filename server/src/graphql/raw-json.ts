/** JSON that the database has already written: it goes out as it is. As an answer's `data` it must be the whole of it. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Writes an answer; where the database wrote the data, its bytes pass through. */
export function writeAnswer(answer: { readonly data?: unknown; readonly errors?: unknown; readonly extensions?: unknown }): string {
  const { data, ...rest } = answer;
  if (!(data instanceof RawJson)) return JSON.stringify(answer);
  const beside = Object.entries(rest).filter(([, value]) => value !== undefined);
  const written = beside.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`).join('');
  return `{${written}"data":${data.text}}`;
}
