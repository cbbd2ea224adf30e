import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { period } from '../../app/format.js';
import { inLanguage } from '../../app/said.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import { DuesPanel } from '../../modules/dues-panel.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { useYear } from '../../modules/use-year.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { useOwedName, type OwedOfUnit, type OwedRhythm } from './owed-name.js';
import { OWED_EVALUATIONS_PAGE } from './owed-query.js';
import { OwedStays } from './owed-stays.js';
import { useOpenOwed } from './use-open-owed.js';
import { useOwedExport } from './use-owed-export.js';

/** The evaluations that the policy packs want in a year of persons, teams, pairings and hospitals and that are not in effect. */
const words = defineWords('owed-evaluations', {
  title: ['考核', 'Evaluations'],
  evaluation: ['考核', 'Evaluation'],
  subject: ['对象', 'Of'],
  period: ['考核期', 'Period'],
  due: ['期限', 'Due'],
  rule: ['依据', 'Rule'],
  act: ['办理', 'Act'],
  open: ['发起', 'Open'],
  openOf: ['发起{{name}}', 'Open {{name}}'],
  goOn: ['继续办理', 'Go on'],
  owed: ['应评未评 {{count}} 项', '{{count}} owed'],
  all: ['全部结对', 'All pairings'],
  none: ['没有应评未评的考核', 'Nothing is owed'],
  noneText: ['方案要求的人员、队伍、结对和医院考核均已生效，或方案没有要求。', 'All that the policy packs want of people, teams, pairings and hospitals is in effect, or they want none.'],
  shown: ['已列 {{shown}} / {{total}} 个结对', '{{shown}} of {{total}} pairings'],
  more: ['再取 50 个结对', 'Load 50 more pairings'],
});

/** What one pairing owes: of its units, of its people, and what the rules say. */
function Owed({ rhythm }: { rhythm: OwedRhythm }) {
  const t = useWords(words);
  const nameOf = useOwedName();
  const { verb: open, begin } = useOpenOwed(rhythm.id);
  const start = ({ schemeId, teamId, periodFrom, periodTo }: OwedOfUnit) => begin({ schemeId: schemeId ?? '', periodFrom, periodTo, ...(teamId && { teamId }) });
  const act = (due: OwedOfUnit): React.ReactNode => {
    if (due.evaluationId) return <Link to={`/evaluations/${due.evaluationId}`}>{t('goOn')}</Link>;
    if (due.opening?.allowed) return <Button size="small" loading={open.running} aria-label={t('openOf', { name: `${nameOf(due)} ${due.subjectName} ${period(due.periodFrom, due.periodTo)}` })} onClick={() => void start(due)}>{t('open')}</Button>;
    return <span className="muted">{due.opening?.reason ? inLanguage(due.opening.reason, due.opening.reasonEn) : '—'}</span>;
  };
  return (
    <DuesPanel
      rhythm={rhythm}
      note={t('owed', { count: rhythm.dues.length + rhythm.stayDues.reduce((total, { periods }) => total + periods.length, 0) })}
      outcome={<VerbOutcome verb={open} action={t('open')} />}
      rowKey={(due) => `${due.schemeId ?? due.rhythm}-${due.periodNo}-${due.teamId ?? due.subjectName}`}
      columns={[
        { key: 'evaluation', title: t('evaluation'), strong: true, render: nameOf },
        { key: 'subject', title: t('subject'), render: (due) => due.subjectName },
        { key: 'period', title: t('period'), render: (due) => period(due.periodFrom, due.periodTo) },
      ]}
      act={{ key: 'act', title: t('act'), render: act }}
    >
      {rhythm.stayDues.length > 0 && <OwedStays pairing={rhythm} rows={rhythm.stayDues} />}
    </DuesPanel>
  );
}

function Loaded({ rhythms, shown, total, more }: { rhythms: readonly OwedRhythm[]; shown: number; total: number; more: React.ReactNode }) {
  const t = useWords(words);
  if (rhythms.length === 0 && shown >= total) return <Panel><EmptyState title={t('none')}>{t('noneText')}</EmptyState></Panel>;
  return (
    <Stack>
      {rhythms.map((rhythm) => <Owed key={rhythm.id} rhythm={rhythm} />)}
      {shown < total && <Panel><span className="muted">{t('shown', { shown, total })}</span> {more}</Panel>}
    </Stack>
  );
}

export function OwedEvaluationsPage() {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const { year, sub, actions } = useYear();
  const pairingId = params.get('pairing');
  const query = useQuery(OWED_EVALUATIONS_PAGE, { variables: { year, pairingId, offset: 0 }, notifyOnNetworkStatusChange: true });
  const page = query.data?.evaluationRhythms;
  const rhythms = (page?.nodes ?? []).filter(({ dues, stayDues, findings }) => dues.length > 0 || stayDues.length > 0 || findings.length > 0);
  const exportAction = useOwedExport({ year, pairingId }, page?.totalCount ?? 0);
  const more = (): void =>
    void query.fetchMore({
      variables: { offset: page?.nodes.length ?? 0 },
      updateQuery: (before, { fetchMoreResult }) => ({
        evaluationRhythms: { ...fetchMoreResult.evaluationRhythms, nodes: [...before.evaluationRhythms.nodes, ...fetchMoreResult.evaluationRhythms.nodes] },
      }),
    });
  const moreButton = <Button size="small" onClick={more} loading={query.networkStatus === NetworkStatus.fetchMore}>{t('more')}</Button>;
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={sub}
        actions={[...actions, ...(pairingId ? [{ key: 'all', label: t('all'), allowed: true, onClick: () => setParams({ year: String(year) }) }] : []), exportAction]}
        tabs={<EvaluationTabs />}
      />
      <PageBody>
        <QueryView query={query}>{() => <Loaded rhythms={rhythms} shown={page?.nodes.length ?? 0} total={page?.totalCount ?? 0} more={moreButton} />}</QueryView>
      </PageBody>
    </>
  );
}
