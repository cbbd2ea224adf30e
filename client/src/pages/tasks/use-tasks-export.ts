import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { TASKS_PAGE } from './tasks-query.js';

const words = defineWords('tasks-export', {
  title: ['任务', 'Tasks'],
  supporter: ['支援医院', 'Supporting hospital'],
  receiver: ['受援单位', 'Receiver'],
  indicator: ['指标', 'Indicator'],
  done: ['已完成', 'Done'],
  quantity: ['数量', 'Quantity'],
  due: ['时间节点', 'Due'],
  overdueDays: ['逾期天数', 'Days overdue'],
  department: ['责任科室', 'Department'],
  person: ['责任人', 'Person'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useTasksExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const exporting = useListExport(TASKS_PAGE, (data) => data.tasks, { filter }, {
    name: t('title'),
    columns: [
      { head: t('title'), value: (row) => row.title },
      { head: t('supporter'), value: (row) => row.pairing?.supporterName },
      { head: t('receiver'), value: (row) => row.pairing?.receiverName },
      { head: t('indicator'), value: (row) => row.indicator },
      { head: t('done'), value: (row) => row.doneQuantity },
      { head: t('quantity'), value: (row) => row.quantity },
      { head: t('due'), value: (row) => row.dueOn },
      { head: t('overdueDays'), value: (row) => row.overdueDays || '' },
      { head: t('department'), value: (row) => row.responsibleDepartment },
      { head: t('person'), value: (row) => row.responsiblePerson },
      { head: t('state'), value: (row) => label('task', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
