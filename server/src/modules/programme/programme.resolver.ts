import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { all, change, list, one, row, type Change, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { notFound } from '../../graphql/errors.js';
import type { Context } from '../../http/context.js';
import { ProgrammeCoverage } from './coverage-gap.js';
import { readCoverage } from './coverage-gap.service.js';
import { loadPack } from './pack-lineage.js';
import { PolicyPackVersion } from './policy-pack.js';
import { CloseProgrammeInput, CreateProgrammeInput, NameLeadInput, ProgrammeFilter, PublishProgrammeInput } from './programme.input.js';
import { Programme } from './programme.js';
import { ProgrammeConnection, ProgrammePayload } from './programme.payload.js';
import { closeProgramme, createProgramme, nameLead, publishProgramme } from './programme.service.js';

@Resolver()
export class ProgrammeResolver {
  @Query(() => [PolicyPackVersion], { description: 'Every published version of every policy pack.' })
  policyPacks(): Planned {
    return all(PolicyPackVersion, { order: [{ by: 'code' }, { by: 'version', direction: 'desc' }] });
  }

  @Query(() => PolicyPackVersion)
  policyPack(@Arg('code', () => String) code: string, @Arg('version', () => Int) version: number): Planned {
    return row(PolicyPackVersion, sql`select * from policy_pack where code = ${code} and version = ${version}`);
  }

  @Query(() => ProgrammeConnection)
  programmes(
    @Arg('filter', () => ProgrammeFilter, { nullable: true }) filter: ProgrammeFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const states = filter?.states;
    return list(Programme, {
      where: [states && ((t) => sql`${t}.state = any(${states})`), anyText(filter?.search, ['name', 'code'])],
      first,
      after,
    });
  }

  @Query(() => Programme)
  programme(@Arg('id', () => ID) id: string): Planned {
    return one(Programme, id, { wide: true });
  }

  @Query(() => ProgrammeCoverage, { description: 'Receivers in scope of the programme that nobody supports in it (R-366).' })
  programmeCoverage(@Ctx() { request }: Context, @Arg('id', () => ID) id: string): Promise<ProgrammeCoverage> {
    const key = parseKey(id);
    return request.uow.read(request.viewer, null, async (tx) => {
      const found = await tx.manager.createQueryBuilder(Programme, 'p').where('p.scope_id = :scopeId and p.id = :id', { ...key }).getOne();
      if (!found || !tx.viewer.partiesIn(key.scopeId).includes('OWNER')) throw notFound();
      return readCoverage(tx, key, await loadPack(tx, found));
    });
  }

  @Mutation(() => ProgrammePayload)
  createProgramme(@Arg('input', () => CreateProgrammeInput) input: CreateProgrammeInput): Change {
    return change(null, async (tx) => ({ keys: { programme: await createProgramme(tx, input) }, opened: true }));
  }

  @Mutation(() => ProgrammePayload, { description: 'All proposed pairings become assigned; the hash of the pack is recorded.' })
  publishProgramme(@Arg('input', () => PublishProgrammeInput) input: PublishProgrammeInput): Change {
    const key = parseKey(input.programmeId);
    return change(null, async (tx) => {
      await publishProgramme(tx, key, input);
      return { values: { programme: one(Programme, key, { wide: true }) } };
    });
  }

  @Mutation(() => ProgrammePayload)
  closeProgramme(@Arg('input', () => CloseProgrammeInput) input: CloseProgrammeInput): Change {
    const key = parseKey(input.programmeId);
    return change(null, async (tx) => {
      await closeProgramme(tx, key, input.reason, input.revision ?? undefined);
      return { values: { programme: one(Programme, key, { wide: true }) } };
    });
  }

  @Mutation(() => ProgrammePayload, { description: 'Exactly one lead hospital for a receiver with several supporters (R-227).' })
  nameLead(@Arg('input', () => NameLeadInput) input: NameLeadInput): Change {
    const [group, member] = [parseKey(input.groupId), parseKey(input.memberId)];
    return change(null, async (tx) => {
      const programme = await nameLead(tx, group, member, input.revision ?? undefined);
      return { values: { programme: one(Programme, programme, { wide: true }) } };
    });
  }
}
