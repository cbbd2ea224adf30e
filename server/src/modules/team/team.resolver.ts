import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Context } from '../../http/context.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { confirmArrival, dispatchTeam } from './arrival.service.js';
import { Assignment } from './assignment.js';
import { acceptFiling, aggregateFiling, fileRoster, returnFiling, withdrawFiling } from './filing.service.js';
import { addTeamMember, changeTeamMember, removeTeamMember } from './member.service.js';
import {
  AcceptFilingInput, AddTeamMemberInput, AssignmentFilter, AssignmentOrder, ChangeTeamInput, ChangeTeamMemberInput, ConfirmArrivalInput,
  FilingInput, FormTeamInput, RecordTrainingInput, RemoveTeamMemberInput, ReturnFilingInput, TeamFilter, TeamInput, TeamOrder,
} from './team.input.js';
import { Team } from './team.js';
import { AssignmentConnection, AssignmentPayload, FilingPayload, TeamConnection, TeamPayload } from './team.payload.js';
import { assignmentConditions, assignmentOrders, namedScopes, teamConditions, teamOrders } from './team.query.js';
import { changeTeam, checkTeam, formTeam, recordTraining } from './team.service.js';

@Resolver()
export class TeamResolver {
  @Query(() => TeamConnection)
  teams(
    @Arg('filter', () => TeamFilter, { nullable: true }) filter: TeamFilter | null,
    @Arg('order', () => TeamOrder, { defaultValue: 'NEWEST' }) order: keyof typeof TeamOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    return list(Team, { where: teamConditions(filter), order: teamOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Team)
  team(@Arg('id', () => ID) id: string): Planned {
    return one(Team, id);
  }

  @Query(() => AssignmentConnection, { description: 'Dispatched persons, without those removed from a roster.' })
  assignments(
    @Arg('filter', () => AssignmentFilter, { nullable: true }) filter: AssignmentFilter | null,
    @Arg('order', () => AssignmentOrder, { defaultValue: 'NEWEST' }) order: keyof typeof AssignmentOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.teamId);
    return list(Assignment, { where: assignmentConditions(filter), order: assignmentOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Assignment)
  assignment(@Arg('id', () => ID) id: string): Planned {
    return one(Assignment, id);
  }

  @Mutation(() => TeamPayload, { description: 'A new batch of an active pairing; the version of the policy pack is pinned.' })
  formTeam(@Arg('input', () => FormTeamInput) input: FormTeamInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { team: await formTeam(tx, pairing, input) } }));
  }

  @Mutation(() => TeamPayload, { description: 'Name and planned days; a checked team has to be checked again.' })
  changeTeam(@Arg('input', () => ChangeTeamInput) input: ChangeTeamInput): Change {
    return onTeam(input.teamId, (tx, key) => changeTeam(tx, key, input));
  }

  @Mutation(() => TeamPayload, { description: 'One person, one open assignment; a checked team has to be checked again.' })
  addTeamMember(@Arg('input', () => AddTeamMemberInput) input: AddTeamMemberInput): Change {
    const [team, person] = [parseKey(input.teamId), parseKey(input.personId)];
    return change([team.scopeId, person.scopeId], async (tx) => {
      await addTeamMember(tx, team, person, input);
      return { keys: { team } };
    });
  }

  @Mutation(() => AssignmentPayload)
  changeTeamMember(@Ctx() context: Context, @Arg('input', () => ChangeTeamMemberInput) input: ChangeTeamMemberInput): Change {
    return onAssignment(context, input.assignmentId, (tx, key) => changeTeamMember(tx, key, input));
  }

  @Mutation(() => AssignmentPayload)
  removeTeamMember(@Ctx() context: Context, @Arg('input', () => RemoveTeamMemberInput) input: RemoveTeamMemberInput): Change {
    return onAssignment(context, input.assignmentId, (tx, key) => removeTeamMember(tx, key, input));
  }

  @Mutation(() => TeamPayload, { description: 'Composition and eligibility by the policy pack; every broken rule comes back as a problem.' })
  checkTeam(@Arg('input', () => TeamInput) input: TeamInput): Change {
    return onTeam(input.teamId, (tx, key) => checkTeam(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TeamPayload)
  recordTraining(@Arg('input', () => RecordTrainingInput) input: RecordTrainingInput): Change {
    return onTeam(input.teamId, (tx, key) => recordTraining(tx, key, input));
  }

  @Mutation(() => TeamPayload, { description: 'Sends the roster on the way that the policy pack names for this supporter (R-244, R-246).' })
  fileRoster(
    @Arg('input', () => TeamInput) input: TeamInput,
    @Arg('route', () => String, { nullable: true, description: 'Id of a route of the pack; a wrong one is rejected line by line.' }) route: string | null,
  ): Change {
    return onTeam(input.teamId, (tx, key) => fileRoster(tx, key, { revision: input.revision ?? undefined, route }));
  }

  @Mutation(() => FilingPayload)
  withdrawFiling(@Arg('input', () => FilingInput) input: FilingInput): Change {
    return onFiling(input.filingId, (tx, key) => withdrawFiling(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => FilingPayload, { description: 'The city puts the rosters of other provinces together and forwards them (R-246).' })
  aggregateFiling(@Arg('input', () => FilingInput) input: FilingInput): Change {
    return onFiling(input.filingId, (tx, key) => aggregateFiling(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => FilingPayload)
  acceptFiling(@Arg('input', () => AcceptFilingInput) input: AcceptFilingInput): Change {
    return onFiling(input.filingId, (tx, key) => acceptFiling(tx, key, input));
  }

  @Mutation(() => FilingPayload)
  returnFiling(@Arg('input', () => ReturnFilingInput) input: ReturnFilingInput): Change {
    return onFiling(input.filingId, (tx, key) => returnFiling(tx, key, input));
  }

  @Mutation(() => TeamPayload, { description: 'Refused while anybody lacks the training before the post (R-018).' })
  dispatchTeam(
    @Arg('input', () => TeamInput) input: TeamInput,
    @Arg('exceptionReason', () => String, { nullable: true, description: 'Why people are sent whom no agreed annual plan foresees (R-028).' }) exceptionReason: string | null,
  ): Change {
    return onTeam(input.teamId, (tx, key) => dispatchTeam(tx, key, input.revision ?? undefined, exceptionReason ?? null));
  }

  @Mutation(() => AssignmentPayload, { description: 'The team is on site with the last confirmation.' })
  confirmArrival(@Arg('input', () => ConfirmArrivalInput) input: ConfirmArrivalInput): Change {
    const key = parseKey(input.assignmentId);
    return change([key.scopeId], async (tx) => {
      await confirmArrival(tx, key, input);
      return { keys: { assignment: key } };
    });
  }
}

function onTeam(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { team: key } };
  });
}

/** An assignment is changed together with what the employer's own space keeps of it. */
function onAssignment({ request }: Context, id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  const home = request.viewer.acting?.scopeId;
  return change([key.scopeId, ...(home === undefined ? [] : [home])], async (tx) => {
    await work(tx, key);
    return { keys: { assignment: key } };
  });
}

function onFiling(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { filing: key } };
  });
}
