import type { Paper } from '@jiedui/schema/paper';
import readXlsxFile from 'read-excel-file/node';
import { expect } from 'vitest';
import type { Caller } from './as.js';
import type { TestServer } from './server.js';
import { wordText } from './word-text.js';

/** The cells that a file of a paper has to show, in their order. */
export function cellsOf({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => (block.kind === 'FIELDS' ? block.items.flatMap(({ label, value }) => [label, value]) : block.kind === 'TABLE' ? block.rows.flat() : [])).filter(Boolean);
}

/** Cells that are not shown, or not in their order. */
export function missingOf(shown: readonly string[], cells: readonly string[]): string[] {
  let at = 0;
  return cells.filter((cell) => {
    const found = shown.indexOf(cell, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

/** What the Word file and the workbook of a report say, paragraph by paragraph and cell by cell. */
export async function reportFiles(server: TestServer, caller: Caller, id: string): Promise<{ word: string[]; sheet: string[] }> {
  const file = async (format: string): Promise<Buffer> => {
    const response = await fetch(`${server.address}/files/report/${id}.${format}`, { headers: await caller.headers() });
    expect([format, response.status]).toEqual([format, 200]);
    return Buffer.from(await response.arrayBuffer());
  };
  const [sheet] = await readXlsxFile(await file('xlsx'));
  return { word: wordText(await file('docx')), sheet: (sheet?.data ?? []).flat().map(String) };
}
