import { dateTime } from '../../app/format.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { codeOf, type Count } from './measures.js';
import type { OversightData } from './oversight-query.js';

const words = defineWords('area-export', {
  file: ['监管 {{area}} {{at}}', 'oversight {{area}} {{at}}'],
  all: ['全部范围', 'everything'],
  code: ['区划代码', 'Division code'],
  name: ['名称', 'Name'],
});

/** Exports the areas below with every count, exactly as the page shows them. */
export function useAreaExport(): (oversight: OversightData) => void {
  const t = useWords(words);
  const label = useLabel();
  return (oversight) => {
    const counts = Object.keys(codeOf) as Count[];
    const area = oversight.path.at(-1)?.name ?? t('all');
    downloadTable(
      t('file', { area, at: dateTime(oversight.asOf).replace(/[: ]/g, '-') }),
      [t('code'), t('name'), ...counts.map((count) => label('figure', codeOf[count]))],
      oversight.breakdown.map((row) => [row.code, row.name, ...counts.map((count) => row[count])]),
    );
  };
}
