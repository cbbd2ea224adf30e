import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { dateTime, day, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { StayPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { State } from '../../modules/state.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { EmptyState } from '../../ui/states.js';
import { STAY_PAGE } from './stay-query.js';
import { useStaySteps } from './use-stay-steps.js';

/** One stay: how long so far, what is missing to the term, leave, outings, and what may be begun. */
const words = defineWords('stay-page', {
  presence: ['在岗管理', 'On site'],
  length: ['已驻点', 'Stay so far'],
  months: ['个月 {{days}} 天', 'm {{days}} d'],
  due: ['满期日', 'Term complete'],
  remaining: ['还差 {{count}} 天', { one: '{{count}} day to go', other: '{{count}} days to go' }],
  reached: ['已满', 'reached'],
  leave: ['请假', 'Leave'],
  absence: ['未批离岗', 'Absence'],
  visits: ['本月探亲', 'Home visits this month'],
  dayUnit: ['天', 'days'],
  times: ['次', ''],
  ofMax: ['/ {{max}} 次', '/ {{max}}'],
  rules: ['驻点期限与探亲', 'Term and home visits'],
  leaves: ['请假与离岗', 'Leave and absence'],
  noLeaves: ['还没有请假', 'No leave yet'],
  noLeavesText: ['请假须事先申请，批准后方可离岗。', 'Leave is asked for in advance; leave the post only after approval.'],
  outings: ['外出', 'Outings'],
  noOutings: ['还没有外出报告', 'No outing yet'],
  noOutingsText: ['外出前向受援单位报告。', 'Going out is reported to the receiver beforehand.'],
  allOutings: ['全部外出', 'All outings'],
  kind: ['类别', 'Kind'],
  period: ['起止', 'From – to'],
  state: ['状态', 'State'],
  destination: ['去向', 'Destination'],
  out: ['外出', 'Out'],
  back: ['预计返回', 'Back by'],
  person: ['驻点', 'Stay'],
  team: ['队伍', 'Team'],
  post: ['受援方任职', 'Post'],
  planned: ['计划驻点', 'Planned stay'],
  arrived: ['到岗', 'Arrived'],
  duty: ['上岗', 'On duty'],
  ended: ['结束', 'Ended'],
});

type Stay = StayPageQuery['assignment'];

function Figures({ stay: row }: { stay: Stay }) {
  const t = useWords(words);
  const { stay } = row;
  if (!stay) return null;
  const due = stay.dueOn
    ? [{ key: 'due', label: t('due'), value: stay.dueOn, note: stay.remainingDays ? t('remaining', { count: stay.remainingDays }) : t('reached') }]
    : [];
  return (
    <FigureStrip
      label={t('person')}
      figures={[
        { key: 'length', label: t('length'), value: stay.months, unit: t('months', { days: stay.days }) },
        ...due,
        { key: 'leave', label: t('leave'), value: stay.leaveDays, unit: t('dayUnit') },
        { key: 'absence', label: t('absence'), value: stay.absenceDays, unit: t('dayUnit'), tone: stay.absenceDays > 0 ? 'bad' as const : undefined },
        { key: 'visits', label: t('visits'), value: stay.homeVisits, unit: stay.homeVisitsMax === null ? t('times') : t('ofMax', { max: stay.homeVisitsMax }) },
      ]}
    />
  );
}

function Leaves({ stay }: { stay: Stay }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel flush={stay.leaves.length > 0} title={t('leaves')}>
      {stay.leaves.length === 0 ? (
        <EmptyState title={t('noLeaves')}>{t('noLeavesText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('leaves')}
          rows={stay.leaves}
          rowKey={(row) => row.id}
          columns={[
            { key: 'kind', title: t('kind'), render: (row) => <Link to={`/leaves/${row.id}`}>{label('leaveKind', row.kind)}</Link> },
            { key: 'period', title: t('period'), render: (row) => <span className="nowrap">{period(row.fromOn, row.toOn)}</span> },
            { key: 'state', title: t('state'), render: (row) => <State list="leave" code={row.state} tone={row.overdue ? 'bad' : undefined} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function Outings({ id, outings }: { id: string; outings: StayPageQuery['outings']['nodes'] }) {
  const t = useWords(words);
  return (
    <Panel flush={outings.length > 0} title={t('outings')} extra={outings.length > 0 && <Link to={`/outings?assignmentId=${id}`}>{t('allOutings')}</Link>}>
      {outings.length === 0 ? (
        <EmptyState title={t('noOutings')}>{t('noOutingsText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('outings')}
          rows={outings}
          rowKey={(row) => row.id}
          columns={[
            { key: 'destination', title: t('destination'), render: (row) => row.destination },
            { key: 'out', title: t('out'), render: (row) => dateTime(row.outAt) },
            { key: 'back', title: t('back'), render: (row) => dateTime(row.backAt) },
            { key: 'state', title: t('state'), render: (row) => <State list="outing" code={row.state} tone={row.overdue ? 'bad' : undefined} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function Loaded({ stay, outings }: { stay: Stay; outings: StayPageQuery['outings']['nodes'] }) {
  const t = useWords(words);
  const label = useLabel();
  const { may } = useSession();
  const violation = { name: 'recordViolation', allowed: may('violation.record') && stay.state !== 'PLANNED', reason: null, reasonEn: null };
  const { actions, dialog } = useSteps(useStaySteps(stay), [...stay.availableActions, violation]);
  const pairing = stay.team?.pairing;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('presence'), to: '/presence' }, { label: stay.name }]}
        title={stay.name}
        tags={<State list="assignment" code={stay.state} variant="tag" />}
        sub={[label('stayRole', stay.role), stay.titleText, stay.specialty, pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : ''].filter(Boolean).join(' · ')}
        actions={actions}
        notice={dialog}
      />
      <PageBody>
        <Figures stay={stay} />
        <Columns
          aside={
            <Panel title={t('person')}>
              <KeyValues
                items={[
                  { key: 'team', label: t('team'), value: stay.team ? <Link to={`/teams/${stay.team.id}`}>{stay.team.name}</Link> : '—' },
                  { key: 'post', label: t('post'), value: label('post', stay.receiverPost) },
                  { key: 'planned', label: t('planned'), value: period(stay.plannedFrom, stay.plannedTo) },
                  { key: 'arrived', label: t('arrived'), value: day(stay.arrivedOn) },
                  { key: 'duty', label: t('duty'), value: day(stay.onDutyOn) },
                  { key: 'ended', label: t('ended'), value: [stay.finishedOn, stay.endReason].filter(Boolean).join(' · ') || '—' },
                ]}
              />
            </Panel>
          }
        >
          <Stack>
            <RulesPanel findings={[...stay.stayFindings, ...stay.conductFindings]} title={t('rules')} />
            <Leaves stay={stay} />
            <Outings id={stay.id} outings={outings} />
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
}

export function StayPage() {
  const { id = '' } = useParams();
  const query = useQuery(STAY_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ assignment, outings }) =>
        assignment.team ? (
          <RuleBook code={assignment.team.packCode} version={assignment.team.packVersion}>
            <Loaded stay={assignment} outings={outings.nodes} />
          </RuleBook>
        ) : (
          <Loaded stay={assignment} outings={outings.nodes} />
        )
      }
    </QueryView>
  );
}
