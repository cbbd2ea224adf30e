import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import { useLineText } from '../../modules/need/need-columns.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { NEEDS_PAGE } from './needs-query.js';

const words = defineWords('needs-export', {
  title: ['受援需求', 'Needs'],
  need: ['需求', 'Need'],
  receiver: ['受援单位', 'Receiver'],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  area: ['地区', 'Area'],
  priority: ['优先级', 'Priority'],
  lines: ['专科与人数', 'Specialties'],
  heads: ['人数', 'Persons'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  surveyed: ['调研日期', 'Surveyed on'],
  paired: ['已结对', 'Pairings'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useNeedsExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const lineText = useLineText();
  const exporting = useListExport(NEEDS_PAGE, (data) => data.needs, { filter }, {
    name: t('title'),
    columns: [
      { head: t('need'), value: (row) => row.title },
      { head: t('receiver'), value: (row) => row.receiverName },
      { head: t('uscc'), value: (row) => row.receiverUscc },
      { head: t('area'), value: (row) => row.receiverDivisionName },
      { head: t('priority'), value: (row) => label('needPriority', row.priority) },
      { head: t('lines'), value: (row) => lineText(row.lines) },
      { head: t('heads'), value: (row) => row.headcount },
      { head: t('from'), value: (row) => row.startsOn },
      { head: t('to'), value: (row) => row.endsOn },
      { head: t('surveyed'), value: (row) => row.surveyedOn },
      { head: t('paired'), value: (row) => row.pairingCount },
      { head: t('state'), value: (row) => label('need', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
