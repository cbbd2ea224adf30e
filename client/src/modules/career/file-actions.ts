import { useState } from 'react';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { defineWords, useWords } from '../../app/words.js';
import type { HeaderAction } from '../../ui/page-header.js';

/** Print, Word, and the sealed original of a paper. */
const words = defineWords('paper-files', {
  print: ['打印 A4', 'Print A4'],
  word: ['导出 Word', 'Word'],
  original: ['下载签章件', 'Sealed original'],
});

/** Actions for a paper below /files/<path>/<id>; `sealed`: whether the original exists. */
export function usePaperFiles(path: string, id: string, sealed: boolean): { actions: HeaderAction[]; failure: FileFailure | null } {
  const t = useWords(words);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const take = async (format: 'docx' | 'html'): Promise<void> => setFailure(await downloadFile(`/files/${path}/${id}.${format}`, `${path}.${format}`));
  return {
    failure,
    actions: [
      { key: 'word', label: t('word'), icon: 'document', allowed: true, onClick: () => void take('docx') },
      ...(sealed ? [{ key: 'original', label: t('original'), icon: 'download' as const, allowed: true, onClick: () => void take('html') }] : []),
      { key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() },
    ],
  };
}
