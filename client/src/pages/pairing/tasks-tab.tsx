import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingTasksQuery, PairingTasksQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS } from '../../modules/action-fields.js';
import { isAllowed } from '../../modules/server-actions.js';
import { TASK_ROW } from '../../modules/task/task-row.js';
import { useTaskColumns } from '../../modules/task/task-columns.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { PlanTaskDialog } from '../tasks/plan-task-dialog.js';
import { ADOPT_AGREEMENT_TASKS } from '../tasks/tasks-query.js';

const PAIRING_TASKS: TypedDocumentNode<PairingTasksQuery, PairingTasksQueryVariables> = gql`
  query PairingTasks($id: ID!) {
    pairing(id: $id) {
      id
      availableActions {
        ...ActionFields
      }
      tasks {
        ...TaskRow
      }
      agreements {
        id
        kind
        year
        number
        state
        tasks {
          id
          goal
        }
      }
    }
  }
  ${TASK_ROW}
  ${ACTION_FIELDS}
`;

const words = defineWords('pairing-tasks', {
  title: ['任务', 'Tasks'],
  note: ['双方确认后执行，受援医院验收', 'confirmed by both hospitals, accepted by the receiver'],
  all: ['在任务列表中查看', 'In the list of tasks'],
  plan: ['新增任务', 'Plan a task'],
  adopt: ['转入 {{year}} 年协议任务 {{count}} 项', { one: 'Take over {{count}} task of {{year}}', other: 'Take over {{count}} tasks of {{year}}' }],
  adopting: ['转入协议任务', 'Take over the tasks of the agreement'],
  adopted: ['已转入 {{count}} 项。', { one: '{{count}} task taken over.', other: '{{count}} tasks taken over.' }],
  adoptedText: ['协议已由双方盖章，转入的任务视为双方已确认；每项只转入一次。', 'The agreement is sealed by both, so its tasks count as confirmed; each is taken over once.'],
  empty: ['还没有任务', 'No tasks yet'],
  emptyText: ['协议生效后，可一次转入协议中的年度任务，也可以新增任务，双方确认后执行。', 'Once the agreement is in force its annual tasks can be taken over at once; others can be planned and confirmed by both.'],
});

type Pairing = PairingTasksQuery['pairing'];

function TaskList({ pairing }: { pairing: Pairing }) {
  const t = useWords(words);
  const [planning, setPlanning] = useState(false);
  const [adopted, setAdopted] = useState<number | null>(null);
  const columns = useTaskColumns(true).map(({ order: _, ...column }) => column);
  const adopt = useVerb(ADOPT_AGREEMENT_TASKS, { refetch: ['PairingTasks'], done: (data) => setAdopted(data.adoptAgreementTasks.tasks?.length ?? 0) });
  const takesPart = isAllowed(pairing.availableActions, 'planTask');
  const known = new Set(pairing.tasks.map((task) => task.title));
  const sources = pairing.agreements
    .filter((one) => one.state === 'EFFECTIVE')
    .map((one) => ({ id: one.id, year: one.year, count: one.tasks.filter((task) => !known.has(task.goal)).length }))
    .filter((one) => one.count > 0);
  const buttons = takesPart && (
    <>
      {sources.map((one) => (
        <Button key={one.id} loading={adopt.running} icon={<Icon name="import" />} onClick={() => void adopt.run({ input: { agreementId: one.id } })}>
          {t('adopt', { year: one.year, count: one.count })}
        </Button>
      ))}
      <Button type="primary" icon={<Icon name="plus" />} onClick={() => setPlanning(true)}>
        {t('plan')}
      </Button>
    </>
  );
  return (
    <Stack>
      <VerbOutcome verb={adopt} action={t('adopting')} />
      {adopted !== null && (
        <ReasonStrip tone="ok" icon="check" title={t('adopted', { count: adopted })}>
          {t('adoptedText')}
        </ReasonStrip>
      )}
      <Panel
        flush
        title={t('title')}
        note={t('note')}
        extra={
          <>
            <Link to={`/tasks?pairingId=${pairing.id}`}>{t('all')}</Link>
            {pairing.tasks.length > 0 && buttons}
          </>
        }
      >
        <DataTable
          name="pairing-tasks"
          label={t('title')}
          columns={columns}
          rows={pairing.tasks}
          empty={
            <EmptyState title={t('empty')} actions={buttons}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </Panel>
      {planning && <PlanTaskDialog pairingId={pairing.id} onClose={() => setPlanning(false)} />}
    </Stack>
  );
}

/** The tasks of one pairing; those of its agreements are taken over here. */
export function TasksTab() {
  const { id = '' } = useParams();
  const query = useQuery(PAIRING_TASKS, { variables: { id } });
  return <QueryView query={query}>{({ pairing }) => <TaskList pairing={pairing} />}</QueryView>;
}
