import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Context } from '../../http/context.js';
import { PackDraftState } from '../../graphql/enums.js';
import { all, change, one, row, type Change, type Planned } from '../../read/planned.js';
import { discardPackDraft, savePackDraft, takePack } from './draft.service.js';
import { PackDryRun } from './dry-run.js';
import { dryRun } from './dry-run.service.js';
import { migrateProgramme } from './migrate.service.js';
import { PackComparison } from './pack-difference.js';
import { PackDraft } from './pack-draft.js';
import { MigrateProgrammeInput, PackDraftInput, PackDryRunInput, PublishPackDraftInput, SavePackDraftInput, TakePackInput } from './pack.input.js';
import { PackDraftPayload } from './pack.payload.js';
import { Programme } from '../programme/programme.js';
import { ProgrammePayload } from '../programme/programme.payload.js';
import { publishPackDraft } from './publish.service.js';

@Resolver()
export class PackResolver {
  @Query(() => PackComparison, { description: 'What differs between two published packs, or two versions of one.' })
  packComparison(
    @Arg('beforeCode', () => String) beforeCode: string,
    @Arg('beforeVersion', () => Int) beforeVersion: number,
    @Arg('afterCode', () => String) afterCode: string,
    @Arg('afterVersion', () => Int) afterVersion: number,
  ): Planned {
    return row(PackComparison, sql`
      select b.code as before_code, b.version as before_version, a.code as after_code, a.version as after_version
        from policy_pack b cross join policy_pack a
       where b.code = ${beforeCode} and b.version = ${beforeVersion} and a.code = ${afterCode} and a.version = ${afterVersion}`);
  }

  @Query(() => [PackDraft], { description: 'The drafts of the acting commission, newest first.' })
  packDrafts(@Arg('states', () => [PackDraftState], { nullable: true }) states: (keyof typeof PackDraftState)[] | null): Planned {
    return all(PackDraft, { where: [states && ((t) => sql`${t}.state = any(${states})`)], order: [{ by: 'createdAt', direction: 'desc' }], limit: 200 });
  }

  @Query(() => PackDraft)
  packDraft(@Arg('id', () => ID) id: string): Planned {
    return one(PackDraft, id, { wide: true });
  }

  @Query(() => PackDryRun, { description: 'What would change for the persons and units of the commission’s own programmes. Nothing is written.' })
  packDryRun(@Ctx() { request }: Context, @Arg('input', () => PackDryRunInput) input: PackDryRunInput): Promise<PackDryRun> {
    return request.uow.read(request.viewer, null, (tx) => dryRun(tx, input));
  }

  @Mutation(() => PackDraftPayload, { description: 'Takes a published pack as a draft of one’s own: a copy, a stricter extension, or the next version.' })
  takePack(@Arg('input', () => TakePackInput) input: TakePackInput): Change {
    return change(null, async (tx) => shown(await takePack(tx, input)));
  }

  @Mutation(() => PackDraftPayload, { description: 'Saves what was typed, right or wrong; the problems come back with it.' })
  savePackDraft(@Arg('input', () => SavePackDraftInput) input: SavePackDraftInput): Change {
    return onDraft(input.draftId, (tx, key) => savePackDraft(tx, key, input));
  }

  @Mutation(() => PackDraftPayload)
  discardPackDraft(@Arg('input', () => PackDraftInput) input: PackDraftInput): Change {
    return onDraft(input.draftId, (tx, key) => discardPackDraft(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => PackDraftPayload, { description: 'Makes the draft a version that never changes; programmes that run by an older one are told (C-12).' })
  publishPackDraft(@Arg('input', () => PublishPackDraftInput) input: PublishPackDraftInput): Change {
    return onDraft(input.draftId, (tx, key) => publishPackDraft(tx, key, input));
  }

  @Mutation(() => ProgrammePayload, { description: 'Moves open pairings and teams to another version of a pack; years, stays and evaluations that are over stay (C-12).' })
  migrateProgramme(@Arg('input', () => MigrateProgrammeInput) input: MigrateProgrammeInput): Change {
    const key = parseKey(input.programmeId);
    return change(null, async (tx) => {
      await migrateProgramme(tx, key, input);
      return { values: { programme: one(Programme, key, { wide: true }) } };
    });
  }
}

const shown = (key: Key) => ({ values: { packDraft: one(PackDraft, key, { wide: true }) } });

/** Parents of a draft stand outside its own scope, so all of the viewer's are entered. */
function onDraft(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change(null, async (tx) => {
    await work(tx, key);
    return shown(key);
  });
}
