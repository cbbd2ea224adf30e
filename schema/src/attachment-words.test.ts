import { describe, expect, it } from 'vitest';
import { addingWords, archiveWords, fileWords, nameWords } from './attachment-words.js';
import type { Label } from './vocabulary.js';

const sentences: readonly Label[] = [
  ...Object.values(fileWords).flat(), ...archiveWords('文件有密码'), ...nameWords('scan.docx', 'XLSX'),
  ...Object.values(addingWords).map((words) => (typeof words !== 'function' ? words : words === addingWords.tooMany ? addingWords.tooMany(30) : (words as (name: string) => Label)('No. 7'))),
];

describe('what is said of files', () => {
  it('is said in both languages, without a word of the other, with the same numbers', () => {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).sort();
    expect(sentences.filter(({ zh, en }) => zh === '' || en === '' || /[\u3000-\u9fff\uff00-\uffef]/.test(en))).toEqual([]);
    expect(sentences.filter(({ zh, en }) => JSON.stringify(digits(zh)) !== JSON.stringify(digits(en)))).toEqual([]);
  });
});
