import { parseKey } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import { checkedYear } from '../../graphql/year.js';
import type { ListOptions } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { packLineage } from '../programme/pack-lineage.js';
import type { ReportFilter } from './report.input.js';

export function reportConditions(filter: ReportFilter | null): NonNullable<ListOptions['where']> {
  const { kinds, states, year, late, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  const programme = filter?.programmeId ? parseKey(filter.programmeId) : null;
  return [
    states ? (t) => sql`${t}.state = any(${states})` : (t) => sql`${t}.state <> 'DISCARDED'`,
    pairing && ((t) => sql`${t}.scope_id = ${pairing.scopeId} and ${t}.pairing_id = ${pairing.id}`),
    programme && ((t) => sql`((${t}.scope_id = ${programme.scopeId} and ${t}.programme_id = ${programme.id}) or exists (select 1 from pairing p
      where p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id and p.scope_id = any(${scopeIds('BASE')}) and p.programme_scope_id = ${programme.scopeId} and p.programme_id = ${programme.id}))`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    year && ((t) => sql`${t}.year = ${year}`),
    typeof late === 'boolean' && ((t) => sql`(${t}.late or (${t}.submitted_at is null and ${t}.due_on < (select app.today()))) = ${late}`),
    anyText(search, ['subject_name', 'programme_name', 'department', 'org_name']),
  ];
}

/** The reports of a year as the rhythm counts them. */
function reportsOf(condition: Sql, year: number): Sql {
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', r.scope_id || '-' || r.id, 'kind', r.kind, 'periodNo', r.period_no, 'department', r.department, 'orgId', r.org_id, 'state', r.state,
      'submittedOn', (r.submitted_at at time zone 'Asia/Shanghai')::date, 'fields', (select coalesce(jsonb_agg(e.key), '[]') from jsonb_each_text(r.entries) e where e.value <> ''),
      'openProblems', r.open_problems, 'recipients', (select count(*) from jsonb_array_elements(r.recipients) x where x ->> 'sentOn' is not null))), '[]')
    from report r where ${condition} and r.scope_id = any(${scopeIds('WORK')}) and r.year = ${year} and r.state <> 'DISCARDED')`;
}

/** One row per running pairing that the viewer takes part in: the columns of ReportRhythm. */
export function pairingRhythmsSql(asked: number, pairingId: string | null): Sql {
  const year = checkedYear(asked);
  const key = pairingId === null ? null : parseKey(pairingId);
  const one = key === null ? sql`p.state in ('ACTIVE', 'SUSPENDED')` : sql`p.scope_id = ${key.scopeId} and p.id = ${key.id}`;
  return sql`
    select p.scope_id || '-' || p.id as id, p.supporter_name || ' → ' || p.receiver_name as name, ${year}::int as year,
           coalesce(y.pack_code, p.pack_code) as pack_code, coalesce(y.pack_version, p.pack_version) as pack_version,
           app.pack_lineage(coalesce(y.pack_code, p.pack_code), coalesce(y.pack_version, p.pack_version)) as lineage,
           p.starts_on, null::date as previous_term_end, false as of_programme, ${reportsOf(sql`r.scope_id = p.scope_id and r.pairing_id = p.id`, year)} as reports
      from pairing p left join pairing_year y on y.scope_id = p.scope_id and y.pairing_id = p.id and y.year = ${year} and y.scope_id = any(${scopeIds('BASE')})
     where p.scope_id = any(${scopeIds('WORK')}) and ${one} order by 2 limit 200`;
}

/** One row per programme of the acting commission: the columns of ReportRhythm. */
export function programmeRhythmsSql(asked: number): Sql {
  const year = checkedYear(asked);
  return sql`
    select g.scope_id || '-' || g.id as id, g.name, ${year}::int as year, g.pack_code, g.pack_version, ${packLineage(sql`g`)} as lineage, g.starts_on,
           null::date as previous_term_end, true as of_programme, ${reportsOf(sql`r.scope_id = g.scope_id and r.programme_id = g.id`, year)} as reports
      from programme g
     where g.scope_id = any(${scopeIds('WORK')}) and g.state = 'PUBLISHED' and g.starts_on <= ${`${year}-12-31`}::date and g.ends_on >= ${`${year}-01-01`}::date order by 2`;
}
