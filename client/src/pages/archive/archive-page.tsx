import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OwnArchiveQuery, OwnArchiveQueryVariables } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { QUALIFICATION_FIELDS, QualificationTable } from '../../modules/staff/qualifications.js';
import { State } from '../../modules/state.js';
import { ViewerMark } from '../../modules/viewer-mark.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';

const OWN_ARCHIVE: TypedDocumentNode<OwnArchiveQuery, OwnArchiveQueryVariables> = gql`
  query OwnArchive {
    ownArchive {
      person {
        id
        staffNo
        name
        sex
        bornOn
        staffCategory
        department
        specialty
        titleLevel
        titleText
        certificateNo
        workStartedOn
        clinicalStartedOn
        managementStartedOn
        idNumberMasked
        phoneMasked
      }
      qualifications {
        ...QualificationFields
      }
      applications {
        id
        needTitle
        receiverName
        consentedOn
        statement
        state
      }
    }
  }
  ${QUALIFICATION_FIELDS}
`;

/** What the employer keeps of the person who looks, for him to read and to take with him. */
const words = defineWords('own-archive', {
  title: ['本人档案', 'My archive'],
  sub: ['单位保存的本人信息；有误请联系本单位对口支援办公室', 'what your employer keeps of you; tell the pairing office if something is wrong'],
  export: ['导出本人数据', 'Export my data'],
  person: ['基本信息', 'About me'],
  qualifications: ['资质与经历', 'Qualifications'],
  applications: ['选派申请', 'Applications'],
  none: ['还没有申请', 'No applications yet'],
  noneText: ['在“选派申请”中申报支援。', 'Apply under “Applications”.'],
  field: ['项目', 'Item'],
  value: ['内容', 'Value'],
  staffNo: ['工号', 'No.'],
  name: ['姓名', 'Name'],
  sex: ['性别', 'Sex'],
  born: ['出生日期', 'Born on'],
  category: ['人员类别', 'Category'],
  department: ['科室', 'Department'],
  specialty: ['专业', 'Specialty'],
  level: ['职称等级', 'Level'],
  titleText: ['职称', 'Title'],
  certificate: ['执业证书编号', 'Certificate number'],
  work: ['参加工作', 'Work since'],
  clinical: ['临床工作', 'Clinical since'],
  management: ['管理工作', 'Management since'],
  idNumber: ['身份证号', 'Identity number'],
  phone: ['电话', 'Telephone'],
  need: ['需求', 'Need'],
  applied: ['申请日期', 'Applied on'],
  state: ['状态', 'State'],
});

type Archive = OwnArchiveQuery['ownArchive'];

function usePersonRows(): (person: NonNullable<Archive['person']>) => { key: string; label: string; value: string }[] {
  const t = useWords(words);
  const label = useLabel();
  return (person) => (
    [
      ['staffNo', person.staffNo], ['name', person.name], ['sex', label('sex', person.sex)], ['born', day(person.bornOn)],
      ['category', label('personCategory', person.staffCategory)], ['department', person.department], ['specialty', person.specialty],
      ['level', label('titleLevel', person.titleLevel)], ['titleText', person.titleText], ['certificate', person.certificateNo],
      ['work', day(person.workStartedOn)], ['clinical', day(person.clinicalStartedOn)], ['management', day(person.managementStartedOn)],
      ['idNumber', person.idNumberMasked], ['phone', person.phoneMasked],
    ] as const
  ).map(([key, value]) => ({ key, label: t(key), value: value || '—' }));
}

function Applications({ rows }: { rows: Archive['applications'] }) {
  const t = useWords(words);
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <PlainTable
      label={t('applications')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'applied', title: t('applied'), strong: true, render: (row) => <Link to={`/applications/${row.id}`}>{day(row.consentedOn)}</Link> },
        { key: 'need', title: t('need'), render: (row) => [row.receiverName, row.needTitle].filter(Boolean).join(' · ') || '—' },
        { key: 'state', title: t('state'), render: (row) => <State list="application" code={row.state} /> },
      ]}
    />
  );
}

export function ArchivePage() {
  const t = useWords(words);
  const label = useLabel();
  const rowsOf = usePersonRows();
  const query = useQuery(OWN_ARCHIVE);
  const archive = query.data?.ownArchive;
  const save = ({ person, qualifications, applications }: Archive): void => {
    const own = person ? rowsOf(person).map((row) => [row.label, row.value]) : [];
    const entries = qualifications.map((one) => [label('qualificationKind', one.kind), [one.name, one.number, one.issuer, one.obtainedOn, one.validTo].filter(Boolean).join(' ')]);
    const applied = applications.map((one) => [t('applications'), [one.consentedOn, one.receiverName, one.needTitle, label('application', one.state), one.statement].filter(Boolean).join(' ')]);
    downloadTable(t('title'), [t('field'), t('value')], [...own, ...entries, ...applied]);
  };
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[{ key: 'export', label: t('export'), icon: 'download', allowed: archive !== undefined, onClick: () => archive && save(archive) }]} />
      <ViewerMark>
        <PageBody>
          <QueryView query={query}>
            {({ ownArchive: { person, qualifications, applications } }) => (
              <Stack>
                {person && (
                  <Panel title={t('person')}>
                    <KeyValues columns={2} items={rowsOf(person)} />
                  </Panel>
                )}
                <Panel flush title={t('qualifications')}>
                  <QualificationTable label={t('qualifications')} rows={qualifications} />
                </Panel>
                <Panel flush title={t('applications')}>
                  <Applications rows={applications} />
                </Panel>
              </Stack>
            )}
          </QueryView>
        </PageBody>
      </ViewerMark>
    </>
  );
}
