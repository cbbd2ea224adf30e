import { deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { WorkbookReader } from './workbook-reader.js';
import { ArchiveFault, inspectArchive } from './xlsx-archive.js';

interface Part {
  readonly name: string;
  readonly body: Buffer;
  readonly hidden?: boolean;
  readonly encrypted?: boolean;
}

/** An archive as any packer writes it; a hidden part is left out of its directory. */
function archive(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, body, hidden, encrypted } of parts) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(body.length, 22);
    local.writeUInt16LE(name.length, 26);
    const file = Buffer.concat([local, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    // A directory may lie about the size; the bytes do not.
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    if (!hidden) entries.push(Buffer.concat([entry, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

describe('what an archive must be before it is read', () => {
  it('a workbook passes', async () => {
    await expect(inspectArchive(await writeWorkbook([['a'], ['b']]).toBuffer())).resolves.toContain('xl/workbook.xml');
    await expect(inspectArchive(archive([{ name: 'a.xml', body: Buffer.from('<a/>') }, { name: 'b.xml', body: Buffer.from('<b/>') }]))).resolves.toEqual(['a.xml', 'b.xml']);
  });

  it('one that unpacks to more than memory should hold is refused, whatever its directory says', async () => {
    const zeros = Buffer.alloc(120 * 1_024 * 1_024);
    const bomb = archive([{ name: 'a.xml', body: zeros }, { name: 'b.xml', body: zeros }]);
    expect(bomb.length).toBeLessThan(1_024 * 1_024);
    await expect(inspectArchive(bomb)).rejects.toThrow('200 MB');
  });

  it('one that hides a part between the others, is cut short, or has a password is refused', async () => {
    const parts = [{ name: 'a.xml', body: Buffer.from('<a/>') }, { name: 'hidden.xml', body: Buffer.alloc(1_000), hidden: true }, { name: 'c.xml', body: Buffer.from('<c/>') }];
    await expect(inspectArchive(archive(parts))).rejects.toThrow(ArchiveFault);
    const whole = archive(parts.slice(0, 1));
    for (const length of [10, 40, whole.length - 30]) await expect(inspectArchive(whole.subarray(0, length))).rejects.toThrow(ArchiveFault);
    await expect(inspectArchive(archive([{ name: 'a.xml', body: Buffer.from('<a/>'), encrypted: true }]))).rejects.toThrow('密码');
    await expect(inspectArchive(archive([]))).rejects.toThrow(ArchiveFault);
  });
});

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of these rows, as a program writes it that puts `prefix` before every name. */
function sheetOf(rows: string, { texts = '', formats = '', prefix = '', book = '' } = {}): Buffer {
  const named = (xml: string) => Buffer.from(xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`));
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  return archive([
    { name: 'xl/workbook.xml', body: named(`<workbook>${book}<sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId9"/></sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', body: Buffer.from(`<Relationships>${relation('rId9', 'worksheet', 'worksheets/b.xml')}${relation('rId1', 'worksheet', '/xl/worksheets/a.xml')}${relation('rId3', 'styles', 'styles.xml')}${relation('rId4', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`) },
    { name: 'xl/sharedStrings.xml', body: named(`<sst>${texts}</sst>`) },
    { name: 'xl/styles.xml', body: named(`<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/><xf xfId="0"/></cellXfs></styleSheet>`) },
    { name: 'xl/worksheets/a.xml', body: named(`<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData><conditionalFormatting/></worksheet>`) },
    { name: 'xl/worksheets/b.xml', body: named('<worksheet><sheetData/></worksheet>') },
  ]);
}

describe('the first sheet of a workbook', () => {
  const cells = async (rows: string, more: Parameters<typeof sheetOf>[1] = {}) => {
    const reader = await WorkbookReader.open(sheetOf(rows, more));
    return [{ row: 1, cells: reader.header }, ...reader.rows(0, reader.rowCount)].map(({ row, cells: found }) => [row, ...found]);
  };

  it('has texts of every kind: shared, in runs, with their pronunciation, in the cell, of a formula', async () => {
    const texts = '<si><t>工号</t></si><si/><si><r><t xml:space="preserve">张 </t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si><si><t>a &amp; b &lt;c&gt; &#20013;&#x6587; _x000A_d</t></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t> x </t></is></c><c r="D2" t="str"><f>A1&amp;"&lt;v>"</f><v>y</v></c><c r="E2" t="e"><v>#N/A</v></c></row>';
    const expected = [[1, '工号', null, '张 三'], [2, 'a & b <c> 中文 \nd', null, 'x', 'y']];
    expect(await cells(rows, { texts })).toEqual(expected);
    expect(await cells(rows, { texts, prefix: 'x:' })).toEqual(expected);
  });

  it('tells days from numbers by the style, and counts them from the workbook’s own beginning', async () => {
    const formats = '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot;m&quot;"/>';
    const row = '<row r="1"><c r="A1" s="1"><v>44657</v></c><c r="B1" s="2"><v>44657</v></c><c r="C1" s="3"><v>44657.5</v></c><c r="D1" s="4"><v>44657</v></c><c r="E1"><v>1.5E2</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="d"><v>2022-04-06T00:00:00Z</v></c></row>';
    const day = new Date('2022-04-06T00:00:00Z');
    expect(await cells(row, { formats })).toEqual([[1, day, 44_657, new Date('2022-04-06T12:00:00Z'), day, 150, true, day]]);
    expect((await cells(row, { formats, book: '<workbookPr date1904="1"/>' }))[0]?.[1]).toEqual(new Date('2026-04-07T00:00:00Z'));
  });

  it('keeps the numbers of rows across gaps and empty ones, and counts those that hold anything', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" spans="1:2"><c r="B3"><v>2</v></c></row><row r="4"/><row r="5"><c r="A5" s="1"/></row><row><c><v>3</v></c></row><!-- <row r="9"/> -->';
    expect(await cells(rows)).toEqual([[1, 1], [3, null, 2], [6, 3]]);
    const many = Array.from({ length: 1_200 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('');
    const reader = await WorkbookReader.open(sheetOf(many));
    expect(reader.rowCount).toBe(1_199);
    expect(reader.rows(450, 1_050).map(({ row }) => row)).toEqual(Array.from({ length: 600 }, (_, at) => at + 452));
    expect(reader.rows(1_100, 5_000)).toHaveLength(99);
  });

  it.each([
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a style that is not there', '<row r="1"><c r="A1" s="9"><v>7</v></c></row>'],
    ['an unknown type', '<row r="1"><c r="A1" t="q"><v>7</v></c></row>'],
    ['no number', '<row r="1"><c r="A1"><v>x</v></c></row>'],
    ['a cell before another', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a row before another', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a place beyond the sheet', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
    ['a cell without end', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['a row without end', `<row r="1"><c r="A1"><v>${'1'.repeat(9 * 1_024 * 1_024)}</v>`],
  ])('refuses one with %s', async (_, rows) => {
    await expect(WorkbookReader.open(sheetOf(rows))).rejects.toThrow();
  });
});
