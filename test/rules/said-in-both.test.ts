import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * Findings and the conditions of state tables cannot be said in Chinese alone: their types ask for both languages. What a
 * service refuses by itself may still be a text, and the modules where it is are listed here; the list only grows shorter.
 */
const CHINESE_ALONE: readonly string[] = ['calendar', 'career', 'coverage', 'document', 'effect', 'notice', 'organization', 'pack', 'report', 'staff'];

const modules = fileURLToPath(new URL('../../server/src/modules', import.meta.url));

/** Sentences of refusals that stand in the code itself, `file:line sentence`. */
function writtenIn(folder: string): string[] {
  return readdirSync(join(modules, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) return [];
    const lines = readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n');
    return lines.flatMap((line, at) => [...line.matchAll(/\b(?:message|fix): (?:[\w.]+ [=!]==? '\w+' \? )?['`][^'`]*[\u4e00-\u9fff][^'`]*['`]/g)].map(([sentence]) => `${folder}/${entry.name}:${at + 1} ${sentence}`));
  });
}

describe('what services refuse', () => {
  const folders = readdirSync(modules, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it('is said in both languages, in words of the schema, outside the modules listed', () => {
    const said = folders.filter((folder) => !CHINESE_ALONE.includes(folder)).flatMap(writtenIn);
    // The row of an imported sheet, or the receiver of a group, stands before what was said in both.
    expect(said.filter((line) => !/programme\.service\.ts:\d+ message: `\$\{group\.receiverName\}/.test(line))).toEqual([]);
  });

  it('lists no module that speaks both already', () => {
    expect(CHINESE_ALONE.filter((folder) => writtenIn(folder).length === 0)).toEqual([]);
  });
});
