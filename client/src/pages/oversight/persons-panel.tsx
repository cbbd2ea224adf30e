import { useQuery } from '@apollo/client/react';
import type { FigureCode } from '@jiedui/schema/figures';
import { Link } from 'react-router';
import { day, number } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OversightPersonsQuery } from '../../graphql/generated/types.js';
import { listAddress } from '../../modules/addresses.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable, type PlainColumn } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { OVERSIGHT_PERSONS } from './oversight-query.js';
import type { Place } from './place.js';

/** The people of an institution in the period: the last step of the way down. */
const words = defineWords('persons-panel', {
  title: ['人员', 'People'],
  note: ['本期有派驻的人员', 'with a stay in the period'],
  name: ['姓名', 'Name'],
  level: ['职称层级', 'Title level'],
  supporter: ['支援医院', 'Supporter'],
  arrived: ['到岗', 'Arrived'],
  state: ['状态', 'State'],
  empty: ['本期没有派驻人员', 'Nobody in this period'],
  emptyText: ['换一个统计期；队伍到岗后，人员会出现在这里。', 'Choose another period; people appear once their team has arrived.'],
});

const COLUMNS: readonly FigureCode[] = ['STAY_MONTHS', 'ACTIVITIES', 'ACTIVITIES_CONFIRMED', 'ATTENDANCES', 'ABSENCES', 'EVALUATIONS_ENDED', 'EVALUATIONS_PASSED'];
type Row = OversightPersonsQuery['oversightPersons'][number];

export function PersonsPanel({ place }: { place: Place }) {
  const t = useWords(words);
  const label = useLabel();
  const { programmeId, receiverId, period, on } = place;
  const { data, error, refetch } = useQuery(OVERSIGHT_PERSONS, { variables: { programmeId, receiverId, period, on } });
  const columns: PlainColumn<Row>[] = [
    { key: 'name', title: t('name'), strong: true, render: (row) => <Link to={`/presence/${row.id}`}>{row.name}</Link> },
    { key: 'level', title: t('level'), render: (row) => label('titleLevel', row.titleLevel) },
    { key: 'supporter', title: t('supporter'), render: (row) => row.supporterName },
    { key: 'arrived', title: t('arrived'), render: (row) => day(row.arrivedOn) },
    { key: 'state', title: t('state'), render: (row) => <State list="assignment" code={row.state} /> },
    ...COLUMNS.map((code): PlainColumn<Row> => ({
      key: code, title: label('figure', code), align: 'right',
      render: (row) => {
        const figure = row.figures.find((one) => one.code === code);
        return figure ? <Link to={listAddress(figure.list, figure.filter)} aria-label={`${row.name} ${label('figure', code)} ${figure.value}`}>{number(figure.value)}</Link> : '—';
      },
    })),
  ];
  if (error && !data) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  const people = data?.oversightPersons ?? [];
  return (
    <Panel flush title={t('title')} note={t('note')}>
      {data && people.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : <PlainTable label={t('title')} rows={people} rowKey={(row) => row.id} columns={columns} />}
    </Panel>
  );
}
