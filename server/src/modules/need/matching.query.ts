import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Key } from '../../db/key.js';

/**
 * Who could support a receiver: hospitals with a published offer, hospitals of the viewer's own tenant above the
 * receiver's level, and who supports already. Ranked by wanted persons that are offered, distance, load, level and grade.
 */
export function candidatesSql(receiverUscc: string, need: Key | null): Sql {
  return sql`
    with receiver as (
      select r.id, r.division_code, coalesce(r.level, 0) as level from app.find_organization(${receiverUscc}) r),
    wanted as (
      select trim(l.specialty) as specialty, sum(l.headcount)::int as heads
        from need_request n join receiver r on r.id = n.receiver_org_id
        cross join lateral jsonb_to_recordset(n.lines) as l (specialty text, headcount int)
       where n.scope_id = any(${scopeIds('BASE')}) and n.state = 'PUBLISHED'
         and (${need?.id ?? null}::uuid is null or (n.scope_id = ${need?.scopeId ?? null} and n.id = ${need?.id ?? null}))
       group by 1),
    pool as (${poolSql()}),
    rated as (
      select distinct on (c.id) c.*, ${distanceSql()} as apart,
             (select coalesce(sum(w.heads), 0)::int from wanted w) as wanted_headcount,
             (select coalesce(sum(least(w.heads, o.heads)), 0)::int from wanted w
                join lateral (${offeredSql(sql`w.specialty`)}) o on true) as matched_headcount,
             array(select w.specialty from wanted w where exists (${offeredSql(sql`w.specialty`)}) order by w.specialty) as matched_specialties,
             array(select w.specialty from wanted w
                where coalesce((select o.heads from (${offeredSql(sql`w.specialty`)}) o), 0) < w.heads order by w.specialty) as missing_specialties
        from pool c cross join receiver r
       where c.id <> r.id
       order by c.id, c.lines is null)
    select (row_number() over (${order()}))::int as rank, k.id as organization_id, k.name, k.uscc, k.level, k.grade, k.category, k.division_name,
           (array['SAME_COUNTY', 'SAME_CITY', 'SAME_PROVINCE', 'OTHER_PROVINCE'])[k.apart] as distance, k.wanted_headcount,
           k.matched_headcount, k.matched_specialties, k.missing_specialties, k.headcount as offered_headcount,
           coalesce(b.pairings, 0) as pairings, coalesce(b.planned_staff, 0) as planned_staff, coalesce(b.paired, false) as paired
      from rated k left join lateral (${burdenSql()}) b on true ${order()}`;
}

function order(): Sql {
  return sql`order by coalesce(b.paired, false), k.matched_headcount desc, k.apart, coalesce(b.pairings, 0), k.level desc nulls last, k.grade nulls last, k.name`;
}

function poolSql(): Sql {
  return sql`
    select o.org_id as id, o.org_name as name, o.uscc, o.level, o.grade, o.category, o.division_code, o.division_name, o.lines, o.headcount
      from support_offer o where o.scope_id = any(${scopeIds('BASE')}) and o.state = 'PUBLISHED'
    union all
    select o.id, o.name, o.uscc, o.level, o.grade, o.category, o.division_code, d.name, null::jsonb, null::int
      from organization o join division d on d.code = o.division_code cross join receiver r
     where o.scope_id = any(${scopeIds('DIRECTORY')}) and o.kind = 'HOSPITAL' and o.status = 'ACTIVE' and o.level > r.level
    union all
    select y.org_id, y.name, y.uscc, y.level, y.grade, y.category, y.division_code, y.division_name, null::jsonb, null::int
      from pairing_party y where y.scope_id = any(${scopeIds('BASE')}) and y.kind = 'SUPPORTING'`;
}

/** 1 same county, 2 same city, 3 same province, 4 another. */
function distanceSql(): Sql {
  return sql`case when c.division_code = r.division_code then 1 when left(c.division_code, 4) = left(r.division_code, 4) then 2
    when left(c.division_code, 2) = left(r.division_code, 2) then 3 else 4 end`;
}

function offeredSql(specialty: Sql): Sql {
  return sql`select sum(l.headcount)::int as heads from jsonb_to_recordset(coalesce(c.lines, '[]')) as l (specialty text, headcount int)
    where trim(l.specialty) = ${specialty} having count(*) > 0`;
}

function burdenSql(): Sql {
  return sql`select count(*)::int as pairings, coalesce(sum(f.planned_staff), 0)::int as planned_staff, bool_or(p.receiver_org_id = r.id) as paired
      from pairing p cross join receiver r
      left join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id and f.scope_id = any(${scopeIds('WORK')})
     where p.scope_id = any(${scopeIds('BASE')}) and p.supporter_org_id = k.id and p.state not in ('COMPLETED', 'TERMINATED')`;
}
