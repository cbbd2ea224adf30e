import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { EVALUATIONS_PAGE } from './evaluations-query.js';

const words = defineWords('evaluations-export', {
  title: ['考核', 'Evaluations'],
  subject: ['对象', 'Of'],
  scheme: ['考核名称', 'Scheme'],
  supporter: ['支援医院', 'Supporting hospital'],
  receiver: ['受援单位', 'Receiver'],
  from: ['考核期起', 'From'],
  to: ['考核期止', 'To'],
  total: ['精确得分', 'Exact score'],
  display: ['显示分', 'Displayed score'],
  grade: ['结论', 'Grade'],
  version: ['版本', 'Version'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useEvaluationsExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const exporting = useListExport(EVALUATIONS_PAGE, (data) => data.evaluations, { filter }, {
    name: t('title'),
    columns: [
      { head: t('subject'), value: (row) => row.subjectName },
      { head: t('scheme'), value: (row) => row.schemeName },
      { head: t('supporter'), value: (row) => row.pairing?.supporterName },
      { head: t('receiver'), value: (row) => row.pairing?.receiverName },
      { head: t('from'), value: (row) => row.periodFrom },
      { head: t('to'), value: (row) => row.periodTo },
      { head: t('total'), value: (row) => row.total },
      { head: t('display'), value: (row) => row.displayScore },
      { head: t('grade'), value: (row) => row.gradeName },
      { head: t('version'), value: (row) => row.versionNo },
      { head: t('state'), value: (row) => label('evaluation', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
