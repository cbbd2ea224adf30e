import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { RuleCounts } from './rule-counts.js';
import { RuleDrawer } from './rule-drawer.js';
import { RuleParameters, RuleScreen, RuleState } from './rule-place.js';
import { RULES_PAGE, RULES_SUMMARY, rulesFilterSpec, type RuleRow } from './rules-query.js';
import styles from './rules.module.css';
import { useRulesExport } from './use-rules-export.js';

/** Every rule of the sources with what holds it and what proves it, for auditors. */
const words = defineWords('rules-page', {
  title: ['规则追溯', 'Rules'],
  sub: ['三十份来源的每条规则：落在哪个参数、由什么实现、由哪些用例验证', 'each rule of the thirty sources: its parameter, its mechanism, the tests that prove it'],
  figures: ['总体', 'In all'],
  all: ['规则', 'Rules'],
  sources: ['份来源', 'sources'],
  checked: ['门槛、核验、禁止已验证', 'Gates, checks, prohibitions proven'],
  recorded: ['已记录', 'Recorded'],
  open: ['尚未', 'Not yet'],
  search: ['规则编号、要求、实现', 'Rule, requirement or mechanism'],
  rule: ['规则', 'Rule'],
  source: ['来源', 'Source'],
  kind: ['类别', 'Kind'],
  area: ['领域', 'Area'],
  requirement: ['来源要求', 'What the source says'],
  parameters: ['参数', 'Parameters'],
  tests: ['用例', 'Tests'],
  screen: ['界面', 'Screen'],
  state: ['状态', 'State'],
  showOf: ['查看 {{rule}}', 'Show {{rule}}'],
  empty: ['没有符合条件的规则', 'No rule matches'],
  emptyText: ['放宽条件再试。', 'Relax the conditions and try again.'],
});

function useColumns(show: (row: RuleRow) => void): DataColumn<RuleRow>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'rule',
      title: t('rule'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Button type="link" size="small" data-row-link aria-label={t('showOf', { rule: row.id })} onClick={() => show(row)}>
          {row.id}
        </Button>
      ),
    },
    { key: 'source', title: t('source'), render: (row) => <span title={row.sourceTitle}>{row.system}</span> },
    { key: 'kind', title: t('kind'), render: (row) => label('ruleEnforcement', row.enforcement) },
    { key: 'area', title: t('area'), render: (row) => label('ruleArea', row.area) },
    { key: 'requirement', title: t('requirement'), render: (row) => <div className={styles.text}>{row.requirement}</div> },
    { key: 'parameters', title: t('parameters'), phone: 'none', render: (row) => <div className={styles.parameters}><RuleParameters rule={row} brief /></div> },
    { key: 'tests', title: t('tests'), align: 'right', render: (row) => row.tests.length },
    { key: 'screen', title: t('screen'), phone: 'none', render: (row) => <RuleScreen rule={row} /> },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <RuleState state={row.state} /> },
  ];
}

function Figures() {
  const t = useWords(words);
  const { data } = useQuery(RULES_SUMMARY);
  if (!data) return null;
  const sum = (kinds: string[], state?: string) =>
    data.tracedRuleCounts.filter((one) => kinds.includes(one.enforcement) && (state === undefined || one.state === state)).reduce((total, one) => total + one.count, 0);
  const every = ['G', 'C', 'X', 'R', 'P', 'N'];
  const judged = ['G', 'C', 'X'];
  return (
    <FigureStrip
      label={t('figures')}
      figures={[
        { key: 'all', label: t('all'), value: sum(every), note: `${data.tracedRuleSources.length} ${t('sources')}`, to: '/rules' },
        { key: 'checked', label: t('checked'), value: sum(judged, 'PROVEN'), unit: `/ ${sum(judged)}`, to: '/rules?enforcements=G,C,X&states=PROVEN' },
        { key: 'recorded', label: t('recorded'), value: sum(['R'], 'RECORDED'), unit: `/ ${sum(['R'])}`, to: '/rules?enforcements=R&states=RECORDED' },
        { key: 'open', label: t('open'), value: sum(every, 'NOT_YET'), to: '/rules?states=NOT_YET' },
      ]}
    />
  );
}

export function RulesPage() {
  const t = useWords(words);
  const { clear } = useListWords();
  const options = useOptions();
  const [shown, setShown] = useState<RuleRow | null>(null);
  const columns = useColumns(setShown);
  const summary = useQuery(RULES_SUMMARY);
  const list = useList(RULES_PAGE, (data) => data.tracedRules, rulesFilterSpec);
  const exporting = useRulesExport(list.filter, list.table.totalCount);
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exporting]} />
      <PageBody>
        <Stack>
          <Figures />
          <ListPanel
            name="rules"
            label={t('title')}
            filters={list.filters}
            fields={[
              { key: 'systems', label: t('source'), options: (summary.data?.tracedRuleSources ?? []).map((one) => ({ value: one.system, label: `${one.system} ${one.title}` })) },
              { key: 'areas', label: t('area'), options: options('ruleArea') },
              { key: 'enforcements', label: t('kind'), options: options('ruleEnforcement') },
              { key: 'states', label: t('state'), options: options('ruleState') },
            ]}
            search={{ key: 'search', placeholder: t('search') }}
            failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
            columns={columns}
            {...list.table}
            empty={
              <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
                {t('emptyText')}
              </EmptyState>
            }
          />
          {summary.data && <RuleCounts counts={summary.data.tracedRuleCounts} />}
        </Stack>
      </PageBody>
      {shown && <RuleDrawer rule={shown} onClose={() => setShown(null)} />}
    </>
  );
}
