import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, one, type Change, type ListOptions, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { namedScopes } from '../team/team.query.js';
import { RegisterEntry } from './register-entry.js';
import { RecordEntryInput, RegisterFilter, SolveProblemInput, VoidEntryInput } from './register.input.js';
import { recordEntry, solveProblem, voidEntry } from './register.service.js';

const RegisterEntryConnection = connectionOf('RegisterEntry', () => RegisterEntry);
const RegisterEntryPayload = payloadOf('RegisterEntry', () => RegisterEntry);

@Resolver()
export class RegisterResolver {
  @Query(() => RegisterEntryConnection, { description: 'Meetings, safety lists, posts, rosters and exchanges of the pairings, newest first.' })
  registerEntries(
    @Arg('filter', () => RegisterFilter, { nullable: true }) filter: RegisterFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, null);
    return list(RegisterEntry, { where: conditions(filter), order: [{ by: 'happenedOn', direction: 'desc' }], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => RegisterEntry)
  registerEntry(@Arg('id', () => ID) id: string): Planned {
    return one(RegisterEntry, id);
  }

  @Mutation(() => RegisterEntryPayload)
  recordEntry(@Arg('input', () => RecordEntryInput) input: RecordEntryInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { registerEntry: await recordEntry(tx, pairing, input) } }));
  }

  @Mutation(() => RegisterEntryPayload)
  solveProblem(@Arg('input', () => SolveProblemInput) input: SolveProblemInput): Change {
    return onEntry(input.entryId, (tx, key) => solveProblem(tx, key, input));
  }

  @Mutation(() => RegisterEntryPayload)
  voidEntry(@Arg('input', () => VoidEntryInput) input: VoidEntryInput): Change {
    return onEntry(input.entryId, (tx, key) => voidEntry(tx, key, input));
  }
}

function onEntry(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { registerEntry: key } };
  });
}

function conditions(filter: RegisterFilter | null): NonNullable<ListOptions['where']> {
  const { kinds, states, open, from, to, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    states && ((t) => sql`${t}.state = any(${states})`),
    typeof open === 'boolean' && ((t) => sql`(${t}.problem <> '' and ${t}.solved_on is null and ${t}.state = 'RECORDED') = ${open}`),
    from && ((t) => sql`${t}.happened_on >= ${from}`),
    to && ((t) => sql`${t}.happened_on <= ${to}`),
    anyText(search, ['title', 'content', 'participants']),
  ];
}
