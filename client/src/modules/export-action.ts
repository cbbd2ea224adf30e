import { defineWords, useWords } from '../app/words.js';
import type { HeaderAction } from '../ui/page-header.js';

/** The button that exports what a list shows: its words name the count. */
const words = defineWords('export-action', {
  export: ['导出 {{count}} 条', { one: 'Export {{count}} row', other: 'Export {{count}} rows' }],
});

export function useExportAction({ run, running }: { run: () => Promise<void>; running: boolean }, count: number | undefined): HeaderAction {
  const t = useWords(words);
  return { key: 'export', label: t('export', { count: count ?? 0 }), icon: 'download', allowed: (count ?? 0) > 0, loading: running, onClick: () => void run() };
}
