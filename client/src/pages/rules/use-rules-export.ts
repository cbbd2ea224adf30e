import { usePreferences } from '../../app/preferences.js';
import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { RULES_PAGE } from './rules-query.js';

const words = defineWords('rules-export', {
  title: ['规则追溯', 'Rules'],
  rule: ['规则', 'Rule'],
  source: ['来源', 'Source'],
  sourceTitle: ['来源名称', 'Title of the source'],
  kind: ['类别', 'Kind'],
  area: ['领域', 'Area'],
  requirement: ['来源要求', 'What the source says'],
  parameters: ['参数', 'Parameters'],
  mechanism: ['实现', 'Mechanism'],
  screen: ['界面', 'Screen'],
  state: ['状态', 'State'],
  waits: ['有待', 'Waits for'],
  tests: ['验证用例', 'Tests'],
});

/** Exports exactly what the list's filter says. */
export function useRulesExport(filter: Record<string, unknown>, count: number | undefined): HeaderAction {
  const t = useWords(words);
  const label = useLabel();
  const english = usePreferences().language === 'en';
  const exporting = useListExport(RULES_PAGE, (data) => data.tracedRules, { filter }, {
    name: t('title'),
    columns: [
      { head: t('rule'), value: (row) => row.id },
      { head: t('source'), value: (row) => row.system },
      { head: t('sourceTitle'), value: (row) => row.sourceTitle },
      { head: t('kind'), value: (row) => label('ruleEnforcement', row.enforcement) },
      { head: t('area'), value: (row) => label('ruleArea', row.area) },
      { head: t('requirement'), value: (row) => row.requirement },
      { head: t('parameters'), value: (row) => row.parameters.map((one) => `${one.pack}@${one.version} ${one.key} ${english ? one.valueEn : one.value} ${one.clause}`.trim()).join('\n') },
      { head: t('mechanism'), value: (row) => row.mechanism },
      { head: t('screen'), value: (row) => row.screen },
      { head: t('state'), value: (row) => label('ruleState', row.state) },
      { head: t('waits'), value: (row) => row.waitsFor },
      { head: t('tests'), value: (row) => row.tests.map((test) => `${test.file}: ${test.title}`).join('\n') },
    ],
  });
  return useExportAction(exporting, count);
}
