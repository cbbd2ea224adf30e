import { dateTime } from '../../app/format.js';
import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { FILINGS_PAGE } from './filings-query.js';

const words = defineWords('filings-export', {
  title: ['名单备案', 'Roster filings'],
  supporter: ['支援医院', 'Supporting hospital'],
  receiver: ['受援单位', 'Receiving institution'],
  team: ['队伍', 'Team'],
  version: ['名单版本', 'Roster version'],
  lines: ['人数', 'People'],
  route: ['路径', 'Route'],
  submitted: ['报送', 'Submitted'],
  deadline: ['期限', 'Deadline'],
  late: ['逾期', 'Late'],
  yes: ['是', 'Yes'],
  aggregate: ['汇总号', 'Aggregate'],
  receipt: ['回执号', 'Receipt'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useFilingsExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const exporting = useListExport(FILINGS_PAGE, (data) => data.filings, { filter }, {
    name: t('title'),
    columns: [
      { head: t('supporter'), value: (row) => row.team?.pairing?.supporterName },
      { head: t('receiver'), value: (row) => row.team?.pairing?.receiverName },
      { head: t('team'), value: (row) => row.team?.name },
      { head: t('version'), value: (row) => row.versionNo },
      { head: t('lines'), value: (row) => row.lineCount },
      { head: t('route'), value: (row) => row.routeLabel },
      { head: t('submitted'), value: (row) => dateTime(row.submittedAt) },
      { head: t('deadline'), value: (row) => row.deadlineOn },
      { head: t('late'), value: (row) => (row.late ? t('yes') : '') },
      { head: t('aggregate'), value: (row) => row.aggregateNumber },
      { head: t('receipt'), value: (row) => row.receiptNo },
      { head: t('state'), value: (row) => label('filing', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
