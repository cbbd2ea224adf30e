import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingTeamsQuery, PairingTeamsQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS } from '../../modules/action-fields.js';
import { isAllowed } from '../../modules/server-actions.js';
import { useTeamColumns } from '../../modules/team/team-columns.js';
import { TEAM_ROW } from '../../modules/team/team-row.js';
import { DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { FormTeamDialog } from '../teams/form-team-dialog.js';

const PAIRING_TEAMS: TypedDocumentNode<PairingTeamsQuery, PairingTeamsQueryVariables> = gql`
  query PairingTeams($id: ID!) {
    pairing(id: $id) {
      id
      availableActions {
        ...ActionFields
      }
      teams {
        ...TeamRow
      }
    }
  }
  ${TEAM_ROW}
  ${ACTION_FIELDS}
`;

const words = defineWords('pairing-teams', {
  title: ['队伍', 'Teams'],
  note: ['各批次', 'batch by batch'],
  people: ['派驻人员', 'People on assignment'],
  form: ['组建队伍', 'Form a team'],
  empty: ['还没有队伍', 'No teams yet'],
  emptyText: ['协议生效后由支援医院组建：添加人员、资格校验、岗前培训、报备、派出，受援医院逐人确认到岗。', 'Once the agreement is in force the supporter forms it: people, check, training, filing, dispatch; the receiver confirms each arrival.'],
});

/** The teams of one pairing. */
export function TeamsTab() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const [forming, setForming] = useState(false);
  const columns = useTeamColumns(true).map(({ order: _, ...column }) => column);
  const query = useQuery(PAIRING_TEAMS, { variables: { id } });
  const form = (pairing: PairingTeamsQuery['pairing']) =>
    isAllowed(pairing.availableActions, 'formTeam') && (
      <Button type="primary" icon={<Icon name="plus" />} onClick={() => setForming(true)}>
        {t('form')}
      </Button>
    );
  return (
    <QueryView query={query}>
      {({ pairing }) => (
        <Panel
          flush
          title={t('title')}
          note={t('note')}
          extra={
            <>
              <Link to={`/assignments?pairingId=${id}`}>{t('people')}</Link>
              {pairing.teams.length > 0 && form(pairing)}
            </>
          }
        >
          <DataTable
            name="pairing-teams"
            label={t('title')}
            columns={columns}
            rows={pairing.teams}
            empty={
              <EmptyState title={t('empty')} actions={form(pairing)}>
                {t('emptyText')}
              </EmptyState>
            }
          />
          {forming && <FormTeamDialog pairingId={id} onClose={() => setForming(false)} />}
        </Panel>
      )}
    </QueryView>
  );
}
