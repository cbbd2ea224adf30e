/** More than this in one element is no row and no text that anybody wrote. */
const MOST_CHARACTERS = 8 * 1_024 * 1_024;
const [SPACE, SLASH] = [32, 47];

/** An element as it stands in a piece of XML: its opening tag, and where its content lies. */
export interface Element {
  readonly head: string;
  readonly xml: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the elements of one name out of an XML document that comes in pieces, in their order; nothing of the document is
 * kept once they are taken. Understands what spreadsheet programs write: elements of this name do not lie in each other.
 */
export class ElementReader {
  readonly #root: RegExp;
  /** What stands before the names in this document: nothing, or a prefix with its colon. */
  prefix = '';
  #rest = '';
  #begun = false;

  constructor(root: string, private readonly name: string, private readonly take: (element: Element) => void) {
    this.#root = new RegExp(`<((?:[\\w.-]+:)?)${root}[\\s/>]`);
  }

  push(text: string): void {
    this.#rest += text;
    if (!this.#begun) {
      const root = this.#root.exec(this.#rest);
      if (root) [this.#begun, this.prefix] = [true, root[1] ?? ''];
    }
    const close = `</${this.prefix}${this.name}>`;
    const last = this.#begun ? this.#rest.lastIndexOf(close) : -1;
    if (last >= 0) {
      const whole = this.#rest.slice(0, last + close.length);
      this.#rest = this.#rest.slice(last + close.length);
      this.#read(whole);
    }
    if (this.#rest.length > MOST_CHARACTERS) throw new Error(`An element ${this.name} does not end.`);
  }

  /** No more is coming: empty elements may stand at the end. */
  end(): void {
    if (!this.#begun) throw new Error('The document has another root.');
    this.#read(this.#rest);
    this.#rest = '';
  }

  #read(piece: string): void {
    const xml = piece.includes('<!') ? piece.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escaped(text)) : piece;
    const close = `</${this.prefix}${this.name}>`;
    for (const { head, from } of elementsIn(xml, `${this.prefix}${this.name}`, 0, xml.length)) {
      const to = isEmpty(head) ? from : xml.indexOf(close, from);
      if (to >= 0) this.take({ head, xml, from, to });
    }
  }
}

/** The opening tags of one name between two places, each with the place behind it. */
export function* elementsIn(xml: string, name: string, from: number, to: number): Generator<{ readonly head: string; readonly from: number }> {
  const open = `<${name}`;
  for (let at = xml.indexOf(open, from); at >= 0 && at < to; at = xml.indexOf(open, at)) {
    const next = xml.charCodeAt(at + open.length);
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    if (next <= SPACE || next === SLASH || end === at + open.length) yield { head: xml.slice(at, end), from: end + 1 };
    at = end + 1;
  }
}

/** The value of an attribute in an opening tag; null where it has none. */
export function attributeOf(head: string, name: string): string | null {
  const begin = ` ${name}=`;
  const at = head.indexOf(begin);
  if (at < 0) return /[\t\r\n]/.test(head) ? attributeOf(head.replaceAll(/\s+/g, ' '), name) : null;
  const quote = head[at + begin.length] ?? '"';
  const from = at + begin.length + 1;
  return head.slice(from, head.indexOf(quote, from));
}

export function isEmpty(head: string): boolean {
  return head.charCodeAt(head.length - 1) === SLASH;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of a document as it is meant: entities, line ends, and characters that a spreadsheet writes as _x000A_. */
export function plainText(xml: string): string {
  let text = xml.includes('\r') ? xml.replaceAll(/\r\n?/g, '\n') : xml;
  if (text.includes('&')) text = text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => ENTITIES[name] ?? numbered(name) ?? whole);
  return text.includes('_x') ? text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

function numbered(name: string): string | null {
  if (!name.startsWith('#')) return null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
