import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { DueReportsPageQuery } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { findingRows } from '../../modules/finding-rows.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { FindingsSummary, FindingsTable } from '../../ui/findings-table.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { DUE_REPORTS_PAGE, OPEN_REPORT } from './report-query.js';
import { ReportTabs } from './report-tabs.js';

/** What the policy pack wants of each pairing and programme in a year, and what nobody has handed in yet. */
const words = defineWords('due-page', {
  title: ['报表', 'Reports'],
  year: ['{{year}} 年', '{{year}}'],
  before: ['上一年', 'Year before'],
  after: ['下一年', 'Next year'],
  report: ['报表', 'Report'],
  period: ['期间', 'Period'],
  due: ['期限', 'Due'],
  rule: ['依据', 'Rule'],
  act: ['办理', 'Act'],
  open: ['填报', 'Write'],
  draft: ['继续填写', 'Go on'],
  owed: ['应报未报', 'Owed'],
  rhythm: ['规则判定', 'What the rules say'],
  none: ['没有应报未报的报表', 'Nothing is owed'],
  noneText: ['方案要求的报表均已报送，或方案没有要求。', 'All that the policy packs want is handed in, or they want none.'],
});

type Rhythm = DueReportsPageQuery['pairingRhythms'][number];
type Due = Rhythm['dues'][number];

function Dues({ rhythm, programme }: { rhythm: Rhythm; programme: boolean }) {
  const t = useWords(words);
  const label = useLabel();
  const navigate = useNavigate();
  const { may } = useSession();
  const open = useVerb(OPEN_REPORT);
  const begin = async ({ kind, periodNo, department }: Due): Promise<void> => {
    const data = await open.run({ input: { kind, periodNo, department, year: rhythm.year, ...(programme ? { programmeId: rhythm.id } : { pairingId: rhythm.id }) } });
    const made = data?.openReport.report;
    if (made) await navigate(`/reports/${made.id}`);
  };
  const name = (due: Due) => `${label('reportKind', due.kind)} ${due.department} ${due.periodName}`.replace('  ', ' ');
  const rows = findingRows(rhythm.findings, () => null);
  return (
    <Panel flush title={rhythm.name} note={`${t('owed')} ${rhythm.dues.length}`} extra={rows.length > 0 && <FindingsSummary rows={rows} />}>
      <VerbOutcome verb={open} action={t('open')} />
      {rhythm.dues.length > 0 && (
        <PlainTable
          label={rhythm.name}
          rows={rhythm.dues}
          rowKey={(due) => `${due.kind}-${due.periodNo}-${due.department}`}
          columns={[
            { key: 'report', title: t('report'), strong: true, render: (due) => `${label('reportKind', due.kind)} ${due.department}`.trim() },
            { key: 'period', title: t('period'), render: (due) => due.periodName },
            { key: 'due', title: t('due'), render: (due) => <Deadline on={due.dueOn} wrap /> },
            { key: 'rule', title: t('rule'), render: (due) => <RuleChip ruleId={due.ruleId} /> },
            {
              key: 'act', title: t('act'), render: (due) => due.draftId
                ? <Link to={`/reports/${due.draftId}`}>{t('draft')}</Link>
                : may('report.write') ? <Button size="small" loading={open.running} aria-label={`${t('open')} ${name(due)}`} onClick={() => void begin(due)}>{t('open')}</Button> : '—',
            },
          ]}
        />
      )}
      {rows.length > 0 && <FindingsTable label={`${t('rhythm')} ${rhythm.name}`} rows={rows} />}
    </Panel>
  );
}

/** `only`: of one pairing or programme, where a to-do leads here. */
function Loaded({ data, only }: { data: DueReportsPageQuery; only: string | null }) {
  const t = useWords(words);
  const wanted = (rhythm: Rhythm) => (only === null || rhythm.id === only) && (rhythm.dues.length > 0 || rhythm.findings.length > 0);
  const programmes = data.programmeRhythms.filter(wanted);
  const pairings = data.pairingRhythms.filter(wanted);
  if (programmes.length + pairings.length === 0) return <Panel><EmptyState title={t('none')}>{t('noneText')}</EmptyState></Panel>;
  return (
    <Stack>
      {programmes.map((rhythm) => <Dues key={rhythm.id} rhythm={rhythm} programme />)}
      {pairings.map((rhythm) => <Dues key={rhythm.id} rhythm={rhythm} programme={false} />)}
    </Stack>
  );
}

export function DueReportsPage() {
  const t = useWords(words);
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year') ?? dayOf(viewer.businessNow).slice(0, 4));
  const query = useQuery(DUE_REPORTS_PAGE, { variables: { year } });
  const to = (next: number) => setParams({ year: String(next), ...(params.get('pairing') && { pairing: params.get('pairing') ?? '' }) });
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('year', { year })}
        actions={[{ key: 'before', label: t('before'), icon: 'left', allowed: true, onClick: () => to(year - 1) }, { key: 'after', label: t('after'), icon: 'right', allowed: true, onClick: () => to(year + 1) }]}
        tabs={<ReportTabs />}
      />
      <PageBody>
        <QueryView query={query}>{(data) => <Loaded data={data} only={params.get('pairing')} />}</QueryView>
      </PageBody>
    </>
  );
}
