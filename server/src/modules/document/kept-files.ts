import { scopeIds, sql, type Sql } from '../../db/sql.js';

/** How many files hang on row `t` and are not withdrawn, of those whose facet the viewer reads. */
export function keptFiles(t: Sql, facet: 'AGREEMENT' | 'WORK' | 'EVALUATION'): Sql {
  return sql`(select count(*)::int from attachment f
    where f.scope_id = ${t}.scope_id and f.subject_id = ${t}.id and f.state = 'KEPT' and f.scope_id = any(${scopeIds(facet)}))`;
}
