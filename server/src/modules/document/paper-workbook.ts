/** Responsible for a filled form as a spreadsheet. */
import { paperDay, type Paper } from '@jiedui/schema/paper';
import writeXlsxFile from 'write-excel-file/node';

type Line = (string | null)[];

/** Every block of the paper in order, so that the sheet says what the print says. */
function linesOf(paper: Paper): Line[] {
  return paper.blocks.flatMap((block): Line[] => {
    switch (block.kind) {
      case 'HEADING': case 'TEXT': case 'NOTE': return [[block.text]];
      case 'FIELDS': return block.items.map(({ label, value }) => [label, value]);
      case 'TABLE': return [...(block.title === '' ? [] : [[block.title]]), block.columns.map(({ label }) => label), ...block.rows.map((row) => [...row])];
      case 'SEALS': return block.boxes.map((box) => [box.label, box.name, box.representative, box.remark, box.sealedAt === null ? '' : paperDay(box.sealedAt)]);
    }
  });
}

/** The workbook's bytes: one sheet, the title first. */
export async function paperWorkbook(paper: Paper): Promise<Buffer> {
  const head: Line[] = [[paper.title], [paper.head.left, paper.head.right]];
  const rows = [...head, ...linesOf(paper)].map((line, at) => line.map((value) => ({ type: String, value: value ?? '', ...(at === 0 && { fontWeight: 'bold' as const }) })));
  return writeXlsxFile(rows).toBuffer();
}
