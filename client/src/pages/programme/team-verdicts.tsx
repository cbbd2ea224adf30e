import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamVerdictsQuery, TeamVerdictsQueryVariables } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChips } from '../../ui/rule-chips.js';

const TEAM_VERDICTS: TypedDocumentNode<TeamVerdictsQuery, TeamVerdictsQueryVariables> = gql`
  query TeamVerdicts($programmeId: ID!) {
    teamVerdicts(programmeId: $programmeId) {
      id
      batchNo
      name
      state
      supporterName
      receiverName
      rules {
        met
        notMet
        unknown
      }
    }
  }
`;

/** What the rules of the pack say of every team at work in the programme. */
const words = defineWords('team-verdicts', {
  title: ['队伍判定', 'Teams against the rules'],
  note: ['{{broken}} / {{count}} 支队伍有未达到的规则', '{{broken}} of {{count}} teams break a rule'],
  export: ['导出', 'Export'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  team: ['队伍', 'Team'],
  batch: ['第 {{no}} 批', 'Team {{no}}'],
  state: ['状态', 'State'],
  met: ['符合', 'Kept'],
  notMet: ['未达到', 'Broken'],
  unknown: ['无法判断', 'Not known'],
  none: ['本方案还没有在组建或在岗的队伍。', 'No team is forming or at work in this programme.'],
});

type Row = TeamVerdictsQuery['teamVerdicts'][number];

export function TeamVerdicts({ programmeId }: { programmeId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const { may } = useSession();
  const { data } = useQuery(TEAM_VERDICTS, { variables: { programmeId }, skip: !may('oversight.read') });
  if (!data) return null;
  const teams = data.teamVerdicts;
  const broken = teams.filter((team) => team.rules.notMet.length > 0).length;
  const download = () =>
    downloadTable(
      t('title'),
      [t('receiver'), t('supporter'), t('team'), t('state'), t('met'), t('notMet'), t('unknown')],
      teams.map((team) => [team.receiverName, team.supporterName, t('batch', { no: team.batchNo }), label('team', team.state), team.rules.met.length, team.rules.notMet.join(' '), team.rules.unknown.join(' ')]),
    );
  return (
    <Panel
      title={t('title')}
      note={teams.length > 0 ? t('note', { broken, count: teams.length }) : undefined}
      extra={
        teams.length > 0 && (
          <Button size="small" icon={<Icon name="download" />} onClick={download}>
            {t('export')}
          </Button>
        )
      }
      flush={teams.length > 0}
    >
      {teams.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <PlainTable<Row>
          label={t('title')}
          rows={teams}
          rowKey={(team) => team.id}
          columns={[
            { key: 'receiver', title: t('receiver'), strong: true, render: (team) => team.receiverName },
            { key: 'supporter', title: t('supporter'), render: (team) => team.supporterName },
            { key: 'team', title: t('team'), render: (team) => <Link to={`/teams/${team.id}`}>{t('batch', { no: team.batchNo })}</Link> },
            { key: 'state', title: t('state'), render: (team) => <State list="team" code={team.state} /> },
            { key: 'met', title: t('met'), align: 'right', render: (team) => team.rules.met.length },
            { key: 'notMet', title: t('notMet'), render: (team) => <RuleChips rules={team.rules.notMet} /> },
            { key: 'unknown', title: t('unknown'), render: (team) => <RuleChips rules={team.rules.unknown} /> },
          ]}
        />
      )}
    </Panel>
  );
}
