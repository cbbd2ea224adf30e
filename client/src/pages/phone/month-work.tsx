import { Link } from 'react-router';
import { useKeptQuery } from '../../app/offline/use-kept-query.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PhoneMonthWorkQuery } from '../../graphql/generated/types.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { spanAround } from '../../modules/workload/periods.js';
import { useRequirement } from '../../modules/workload/requirement.js';
import { PhoneCard, PhoneLine, PhoneLines } from '../../ui/phone-card.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { Skeleton } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { PHONE_MONTH_WORK } from './phone-query.js';

/** What a dispatched person did in a month, what the pack asks of it, and the plan with its summary. */
const words = defineWords('month-work', {
  work: ['工作统计', 'Work done'],
  all: ['全部记录', 'All records'],
  none: ['这个月还没有工作记录。', 'No work recorded this month.'],
  half: ['{{count}} 个半天', { one: '{{count}} half-day', other: '{{count}} half-days' }],
  waiting: ['{{count}} 条待受援单位确认', { one: '{{count}} record waits for the receiver', other: '{{count}} records wait for the receiver' }],
  metWeeks: ['{{count}} 周中达到 {{met}} 周', 'met in {{met}} of {{count}} weeks'],
  met: ['{{count}} 期中达到 {{met}} 期', 'met {{met}} of {{count}} times'],
  plan: ['月计划与总结', 'Monthly plan and summary'],
  allPlans: ['全部', 'All'],
  planOf: ['{{month}} 月计划', 'Plan of {{month}}'],
  noPlan: ['{{month}} 还没有月计划。', 'No plan of {{month}} yet.'],
  write: ['写月计划', 'Write a plan'],
  late: ['总结逾期', 'Summary late'],
});

type Workload = PhoneMonthWorkQuery['workload'];
type Quota = Workload['lines'][number];

function toneOf({ windows }: Quota): Tone {
  if (windows.some(({ verdict }) => verdict === 'NOT_MET')) return 'warn';
  return windows.some(({ verdict }) => verdict === 'MET') ? 'ok' : 'mute';
}

function Work({ workload, assignmentId }: { workload: Workload; assignmentId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const quantity = useQuantity();
  const requirement = useRequirement();
  const outcome = ({ window, windows, min }: Quota): string =>
    windows.length === 1 ? `${windows[0]?.amount ?? 0}/${min}` : t(window === 'WEEK' ? 'metWeeks' : 'met', { met: windows.filter(({ verdict }) => verdict === 'MET').length, count: windows.length });
  const listed = `/activities?assignmentId=${assignmentId}&from=${workload.from}&to=${workload.to}`;
  return (
    <PhoneCard title={t('work')} extra={<Link to={listed}>{t('all')}</Link>}>
      {workload.totals.length === 0 && <p className="muted">{t('none')}</p>}
      <PhoneLines>
        {workload.totals.map((total) => (
          <PhoneLine key={total.type} aside={<b>{quantity.text(total.type, total.quantity)}</b>}>
            <Link to={`${listed}&types=${total.type}`}>{label('activityType', total.type)}</Link> <span className="muted">{t('half', { count: total.halfDays })}</span>
          </PhoneLine>
        ))}
        {workload.unconfirmed > 0 && (
          <PhoneLine>
            <Link to={`${listed}&states=RECORDED`}>{t('waiting', { count: workload.unconfirmed })}</Link>
          </PhoneLine>
        )}
        {workload.lines.map((quota) => (
          <PhoneLine
            key={`${quota.quotaId} ${quota.per}`}
            aside={<StatusTag tone={toneOf(quota)}>{outcome(quota)}</StatusTag>}
          >
            {requirement(quota)} <RuleChip ruleId={quota.finding.ruleId} clause={quota.finding.clause} />
          </PhoneLine>
        ))}
      </PhoneLines>
    </PhoneCard>
  );
}

function Plan({ month, plan, late }: { month: string; plan: PhoneMonthWorkQuery['workPlans']['nodes'][number] | undefined; late: PhoneMonthWorkQuery['late']['nodes'] }) {
  const t = useWords(words);
  const others = late.filter(({ id }) => id !== plan?.id);
  return (
    <PhoneCard title={t('plan')} extra={<Link to="/plans">{t(plan ? 'allPlans' : 'write')}</Link>}>
      {!plan && <p className="muted">{t('noPlan', { month })}</p>}
      <PhoneLines>
        {plan && (
          <PhoneLine aside={<State list="workPlan" code={plan.state} />}>
            <Link to={`/plans/${plan.id}`}>{t('planOf', { month })}</Link> {plan.summaryLate && <StatusTag tone="bad">{t('late')}</StatusTag>}
          </PhoneLine>
        )}
        {others.map((one) => (
          <PhoneLine key={one.id} aside={<StatusTag tone="bad">{t('late')}</StatusTag>}>
            <Link to={`/plans/${one.id}`}>{t('planOf', { month: one.monthOn.slice(0, 7) })}</Link>
          </PhoneLine>
        ))}
      </PhoneLines>
    </PhoneCard>
  );
}

export function MonthWork({ pairingId, assignmentId, month }: { pairingId: string; assignmentId: string; month: string }) {
  const dates = spanAround('month', `${month}-01`);
  const query = useKeptQuery('month-work', PHONE_MONTH_WORK, { input: { pairingId, assignmentId, ...dates }, assignmentId, month: dates.from });
  return (
    <QueryView query={query} skeleton={<Skeleton rows={4} columns={1} />}>
      {({ workload, workPlans, late }) => (
        <>
          <Work workload={workload} assignmentId={assignmentId} />
          <Plan month={month} plan={workPlans.nodes[0]} late={late.nodes} />
        </>
      )}
    </QueryView>
  );
}
