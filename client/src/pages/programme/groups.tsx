import { Button } from 'antd';
import { Link } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ProgrammeFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { NAME_LEAD } from './programme-query.js';
import styles from './groups.module.css';

/** Receivers with their supporters; several supporters need exactly one lead. */
const words = defineWords('programme-groups', {
  title: ['受援单位与支援医院', 'Receivers and their supporters'],
  note: ['多家支援同一单位时须有唯一牵头', 'several supporters of one receiver need one lead'],
  receiver: ['受援单位', 'Receiver'],
  category: ['类别', 'Category'],
  supporters: ['支援医院', 'Supporters'],
  state: ['牵头', 'Lead'],
  lead: ['牵头', 'lead'],
  nameLead: ['定为牵头', 'Name as lead'],
  nameLeadOf: ['把{{name}}定为牵头医院', 'Name {{name}} as the lead hospital'],
  text: ['队长由牵头医院派出；改换牵头后，新牵头须重新确认队长，在岗人员不受影响。', 'The leader comes from the lead hospital; a new lead confirms the leader again, people on site are not affected.'],
  none: ['还没有结对', 'No pairings yet'],
  noneText: ['指派结对，或用表格导入。', 'Assign a pairing, or import a spreadsheet.'],
});

type Group = ProgrammeFieldsFragment['groups'][number];

export function Groups({ programme, onReload }: { programme: ProgrammeFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const ask = useConfirm();
  const nameLead = useVerb(NAME_LEAD);
  const name = async (group: Group, member: Group['members'][number]): Promise<void> => {
    const answer = await ask({ title: t('nameLead'), object: `${member.supporterName} → ${group.receiverName}`, consequence: t('text'), okText: t('nameLead') });
    if (answer) await nameLead.run({ input: { groupId: group.id, memberId: member.id, revision: group.revision } });
  };
  const supporters = (group: Group) => (
    <ul className={styles.supporters}>
      {group.members.map((member) => (
        <li key={member.id}>
          <Link to={`/pairings/${member.pairingKey}`}>{member.supporterName}</Link> <span className="muted">{member.pairingCode}</span>{' '}
          {member.lead && group.members.length > 1 && <StatusTag tone="info" variant="tag">{t('lead')}</StatusTag>}
          {!member.lead && group.members.length > 1 && isAllowed(group.availableActions, 'nameLead') && (
            <Button size="small" type="link" aria-label={t('nameLeadOf', { name: member.supporterName })} onClick={() => void name(group, member)}>
              {t('nameLead')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <Panel flush title={t('title')} note={t('note')} extra={<RuleChip ruleId="R-227" />}>
      <VerbOutcome verb={nameLead} action={t('nameLead')} onReload={onReload} />
      {programme.groups.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={programme.groups}
          rowKey={(row) => row.id}
          columns={[
            { key: 'receiver', title: t('receiver'), strong: true, render: (row) => row.receiverName },
            { key: 'category', title: t('category'), render: (row) => label('institutionCategory', row.receiverCategory) },
            { key: 'supporters', title: t('supporters'), render: supporters },
            { key: 'state', title: t('state'), render: (row) => <State list="group" code={row.state} /> },
          ]}
        />
      )}
    </Panel>
  );
}
