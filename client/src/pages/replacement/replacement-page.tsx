import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { day, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReplacementPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { RuleBook } from '../../modules/rule-book.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { ReplacementForm } from './replacement-form.js';
import { DECLINE_REPLACEMENT, REPLACEMENT_PAGE } from './replacement-query.js';

/** Who comes for somebody who left or is taken off the roster: named by the supporting hospital, or nobody, with the reason. */
const words = defineWords('replacement-page', {
  teams: ['队伍', 'Teams'],
  title: ['另行选派：{{name}}', 'Replace {{name}}'],
  before: ['被替换人员', 'Who is replaced'],
  role: ['角色', 'Role'],
  titleText: ['职称', 'Title'],
  specialty: ['专业', 'Specialty'],
  post: ['受援方任职', 'Post'],
  planned: ['计划驻点', 'Planned stay'],
  arrived: ['到岗', 'Arrived'],
  ended: ['离岗', 'Left'],
  why: ['原因', 'Why'],
  decline: ['不另行选派', 'Send nobody'],
  declineText: ['由医院视情况决定；写明理由后不再列入待办，以后仍可选派。', 'It is the hospital’s discretion: with a reason it leaves the to-dos; somebody may still be named later.'],
  reason: ['理由', 'Reason'],
  declined: ['已决定不另行选派', 'It was decided to send nobody'],
  replaced: ['已由{{name}}替换', 'Replaced by {{name}}'],
  replacedText: ['替换名单的备案、培训和派出在队伍页面办理。', 'Filing, training and departure are on the team’s page.'],
  closed: ['现在不能替换', 'It cannot be replaced now'],
});

type Member = ReplacementPageQuery['assignment'];

function Before({ member }: { member: Member }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel title={t('before')}>
      <KeyValues
        items={[
          { key: 'role', label: t('role'), value: label('stayRole', member.role) },
          { key: 'title', label: t('titleText'), value: [member.titleText, label('titleLevel', member.titleLevel)].filter(Boolean).join(' · ') },
          { key: 'specialty', label: t('specialty'), value: member.specialty || member.department || '—' },
          { key: 'post', label: t('post'), value: label('post', member.receiverPost) },
          { key: 'planned', label: t('planned'), value: period(member.plannedFrom, member.plannedTo) },
          { key: 'arrived', label: t('arrived'), value: day(member.arrivedOn) },
          ...(member.finishedOn ? [{ key: 'ended', label: t('ended'), value: day(member.finishedOn) }] : []),
          ...(member.endReason ? [{ key: 'why', label: t('why'), value: member.endReason }] : []),
        ]}
      />
    </Panel>
  );
}

function useDecline(member: Member): Step[] {
  const t = useWords(words);
  return [{
    name: 'declineReplacement', label: t('decline'), object: member.name, consequence: t('declineText'), document: DECLINE_REPLACEMENT, refetch: ['ReplacementPage'],
    fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }],
    input: ({ reason }) => ({ assignmentId: member.id, revision: member.revision, reason }),
  }];
}

function Loaded({ data }: { data: ReplacementPageQuery }) {
  const t = useWords(words);
  const { assignment: member, persons } = data;
  const { team } = member;
  const open = isAllowed(member.availableActions, 'replaceTeamMember') && isAllowed(team?.availableActions ?? [], 'replaceTeamMember');
  const why = [...member.availableActions, ...(team?.availableActions ?? [])].find((action) => action.name === 'replaceTeamMember' && !action.allowed)?.reason;
  const { actions, dialog } = useSteps(useDecline(member), open && member.notReplacedReason === null ? member.availableActions : []);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('teams'), to: '/teams' }, ...(team ? [{ label: team.name, to: `/teams/${team.id}` }] : []), { label: member.name }]}
        title={t('title', { name: member.name })}
        tags={<State list="assignment" code={member.state} variant="tag" />}
        sub={team?.pairing ? `${team.pairing.supporterName} → ${team.pairing.receiverName}` : undefined}
        actions={actions}
        notice={dialog}
      />
      <PageBody>
        <Columns aside={<Before member={member} />}>
          {member.replacedByName && <ReasonStrip tone="info" icon="info" title={t('replaced', { name: member.replacedByName })}>{t('replacedText')}</ReasonStrip>}
          {member.notReplacedReason && <ReasonStrip tone="info" icon="info" title={t('declined')}>{member.notReplacedReason}</ReasonStrip>}
          {!open && !member.replacedByName && <ReasonStrip tone="warn" icon="info" title={t('closed')}>{why}</ReasonStrip>}
          {open && <ReplacementForm member={member} persons={persons.nodes} />}
        </Columns>
      </PageBody>
    </>
  );
}

export function ReplacementPage() {
  const { id = '' } = useParams();
  const query = useQuery(REPLACEMENT_PAGE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {(data) => {
        const { team } = data.assignment;
        return team ? <RuleBook code={team.packCode} version={team.packVersion}><Loaded data={data} /></RuleBook> : <Loaded data={data} />;
      }}
    </QueryView>
  );
}
