import { downloadFile, type FileFailure } from '../../app/files.js';
import { dateTime } from '../../app/format.js';
import { preferences } from '../../app/preferences.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel } from '../../modules/labels.js';
import { countOf } from './measures.js';
import type { OversightData } from './oversight-query.js';
import { partLabel } from './part-labels.js';
import { periodName } from './period-names.js';
import { searchOf, type Place } from './place.js';

const words = defineWords('area-export', {
  file: ['监管 {{area}} {{period}} {{at}}', 'oversight {{area}} {{period}} {{at}}'],
  all: ['全部范围', 'everything'],
  code: ['区划代码', 'Division code'],
  name: ['名称', 'Name'],
  total: ['合计', 'Total'],
  excluded: ['未计入', 'Left out'],
  part: ['其中', 'Of which'],
});

/** Exports what the page shows: the areas below with every figure, their total, the parts and what is left out. */
export function useAreaExport(): (oversight: OversightData) => void {
  const t = useWords(words);
  const label = useLabel();
  return (oversight) => {
    const { figures, breakdown, parts, excluded, period } = oversight;
    const area = oversight.receiverName ?? oversight.path.at(-1)?.name ?? t('all');
    const codes = figures.map(({ code }) => code);
    downloadTable(
      t('file', { area, period: periodName(period.kind, period.from), at: dateTime(oversight.asOf).replace(/[: ]/g, '-') }),
      [t('code'), t('name'), ...codes.map((code) => label('figure', code))],
      [
        ...breakdown.map((row) => [row.code, row.name, ...codes.map((code) => countOf(row, code))]),
        [t('total'), area, ...figures.map(({ value }) => value)],
        ...parts.map((part) => [t('part'), `${label('figure', part.of)} ${partLabel(label, part.of, part.key)}`, part.value]),
        ...excluded.map((figure) => [t('excluded'), label('figure', figure.code), figure.value]),
      ],
    );
  };
}

/** The same as a workbook, made by the server from the same place and period; answers what went wrong, or null. */
export function downloadWorkbook(place: Place): Promise<FileFailure | null> {
  const search = searchOf(place);
  search.set('language', preferences().language === 'en' ? 'en' : 'zh');
  return downloadFile(`/files/oversight.xlsx?${search}`, 'oversight.xlsx');
}
