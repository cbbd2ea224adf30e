import { Button } from 'antd';
import { defineWords, useWords } from '../../app/words.js';
import type { MemberFieldsFragment, TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import type { ActionOf } from '../../modules/finding-rows.js';
import { isAllowed } from '../../modules/server-actions.js';
import type { RosterDialog } from './roster.js';

/** What the page offers to mend a finding: add people, change the member it is about, record a training. */
const words = defineWords('finding-action', {
  add: ['添加', 'Add'],
  addLabel: ['添加人员', 'Add people'],
  change: ['调整', 'Change'],
  changeLabel: ['调整 {{name}}', 'Change {{name}}'],
  train: ['登记', 'Record'],
  trainLabel: ['登记岗前培训', 'Record training'],
});

interface Doors {
  memberOf: (subjectId: string | null) => MemberFieldsFragment | undefined;
  onOpen: (dialog: RosterDialog) => void;
  onTraining: () => void;
}

/** Nothing where the server does not allow the step. */
export function useFindingAction(team: TeamPageFieldsFragment, { memberOf, onOpen, onTraining }: Doors): ActionOf {
  const t = useWords(words);
  return (finding) => {
    if (finding.code === 'PRE_TRAINING') {
      if (!isAllowed(team.availableActions, 'recordTraining')) return null;
      return (
        <Button type="link" size="small" aria-label={`${t('train')} ${t('trainLabel')}`} onClick={onTraining}>
          {t('train')}
        </Button>
      );
    }
    const member = memberOf(finding.subjectId);
    if (member && isAllowed(member.availableActions, 'changeTeamMember')) {
      return (
        <Button type="link" size="small" aria-label={t('changeLabel', { name: member.name })} onClick={() => onOpen({ kind: 'edit', member })}>
          {t('change')}
        </Button>
      );
    }
    if (finding.path !== 'members' || !isAllowed(team.availableActions, 'addTeamMember')) return null;
    return (
      <Button type="link" size="small" aria-label={t('addLabel')} onClick={() => onOpen({ kind: 'add' })}>
        {t('add')}
      </Button>
    );
  };
}
