import { attributeOf, elementsIn, ElementReader, isEmpty, plainText, type Element } from './xml-elements.js';

/** What cells refer to: texts that stand once for many, and which styles show a number as a date. */
export interface CellMeaning {
  readonly texts: readonly string[];
  readonly dates: readonly boolean[];
  /** The day that the workbook counts from, as the number of days before 1970. */
  readonly epoch: number;
}

const [SINCE_1900, SINCE_1904] = [25_569, 24_107];
const MOST_CHARACTERS = 16 * 1_024 * 1_024;

type Part = (name: string) => AsyncIterable<Buffer> | null;

/** Where the first sheet of a workbook lies, and what its cells mean. Throws where the workbook is none. */
export async function openParts(part: Part): Promise<{ readonly sheet: string; readonly meaning: CellMeaning }> {
  const workbook = await textOf(part, 'xl/workbook.xml');
  const targets = relations(await textOf(part, 'xl/_rels/workbook.xml.rels'));
  const [first] = tags(workbook, 'sheet').filter((head) => attributeOf(head, 'name') !== null);
  const id = /\s(?:[\w.-]+:)?id=["']([^"']*)/.exec(first ?? '')?.[1] ?? '';
  const sheet = targets.find((each) => each.id === id)?.path;
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  const of = (kind: string) => targets.find(({ type }) => type.endsWith(`/${kind}`))?.path;
  const [texts, styles] = [of('sharedStrings'), of('styles')];
  return {
    sheet,
    meaning: {
      texts: texts === undefined ? [] : await sharedTexts(part, texts),
      dates: styles === undefined ? [] : dateStyles(await textOf(part, styles)),
      epoch: tags(workbook, 'workbookPr').some((head) => /^(1|true)$/.test(attributeOf(head, 'date1904') ?? '')) ? SINCE_1904 : SINCE_1900,
    },
  };
}

/** Hands the text of a part over as it is unpacked. */
export async function eachPiece(part: Part, name: string, take: (text: string) => void): Promise<void> {
  const pieces = part(name);
  if (!pieces) throw new Error(`The workbook has no ${name}.`);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of pieces) take(decoder.decode(piece, { stream: true }));
}

async function textOf(part: Part, name: string): Promise<string> {
  let text = '';
  await eachPiece(part, name, (piece) => {
    text += piece;
    if (text.length > MOST_CHARACTERS) throw new Error(`${name} is too large.`);
  });
  return text;
}

/** Opening tags of one name, whatever prefix it has. */
function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*`, 'g'))].map(([head]) => head);
}

function relations(xml: string): { readonly id: string; readonly type: string; readonly path: string }[] {
  return tags(xml, 'Relationship').map((head) => {
    const target = plainText(attributeOf(head, 'Target') ?? '');
    return { id: attributeOf(head, 'Id') ?? '', type: attributeOf(head, 'Type') ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

async function sharedTexts(part: Part, name: string): Promise<string[]> {
  const texts: string[] = [];
  const reader = new ElementReader('sst', 'si', (element) => texts.push(textIn(element, reader.prefix)));
  await eachPiece(part, name, (text) => reader.push(text));
  reader.end();
  return texts;
}

/** All runs of a text; how it is pronounced, which Japanese and Chinese programs write beside it, is not part of it. */
export function textIn({ xml, from, to }: Element, prefix: string): string {
  const spoken = `<${prefix}rPh`;
  const body = xml.slice(from, to);
  const written = body.includes(spoken) ? body.replaceAll(new RegExp(`${spoken}[\\s>][\\s\\S]*?</${prefix}rPh>`, 'g'), '') : body;
  let text = '';
  for (const { head, from: begin } of elementsIn(written, `${prefix}t`, 0, written.length)) {
    if (!isEmpty(head)) text += written.slice(begin, written.indexOf(`</${prefix}t>`, begin));
  }
  return plainText(text);
}

/** Formats that every program knows by number and shows as a day or a time, those of East Asian editions included. */
const BUILT_IN = [[14, 22], [27, 36], [45, 47], [50, 58], [71, 81]] as const;

function dateStyles(xml: string): boolean[] {
  const own = new Map(tags(xml, 'numFmt').map((head) => [Number(attributeOf(head, 'numFmtId')), plainText(attributeOf(head, 'formatCode') ?? '')]));
  const section = (name: string) => new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>][\\s\\S]*?</(?:[\\w.-]+:)?${name}>`).exec(xml)?.[0] ?? '';
  const formats = (name: string) => tags(section(name), 'xf').map((head) => ({ format: attributeOf(head, 'numFmtId'), base: Number(attributeOf(head, 'xfId') ?? -1) }));
  const bases = formats('cellStyleXfs');
  return formats('cellXfs').map(({ format, base }) => {
    const id = Number(format ?? bases[base]?.format ?? 0);
    const written = own.get(id);
    return written === undefined ? BUILT_IN.some(([from, to]) => id >= from && id <= to) : showsDate(written);
  });
}

/** Letters of days and times and nothing that belongs to a number, once quoted words and colours are taken out. */
function showsDate(format: string): boolean {
  const bare = (format.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').replaceAll(/s\.0+/gi, 's');
  const letters = bare.toLowerCase().replaceAll(/[^a-z]/g, '');
  return /[ymdhs]/.test(letters) && /^[ymdhsaepgb]+$/.test(letters) && !/[0#?%]/.test(bare);
}
