import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { DueReportsPageQuery } from '../../graphql/generated/types.js';
import { DuesPanel } from '../../modules/dues-panel.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel } from '../../modules/labels.js';
import { useYear } from '../../modules/use-year.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { DUE_REPORTS_PAGE, OPEN_REPORT } from './report-query.js';
import { ReportTabs } from './report-tabs.js';

/** What the policy pack wants of each pairing and programme in a year, and what nobody has handed in yet. */
const words = defineWords('due-page', {
  title: ['报表', 'Reports'],
  of: ['结对或方案', 'Pairing or programme'],
  report: ['报表', 'Report'],
  period: ['期间', 'Period'],
  due: ['期限', 'Due'],
  rule: ['依据', 'Rule'],
  act: ['办理', 'Act'],
  open: ['填报', 'Write'],
  draft: ['继续填写', 'Go on'],
  file: ['应报未报', 'owed reports'],
  none: ['没有应报未报的报表', 'Nothing is owed'],
  noneText: ['方案要求的报表均已报送，或方案没有要求。', 'All that the policy packs want is handed in, or they want none.'],
});

type Rhythm = DueReportsPageQuery['pairingRhythms'][number];
type Due = Rhythm['dues'][number];

function useDueName(): (due: Due) => string {
  const label = useLabel();
  return ({ kind, department }) => `${label('reportKind', kind)} ${department}`.trim();
}

function Dues({ rhythm, programme }: { rhythm: Rhythm; programme: boolean }) {
  const t = useWords(words);
  const nameOf = useDueName();
  const navigate = useNavigate();
  const { may } = useSession();
  const open = useVerb(OPEN_REPORT);
  const begin = async ({ kind, periodNo, department }: Due): Promise<void> => {
    const data = await open.run({ input: { kind, periodNo, department, year: rhythm.year, ...(programme ? { programmeId: rhythm.id } : { pairingId: rhythm.id }) } });
    const made = data?.openReport.report;
    if (made) await navigate(`/reports/${made.id}`);
  };
  const act = (due: Due): React.ReactNode => {
    if (due.draftId) return <Link to={`/reports/${due.draftId}`}>{t('draft')}</Link>;
    if (!may('report.write')) return '—';
    return <Button size="small" loading={open.running} aria-label={`${t('open')} ${nameOf(due)} ${due.periodName}`} onClick={() => void begin(due)}>{t('open')}</Button>;
  };
  return (
    <DuesPanel
      rhythm={rhythm}
      outcome={<VerbOutcome verb={open} action={t('open')} />}
      rowKey={(due) => `${due.kind}-${due.periodNo}-${due.department}`}
      columns={[
        { key: 'report', title: t('report'), strong: true, render: nameOf },
        { key: 'period', title: t('period'), render: (due) => due.periodName },
      ]}
      act={{ key: 'act', title: t('act'), render: act }}
    />
  );
}

interface Shown {
  readonly programmes: readonly Rhythm[];
  readonly pairings: readonly Rhythm[];
}

function Loaded({ shown: { programmes, pairings } }: { shown: Shown }) {
  const t = useWords(words);
  if (programmes.length + pairings.length === 0) return <Panel><EmptyState title={t('none')}>{t('noneText')}</EmptyState></Panel>;
  return (
    <Stack>
      {programmes.map((rhythm) => <Dues key={rhythm.id} rhythm={rhythm} programme />)}
      {pairings.map((rhythm) => <Dues key={rhythm.id} rhythm={rhythm} programme={false} />)}
    </Stack>
  );
}

function useDueExport({ programmes, pairings }: Shown, year: number) {
  const t = useWords(words);
  const nameOf = useDueName();
  const rows = [...programmes, ...pairings].flatMap((rhythm) => rhythm.dues.map((due) => [rhythm.name, nameOf(due), due.periodName, due.dueOn, due.ruleId]));
  const run = async (): Promise<void> => downloadTable(`${t('file')} ${year}`, [t('of'), t('report'), t('period'), t('due'), t('rule')], rows);
  return useExportAction({ run, running: false }, rows.length);
}

export function DueReportsPage() {
  const t = useWords(words);
  const [params] = useSearchParams();
  const { year, sub, actions } = useYear();
  const query = useQuery(DUE_REPORTS_PAGE, { variables: { year } });
  // Of one pairing or programme, where a to-do leads here.
  const only = params.get('pairing');
  const wanted = (rhythm: Rhythm) => (only === null || rhythm.id === only) && (rhythm.dues.length > 0 || rhythm.findings.length > 0);
  const shown: Shown = { programmes: (query.data?.programmeRhythms ?? []).filter(wanted), pairings: (query.data?.pairingRhythms ?? []).filter(wanted) };
  const exportAction = useDueExport(shown, year);
  return (
    <>
      <PageHeader title={t('title')} sub={sub} actions={[...actions, exportAction]} tabs={<ReportTabs />} />
      <PageBody>
        <QueryView query={query}>{() => <Loaded shown={shown} />}</QueryView>
      </PageBody>
    </>
  );
}
