import { Link } from 'react-router';
import { day } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AnnualPlanRowFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import { useConfirmedBy } from '../../modules/task/task-columns.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ANNUAL_PLANS_PAGE, annualPlanFilterSpec } from './annual-plan-query.js';

/** Annual and implementation plans of the pairings that this organisation sees. */
const words = defineWords('annual-plans-page', {
  title: ['年度计划', 'Annual plans'],
  sub: ['双方共同制定并确认，计划内任务随之确认，按工作记录跟踪', 'made and confirmed by both; their lines are tasks that are followed up'],
  draft: ['起草计划', 'Draft a plan'],
  plan: ['计划', 'Plan'],
  name: ['{{year}} {{kind}}', '{{kind}} {{year}}'],
  kind: ['类别', 'Kind'],
  year: ['年度', 'Year'],
  pairing: ['结对', 'Pairing'],
  by: ['起草', 'Drafted by'],
  confirmed: ['双方确认', 'Confirmed by'],
  agreed: ['确认日期', 'Agreed on'],
  tasks: ['任务', 'Tasks'],
  progress: ['完成 / 任务', 'Done / tasks'],
  overdue: ['逾期', 'Overdue'],
  hospital: ['纳入医院年度计划', "In the hospital's plan"],
  state: ['状态', 'State'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  empty: ['没有符合条件的年度计划', 'No annual plan matches'],
  emptyText: ['每年年初由双方共同制定，写明目标、内容、时间和人员，逐项落实到科室和个人。', 'Made by both at the beginning of the year: goals, content, time and staff, each line with its department and person.'],
});

type Row = AnnualPlanRowFragment;

export function AnnualPlansPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const confirmedBy = useConfirmedBy();
  const { may } = useSession();
  const name = (row: Row): string => t('name', { year: row.year, kind: label('annualPlanKind', row.kind) });
  const pairing = (row: Row): string => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '');
  const columns: DataColumn<Row>[] = [
    { key: 'plan', title: t('plan'), fixed: true, order: 'EARLIEST', phone: 'title', render: (row) => <Link data-row-link to={`/annual-plans/${row.id}`}><b>{name(row)}</b></Link> },
    { key: 'pairing', title: t('pairing'), render: (row) => pairing(row) || '—' },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => <span className="muted">{row.draftedOrgName}</span> },
    { key: 'confirmed', title: t('confirmed'), phone: 'none', render: (row) => <span className="muted">{confirmedBy(row)}</span> },
    { key: 'agreed', title: t('agreed'), render: (row) => day(row.agreedOn) },
    { key: 'progress', title: t('progress'), align: 'right', render: (row) => `${row.taskDone} / ${row.taskCount}` },
    { key: 'overdue', title: t('overdue'), align: 'right', render: (row) => row.taskOverdue || '—' },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="annualPlan" code={row.state} /> },
  ];
  return (
    <RecordList
      name="annual-plans"
      title={t('title')}
      sub={t('sub')}
      document={ANNUAL_PLANS_PAGE}
      pick={(data) => data.annualPlans}
      spec={annualPlanFilterSpec}
      ordered
      fields={[{ key: 'kinds', label: t('kind'), options: options('annualPlanKind') }, { key: 'states', label: t('state'), options: options('annualPlan') }]}
      columns={columns}
      actions={may('annual_plan.write') ? [{ key: 'draft', label: t('draft'), icon: 'plus', primary: true, to: '/annual-plans/new' }] : []}
      exported={[
        { head: t('year'), value: (row) => row.year },
        { head: t('kind'), value: (row) => label('annualPlanKind', row.kind) },
        { head: t('pairing'), value: pairing },
        { head: t('by'), value: (row) => `${row.draftedOrgName} ${row.draftedBy}` },
        { head: t('confirmed'), value: confirmedBy },
        { head: t('agreed'), value: (row) => row.agreedOn },
        { head: t('tasks'), value: (row) => row.taskCount },
        { head: t('progress'), value: (row) => row.taskDone },
        { head: t('overdue'), value: (row) => row.taskOverdue },
        { head: t('hospital'), value: (row) => (row.inHospitalPlan ? t('yes') : t('no')) },
        { head: t('state'), value: (row) => label('annualPlan', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
