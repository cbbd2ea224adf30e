import { gql } from '@apollo/client';
import { day } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { QualificationFieldsFragment } from '../../graphql/generated/types.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';

export const QUALIFICATION_FIELDS = gql`
  fragment QualificationFields on Qualification {
    id
    kind
    name
    number
    issuer
    obtainedOn
    validTo
    note
    expired
  }
`;

/** The entries of a person's archive. */
const words = defineWords('qualifications', {
  kind: ['类别', 'Kind'],
  name: ['名称', 'Name'],
  number: ['编号', 'Number'],
  issuer: ['发证或主办单位', 'Issuer'],
  obtained: ['取得日期', 'Obtained on'],
  valid: ['有效期至', 'Valid to'],
  note: ['说明', 'Note'],
  expired: ['已过期', 'expired'],
  action: ['操作', 'Action'],
  empty: ['还没有资质记录', 'No entries yet'],
  emptyText: ['证书、职称、培训、支援经历与体检，由本单位对口支援办公室登记。', 'Certificates, titles, trainings, earlier assistance and health checks are recorded by the pairing office.'],
});

export function QualificationTable({ label, rows, action }: { label: string; rows: readonly QualificationFieldsFragment[]; action?: (row: QualificationFieldsFragment) => React.ReactNode }) {
  const t = useWords(words);
  const name = useLabel();
  if (rows.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  const valid = (row: QualificationFieldsFragment) => (row.expired ? <><StatusTag tone="warn">{t('expired')}</StatusTag> {day(row.validTo)}</> : day(row.validTo));
  return (
    <PlainTable
      label={label}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'kind', title: t('kind'), render: (row) => name('qualificationKind', row.kind) },
        { key: 'name', title: t('name'), strong: true, render: (row) => row.name },
        { key: 'number', title: t('number'), render: (row) => row.number || '—' },
        { key: 'issuer', title: t('issuer'), render: (row) => row.issuer || '—' },
        { key: 'obtained', title: t('obtained'), render: (row) => day(row.obtainedOn) },
        { key: 'valid', title: t('valid'), render: valid },
        { key: 'note', title: t('note'), render: (row) => row.note || '—' },
        ...(action ? [{ key: 'action', title: t('action'), render: action }] : []),
      ]}
    />
  );
}
