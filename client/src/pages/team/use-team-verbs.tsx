import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { serverActions } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { TeamDialog } from './team-dialog.js';
import { CHANGE_TEAM, CHECK_TEAM, DISPATCH_TEAM, FILE_ROSTER, RECORD_TRAINING } from './team-query.js';
import { TrainingDialog, type TrainingForm } from './training-dialog.js';

const words = defineWords('team-verbs', {
  changeTeam: ['修改', 'Edit'],
  checkTeam: ['校验', 'Check'],
  recordTraining: ['登记岗前培训', 'Record training'],
  fileRoster: ['报备名单', 'File roster'],
  fileCount: ['报备 {{count}} 人名单', { one: 'File roster of {{count}}', other: 'File roster of {{count}}' }],
  dispatchTeam: ['派出队伍', 'Dispatch'],
  fileText: ['名单按方案的路径报送卫生健康行政部门；受理前不能再改动人员。', 'The roster goes to the health administration on the route of the policy pack; people cannot change until it is decided.'],
  exception: ['计划外派出', 'Dispatch beside the plan'],
  exceptionText: ['名单中有人不在双方已商定的年度计划内；理由记入派驻记录和年度计划的判定（R-028）。', 'Somebody is not foreseen by the agreed annual plan; the reason stays with the assignments and the plan (R-028).'],
  exceptionReason: ['计划外理由', 'Reason'],
  dispatchText: ['受援单位会收到通知，并逐人确认到岗。不能撤销。', 'The receiver is told and confirms each arrival. This cannot be undone.'],
});

/** The team's verbs as header actions, and what came of them. */
export function useTeamVerbs(team: TeamPageFieldsFragment, onReload: () => void): {
  actions: HeaderAction[];
  outcome: React.ReactNode;
  openTraining: () => void;
} {
  const t = useWords(words);
  const ask = useConfirm();
  const [editing, setEditing] = useState(false);
  const [training, setTraining] = useState(false);
  const verbs = {
    changeTeam: useVerb(CHANGE_TEAM),
    checkTeam: useVerb(CHECK_TEAM),
    recordTraining: useVerb(RECORD_TRAINING),
    fileRoster: useVerb(FILE_ROSTER),
    dispatchTeam: useVerb(DISPATCH_TEAM),
  };
  const input = { teamId: team.id, revision: team.revision };
  const confirmed = async (name: 'fileRoster' | 'dispatchTeam'): Promise<void> => {
    const answer = await ask({
      title: t(name),
      object: `${team.name} ${team.pairing?.receiverName ?? ''} · ${team.members.map((member) => member.name).join('、')}`,
      consequence: name === 'fileRoster' ? t('fileText') : t('dispatchText'),
      okText: t(name),
    });
    if (answer) await verbs[name].run({ input });
  };
  // Only after the rule has refused: whoever stands in the plan is sent without further words.
  const unplanned = verbs.dispatchTeam.problems.some((problem) => problem.code === 'DISPATCH_BY_PLAN');
  const asException = async (): Promise<void> => {
    const answer = await ask({ title: t('exception'), object: `${team.name} ${team.pairing?.receiverName ?? ''}`, consequence: t('exceptionText'), okText: t('exception'), reason: { label: t('exceptionReason') } });
    if (answer) await verbs.dispatchTeam.run({ input, exceptionReason: answer.reason });
  };
  const saveTraining = async (form: TrainingForm): Promise<void> => {
    if (await verbs.recordTraining.run({ input: { teamId: team.id, ...form } })) setTraining(false);
  };
  const state = team.state;
  // Once the team has left, only those who replace somebody are still to be trained.
  const awaitsTraining = !['DISPATCHED', 'ON_SITE'].includes(state) || team.members.some((member) => member.state === 'PLANNED');
  const actions = serverActions(
    [
      { name: 'changeTeam', label: t('changeTeam'), icon: 'edit', onClick: () => setEditing(true) },
      ...(awaitsTraining ? [{ name: 'recordTraining', label: t('recordTraining'), icon: 'document' as const, onClick: () => setTraining(true) }] : []),
      { name: 'checkTeam', label: t('checkTeam'), icon: 'refresh', primary: state === 'FORMING', loading: verbs.checkTeam.running, onClick: () => void verbs.checkTeam.run({ input }) },
      { name: 'fileRoster', label: t('fileCount', { count: team.headcount }), primary: true, always: state === 'FORMING' || state === 'CHECKED', onClick: () => void confirmed('fileRoster') },
      ...(unplanned ? [{ name: 'dispatchTeam', label: t('exception'), icon: 'document' as const, onClick: () => void asException() }] : []),
      { name: 'dispatchTeam', label: t('dispatchTeam'), primary: true, always: state === 'FILED', onClick: () => void confirmed('dispatchTeam') },
    ],
    team.availableActions,
  );
  const outcome = (
    <>
      {(['changeTeam', 'checkTeam', 'fileRoster', 'dispatchTeam'] as const).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />
      ))}
      {editing && <TeamDialog team={team} verb={verbs.changeTeam} onClose={() => setEditing(false)} />}
      {training && <TrainingDialog team={team} verb={verbs.recordTraining} onSave={(form) => void saveTraining(form)} onClose={() => setTraining(false)} />}
    </>
  );
  return { actions, outcome, openTraining: () => setTraining(true) };
}
