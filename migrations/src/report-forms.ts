import { readReportForms } from '@jiedui/schema/form-files';
import { reportKinds, reportRhythmMonths } from '@jiedui/schema/report-states';
import type pg from 'pg';

/** Brings what the delivered forms of regular reports say of themselves to this release: how often, who writes, what demands them. */
export async function writeReportForms(client: pg.Client): Promise<void> {
  const rows = [...(await readReportForms()).values()].map(({ report }) => ({
    kind: report.kind, label: reportKinds[report.kind].zh, months: reportRhythmMonths[report.rhythm], per: report.of, parameter: report.demandedBy.key,
    parameter_id: report.demandedBy.id ?? null, departments: report.departments, writers: report.writers, due_days: report.dueDays,
  }));
  await client.query(
    `with wanted as (select * from jsonb_populate_recordset(null::report_form, $1)),
       gone as (delete from report_form f where not exists (select 1 from wanted w where w.kind = f.kind))
     insert into report_form as f select * from wanted
       on conflict (kind) do update set
         label = excluded.label, months = excluded.months, per = excluded.per, parameter = excluded.parameter, parameter_id = excluded.parameter_id,
         departments = excluded.departments, writers = excluded.writers, due_days = excluded.due_days
       where (f.*) is distinct from (excluded.*)`,
    [JSON.stringify(rows)],
  );
}
