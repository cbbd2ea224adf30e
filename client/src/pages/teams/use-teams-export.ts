import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { TEAMS_PAGE } from './teams-query.js';

const words = defineWords('teams-export', {
  title: ['队伍', 'Teams'],
  batch: ['批次', 'Batch'],
  supporter: ['支援医院', 'Supporting hospital'],
  receiver: ['受援医院', 'Receiving hospital'],
  division: ['受援地区', 'Area'],
  from: ['计划到岗', 'Planned arrival'],
  to: ['计划离岗', 'Planned departure'],
  headcount: ['名单人数', 'On the roster'],
  arrived: ['已到岗', 'Arrived'],
  filingState: ['备案', 'Filing'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useTeamsExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const exporting = useListExport(TEAMS_PAGE, (data) => data.teams, { filter }, {
    name: t('title'),
    columns: [
      { head: t('batch'), value: (row) => row.batchNo },
      { head: t('title'), value: (row) => row.name },
      { head: t('supporter'), value: (row) => row.pairing?.supporterName },
      { head: t('receiver'), value: (row) => row.pairing?.receiverName },
      { head: t('division'), value: (row) => row.pairing?.receiverDivisionName },
      { head: t('from'), value: (row) => row.plannedFrom },
      { head: t('to'), value: (row) => row.plannedTo },
      { head: t('headcount'), value: (row) => row.headcount },
      { head: t('arrived'), value: (row) => row.arrived },
      { head: t('filingState'), value: (row) => (row.filingState ? label('filing', row.filingState) : '') },
      { head: t('state'), value: (row) => label('team', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
