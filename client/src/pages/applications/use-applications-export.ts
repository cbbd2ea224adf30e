import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { APPLICATIONS_PAGE } from './applications-query.js';

const words = defineWords('applications-export', {
  title: ['选派申请', 'Applications'],
  name: ['姓名', 'Name'],
  staffNo: ['工号', 'No.'],
  department: ['科室', 'Department'],
  specialty: ['专业', 'Specialty'],
  level: ['职称等级', 'Level'],
  need: ['需求', 'Need'],
  receiver: ['受援单位', 'Receiver'],
  consented: ['申请日期', 'Applied on'],
  source: ['来源', 'Source'],
  recommended: ['科室推荐', 'Recommended on'],
  decided: ['审批', 'Decided on'],
  state: ['状态', 'State'],
});

/** Exports exactly what the list's filter says. */
export function useApplicationsExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const exporting = useListExport(APPLICATIONS_PAGE, (data) => data.applications, { filter }, {
    name: t('title'),
    columns: [
      { head: t('name'), value: (row) => row.personName },
      { head: t('staffNo'), value: (row) => row.staffNo },
      { head: t('department'), value: (row) => row.department },
      { head: t('specialty'), value: (row) => row.specialty },
      { head: t('level'), value: (row) => label('titleLevel', row.titleLevel) },
      { head: t('need'), value: (row) => row.needTitle },
      { head: t('receiver'), value: (row) => row.receiverName },
      { head: t('consented'), value: (row) => row.consentedOn },
      { head: t('source'), value: (row) => label('applicationSource', row.source) },
      { head: t('recommended'), value: (row) => row.recommendedOn },
      { head: t('decided'), value: (row) => row.decidedOn },
      { head: t('state'), value: (row) => label('application', row.state) },
    ],
  });
  return useExportAction(exporting, count);
}
