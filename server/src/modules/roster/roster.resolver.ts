import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import type { Services } from '../../graphql/services.js';
import type { Context } from '../../http/context.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { Finding } from '../../graphql/finding.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Filing } from '../team/filing.js';
import { AssignmentPayload, TeamPayload } from '../team/team.payload.js';
import { aggregateRosters } from './aggregate.service.js';
import { declineReplacement, replacementFindings, replaceTeamMember, sendReplacement } from './replacement.service.js';
import { RosterAggregate } from './roster-aggregate.js';
import { AggregateRostersInput, DeclineReplacementInput, FilingFilter, ReplaceTeamMemberInput, SendReplacementInput } from './roster.input.js';
import { FilingConnection, RosterAggregateConnection, RosterAggregatePayload } from './roster.payload.js';
import { filingConditions } from './roster.query.js';

@Resolver()
export class RosterResolver {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  @Query(() => FilingConnection, { description: 'Rosters as they were filed, newest first.' })
  filings(
    @Arg('filter', () => FilingFilter, { nullable: true }) filter: FilingFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(Filing, { where: filingConditions(filter), first, after });
  }

  @Query(() => Filing)
  filing(@Arg('id', () => ID) id: string): Planned {
    return one(Filing, id);
  }

  @Query(() => RosterAggregateConnection, { description: 'What the acting administration has put together and forwarded.' })
  rosterAggregates(
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(RosterAggregate, { first, after });
  }

  @Query(() => RosterAggregate)
  rosterAggregate(@Arg('id', () => ID) id: string): Planned {
    return one(RosterAggregate, id);
  }

  @Query(() => [Finding], { description: 'What the rules would say with this person in place of that one: of the person, and of the team.' })
  replacementFindings(
    @Ctx() { request }: Context,
    @Arg('assignmentId', () => ID) assignmentId: string,
    @Arg('personId', () => ID) personId: string,
    @Arg('plannedFrom', () => DateScalar, { nullable: true }) plannedFrom: string | null,
    @Arg('plannedTo', () => DateScalar, { nullable: true }) plannedTo: string | null,
  ): Promise<Finding[]> {
    const [assignment, person] = [parseKey(assignmentId), parseKey(personId)];
    const period = { plannedFrom: plannedFrom ?? null, plannedTo: plannedTo ?? null };
    return request.uow.read(request.viewer, [assignment.scopeId, person.scopeId], (tx) => replacementFindings(tx, assignment, person, period));
  }

  @Mutation(() => AssignmentPayload, { description: 'Nobody comes for somebody who left; a name may still be given later.' })
  declineReplacement(@Arg('input', () => DeclineReplacementInput) input: DeclineReplacementInput): Change {
    const key = parseKey(input.assignmentId);
    return change([key.scopeId], async (tx) => {
      await declineReplacement(tx, key, input);
      return { keys: { assignment: key } };
    });
  }

  @Mutation(() => RosterAggregatePayload, { description: 'The city forwards several rosters as one filing; lines of the wrong route are rejected (R-244, R-246).' })
  aggregateRosters(@Ctx() { request }: Context, @Arg('input', () => AggregateRostersInput) input: AggregateRostersInput): Change {
    const keys = input.filingIds.map(parseKey);
    const home = request.viewer.acting?.scopeId;
    return change([...new Set([...keys.map((key) => key.scopeId), ...(home === undefined ? [] : [home])])], async (tx) => ({
      keys: { rosterAggregate: await aggregateRosters(tx, this.#services.seals, keys) },
    }));
  }

  @Mutation(() => TeamPayload, { description: 'Another person for a line of an accepted roster, with its reason; the roster is filed again.' })
  replaceTeamMember(@Arg('input', () => ReplaceTeamMemberInput) input: ReplaceTeamMemberInput): Change {
    const [assignment, person] = [parseKey(input.assignmentId), parseKey(input.personId)];
    return change([assignment.scopeId, person.scopeId], async (tx) => ({ keys: { team: await replaceTeamMember(tx, assignment, person, input) } }));
  }

  @Mutation(() => AssignmentPayload, { description: 'Sends somebody who replaces another one, once the replacement is accepted.' })
  sendReplacement(@Arg('input', () => SendReplacementInput) input: SendReplacementInput): Change {
    const key = parseKey(input.assignmentId);
    return change([key.scopeId], async (tx) => {
      await sendReplacement(tx, key, input.revision ?? undefined);
      return { keys: { assignment: key } };
    });
  }
}
