import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportKind } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { OPEN_REPORT } from './report-query.js';

/** A report of one pairing for any period; those of a programme are begun under “due”. */
const words = defineWords('open-report-dialog', {
  title: ['填报', 'Write a report'],
  kind: ['报表', 'Report'],
  year: ['年度', 'Year'],
  no: ['期次', 'Number of the period'],
  noHint: ['月 1–12，季 1–4，半年 1–2，年 1', 'month 1–12, quarter 1–4, half 1–2, year 1'],
  department: ['部门', 'Department'],
  departmentHint: ['部门月报填写', 'for the monthly report of a department'],
});

export function OpenReportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const open = useVerb(OPEN_REPORT);
  const [form, setForm] = useState({ pairingId: '', kind: 'MONTHLY_SUMMARY' as ReportKind, year: dayOf(viewer.businessNow).slice(0, 4), periodNo: String(Number(dayOf(viewer.businessNow).slice(5, 7))), department: '' });
  const wrong = (path: string) => open.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const data = await open.run({ input: { ...form, year: Number(form.year), periodNo: Number(form.periodNo) } });
    const made = data?.openReport.report;
    if (made) await navigate(`/reports/${made.id}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={open.running} disabled={!form.pairingId || !/^\d{4}$/.test(form.year) || !/^\d{1,2}$/.test(form.periodNo)} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={open} action={t('title')} />
      <PairingField value={form.pairingId} onChange={(pairingId) => setForm({ ...form, pairingId })} />
      <FormGrid>
        <SelectField label={t('kind')} value={form.kind} options={options('reportKind').filter(({ value }) => value !== 'ANNUAL_REPORT')} onChange={(event) => setForm({ ...form, kind: event.target.value as ReportKind })} />
        <TextField required label={t('year')} inputMode="numeric" maxLength={4} value={form.year} onChange={(event) => setForm({ ...form, year: event.target.value })} />
        <TextField required label={t('no')} hint={t('noHint')} inputMode="numeric" maxLength={2} error={wrong('periodNo')} value={form.periodNo} onChange={(event) => setForm({ ...form, periodNo: event.target.value })} />
        <TextField label={t('department')} hint={t('departmentHint')} maxLength={40} error={wrong('department')} value={form.department} onChange={(event) => setForm({ ...form, department: event.target.value })} />
      </FormGrid>
    </FormDialog>
  );
}
