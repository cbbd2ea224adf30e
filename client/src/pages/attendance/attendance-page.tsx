import { Link } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamRowFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { useTeamColumns } from '../../modules/team/team-columns.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { TEAMS_PAGE } from '../teams/teams-query.js';

/** The teams whose attendance this organisation sees; each leads to its month. */
const words = defineWords('attendance-page', {
  title: ['考勤', 'Attendance'],
  sheet: ['本月考勤表', 'This month'],
  state: ['状态', 'State'],
  contradictions: ['矛盾记录', 'Contradictions'],
  import: ['导入钉钉考勤', 'Import DingTalk attendance'],
  search: ['队伍、医院', 'Team or hospital'],
  empty: ['没有在岗的队伍', 'No team on site'],
  emptyText: ['队伍派出并到岗后，考勤表会出现在这里。', 'Once a team has arrived its sheet appears here.'],
});

export function AttendancePage() {
  const t = useWords(words);
  const { viewer, may } = useSession();
  const options = useOptions();
  const [, ...others] = useTeamColumns();
  const month = dayOf(viewer.businessNow).slice(0, 7);
  const list = useList(TEAMS_PAGE, (data) => data.teams, { search: 'text', states: 'list' }, { ordered: true });
  const columns: DataColumn<TeamRowFragment>[] = [
    {
      key: 'team', title: t('title'), fixed: true, phone: 'title',
      render: (row) => <Link data-row-link to={`/attendance/${row.id}?month=${month}`}><b>{row.name}</b> {t('sheet')}</Link>,
    },
    ...others.filter(({ key }) => key !== 'filing'),
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={[
          { key: 'contradictions', label: t('contradictions'), allowed: true, to: '/contradictions' },
          ...(may('import.run') && may('attendance.record') ? [{ key: 'import', label: t('import'), icon: 'import' as const, allowed: true, to: '/imports?kind=ATTENDANCE' }] : []),
        ]}
      />
      <PageBody>
        <ListPanel
          name="attendance"
          label={t('title')}
          filters={list.filters}
          fields={[{ key: 'states', label: t('state'), options: options('team') }]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
