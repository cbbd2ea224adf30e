import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingAgreementsQuery, PairingAgreementsQueryVariables } from '../../graphql/generated/types.js';
import { AGREEMENT_PANEL, AgreementPanel } from '../../modules/agreement/agreement-panel.js';
import { AgreementState } from '../../modules/agreement/agreement-state.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel } from '../../modules/labels.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';

const PAIRING_AGREEMENTS: TypedDocumentNode<PairingAgreementsQuery, PairingAgreementsQueryVariables> = gql`
  query PairingAgreements($id: ID!) {
    pairing(id: $id) {
      id
      agreements {
        effectiveAt
        ...AgreementPanel
      }
    }
  }
  ${AGREEMENT_PANEL}
`;

const words = defineWords('pairing-agreements', {
  list: ['协议与版本', 'Agreements and versions'],
  agreement: ['协议', 'Agreement'],
  name: ['{{kind}} {{year}} 第 {{version}} 版', '{{kind}} {{year}}, version {{version}}'],
  state: ['状态', 'State'],
  deadline: ['期限', 'Deadline'],
  effective: ['生效', 'In force since'],
  note: ['说明', 'Remark'],
  changed: ['{{org}} 修改，第 {{version}} 版', 'Changed by {{org}}, version {{version}}'],
  returned: ['退回：{{reason}}', 'Returned: {{reason}}'],
  empty: ['还没有协议', 'No agreement yet'],
  emptyText: ['用页首的“起草协议”开始；三方盖章后结对生效。', 'Start with “Draft agreement” above; the pairing starts when every party has sealed.'],
});

type Agreement = PairingAgreementsQuery['pairing']['agreements'][number];

/** The agreements under way in full, then all of them as a list. */
export function AgreementsTab() {
  const t = useWords(words);
  const label = useLabel();
  const { id = '' } = useParams();
  const query = useQuery(PAIRING_AGREEMENTS, { variables: { id } });
  const remark = (row: Agreement): string => {
    if (row.returnReason) return t('returned', { reason: row.returnReason });
    const [latest] = row.versions;
    return latest && latest.versionNo > 1 ? t('changed', { org: latest.byOrgName, version: latest.versionNo }) : '—';
  };
  return (
    <QueryView query={query}>
      {({ pairing: { agreements } }) =>
        agreements.length === 0 ? (
          <Panel>
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          </Panel>
        ) : (
          <Stack>
            {agreements
              .filter((one, i) => i === 0 || ['DRAFT', 'RETURNED', 'SIGNING'].includes(one.state))
              .map((one) => (
                <AgreementPanel key={one.id} agreement={one} />
              ))}
            <Panel flush title={t('list')}>
              <PlainTable
                label={t('list')}
                rows={agreements}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'name',
                    title: t('agreement'),
                    render: (row) => (
                      <Link to={`/agreements/${row.id}`}>
                        {t('name', { kind: label('agreementKind', row.kind), year: row.year, version: row.versionNo })}
                      </Link>
                    ),
                  },
                  { key: 'state', title: t('state'), render: (row) => <AgreementState agreement={row} /> },
                  { key: 'deadline', title: t('deadline'), render: (row) => <Deadline on={row.deadlineOn} done={row.effectiveAt !== null} /> },
                  { key: 'effective', title: t('effective'), render: (row) => dateTime(row.effectiveAt) },
                  { key: 'note', title: t('note'), render: remark },
                ]}
              />
            </Panel>
          </Stack>
        )
      }
    </QueryView>
  );
}
