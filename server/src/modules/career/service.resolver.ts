import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { Context } from '../../http/context.js';
import { change, list, type Change, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { EntryRemovedPayload, ServiceRecordConnection, ServiceRecordPayload } from './career.payload.js';
import { RecordServiceInput, RemoveServiceInput, ServiceLedgerFilter, ServiceRecordFilter } from './service.input.js';
import { ServiceLedger, ServiceLedgerPage } from './service-ledger.js';
import { ledgerOf, ledgerPage, ownLedger } from './service-ledger.service.js';
import { recordService, removeService } from './service-record.service.js';
import { ServiceRecord } from './service-record.js';

@Resolver()
export class ServiceResolver {
  @Query(() => ServiceLedgerPage, { description: 'Ledgers of the own staff who have served, by name.' })
  serviceLedgers(
    @Ctx() { request }: Context,
    @Arg('filter', () => ServiceLedgerFilter, { nullable: true }) filter: ServiceLedgerFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<ServiceLedgerPage> {
    return request.uow.read(request.viewer, null, (tx) => ledgerPage(tx, { search: filter?.search ?? null, first, after: after ?? null }));
  }

  @Query(() => ServiceLedger, { description: 'Of one of the own staff; `startOn`: as if a further unbroken stay began that day.' })
  serviceLedger(
    @Ctx() { request }: Context, @Arg('personId', () => ID) personId: string, @Arg('startOn', () => DateScalar, { nullable: true }) startOn: string | null,
  ): Promise<ServiceLedger> {
    const key = parseKey(personId);
    return request.uow.read(request.viewer, null, (tx) => ledgerOf(tx, key, startOn ?? null));
  }

  @Query(() => ServiceLedger, { description: 'Of the person who asks.' })
  myServiceLedger(@Ctx() { request }: Context): Promise<ServiceLedger> {
    return request.uow.read(request.viewer, null, (tx) => ownLedger(tx));
  }

  @Query(() => ServiceRecordConnection)
  serviceRecords(
    @Arg('filter', () => ServiceRecordFilter, { nullable: true }) filter: ServiceRecordFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const person = filter?.personId ? parseKey(filter.personId) : null;
    const kinds = filter?.kinds;
    return list(ServiceRecord, {
      where: [person && ((t) => sql`${t}.person_id = ${person.id}`), kinds && ((t) => sql`${t}.kind = any(${kinds})`), anyText(filter?.search, ['place', 'proof'])],
      order: [{ by: 'fromOn', direction: 'desc' }], first, after,
    });
  }

  @Mutation(() => ServiceRecordPayload, { description: 'Foreign aid, Tibet, Xinjiang, or assistance before the platform, with its proof.' })
  recordService(@Arg('input', () => RecordServiceInput) input: RecordServiceInput): Change {
    return change([parseKey(input.personId).scopeId], async (tx) => ({ keys: { serviceRecord: await recordService(tx, input) } }));
  }

  @Mutation(() => EntryRemovedPayload, { description: 'Takes back an entry made by mistake; the audit trail keeps it.' })
  removeService(@Arg('input', () => RemoveServiceInput) input: RemoveServiceInput): Change {
    const key = parseKey(input.serviceRecordId);
    return change([key.scopeId], async (tx) => {
      await removeService(tx, key);
      return { values: { removed: true } };
    });
  }
}
