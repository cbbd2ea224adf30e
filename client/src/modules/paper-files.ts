import { useState } from 'react';
import { downloadFile, type FileFailure } from '../app/files.js';
import { defineWords, useWords } from '../app/words.js';
import type { HeaderAction } from '../ui/page-header.js';

/** A filled form as a file: Word, spreadsheet, its A4 page, and the print of what the screen shows. */
const words = defineWords('paper-files', {
  print: ['打印 A4', 'Print A4'],
  word: ['导出 Word', 'Word'],
  excel: ['导出 Excel', 'Excel'],
  original: ['下载签章件', 'Sealed original'],
  draft: ['下载 A4 草稿', 'A4 draft'],
  page: ['下载 A4 版', 'A4 page'],
});

interface Offered {
  /** What its page is: as it stands, sealed, or a draft that waits for seals. Left out where printing the screen is enough. */
  readonly page?: 'page' | 'original' | 'draft';
  /** To print is what one comes for. */
  readonly primary?: boolean;
  /** Why there is nothing to be had. */
  readonly refused?: string | null;
  /** Of a paper that no row holds: what it is made of. */
  readonly search?: URLSearchParams;
}

/** Actions for the paper at /files/<address>.<format>. */
export function usePaperFiles(address: string, { page, primary = false, refused = null, search }: Offered = {}): { actions: HeaderAction[]; failure: FileFailure | null } {
  const t = useWords(words);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const take = async (format: 'docx' | 'xlsx' | 'html'): Promise<void> =>
    setFailure(await downloadFile(`/files/${address}.${format}${search ? `?${search}` : ''}`, `${address.replaceAll('/', ' ')}.${format}`));
  const open = { allowed: refused === null, ...(refused !== null && { reason: refused }) };
  return {
    failure,
    actions: [
      { ...open, key: 'word', label: t('word'), icon: 'document', onClick: () => void take('docx') },
      { ...open, key: 'excel', label: t('excel'), icon: 'export', onClick: () => void take('xlsx') },
      ...(page ? [{ ...open, key: 'page', label: t(page), icon: 'download' as const, onClick: () => void take('html') }] : []),
      { ...open, key: 'print', label: t('print'), icon: 'print', primary, onClick: () => window.print() },
    ],
  };
}
