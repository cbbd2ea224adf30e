import { useState } from 'react';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { defineWords, useWords } from '../../app/words.js';
import type { HeaderAction } from '../../ui/page-header.js';

/** Print, Word, spreadsheet, and the sealed original of a paper, or its A4 page. */
const words = defineWords('paper-files', {
  print: ['打印 A4', 'Print A4'],
  word: ['导出 Word', 'Word'],
  excel: ['导出 Excel', 'Excel'],
  original: ['下载签章件', 'Sealed original'],
  page: ['下载 A4 版', 'A4 page'],
});

/** What there is of a paper beside Word: its tables as a spreadsheet; its page, sealed or not. */
interface Offered {
  readonly workbook?: boolean;
  readonly page?: 'original' | 'page' | false;
}

/** Actions for a paper below /files/<path>/<id>. */
export function usePaperFiles(path: string, id: string, { workbook = false, page = false }: Offered = {}): { actions: HeaderAction[]; failure: FileFailure | null } {
  const t = useWords(words);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const take = async (format: 'docx' | 'xlsx' | 'html'): Promise<void> => setFailure(await downloadFile(`/files/${path}/${id}.${format}`, `${path}.${format}`));
  return {
    failure,
    actions: [
      { key: 'word', label: t('word'), icon: 'document', allowed: true, onClick: () => void take('docx') },
      ...(workbook ? [{ key: 'excel', label: t('excel'), icon: 'export' as const, allowed: true, onClick: () => void take('xlsx') }] : []),
      ...(page ? [{ key: 'page', label: t(page), icon: 'download' as const, allowed: true, onClick: () => void take('html') }] : []),
      { key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() },
    ],
  };
}
