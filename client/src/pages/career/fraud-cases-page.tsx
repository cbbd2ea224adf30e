import { stayStates } from '@jiedui/schema/stay-states';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { day } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FraudCasesPageQuery, FraudSource } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { StayField } from '../../modules/career/stay-field.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import type { DataColumn } from '../../ui/data-table.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { RecordList } from '../../modules/record-list.js';
import { FRAUD_CASES_PAGE, REPORT_FRAUD } from './fraud-query.js';

/** Cases of falsification, the offices' alone. */
const words = defineWords('fraud-cases-page', {
  title: ['弄虚作假', 'Falsification'],
  report: ['登记案件', 'Open a case'],
  reportText: ['由卫生健康行政部门调查认定。只记内容，不记举报人。', 'The administrations investigate and decide. What is said is kept, not who says it.'],
  source: ['来源', 'Source'],
  choose: ['请选择', 'Choose'],
  allegation: ['反映的情况', 'What is said'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  reported: ['立案日', 'Reported on'],
  by: ['登记单位', 'Reported by'],
  decided: ['结论日', 'Decided on'],
  year: ['取消年度', 'Cancelled year'],
  ban: ['禁止晋升至', 'Barred until'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的案件', 'No case matches'],
  emptyText: ['抽查、记录矛盾或举报反映的弄虚作假在此登记。', 'Open one here for what spot checks, contradictions or reports bring up.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text', states: 'list', sources: 'list' };
type Row = FraudCasesPageQuery['fraudCases']['nodes'][number];

function ReportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const verb = useVerb(REPORT_FRAUD);
  const [form, setForm] = useState<{ assignmentId: string; source: FraudSource | ''; allegation: string }>({ assignmentId: '', source: '', allegation: '' });
  const wrong = (path: string): string | null => verb.problems.find((problem) => problem.path === path)?.message ?? null;
  const send = async (): Promise<void> => {
    if (form.source === '') return;
    const data = await verb.run({ input: { ...form, source: form.source } });
    const id = data?.reportFraud.fraudCase?.id;
    if (id) await navigate(`/fraud/${id}`);
  };
  return (
    <FormDialog title={t('report')} okText={t('report')} running={verb.running} disabled={!form.assignmentId || !form.source || form.allegation.trim() === ''} onSubmit={() => void send()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('report')} />
      <p className="muted">{t('reportText')}</p>
      <FormGrid>
        <StayField states={stayStates.served} value={form.assignmentId} error={wrong('assignmentId')} onChange={({ id }) => setForm({ ...form, assignmentId: id })} />
        <SelectField required label={t('source')} placeholder={t('choose')} value={form.source} options={options('fraudSource')} onChange={(event) => setForm({ ...form, source: event.target.value as FraudSource })} />
        <FormGrid.Wide>
          <TextArea required label={t('allegation')} maxLength={2000} value={form.allegation} error={wrong('allegation')} onChange={(event) => setForm({ ...form, allegation: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}

export function FraudCasesPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { may } = useSession();
  const [reporting, setReporting] = useState(false);
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/fraud/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'source', title: t('source'), render: (row) => label('fraudSource', row.source) },
    { key: 'receiver', title: t('receiver'), render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.pairing?.supporterName ?? '—' },
    { key: 'reported', title: t('reported'), render: (row) => day(row.reportedOn) },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => row.reportedOrgName },
    { key: 'decided', title: t('decided'), phone: 'none', render: (row) => day(row.decidedOn) },
    { key: 'year', title: t('year'), phone: 'none', render: (row) => row.cancelledYear ?? '—' },
    { key: 'ban', title: t('ban'), render: (row) => day(row.banUntil) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="fraud_case" code={row.state} /> },
  ];
  return (
    <RecordList
      name="fraud"
      title={t('title')}
      document={FRAUD_CASES_PAGE}
      pick={(data) => data.fraudCases}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[
        { key: 'states', label: t('state'), options: options('fraud_case') },
        { key: 'sources', label: t('source'), options: options('fraudSource') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('source'), value: (row) => label('fraudSource', row.source) },
        { head: t('receiver'), value: (row) => row.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.pairing?.supporterName },
        { head: t('reported'), value: (row) => row.reportedOn },
        { head: t('by'), value: (row) => row.reportedOrgName },
        { head: t('decided'), value: (row) => row.decidedOn },
        { head: t('year'), value: (row) => row.cancelledYear },
        { head: t('ban'), value: (row) => row.banUntil },
        { head: t('state'), value: (row) => label('fraud_case', row.state) },
      ]}
      actions={may('fraud.report') ? [{ key: 'report', label: t('report'), icon: 'plus', primary: true, allowed: true, onClick: () => setReporting(true) }] : []}
      notice={reporting && <ReportDialog onClose={() => setReporting(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
