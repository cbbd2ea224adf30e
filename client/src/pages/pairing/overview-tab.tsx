import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingOverviewQuery, PairingOverviewQueryVariables } from '../../graphql/generated/types.js';
import { AGREEMENT_PANEL, AgreementPanel } from '../../modules/agreement/agreement-panel.js';
import { Deadline } from '../../modules/deadline.js';
import { LOG_LINE, LogTimeline } from '../../modules/log/log-timeline.js';
import { State } from '../../modules/state.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { PairingBodies } from './bodies.js';
import { CONTACT_PARTY, Contacts } from './contacts.js';
import { Goals } from './goals.js';

const PAIRING_OVERVIEW: TypedDocumentNode<PairingOverviewQuery, PairingOverviewQueryVariables> = gql`
  query PairingOverview($id: ID!) {
    pairing(id: $id) {
      id
      receiverCategory
      receiverStandard
      figure {
        id
        plannedStaff
        onSiteStaff
        teamState
        tasksTotal
        tasksDone
      }
      parties {
        ...ContactParty
      }
      mainAgreement {
        ...AgreementPanel
      }
      teams {
        id
        batchNo
        name
        plannedFrom
        plannedTo
        state
      }
      tasks {
        id
        title
        indicator
        quantity
        doneQuantity
        dueOn
        responsibleDepartment
        responsiblePerson
        state
      }
      log(first: 6) {
        ...LogLine
      }
    }
  }
  ${CONTACT_PARTY}
  ${AGREEMENT_PANEL}
  ${LOG_LINE}
`;

const words = defineWords('pairing-overview', {
  figures: ['本结对的数字', 'Figures of this pairing'],
  staff: ['在岗 / 名单', 'On site / roster'],
  people: ['人', 'people'],
  tasks: ['任务完成', 'Tasks done'],
  team: ['当前批次', 'Present team'],
  batch: ['第 {{no}} 批', 'Team {{no}}'],
  none: ['无', 'none'],
  log: ['动态', 'What happened'],
  all: ['全部', 'All'],
  taskTitle: ['目标与任务', 'Goals and tasks'],
  taskNote: ['每项落实到人', 'each with a named person'],
  goal: ['目标', 'Goal'],
  indicator: ['指标', 'Indicator'],
  due: ['时间节点', 'Due'],
  person: ['责任科室 / 人', 'Responsible'],
  progress: ['进度', 'Progress'],
  state: ['状态', 'State'],
  noAgreement: ['还没有协议', 'No agreement yet'],
  noAgreementText: ['由支援医院或受援医院起草，三方盖章后结对生效。', 'One of the hospitals drafts it; the pairing starts when every party has sealed.'],
  noTasks: ['还没有任务', 'No tasks yet'],
  noTasksText: ['协议生效后，双方在“任务”中商定并确认。', 'Once the agreement is in force both hospitals agree them under “Tasks”.'],
});

type Pairing = PairingOverviewQuery['pairing'];

function Tasks({ pairing }: { pairing: Pairing }) {
  const t = useWords(words);
  const done = (task: Pairing['tasks'][number]): boolean => ['ACCEPTED', 'CLOSED'].includes(task.state);
  return (
    <Panel
      flush
      title={t('taskTitle')}
      note={t('taskNote')}
      extra={<Link to={`/pairings/${pairing.id}/tasks`}>{t('all')}</Link>}
    >
      {pairing.tasks.length === 0 ? (
        <EmptyState title={t('noTasks')}>{t('noTasksText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('taskTitle')}
          rows={pairing.tasks}
          rowKey={(task) => task.id}
          columns={[
            { key: 'goal', title: t('goal'), strong: true, render: (task) => <Link to={`/tasks/${task.id}`}>{task.title}</Link> },
            { key: 'indicator', title: t('indicator'), render: (task) => task.indicator },
            { key: 'due', title: t('due'), render: (task) => <Deadline on={task.dueOn} done={done(task)} /> },
            { key: 'person', title: t('person'), render: (task) => `${task.responsibleDepartment} ${task.responsiblePerson}` },
            { key: 'progress', title: t('progress'), align: 'right', render: (task) => (task.quantity ? `${task.doneQuantity} / ${task.quantity}` : '—') },
            { key: 'state', title: t('state'), render: (task) => <State list="task" code={task.state} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function Figures({ pairing }: { pairing: Pairing }) {
  const t = useWords(words);
  const { figure } = pairing;
  const [team] = pairing.teams;
  if (!figure) return null;
  const base = `/pairings/${pairing.id}`;
  return (
    <FigureStrip
      compact
      label={t('figures')}
      figures={[
        { key: 'staff', label: t('staff'), value: figure.onSiteStaff, unit: `/ ${figure.plannedStaff} ${t('people')}`, to: `${base}/teams` },
        { key: 'tasks', label: t('tasks'), value: figure.tasksDone, unit: `/ ${figure.tasksTotal}`, to: `${base}/tasks` },
        ...(team
          ? [{ key: 'team', label: t('team'), value: t('batch', { no: team.batchNo }), note: period(team.plannedFrom, team.plannedTo), to: `/teams/${team.id}` }]
          : [{ key: 'team', label: t('team'), value: t('none'), to: `${base}/teams` }]),
      ]}
    />
  );
}

/** What a pairing is and where it stands. */
export function OverviewTab() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const query = useQuery(PAIRING_OVERVIEW, { variables: { id } });
  return (
    <QueryView query={query}>
      {({ pairing }) => (
        <Columns
          aside={
            <>
              <Figures pairing={pairing} />
              <Panel title={t('log')} extra={<Link to={`/pairings/${id}/log`}>{t('all')}</Link>}>
                <LogTimeline lines={pairing.log} />
              </Panel>
              <Contacts pairingId={pairing.id} parties={pairing.parties} />
              <PairingBodies pairingId={pairing.id} />
            </>
          }
        >
          <Stack>
            {pairing.mainAgreement ? (
              <AgreementPanel agreement={pairing.mainAgreement} />
            ) : (
              <Panel>
                <EmptyState title={t('noAgreement')}>{t('noAgreementText')}</EmptyState>
              </Panel>
            )}
            {pairing.figure && <Goals pairingId={pairing.id} />}
            <Tasks pairing={pairing} />
          </Stack>
        </Columns>
      )}
    </QueryView>
  );
}
