import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GoalFieldsFragment } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { GoalDialog } from './goal-dialog.js';
import { DROP_GOAL, PAIRING_GOALS, REACH_GOAL, REOPEN_GOAL } from './goals-query.js';

/** The goals of a pairing; open ones lock the counterpart. */
const words = defineWords('pairing-goals', {
  title: ['帮扶目标', 'Goals'],
  note: ['目标未达成前不调整结对', 'open goals lock the counterpart'],
  set: ['设定目标', 'Set a goal'],
  effect: ['成效', 'Effect'],
  goal: ['目标', 'Goal'],
  field: ['类别', 'Field'],
  indicator: ['达成标准', 'What counts as reached'],
  due: ['计划达成', 'Due'],
  result: ['依据', 'Evidence'],
  state: ['状态', 'State'],
  action: ['操作', 'Action'],
  changeGoal: ['修改', 'Change'],
  reachGoal: ['确认达成', 'Confirm it is reached'],
  dropGoal: ['取消目标', 'Give it up'],
  reopenGoal: ['重新打开', 'Open again'],
  reachText: ['写明达成的依据；双方和主办卫生健康委会收到通知。', 'Say by what; both hospitals and the owning commission are told.'],
  dropText: ['取消后不再锁定结对，双方会看到理由。', 'It locks the pairing no more; both hospitals see the reason.'],
  reopenText: ['目标回到未达成。', 'The goal is open again.'],
  evidence: ['达成依据', 'Evidence'],
  reason: ['理由', 'Reason'],
  empty: ['还没有设定目标', 'No goals yet'],
  emptyText: ['双方任一方设定；没有目标的结对视为目标未完成。', 'Either hospital sets them; a pairing without goals counts as not yet done.'],
});

type Act = 'reachGoal' | 'dropGoal' | 'reopenGoal';
const texts = { reachGoal: 'reachText', dropGoal: 'dropText', reopenGoal: 'reopenText' } as const;

function useGoalActs(): { act: (name: Act, goal: GoalFieldsFragment) => Promise<void>; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const verbs = { reachGoal: useVerb(REACH_GOAL), dropGoal: useVerb(DROP_GOAL), reopenGoal: useVerb(REOPEN_GOAL) };
  const act = async (name: Act, goal: GoalFieldsFragment): Promise<void> => {
    const answer = await ask({
      title: t(name), object: goal.title, consequence: t(texts[name]), okText: t(name), danger: name === 'dropGoal',
      reason: { label: name === 'reachGoal' ? t('evidence') : t('reason') },
    });
    if (!answer) return;
    const input = { goalId: goal.id, revision: goal.revision };
    if (name === 'reachGoal') await verbs.reachGoal.run({ input: { ...input, evidence: answer.reason } });
    else await verbs[name].run({ input: { ...input, reason: answer.reason } });
  };
  return { act, outcome: (Object.keys(texts) as Act[]).map((name) => <VerbOutcome key={name} verb={verbs[name]} action={t(name)} />) };
}

export function Goals({ pairingId }: { pairingId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const { may } = useSession();
  const [editing, setEditing] = useState<GoalFieldsFragment | 'new' | null>(null);
  const { act, outcome } = useGoalActs();
  const { data } = useQuery(PAIRING_GOALS, { variables: { id: pairingId } });
  if (!data) return null;
  const { goals, availableActions } = data.pairing;
  const set = isAllowed(availableActions, 'setGoal') && (
    <Button size="small" icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
      {t('set')}
    </Button>
  );
  const buttons = (goal: GoalFieldsFragment) =>
    (['changeGoal', 'reachGoal', 'dropGoal', 'reopenGoal'] as const)
      .filter((name) => isAllowed(goal.availableActions, name))
      .map((name) => (
        <Button key={name} size="small" type="link" aria-label={`${t(name)} ${goal.title}`} onClick={() => (name === 'changeGoal' ? setEditing(goal) : void act(name, goal))}>
          {t(name)}
        </Button>
      ));
  return (
    <Panel flush title={t('title')} note={t('note')} extra={<>{may('oversight.read') && <Link to={`/pairings/${pairingId}/effect`}>{t('effect')}</Link>}{set}<RuleChip ruleId="R-368" /></>}>
      {outcome}
      {goals.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={goals}
          rowKey={(row) => row.id}
          columns={[
            { key: 'goal', title: t('goal'), strong: true, render: (row) => row.title },
            { key: 'field', title: t('field'), render: (row) => [label('goalField', row.field), row.target && label('goalTarget', row.target)].filter(Boolean).join(' · ') },
            { key: 'indicator', title: t('indicator'), render: (row) => row.indicator || '—' },
            { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} done={row.state !== 'OPEN'} /> },
            { key: 'result', title: t('result'), render: (row) => [row.settledOn && day(row.settledOn), row.evidence || row.settleReason].filter(Boolean).join(' ') || '—' },
            { key: 'state', title: t('state'), render: (row) => <State list="goal" code={row.state} /> },
            { key: 'action', title: t('action'), render: (row) => (buttons(row).length > 0 ? buttons(row) : '—') },
          ]}
        />
      )}
      {editing && <GoalDialog pairingId={pairingId} goal={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
