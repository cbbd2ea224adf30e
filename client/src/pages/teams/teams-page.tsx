import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import { useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { useTeamColumns } from '../../modules/team/team-columns.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { FormTeamDialog } from './form-team-dialog.js';
import { teamFilterSpec, TEAM_VIEWS, TEAMS_PAGE } from './teams-query.js';
import { useTeamsExport } from './use-teams-export.js';

/** The teams of every pairing that this organisation sees. */
const words = defineWords('teams-page', {
  title: ['队伍', 'Teams'],
  search: ['队伍、医院', 'Team or hospital'],
  all: ['全部', 'All'],
  forming: ['组建中', 'Being formed'],
  filing: ['备案中', 'Filing under way'],
  underWay: ['待到岗', 'Under way'],
  onSite: ['在岗', 'On site'],
  state: ['状态', 'State'],
  filingState: ['备案', 'Filing'],
  division: ['受援地区', 'Area'],
  form: ['组建队伍', 'Form a team'],
  empty: ['没有符合条件的队伍', 'No team matches'],
  emptyText: ['结对生效后由支援医院组建：添加人员、资格校验、岗前培训、报备、派出。', 'Once a pairing is active its supporter forms the team: people, check, training, filing, dispatch.'],
});

export function TeamsPage() {
  const t = useWords(words);
  const { clear } = useListWords();
  const options = useOptions();
  const { acting, may } = useSession();
  const [forming, setForming] = useState(false);
  const columns = useTeamColumns();
  const list = useList(TEAMS_PAGE, (data) => data.teams, teamFilterSpec, { ordered: true });
  const exportAction = useTeamsExport(list.filter, list.table.totalCount);
  const { data: counts } = useQuery(TEAM_VIEWS, { variables: { area: acting.divisionCode } });
  return (
    <>
      <PageHeader title={t('title')} actions={[exportAction, ...(may('team.form') ? [{ key: 'form', label: t('form'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setForming(true) }] : [])]} />
      <PageBody>
        <ListViews
          path="/teams"
          filters={list.filters}
          extra={<ColumnChoice name="teams" columns={columns} />}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            { key: 'forming', label: t('forming'), search: 'states=FORMING%2CCHECKED', count: counts?.forming.totalCount },
            { key: 'filing', label: t('filing'), search: 'filingStates=SUBMITTED%2CAGGREGATED', count: counts?.filing.totalCount },
            { key: 'underWay', label: t('underWay'), search: 'states=DISPATCHED', count: counts?.underWay.totalCount },
            { key: 'onSite', label: t('onSite'), search: 'states=ON_SITE', count: counts?.onSite.totalCount },
          ]}
        />
        <ListPanel
          name="teams"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('team') },
            { key: 'filingStates', label: t('filingState'), options: options('filing') },
            { key: 'divisionCode', label: t('division'), options: (counts?.divisions ?? []).map((one) => ({ value: one.code, label: one.name })) },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={columns}
          {...list.table}
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
      {forming && <FormTeamDialog pairingId={list.filters.values['pairingId']} onClose={() => setForming(false)} />}
    </>
  );
}
