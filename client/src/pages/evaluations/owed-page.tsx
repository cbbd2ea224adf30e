import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { period } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { inLanguage } from '../../app/said.js';
import { QueryView } from '../../app/query-view.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OwedEvaluationsPageQuery } from '../../graphql/generated/types.js';
import { DuesPanel } from '../../modules/dues-panel.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import { useYear } from '../../modules/use-year.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { OPEN_EVALUATION } from './evaluations-query.js';
import { OWED_EVALUATIONS_PAGE } from './owed-query.js';

/** The evaluations that the policy packs want of teams, pairings and hospitals in a year and that are not in effect. */
const words = defineWords('owed-evaluations', {
  title: ['考核', 'Evaluations'],
  evaluation: ['考核', 'Evaluation'],
  subject: ['对象', 'Of'],
  period: ['考核期', 'Period'],
  from: ['考核期起', 'From'],
  to: ['考核期止', 'To'],
  due: ['期限', 'Due'],
  rule: ['依据', 'Rule'],
  act: ['办理', 'Act'],
  open: ['发起', 'Open'],
  openOf: ['发起{{name}}', 'Open {{name}}'],
  goOn: ['继续办理', 'Go on'],
  owed: ['应评未评 {{count}} 项', '{{count}} owed'],
  pairing: ['结对', 'Pairing'],
  file: ['应评未评', 'owed evaluations'],
  all: ['全部结对', 'All pairings'],
  none: ['没有应评未评的考核', 'Nothing is owed'],
  noneText: ['方案要求的队伍、结对和医院考核均已生效，或方案没有要求。', 'All that the policy packs want of teams, pairings and hospitals is in effect, or they want none.'],
});

type Rhythm = OwedEvaluationsPageQuery['evaluationRhythms'][number];
type Due = Rhythm['dues'][number];

function useDueName(): (due: Due) => string {
  const label = useLabel();
  usePreferences();
  return (due) => (due.label ? inLanguage(due.label, due.labelEn) : label('evaluationRhythm', due.rhythm));
}

function Dues({ rhythm }: { rhythm: Rhythm }) {
  const t = useWords(words);
  const nameOf = useDueName();
  const navigate = useNavigate();
  const open = useVerb(OPEN_EVALUATION);
  const begin = async ({ schemeId, teamId, periodFrom, periodTo }: Due): Promise<void> => {
    const data = await open.run({ input: { pairingId: rhythm.id, schemeId: schemeId ?? '', periodFrom, periodTo, ...(teamId && { teamId }) } });
    const made = data?.openEvaluation.evaluation;
    if (made) await navigate(`/evaluations/${made.id}`);
  };
  const act = (due: Due): React.ReactNode => {
    if (due.evaluationId) return <Link to={`/evaluations/${due.evaluationId}`}>{t('goOn')}</Link>;
    if (due.opening?.allowed) return <Button size="small" loading={open.running} aria-label={t('openOf', { name: `${nameOf(due)} ${due.subjectName} ${period(due.periodFrom, due.periodTo)}` })} onClick={() => void begin(due)}>{t('open')}</Button>;
    return <span className="muted">{due.opening?.reason ? inLanguage(due.opening.reason, due.opening.reasonEn) : '—'}</span>;
  };
  return (
    <DuesPanel
      rhythm={rhythm}
      note={t('owed', { count: rhythm.dues.length })}
      outcome={<VerbOutcome verb={open} action={t('open')} />}
      rowKey={(due) => `${due.schemeId ?? due.rhythm}-${due.periodNo}-${due.teamId ?? due.subjectName}`}
      columns={[
        { key: 'evaluation', title: t('evaluation'), strong: true, render: nameOf },
        { key: 'subject', title: t('subject'), render: (due) => due.subjectName },
        { key: 'period', title: t('period'), render: (due) => period(due.periodFrom, due.periodTo) },
      ]}
      act={{ key: 'act', title: t('act'), render: act }}
    />
  );
}

function Loaded({ rhythms }: { rhythms: readonly Rhythm[] }) {
  const t = useWords(words);
  if (rhythms.length === 0) return <Panel><EmptyState title={t('none')}>{t('noneText')}</EmptyState></Panel>;
  return <Stack>{rhythms.map((rhythm) => <Dues key={rhythm.id} rhythm={rhythm} />)}</Stack>;
}

function useOwedExport(rhythms: readonly Rhythm[], year: number) {
  const t = useWords(words);
  const nameOf = useDueName();
  const rows = rhythms.flatMap((rhythm) => rhythm.dues.map((due) => [rhythm.name, nameOf(due), due.subjectName, due.periodFrom, due.periodTo, due.dueOn, due.ruleId]));
  const run = async (): Promise<void> => downloadTable(`${t('file')} ${year}`, [t('pairing'), t('evaluation'), t('subject'), t('from'), t('to'), t('due'), t('rule')], rows);
  return useExportAction({ run, running: false }, rows.length);
}

export function OwedEvaluationsPage() {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const { year, sub, actions } = useYear();
  const pairingId = params.get('pairing');
  const query = useQuery(OWED_EVALUATIONS_PAGE, { variables: { year, pairingId } });
  const rhythms = (query.data?.evaluationRhythms ?? []).filter(({ dues, findings }) => dues.length > 0 || findings.length > 0);
  const exportAction = useOwedExport(rhythms, year);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={sub}
        actions={[...actions, ...(pairingId ? [{ key: 'all', label: t('all'), allowed: true, onClick: () => setParams({ year: String(year) }) }] : []), exportAction]}
        tabs={<EvaluationTabs />}
      />
      <PageBody>
        <QueryView query={query}>{() => <Loaded rhythms={rhythms} />}</QueryView>
      </PageBody>
    </>
  );
}
