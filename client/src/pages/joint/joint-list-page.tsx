import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { JointListPageQuery, JointListPageQueryVariables } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { InviteDialog } from './invite-dialog.js';

const PAGE: TypedDocumentNode<JointListPageQuery, JointListPageQueryVariables> = gql`
  query JointListPage($filter: JointFilter, $after: String) {
    jointEvaluations(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        year
        heldOn
        place
        method
        observerNames
        termEndsOn
        observerResult
        result
        conclusion
        state
        pairing {
          id
          supporterName
          receiverName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

/** Evaluations together with the administrations of the supporters. */
const words = defineWords('joint-list-page', {
  title: ['联合考核', 'Joint evaluation'],
  search: ['方式、结论', 'Method or conclusion'],
  invite: ['组织联合考核', 'Hold a joint evaluation'],
  pairing: ['结对', 'Pairing'],
  year: ['年度', 'Year'],
  held: ['考核日', 'Held on'],
  place: ['地点', 'Place'],
  method: ['方式', 'Method'],
  observers: ['受邀部门', 'Invited'],
  term: ['队伍期满', 'Term ends'],
  opinion: ['对方意见', 'Their opinion'],
  result: ['结论', 'Result'],
  conclusion: ['结论说明', 'Conclusion'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的联合考核', 'No joint evaluation matches'],
  emptyText: ['省卫生健康委邀请外省或军队主管部门，在队伍期满前共同考核。', 'The province invites the administration of the supporter and evaluates with it before the team’s term ends.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', states: 'list', results: 'list' };

type Row = JointListPageQuery['jointEvaluations']['nodes'][number];

export function JointListPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [inviting, setInviting] = useState(false);
  const pairing = (row: Row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—');
  const columns: DataColumn<Row>[] = [
    { key: 'pairing', title: t('pairing'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/joint-evaluations/${row.id}`}><b>{pairing(row)}</b></Link> },
    { key: 'year', title: t('year'), render: (row) => row.year },
    { key: 'held', title: t('held'), render: (row) => day(row.heldOn) },
    { key: 'observers', title: t('observers'), render: (row) => row.observerNames.join('、') },
    { key: 'term', title: t('term'), phone: 'none', render: (row) => (row.termEndsOn ? <Deadline on={row.termEndsOn} done={row.state === 'CONCLUDED' || row.state === 'CANCELLED'} wrap /> : '—') },
    { key: 'opinion', title: t('opinion'), phone: 'none', render: (row) => label('jointResult', row.observerResult) },
    { key: 'result', title: t('result'), render: (row) => label('jointResult', row.result) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="joint_evaluation" code={row.state} /> },
  ];
  return (
    <RecordList
      name="joint-evaluations"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.jointEvaluations}
      spec={spec}
      fields={[
        { key: 'states', label: t('state'), options: options('joint_evaluation') },
        { key: 'results', label: t('result'), options: options('jointResult') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('pairing'), value: pairing },
        { head: t('year'), value: (row) => row.year },
        { head: t('held'), value: (row) => row.heldOn },
        { head: t('place'), value: (row) => row.place },
        { head: t('method'), value: (row) => row.method },
        { head: t('observers'), value: (row) => row.observerNames.join('、') },
        { head: t('term'), value: (row) => row.termEndsOn },
        { head: t('opinion'), value: (row) => label('jointResult', row.observerResult) },
        { head: t('result'), value: (row) => label('jointResult', row.result) },
        { head: t('conclusion'), value: (row) => row.conclusion },
        { head: t('state'), value: (row) => label('joint_evaluation', row.state) },
      ]}
      actions={may('joint.hold') ? [{ key: 'invite', label: t('invite'), icon: 'plus', primary: true, allowed: true, onClick: () => setInviting(true) }] : []}
      notice={inviting && <InviteDialog onClose={() => setInviting(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
