/** Responsible for a paper as a Word file: the same blocks as on screen and in print, in named Chinese fonts. */
import {
  AlignmentType, BorderStyle, Document, Footer, HeightRule, ImageRun, Packer, PageNumber, PageOrientation, Paragraph, Table,
  TableCell, TableRow, TextRun, VerticalAlign, WidthType, convertMillimetersToTwip, type ITableCellOptions,
} from 'docx';
import { paperDay, sealWords, type Paper, type PaperBlock, type PaperSeal } from '@jiedui/schema/paper';
import type { PaperProof } from './paper-html.js';
import { qrGif } from './qr.js';

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEADING_FONT = { ...FONT, eastAsia: '黑体' };
/** Half points: 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
const [BODY, CELL, SMALL] = [24, 21, 18];
const mm = convertMillimetersToTwip;
const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(18), right: mm(18) };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** The bytes of the .docx. With a proof its foot carries verification code and QR code. */
export async function paperWord(paper: Paper, proof: PaperProof | null): Promise<Buffer> {
  const landscape = paper.orientation === 'LANDSCAPE';
  const width = (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
  return Packer.toBuffer(new Document({
    creator: '结对', title: paper.title,
    styles: { default: { document: { run: { font: FONT, size: BODY } } } },
    sections: [{
      properties: { page: { size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: MARGIN } },
      footers: { default: footer(paper) },
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun({ text: paper.title, bold: true, size: 36, font: HEADING_FONT })] }),
        new Paragraph({ children: [new TextRun({ text: paper.head.left, size: CELL }), new TextRun({ text: `　　${paper.head.right}`, size: CELL })] }),
        ...paper.blocks.flatMap((block) => blockWord(block, width)),
        ...(proof ? proofWord(proof) : []),
      ],
    }],
  }));
}

function footer(paper: Paper): Footer {
  const children = [`模板 ${paper.form} 第 ${paper.formVersion} 版　　第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: SMALL, font: FONT })] })] });
}

function blockWord(block: PaperBlock, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'HEADING':
      return [heading(block.text)];
    case 'TEXT':
      return textOf(block.text, BODY);
    case 'NOTE':
      return textOf(block.text, SMALL);
    case 'FIELDS':
      return [fieldsWord(block.items, width), gap()];
    case 'TABLE':
      return [...(block.title === '' ? [] : [heading(block.title)]), tableWord(block, width), gap()];
    case 'SEALS':
      return [sealsWord(block.boxes, width), gap()];
  }
}

function heading(text: string): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 160, after: 40 }, children: [new TextRun({ text, bold: true, size: BODY, font: HEADING_FONT })] });
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 60, after: 60 }, children: [] });
}

function textOf(text: string, size: number): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({ spacing: { line: 340 }, children: [new TextRun({ text: line, size, font: FONT })] }));
}

interface CellLook {
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

function cell(text: string, width: number, { bold = false, align = 'left' }: CellLook = {}): TableCell {
  const options: ITableCellOptions = {
    width: { size: Math.round(width), type: WidthType.DXA }, borders: BORDERS, verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: text.split('\n').map((line) => new Paragraph({ alignment: align, children: [new TextRun({ text: line, size: CELL, bold, font: FONT })] })),
  };
  return new TableCell(options);
}

function fieldsWord(items: readonly { label: string; value: string }[], width: number): Table {
  const [label, value] = [width * 0.14, width * 0.36];
  const rows: TableRow[] = [];
  for (let at = 0; at < items.length; at += 2) {
    const pair = [items[at], items[at + 1]];
    rows.push(new TableRow({ cantSplit: true, children: pair.flatMap((item) => [cell(item?.label ?? '', label, { bold: true, align: 'center' }), cell(item?.value ?? '', value)]) }));
  }
  return tableOf(rows, width, [label, value, label, value]);
}

function tableOf(rows: TableRow[], width: number, columns: readonly number[]): Table {
  return new Table({ rows, width: { size: width, type: WidthType.DXA }, columnWidths: columns.map(Math.round) });
}

function tableWord({ columns, rows }: Extract<PaperBlock, { kind: 'TABLE' }>, width: number): Table {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (column.width / total) * width);
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, at) => cell(column.label, widths[at] ?? 0, { bold: true, align: 'center' })) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, widths[at] ?? 0, { align: columns[at]?.align ?? 'left' })) }));
  return tableOf([head, ...body], width, widths);
}

/** Boxes side by side, as high as a seal needs. A platform seal is told in words: the picture belongs to the ink. */
function sealsWord(boxes: readonly PaperSeal[], width: number): Table {
  const each = width / boxes.length;
  const children = boxes.map((box) => cell([
    box.label, box.name, ...(box.remark === '' ? [] : [box.remark]), `${sealWords(box).sign}${box.representative}`, '', '',
    `　　　　${sealWords(box).seal}`, `　　${paperDay(box.sealedAt)}`, ...(box.sealedAt === null ? [] : ['（平台签章）']),
  ].join('\n'), each));
  return tableOf([new TableRow({ cantSplit: true, height: { value: mm(52), rule: HeightRule.ATLEAST }, children })], width, boxes.map(() => each));
}

function proofWord({ code, address, contentHash }: PaperProof): Paragraph[] {
  return [
    new Paragraph({ children: [new ImageRun({ type: 'gif', data: qrGif(address), transformation: { width: 92, height: 92 }, altText: { name: '核验二维码', title: '核验二维码', description: address } })] }),
    ...textOf(`核验码 ${code}\n核验 ${address}\n内容摘要 SHA-256 ${contentHash}`, SMALL),
  ];
}
