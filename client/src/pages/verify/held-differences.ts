import { paperDay, sealWords, type Paper, type PaperBlock } from '@jiedui/schema/paper';
import { differences } from '../../ui/differences.js';

/** One printed cell of the record; `label` says which. */
interface RecordedCell {
  readonly label: string;
  readonly text: string;
}

/** Where a held paper says something else than the record; null on the side that has nothing there. */
interface HeldDifference {
  readonly label: string;
  readonly held: string | null;
  readonly recorded: string | null;
}

/** What is on record, cell by cell, in the order in which the sealed file prints it. */
export function recordedCells({ title, head, blocks }: Paper): RecordedCell[] {
  const cells: RecordedCell[] = [{ label: '', text: title }, { label: '', text: head.left }, { label: '', text: head.right }, ...blocks.flatMap(cellsOfBlock)];
  return cells.map(({ label, text }) => ({ label, text: text.replaceAll('\r\n', '\n').trim() })).filter(({ text }) => text !== '');
}

function cellsOfBlock(block: PaperBlock): RecordedCell[] {
  switch (block.kind) {
    case 'HEADING':
    case 'TEXT':
    case 'NOTE':
      return [{ label: '', text: block.text }];
    case 'FIELDS':
      return block.items.flatMap(({ label, value }) => [{ label: '', text: label }, { label, text: value }]);
    case 'TABLE':
      return [
        { label: '', text: block.title }, ...block.columns.map((column) => ({ label: '', text: column.label })),
        ...block.rows.flatMap((row) => row.map((text, at) => ({ label: block.columns[at]?.label ?? '', text }))),
      ];
    case 'SEALS':
      return block.boxes.flatMap((box) => {
        const { sign, seal } = sealWords(box);
        return [box.label, box.name, box.remark, `${sign}${box.representative}`, `${seal}${paperDay(box.sealedAt)}`].map((text) => ({ label: box.label, text }));
      });
  }
}

/** Cells that are not the same, paired in order: what the holder’s paper says against what is on record. */
export function heldDifferences(recorded: readonly RecordedCell[], held: readonly string[]): HeldDifference[] {
  const letters = new Map<string, string>();
  // One character stands for one cell, so that the cells are compared as the characters of a text are.
  const letterOf = (cell: string): string => {
    const known = letters.get(cell) ?? String.fromCodePoint(0x2_0000 + letters.size);
    letters.set(cell, known);
    return known;
  };
  const found: HeldDifference[] = [];
  let [mine, record]: [string[], RecordedCell[]] = [[], []];
  const settle = (): void => {
    for (let at = 0; at < Math.max(mine.length, record.length); at += 1) found.push({ label: record[at]?.label ?? '', held: mine[at] ?? null, recorded: record[at]?.text ?? null });
    [mine, record] = [[], []];
  };
  let [atHeld, atRecord] = [0, 0];
  for (const { text, kind } of differences(held.map(letterOf).join(''), recorded.map((cell) => letterOf(cell.text)).join(''))) {
    const count = [...text].length;
    if (kind === 'same') settle();
    if (kind === 'gone') mine.push(...held.slice(atHeld, atHeld + count));
    if (kind === 'come') record.push(...recorded.slice(atRecord, atRecord + count));
    if (kind !== 'come') atHeld += count;
    if (kind !== 'gone') atRecord += count;
  }
  settle();
  return found;
}
