import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import { readWrittenReportForms } from '@jiedui/schema/form-files';
import { reportKinds, reportRhythmMonths } from '@jiedui/schema/report-states';
import type pg from 'pg';

/** Brings what the newest forms of regular reports say of themselves to this release: how often, who writes, what demands them. */
export async function writeReportForms(client: pg.Client): Promise<void> {
  const forms = await readWrittenReportForms();
  await keepDelivered(client, forms);
  const newest = new Map(forms.map(({ form }) => [form.report.kind, form]));
  const rows = [...newest.values()].map(({ report }) => ({
    kind: report.kind, label: reportKinds[report.kind].zh, months: reportRhythmMonths[report.rhythm], per: report.of, parameter: report.demandedBy.key,
    parameter_id: report.demandedBy.id ?? null, departments: report.departments, writers: report.writers, due_days: report.dueDays, each_writer: report.eachWriter,
    delivered: Object.fromEntries(forms.filter(({ form }) => form.report.kind === report.kind).map(({ form, written }) => [form.version, hashOf(written)])),
  }));
  await client.query(
    `insert into report_form as f select * from jsonb_populate_recordset(null::report_form, $1)
       on conflict (kind) do update set
         label = excluded.label, months = excluded.months, per = excluded.per, parameter = excluded.parameter, parameter_id = excluded.parameter_id,
         departments = excluded.departments, writers = excluded.writers, due_days = excluded.due_days, each_writer = excluded.each_writer, delivered = excluded.delivered
       where (f.*) is distinct from (excluded.*)`,
    [JSON.stringify(rows)],
  );
}

/** Reports pin the version that they were opened with: one that was delivered neither changes nor goes. */
async function keepDelivered(client: pg.Client, forms: Awaited<ReturnType<typeof readWrittenReportForms>>): Promise<void> {
  const { rows } = await client.query<{ kind: string; version: number; hash: string }>('select f.kind, d.key::int as version, d.value as hash from report_form f, jsonb_each_text(f.delivered) d order by 1, 2');
  for (const { kind, version, hash } of rows) {
    const found = forms.find(({ form }) => form.report.kind === kind && form.version === version);
    if (!found) throw new Error(`The form of ${kind} was delivered in version ${version}: keep that version beside the newest, as <code>@${version}.json.`);
    const { code } = found.form;
    if (hashOf(found.written) !== hash) throw new Error(`Form ${code} version ${version} was delivered with another content: keep it as ${code}@${version}.json and give the changed form version ${version + 1}.`);
  }
}

function hashOf(written: unknown): string {
  return createHash('sha256').update(canonicalJson(written)).digest('hex');
}
