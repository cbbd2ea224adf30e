import { sql, type Sql } from '../../db/sql.js';

/** Whether commendation `r` is of whom evaluation `t` judges, and came after its result took effect. */
export function commended(t: Sql, r: Sql): Sql {
  return sql`${r}.state = 'GIVEN' and ${r}.given_on >= (${t}.effective_at at time zone 'Asia/Shanghai')::date
    and case ${t}.subject when 'PERSON' then ${r}.assignment_id = ${t}.assignment_id when 'TEAM' then ${r}.team_id = ${t}.team_id
      when 'PAIRING' then ${r}.subject in ('SUPPORTER', 'RECEIVER') else ${r}.subject in ('SUPPORTER', 'RECEIVER') and ${r}.name = ${t}.subject_name end`;
}
