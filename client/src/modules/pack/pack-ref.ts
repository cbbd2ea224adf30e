/** A version of a pack as one text, in the URL and in selects: code@version. */
export interface PackRef {
  code: string;
  version: number;
}

export function refText({ code, version }: PackRef): string {
  return `${code}@${version}`;
}

/** What a text names; null when it names nothing. */
export function parseRef(text: string | null | undefined): PackRef | null {
  const [code = '', version = ''] = (text ?? '').split('@');
  return code !== '' && /^[1-9]\d*$/.test(version) ? { code, version: Number(version) } : null;
}

/** Chooses the text of the language. */
export function shown(english: boolean, zh: string, en: string): string {
  return english ? en : zh;
}

/** Hands the browser a pack as a JSON file. */
export function downloadPack(name: string, content: unknown): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }));
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
