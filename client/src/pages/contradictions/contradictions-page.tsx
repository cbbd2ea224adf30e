import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { placeSpec } from '../../app/list-filter.js';
import { inLanguage } from '../../app/said.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type {
  ContradictionsPageQuery, ContradictionsPageQueryVariables, ResolveContradictionMutation, ResolveContradictionMutationVariables,
} from '../../graphql/generated/types.js';
import { ACTION_FIELDS, PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { useExportAction } from '../../modules/export-action.js';
import { labelOf, useLabel, useOptions } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { PlainButton } from '../../ui/plain-button.js';
import { EmptyState } from '../../ui/states.js';

const CONTRADICTION_ROW = gql`
  fragment ContradictionRow on Contradiction {
    id
    kind
    day
    detail
    detailEn
    state
    resolution
    resolvedBy
    resolvedOrg
    resolvedAt
    revision
    createdAt
    assignment {
      id
      name
      team {
        id
        name
        pairing {
          id
          receiverName
        }
      }
    }
    availableActions {
      ...ActionFields
    }
  }
  ${ACTION_FIELDS}
`;

const CONTRADICTIONS_PAGE: TypedDocumentNode<ContradictionsPageQuery, ContradictionsPageQueryVariables> = gql`
  query ContradictionsPage($filter: ContradictionFilter, $after: String) {
    contradictions(filter: $filter, first: 50, after: $after) {
      nodes {
        ...ContradictionRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${CONTRADICTION_ROW}
`;

const RESOLVE_CONTRADICTION: TypedDocumentNode<ResolveContradictionMutation, ResolveContradictionMutationVariables> = gql`
  mutation ResolveContradiction($input: ResolveContradictionInput!) {
    resolveContradiction(input: $input) {
      contradiction {
        ...ContradictionRow
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${CONTRADICTION_ROW}
  ${PROBLEM_FIELDS}
`;

/** Records that cannot both be true, until one of the two hospitals has said why. */
const words = defineWords('contradictions-page', {
  attendance: ['考勤', 'Attendance'],
  title: ['矛盾记录', 'Contradictions'],
  name: ['姓名', 'Name'],
  kind: ['类型', 'Kind'],
  day: ['日期', 'Day'],
  detail: ['情况', 'What was found'],
  receiver: ['受援单位', 'Receiver'],
  state: ['状态', 'State'],
  settled: ['说明', 'Settled'],
  resolve: ['说明', 'Settle'],
  resolveText: ['说明记入记录，双方医院和本人都能看到；考勤记录本身不变，有误的另行更正。', 'Both hospitals and the person can read it; the records stay as they are, a wrong one is corrected by itself.'],
  reason: ['说明', 'What was the matter'],
  reasonHint: ['例如：当天受派到乡镇义诊，有通知', 'for example: sent to a township that day, with a notice'],
  search: ['姓名', 'Name'],
  empty: ['没有矛盾记录', 'No contradictions'],
  emptyText: ['签到、签到表、请假和诊疗记录互相矛盾时会出现在这里。', 'They appear where check-ins, sheets, leave and clinical records disagree.'],
});

type Row = ContradictionsPageQuery['contradictions']['nodes'][number];

export function ContradictionsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const ask = useConfirm();
  const resolve = useVerb(RESOLVE_CONTRADICTION);
  const list = useList(CONTRADICTIONS_PAGE, (data) => data.contradictions, { search: 'text', teamId: 'text', ...placeSpec, states: 'list', kinds: 'list' });
  const settle = async (row: Row): Promise<void> => {
    const answer = await ask({
      title: t('resolve'), object: `${row.assignment?.name ?? ''} ${inLanguage(row.detail, row.detailEn)}`, consequence: t('resolveText'), okText: t('resolve'), reason: { label: t('reason'), hint: t('reasonHint') },
    });
    if (answer) await resolve.run({ input: { contradictionId: row.id, revision: row.revision, reason: answer.reason } });
  };
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/attendance/${row.assignment?.team?.id ?? ''}?month=${row.day.slice(0, 7)}`}><b>{row.assignment?.name}</b></Link> },
    { key: 'kind', title: t('kind'), fixed: true, render: (row) => label('contradictionKind', row.kind) },
    { key: 'day', title: t('day'), render: (row) => row.day },
    { key: 'detail', title: t('detail'), render: (row) => inLanguage(row.detail, row.detailEn) },
    { key: 'receiver', title: t('receiver'), render: (row) => row.assignment?.team?.pairing?.receiverName ?? '—' },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="contradictionState" code={row.state} /> },
    {
      key: 'settled', title: t('settled'),
      render: (row) =>
        row.resolution ? `${row.resolution}（${row.resolvedOrg} ${row.resolvedBy} ${dateTime(row.resolvedAt)}）`
        : isAllowed(row.availableActions, 'resolveContradiction') ? <PlainButton aria-label={`${t('resolve')} ${row.assignment?.name} ${row.day}`} onClick={() => void settle(row)}>{t('resolve')}</PlainButton> : '—',
    },
  ];
  const exporting = useListExport(CONTRADICTIONS_PAGE, (data) => data.contradictions, { filter: list.filter }, {
    name: '矛盾记录',
    columns: [
      { head: '姓名', value: (row: Row) => row.assignment?.name }, { head: '类型', value: (row) => labelOf('contradictionKind', row.kind, 'zh-CN') }, { head: '日期', value: (row) => row.day }, { head: '情况', value: (row) => row.detail },
      { head: '状态', value: (row) => labelOf('contradictionState', row.state, 'zh-CN') }, { head: '说明', value: (row) => row.resolution }, { head: '说明人', value: (row) => row.resolvedBy },
    ],
  });
  const action = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader crumbs={[{ label: t('attendance'), to: '/attendance' }]} title={t('title')} actions={[action]} notice={<VerbOutcome verb={resolve} action={t('resolve')} onReload={list.retry} />} />
      <PageBody>
        <ListPanel
          name="contradictions"
          label={t('title')}
          filters={list.filters}
          fields={[{ key: 'states', label: t('state'), options: options('contradictionState') }, { key: 'kinds', label: t('kind'), options: options('contradictionKind') }]}
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
