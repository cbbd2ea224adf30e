import { parseKey } from '../../db/key.js';
import { join, scopeIds, sql, type Sql } from '../../db/sql.js';
import { divisionRange } from '../../read/text-filter.js';
import type { CoverageFilter } from './coverage.input.js';

/** Pairings that have or had people at the receiver; of terminated ones the days still count, the receiver is not listed for them. */
const LISTED = ['ACTIVE', 'SUSPENDED', 'COMPLETED'];

function conditions(filter: CoverageFilter): Sql[] {
  const { programmeId, pairingId, receiverId, divisionCode, categories, search } = filter;
  const found = [sql`p.scope_id = any(${scopeIds('WORK')})`, sql`p.state = any(${LISTED})`];
  if (programmeId) {
    const programme = parseKey(programmeId);
    found.push(sql`p.programme_scope_id = ${programme.scopeId} and p.programme_id = ${programme.id}`);
  }
  if (pairingId) {
    const pairing = parseKey(pairingId);
    found.push(sql`p.scope_id = ${pairing.scopeId} and p.id = ${pairing.id}`);
  }
  if (receiverId) found.push(sql`p.receiver_org_id = ${receiverId}`);
  if (divisionCode) {
    const { from, to } = divisionRange(divisionCode);
    found.push(sql`p.receiver_division_code between ${from} and ${to}`);
  }
  if (categories) found.push(sql`p.receiver_category = any(${categories})`);
  if (search?.trim()) found.push(sql`p.receiver_name ilike ${`%${search.trim().replaceAll(/[%_\\]/g, '\\$&')}%`}`);
  return found;
}

/** One row per receiver in whose work the viewer has a part: the columns of ReceiverCoverage. */
export function coverageSql(filter: CoverageFilter): Sql {
  const year = filter.year ?? null;
  return sql`
    with reached as materialized (
      select p.receiver_org_id as id, min(p.receiver_name) as name, min(p.receiver_division_code) as division_code,
             min(p.receiver_division_name) as division_name, min(p.receiver_kind) as kind, min(p.receiver_category) as category,
             min(p.receiver_standard) as standard, bool_or(p.receiver_creating) as creating, max(p.receiver_population) as population,
             (array_agg(p.pack_code order by (p.state = 'ACTIVE') desc, p.code))[1] as pack_code,
             (array_agg(p.pack_version order by (p.state = 'ACTIVE') desc, p.code))[1] as pack_version,
             jsonb_agg(jsonb_build_object('id', p.scope_id || '-' || p.id, 'supporterName', p.supporter_name, 'active', p.state = 'ACTIVE') order by p.code) as pairings
        from pairing p where ${join(conditions(filter), ' and ')} group by p.receiver_org_id),
    presence as (
      select c.receiver_org_id, count(*) filter (where c.active)::int as supporters,
             json_agg(json_build_array(c.actual, c.forecast, c.starts_on - date '1970-01-01', c.ends_on - date '1970-01-01', c.active, c.min_on_site, c.min_strength)) as presence
        from app.receiver_presence(array(select r.id from reached r)) c group by c.receiver_org_id)
    select r.*, coalesce(${year}::int, extract(year from app.today())::int) as year, coalesce(c.supporters, 0) as supporters, c.presence
      from reached r left join presence c on c.receiver_org_id = r.id order by r.division_code, r.name`;
}

/** The one row of CoverageOptions: batches in sight, own free staff for a supporter, numbers for those who oversee. */
export function optionsSql(pairingId: string, from: string, to: string): Sql {
  const pairing = parseKey(pairingId);
  return sql`
    select p.scope_id || '-' || p.id as pairing_id, p.receiver_name, ${from}::date as from, ${to}::date as to, p.pack_code, p.pack_version, p.mode,
           p.supporter_org_id as supporter_org, p.supporter_division_code as supporter_division,
           jsonb_build_object('id', p.receiver_org_id, 'name', p.receiver_name, 'kind', p.receiver_kind, 'category', p.receiver_category,
             'standard', p.receiver_standard, 'creating', p.receiver_creating, 'population', p.receiver_population) as receiver,
           (select jsonb_agg(jsonb_build_object('teamId', t.scope_id || '-' || t.id, 'name', t.name, 'batchNo', t.batch_no, 'supporterName', q.supporter_name,
                'state', t.state, 'plannedFrom', t.planned_from, 'plannedTo', t.planned_to,
                'people', (select count(*) from assignment a where a.scope_id = t.scope_id and a.team_id = t.id and a.scope_id = any(${scopeIds('WORK')})
                  and a.state in ('PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'ON_LEAVE'))) order by t.planned_from, t.id)
              from team t join pairing q on q.scope_id = t.scope_id and q.id = t.pairing_id
             where q.receiver_org_id = p.receiver_org_id and q.state = 'ACTIVE' and q.scope_id = any(${scopeIds('WORK')}) and t.scope_id = any(${scopeIds('WORK')})
               and ((t.state in ('FORMING', 'CHECKED', 'FILED') and t.planned_from > ${from}::date)
                 or (t.state in ('DISPATCHED', 'ON_SITE') and t.planned_to between ${from}::date - 1 and ${to}::date - 1))) as batches,
           (select jsonb_agg(jsonb_build_object('id', s.scope_id || '-' || s.id, 'name', s.name, 'category', s.staff_category, 'practiceCategory', s.practice_category,
                'titleLevel', s.title_level, 'workSince', s.work_started_on, 'clinicalSince', s.clinical_started_on, 'managementSince', s.management_started_on,
                'hasCertificate', case when s.certificate_no = '' then null else true end, 'healthy', null, 'voluntary', null,
                'department', s.department, 'specialty', s.specialty) order by s.name, s.id)
              from (select * from person s where s.scope_id = any(${scopeIds('PRIVATE')}) and s.status = 'ACTIVE' and p.supporter_org_id = app.org()
                 and not exists (select 1 from open_assignment o where o.scope_id = s.scope_id and o.person_id = s.id and o.scope_id = any(${scopeIds('PRIVATE')}))
                 order by s.name, s.id limit 300) s) as staff,
           coalesce((select jsonb_agg(jsonb_build_object('supporterName', f.supporter_name, 'free', f.free) order by f.supporter_name)
              from app.free_staff(p.scope_id) f), '[]') as reserves
      from pairing p where p.scope_id = ${pairing.scopeId} and p.id = ${pairing.id} and p.scope_id = any(${scopeIds('WORK')})`;
}
