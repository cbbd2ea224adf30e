import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { shortDateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FilingsPageQuery } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { Aggregates } from './aggregates.js';
import { useFilingsExport } from './use-filings-export.js';
import { AGGREGATE_ROSTERS, filingFilterSpec, FILINGS_PAGE } from './filings-query.js';

/** Rosters that were filed: the city puts those of other provinces together, the owner accepts them. */
const words = defineWords('filings-page', {
  title: ['名单备案', 'Roster filings'],
  sub: ['省内直接报送，省外由市州汇总上报', 'direct within the province, by way of the city from others'],
  all: ['全部', 'All'],
  waiting: ['待汇总或受理', 'Waiting'],
  viaCity: ['待市州汇总', 'To aggregate'],
  accepted: ['已受理', 'Accepted'],
  pair: ['支援 → 受援', 'Pairing'],
  team: ['队伍', 'Team'],
  lines: ['人数', 'People'],
  route: ['路径', 'Route'],
  submitted: ['报送', 'Submitted'],
  late: ['逾期', 'late'],
  state: ['状态', 'State'],
  number: ['汇总号 / 回执号', 'Aggregate / receipt'],
  replacement: ['替换', 'replacement'],
  search: ['医院名称', 'Hospital'],
  aggregate: ['汇总上报 {{count}} 份', { one: 'Forward {{count}} roster', other: 'Forward {{count}} rosters' }],
  aggregateVerb: ['汇总上报', 'Forward'],
  text: ['所选名单合为一份汇总件，编号并加盖本单位平台签章后报送受理单位。走错路径的逐行退出汇总，其余照常上报。', 'The rosters become one aggregate with your number and platform seal. Lines of the wrong route are rejected, the others go on.'],
  only: ['所选名单不由本单位汇总', 'these are not yours to aggregate'],
  done: ['已汇总上报 {{number}}。', 'Forwarded as {{number}}.'],
  doneText: ['上报 {{forwarded}} 人，退出 {{rejected}} 人。', '{{forwarded}} people forwarded, {{rejected}} rejected.'],
  empty: ['没有符合条件的备案', 'No filing matches'],
  emptyText: ['支援医院在队伍页报备名单后会出现在这里。', 'They appear when a supporting hospital files a roster.'],
});

type Row = FilingsPageQuery['filings']['nodes'][number];

function useAggregate(rows: readonly Row[], picked: readonly string[], onDone: () => void) {
  const t = useWords(words);
  const ask = useConfirm();
  const verb = useVerb(AGGREGATE_ROSTERS, { refetch: ['FilingsPage', 'RosterAggregates'] });
  const [made, setMade] = useState<{ number: string; forwarded: number; rejected: number } | null>(null);
  const chosen = rows.filter((row) => picked.includes(row.id));
  const mine = chosen.some((row) => isAllowed(row.availableActions, 'aggregateFiling'));
  const run = async (): Promise<void> => {
    const title = t('aggregate', { count: chosen.length });
    const object = chosen.map((row) => `${row.team?.pairing?.supporterName ?? ''} → ${row.team?.pairing?.receiverName ?? ''}`).join('、');
    if (!(await ask({ title, object, consequence: t('text'), okText: title }))) return;
    const answer = await verb.run({ input: { filingIds: chosen.map((row) => row.id) } });
    if (!answer?.aggregateRosters.rosterAggregate) return;
    setMade(answer.aggregateRosters.rosterAggregate);
    onDone();
  };
  const actions = mine ? (
    <Button size="small" type="primary" loading={verb.running} onClick={() => void run()}>
      {t('aggregate', { count: chosen.length })}
    </Button>
  ) : (
    <span className="muted">{t('only')}</span>
  );
  const outcome = (
    <>
      <VerbOutcome verb={verb} action={t('aggregateVerb')} />
      {made && (
        <ReasonStrip tone="ok" icon="check" title={t('done', { number: made.number })}>
          {t('doneText', { forwarded: made.forwarded, rejected: made.rejected })}
        </ReasonStrip>
      )}
    </>
  );
  return { actions, outcome };
}

export function FilingsPage() {
  const t = useWords(words);
  const options = useOptions();
  const list = useList(FILINGS_PAGE, (data) => data.filings, filingFilterSpec);
  const exportAction = useFilingsExport(list.filter, list.table.totalCount);
  const [picked, setPicked] = useState<string[]>([]);
  const aggregate = useAggregate(list.table.rows ?? [], picked, () => setPicked([]));
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction]} notice={aggregate.outcome} />
      <PageBody>
        <ListViews
          path="/filings"
          filters={list.filters}
          views={[
            { key: 'all', label: t('all'), search: '' },
            { key: 'waiting', label: t('waiting'), search: 'states=SUBMITTED%2CAGGREGATED' },
            { key: 'viaCity', label: t('viaCity'), search: 'states=SUBMITTED&routes=VIA_CITY' },
            { key: 'accepted', label: t('accepted'), search: 'states=ACCEPTED' },
          ]}
        />
        <ListPanel
          name="filings"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('filing') },
            { key: 'routes', label: t('route'), options: options('filingRoute') },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={[
            { key: 'pair', title: t('pair'), phone: 'title', fixed: true, render: (row) => <Link data-row-link to={`/teams/${row.team?.id ?? ''}`}>{row.team?.pairing?.supporterName} → {row.team?.pairing?.receiverName}</Link> },
            { key: 'team', title: t('team'), render: (row) => <>{row.team?.name} {row.kind === 'REPLACEMENT' && <span className="muted">{t('replacement')} v{row.versionNo}</span>}</> },
            { key: 'lines', title: t('lines'), align: 'right', render: (row) => row.lineCount },
            { key: 'route', title: t('route'), render: (row) => row.routeLabel || '—' },
            { key: 'submitted', title: t('submitted'), render: (row) => <>{shortDateTime(row.submittedAt)} {row.late && <StatusTag tone="bad">{t('late')}</StatusTag>}</> },
            { key: 'number', title: t('number'), render: (row) => [row.aggregateNumber, row.receiptNo].filter(Boolean).join(' / ') || '—' },
            { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="filing" code={row.state} /> },
          ]}
          {...list.table}
          selection={{ ids: picked, onChange: setPicked, rowLabel: (row) => `${row.team?.pairing?.supporterName ?? ''} → ${row.team?.pairing?.receiverName ?? ''}` }}
          selectionActions={aggregate.actions}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
        <Aggregates />
      </PageBody>
    </>
  );
}
