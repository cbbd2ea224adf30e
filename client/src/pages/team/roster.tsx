import { Button } from 'antd';
import { period } from '../../app/format.js';
import { Link } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { MemberFieldsFragment, TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { AddMembers } from './add-members.js';
import { ArrivalDialog } from './arrival-dialog.js';
import { MemberDialog } from './member-dialog.js';
import { REMOVE_TEAM_MEMBER, SEND_REPLACEMENT } from './team-query.js';

/** The roster: as filed, with the steps that each line allows. */
const words = defineWords('roster', {
  title: ['名单', 'Roster'],
  note: ['身份证号、手机号、薪酬不向受援方展示', 'identity and telephone numbers and pay are not shown to the receiver'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  post: ['受援方任职', 'Post at the receiver'],
  titleText: ['职称', 'Title'],
  level: ['级别', 'Level'],
  specialty: ['专业', 'Specialty'],
  certificate: ['执业证书', 'Certificate'],
  stay: ['计划驻点', 'Planned stay'],
  arrived: ['到岗', 'Arrived'],
  check: ['校验', 'Check'],
  state: ['状态', 'State'],
  action: ['操作', 'Action'],
  add: ['添加人员', 'Add people'],
  edit: ['编辑', 'Edit'],
  editOf: ['编辑 {{name}}', 'Edit {{name}}'],
  replace: ['替换', 'Replace'],
  replaceOf: ['替换 {{name}}', 'Replace {{name}}'],
  remove: ['移出', 'Remove'],
  removeOf: ['移出 {{name}}', 'Remove {{name}}'],
  arrive: ['确认到岗', 'Confirm arrival'],
  arriveOf: ['确认 {{name}} 到岗', 'Confirm the arrival of {{name}}'],
  send: ['派出', 'Send'],
  sendOf: ['派出 {{name}}', 'Send {{name}}'],
  sendTitle: ['派出替换人员', 'Send the replacement'],
  sendText: ['受援单位会收到通知并确认到岗。不能撤销。', 'The receiver is told and confirms the arrival. This cannot be undone.'],
  removeText: ['移出后此人可以加入其他队伍；已校验的队伍须重新校验。', 'The person may join another team; a checked team has to be checked again.'],
  empty: ['名单还是空的', 'The roster is empty'],
  emptyText: ['从本院人员库选人，选好后校验资格与编成。', 'Choose from the hospital’s staff, then check eligibility and composition.'],
});

/** Which dialog of the roster is open; findings open the same ones. */
export type RosterDialog = { kind: 'edit' | 'arrive'; member: MemberFieldsFragment } | { kind: 'add' } | null;

function RowActions({ member, replaceable, sendable, onOpen, onRemove, onSend }: {
  member: MemberFieldsFragment;
  replaceable: boolean;
  /** The team has left: whoever is new on the roster is sent by himself. */
  sendable: boolean;
  onOpen: (kind: 'edit' | 'arrive') => void;
  onRemove: () => void;
  onSend: () => void;
}) {
  const t = useWords(words);
  const may = (name: string) => isAllowed(member.availableActions, name);
  return (
    <span className="nowrap">
      {may('confirmArrival') && (
        <Button size="small" type="primary" aria-label={t('arriveOf', { name: member.name })} onClick={() => onOpen('arrive')}>
          {t('arrive')}
        </Button>
      )}
      {sendable && may('sendReplacement') && (
        <Button size="small" type="primary" aria-label={t('sendOf', { name: member.name })} onClick={onSend}>
          {t('send')}
        </Button>
      )}
      {may('changeTeamMember') && (
        <Button size="small" type="link" aria-label={t('editOf', { name: member.name })} onClick={() => onOpen('edit')}>
          {t('edit')}
        </Button>
      )}
      {replaceable && may('replaceTeamMember') && (
        <Link to={`/replacements/${member.id}`} aria-label={t('replaceOf', { name: member.name })}>
          {t('replace')}
        </Link>
      )}
      {may('removeTeamMember') && (
        <Button size="small" type="link" aria-label={t('removeOf', { name: member.name })} onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </span>
  );
}

export function Roster({ team, open, onOpen, verdictOf, onReload }: {
  team: TeamPageFieldsFragment;
  open: RosterDialog;
  onOpen: (dialog: RosterDialog) => void;
  /** The worst that the rules say about a member. */
  verdictOf: (member: MemberFieldsFragment) => React.ReactNode;
  onReload: () => void;
}) {
  const t = useWords(words);
  const label = useLabel();
  const ask = useConfirm();
  const remove = useVerb(REMOVE_TEAM_MEMBER, { refetch: ['TeamPage'] });
  const send = useVerb(SEND_REPLACEMENT, { refetch: ['TeamPage'] });
  const sendable = team.state === 'DISPATCHED' || team.state === 'ON_SITE';
  const sendOff = async (member: MemberFieldsFragment): Promise<void> => {
    const answer = await ask({ title: t('sendTitle'), object: `${member.name} ${member.titleText}`, consequence: t('sendText'), okText: t('sendTitle') });
    if (answer) await send.run({ input: { assignmentId: member.id, revision: member.revision } });
  };
  const drop = async (member: MemberFieldsFragment): Promise<void> => {
    const answer = await ask({ title: t('remove'), object: `${member.name} ${member.titleText}`, consequence: t('removeText'), okText: t('remove'), danger: true });
    if (answer) await remove.run({ input: { assignmentId: member.id, revision: member.revision } });
  };
  const actionable = team.members.some((member) => member.availableActions.some((action) => action.allowed));
  const mayAdd = isAllowed(team.availableActions, 'addTeamMember');
  const addButton = mayAdd && (
    <Button size="small" type={team.members.length === 0 ? 'primary' : 'link'} icon={<Icon name="plus" size={14} />} onClick={() => onOpen({ kind: 'add' })}>
      {t('add')}
    </Button>
  );
  return (
    <Panel flush title={t('title')} note={t('note')} extra={addButton}>
      <VerbOutcome verb={remove} action={t('remove')} onReload={onReload} />
      <VerbOutcome verb={send} action={t('sendTitle')} onReload={onReload} />
      {team.members.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={team.members}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', title: t('name'), strong: true, render: (row) => row.name },
            { key: 'role', title: t('role'), render: (row) => label('stayRole', row.role) },
            { key: 'title', title: t('titleText'), render: (row) => row.titleText || '—' },
            { key: 'level', title: t('level'), render: (row) => label('titleLevel', row.titleLevel) },
            { key: 'specialty', title: t('specialty'), render: (row) => row.specialty || row.department || '—' },
            { key: 'certificate', title: t('certificate'), render: (row) => row.certificateNo || '—' },
            { key: 'post', title: t('post'), render: (row) => label('post', row.receiverPost) },
            { key: 'stay', title: t('stay'), render: (row) => <span className="nowrap">{period(row.plannedFrom, row.plannedTo)}</span> },
            { key: 'arrived', title: t('arrived'), render: (row) => row.arrivedOn ?? '—' },
            { key: 'check', title: t('check'), render: verdictOf },
            { key: 'state', title: t('state'), render: (row) => <State list="assignment" code={row.state} /> },
            ...(actionable
              ? [{
                  key: 'action', title: t('action'),
                  render: (row: MemberFieldsFragment) => (
                    <RowActions
                      member={row} replaceable={isAllowed(team.availableActions, 'replaceTeamMember')} sendable={sendable}
                      onOpen={(kind) => onOpen({ kind, member: row })} onRemove={() => void drop(row)} onSend={() => void sendOff(row)}
                    />
                  ),
                }]
              : []),
          ]}
        />
      )}
      {open?.kind === 'add' && <AddMembers team={team} onClose={() => onOpen(null)} />}
      {open?.kind === 'edit' && <MemberDialog member={open.member} onClose={() => onOpen(null)} />}
      {open?.kind === 'arrive' && <ArrivalDialog member={open.member} onClose={() => onOpen(null)} />}
    </Panel>
  );
}
