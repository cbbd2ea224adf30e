import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationsPageQuery, RectificationsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { MinuteDeadline } from '../../modules/minute-deadline.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { OrderDialog } from './order-dialog.js';

const PAGE: TypedDocumentNode<RectificationsPageQuery, RectificationsPageQueryVariables> = gql`
  query RectificationsPage($filter: RectificationFilter, $after: String) {
    rectifications(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        number
        title
        cause
        unitName
        serious
        orderedAt
        orderedOrgName
        dueAt
        overdueAt
        evidenceAt
        measures
        closedAt
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

/** Orders to put something right, by the minute. */
const words = defineWords('rectifications-page', {
  title: ['整改', 'Rectification'],
  search: ['单位、事项、编号', 'Unit, matter or number'],
  order: ['责令整改', 'Order to rectify'],
  matter: ['事项', 'Matter'],
  number: ['编号', 'Number'],
  unit: ['整改单位', 'Unit'],
  pairing: ['结对', 'Pairing'],
  cause: ['原因', 'Cause'],
  due: ['期限', 'Due'],
  evidence: ['材料', 'Evidence'],
  measures: ['升级处理', 'Measures'],
  issuer: ['下达机关', 'Ordered by'],
  ordered: ['下达', 'Ordered'],
  closed: ['办结', 'Closed'],
  state: ['状态', 'State'],
  late: ['逾期', 'Overdue'],
  lateMark: ['曾逾期', 'was overdue'],
  serious: ['严重', 'serious'],
  empty: ['没有符合条件的整改', 'No order matches'],
  emptyText: ['卫生健康行政部门在此责令整改；被责令的单位逐项提交整改材料。', 'A health administration orders here; the unit answers item by item.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', programmeId: 'text', divisionCode: 'text', states: 'list', causes: 'list', late: 'boolean' };

type Row = RectificationsPageQuery['rectifications']['nodes'][number];

/** Nobody waits for the unit any more. */
const ANSWERED: readonly string[] = ['EVIDENCE_SUBMITTED', 'VERIFIED', 'RE_EVALUATED', 'CLOSED', 'WITHDRAWN'];

export function RectificationsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const { may } = useSession();
  const [ordering, setOrdering] = useState(false);
  const measures = (row: Row) => row.measures.map((measure) => label('escalationMeasure', measure)).join('、');
  const columns: DataColumn<Row>[] = [
    { key: 'matter', title: t('matter'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/rectifications/${row.id}`}><b>{row.title}</b></Link> },
    { key: 'unit', title: t('unit'), render: (row) => row.unitName },
    { key: 'cause', title: t('cause'), phone: 'none', render: (row) => label('rectificationCause', row.cause) },
    { key: 'due', title: t('due'), render: (row) => <MinuteDeadline at={row.dueAt} done={ANSWERED.includes(row.state)} wrap /> },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="rectification_order" code={row.state} {...(row.overdueAt && row.state !== 'OVERDUE' ? { suffix: <StatusTag tone="bad">{t('lateMark')}</StatusTag> } : {})} /> },
    { key: 'measures', title: t('measures'), phone: 'none', render: (row) => measures(row) || '—' },
    { key: 'pairing', title: t('pairing'), phone: 'none', render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'issuer', title: t('issuer'), phone: 'none', render: (row) => row.orderedOrgName },
  ];
  return (
    <RecordList
      name="rectifications"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.rectifications}
      spec={spec}
      fields={[
        { key: 'states', label: t('state'), options: options('rectification_order') },
        { key: 'causes', label: t('cause'), options: options('rectificationCause') },
        { key: 'late', label: t('late'), options: flag },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('number'), value: (row) => row.number },
        { head: t('matter'), value: (row) => row.title },
        { head: t('unit'), value: (row) => row.unitName },
        { head: t('pairing'), value: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '') },
        { head: t('cause'), value: (row) => label('rectificationCause', row.cause) },
        { head: t('serious'), value: (row) => (row.serious ? t('serious') : '') },
        { head: t('issuer'), value: (row) => row.orderedOrgName },
        { head: t('ordered'), value: (row) => dateTime(row.orderedAt) },
        { head: t('due'), value: (row) => dateTime(row.dueAt) },
        { head: t('late'), value: (row) => (row.overdueAt ? t('late') : '') },
        { head: t('evidence'), value: (row) => dateTime(row.evidenceAt) },
        { head: t('measures'), value: measures },
        { head: t('closed'), value: (row) => dateTime(row.closedAt) },
        { head: t('state'), value: (row) => label('rectification_order', row.state) },
      ]}
      actions={may('rectification.order') ? [{ key: 'order', label: t('order'), icon: 'plus', primary: true, allowed: true, onClick: () => setOrdering(true) }] : []}
      notice={ordering && <OrderDialog onClose={() => setOrdering(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
