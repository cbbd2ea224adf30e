import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useSlotWords } from '../../modules/activity/activity-columns.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { ACTIVITIES_PAGE } from './activities-query.js';

const words = defineWords('activities-export', {
  title: ['工作记录', 'Records of work'],
  day: ['日期', 'Day'],
  slot: ['时段', 'Half-day'],
  person: ['人员', 'Person'],
  work: ['工作', 'Work'],
  quantity: ['数量', 'Quantity'],
  unit: ['单位', 'Unit'],
  department: ['科室', 'Department'],
  place: ['地点', 'Place'],
  note: ['备注', 'Note'],
  supporter: ['支援医院', 'Supporting hospital'],
  receiver: ['受援单位', 'Receiver'],
  recordedBy: ['登记人', 'Recorded by'],
  confirmedBy: ['确认人', 'Confirmed by'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useActivitiesExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const slot = useSlotWords();
  const { unit } = useQuantity();
  const exporting = useListExport(ACTIVITIES_PAGE, (data) => data.activities, { filter }, {
    name: t('title'),
    columns: [
      { head: t('day'), value: (row) => row.day },
      { head: t('slot'), value: (row) => slot(row.slot) },
      { head: t('person'), value: (row) => row.personName },
      { head: t('work'), value: (row) => label('activityType', row.type) },
      { head: t('quantity'), value: (row) => row.quantity },
      { head: t('unit'), value: (row) => unit(row.type) },
      { head: t('department'), value: (row) => row.department },
      { head: t('place'), value: (row) => row.place },
      { head: t('note'), value: (row) => row.note },
      { head: t('supporter'), value: (row) => row.pairing?.supporterName },
      { head: t('receiver'), value: (row) => row.pairing?.receiverName },
      { head: t('recordedBy'), value: (row) => row.recordedBy },
      { head: t('confirmedBy'), value: (row) => row.confirmedBy },
      { head: t('state'), value: (row) => label('activity', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
