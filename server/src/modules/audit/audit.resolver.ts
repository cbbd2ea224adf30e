import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { sql } from '../../db/sql.js';
import { connectionOf } from '../../graphql/page.js';
import type { Context } from '../../http/context.js';
import { list, row, type Planned } from '../../read/planned.js';
import { AuditEvent } from './audit-event.js';
import { AuditVerification } from './audit-verification.js';
import { AuditEventFilter } from './audit.input.js';

const AuditEventConnection = connectionOf('AuditEvent', () => AuditEvent);

@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnection, { description: 'The trail of the tenant, latest first.' })
  auditEvents(
    @Arg('filter', () => AuditEventFilter, { nullable: true }) filter: AuditEventFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { action, tableName, rowId, requestId, from, until } = filter ?? {};
    return list(AuditEvent, {
      where: [
        action && ((t) => sql`${t}.action = ${action}`),
        tableName && ((t) => sql`${t}.table_name = ${tableName}`),
        rowId && ((t) => sql`${t}.row_id = ${rowId}`),
        requestId && ((t) => sql`${t}.request_id = ${requestId}`),
        from && ((t) => sql`${t}.at >= ${from}`),
        until && ((t) => sql`${t}.at < ${until}`),
      ],
      order: [{ by: 'at', direction: 'desc' }],
      first,
      after,
    });
  }

  @Query(() => AuditVerification, { description: 'Checks every link of the tenant’s chain.' })
  auditVerification(@Ctx() { request }: Context): Planned {
    const tenant = request.viewer.acting?.tenantId ?? null;
    return row(AuditVerification, sql`
      select v.broken_seq is null as intact, v.checked, v.pending, v.last_seq, encode(v.head, 'hex') as head,
             v.broken_seq, v.broken_event
        from app.verify_audit(${tenant}) v`);
  }
}
