import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { CertificatesPageQuery } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { RecordList } from '../../modules/record-list.js';
import { CERTIFICATES_PAGE } from './certificate-query.js';
import { ProposeDialog } from './propose-dialog.js';

/** Certificates and proofs: advanced individuals, grass-roots experience, study, commendation. */
const words = defineWords('certificates-page', {
  title: ['证书', 'Certificates'],
  propose: ['出具证书', 'Issue a certificate'],
  search: ['姓名、编号', 'Name, number'],
  name: ['姓名', 'Name'],
  type: ['种类', 'Kind'],
  number: ['编号', 'Number'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  seals: ['签章', 'Seals'],
  issued: ['颁发日', 'Issued on'],
  revoked: ['撤销日', 'Revoked on'],
  code: ['核验码', 'Code'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的证书', 'No certificate matches'],
  emptyText: ['期满并考核合格后，由支援医院或受援单位出具，双方签章后颁发。', 'After a passed evaluation at the end of the stay a hospital proposes it; both seal it.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text', types: 'list', states: 'list' };
type Row = CertificatesPageQuery['certificates']['nodes'][number];

export function CertificatesPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [proposing, setProposing] = useState(false);
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/certificates/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'type', title: t('type'), render: (row) => label('certificateType', row.type) },
    { key: 'number', title: t('number'), render: (row) => row.number },
    { key: 'receiver', title: t('receiver'), render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.pairing?.supporterName ?? '—' },
    { key: 'seals', title: t('seals'), render: (row) => `${row.sealedBy.length}/${row.issuers.length}` },
    { key: 'issued', title: t('issued'), render: (row) => day(row.issuedOn) },
    { key: 'revoked', title: t('revoked'), phone: 'none', render: (row) => day(row.revokedOn) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="certificate" code={row.state} /> },
  ];
  return (
    <RecordList
      name="certificates"
      title={t('title')}
      document={CERTIFICATES_PAGE}
      pick={(data) => data.certificates}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[
        { key: 'types', label: t('type'), options: options('certificateType') },
        { key: 'states', label: t('state'), options: options('certificate') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('type'), value: (row) => label('certificateType', row.type) },
        { head: t('number'), value: (row) => row.number },
        { head: t('receiver'), value: (row) => row.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.pairing?.supporterName },
        { head: t('issued'), value: (row) => row.issuedOn },
        { head: t('revoked'), value: (row) => row.revokedOn },
        { head: t('code'), value: (row) => row.verificationCode },
        { head: t('state'), value: (row) => label('certificate', row.state) },
      ]}
      actions={may('certificate.issue') ? [{ key: 'propose', label: t('propose'), icon: 'plus', primary: true, allowed: true, onClick: () => setProposing(true) }] : []}
      notice={proposing && <ProposeDialog onClose={() => setProposing(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
