import { Arg, Mutation, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, type Change } from '../../read/planned.js';
import { TeamInput } from '../team/team.input.js';
import { AssignmentPayload, TeamPayload } from '../team/team.payload.js';
import { closeTeam, handOverTeam } from './handover.service.js';
import { ArchiveStayInput, DeclareDepartureInput, FinishStayInput, HandOverTeamInput, StartDutyInput } from './leave.input.js';
import { archiveStay, archiveTeam } from './stay-archive.service.js';
import { declareDeparture, finishStay, startDuty } from './stay.service.js';

@Resolver()
export class StayResolver {
  @Mutation(() => TeamPayload, { description: 'The receiver puts those who arrived on duty.' })
  startDuty(@Arg('input', () => StartDutyInput) input: StartDutyInput): Change {
    return onTeam(input.teamId, (tx, key) => startDuty(tx, key, input));
  }

  @Mutation(() => AssignmentPayload, { description: 'Refused while the term of the policy pack is not met; the person is then free at his employer.' })
  finishStay(@Arg('input', () => FinishStayInput) input: FinishStayInput): Change {
    return onStay(input.assignmentId, (tx, key) => finishStay(tx, key, input));
  }

  @Mutation(() => AssignmentPayload)
  declareDeparture(@Arg('input', () => DeclareDepartureInput) input: DeclareDepartureInput): Change {
    return onStay(input.assignmentId, (tx, key) => declareDeparture(tx, key, input));
  }

  @Mutation(() => TeamPayload, { description: 'To the next batch, or with the reason why there is none.' })
  handOverTeam(@Arg('input', () => HandOverTeamInput) input: HandOverTeamInput): Change {
    return onTeam(input.teamId, (tx, key) => handOverTeam(tx, key, input));
  }

  @Mutation(() => TeamPayload)
  closeTeam(@Arg('input', () => TeamInput) input: TeamInput): Change {
    return onTeam(input.teamId, (tx, key) => closeTeam(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => AssignmentPayload, { description: 'Once it is evaluated, or finished where the pack knows no evaluation at the end; refused while anything of it is open.' })
  archiveStay(@Arg('input', () => ArchiveStayInput) input: ArchiveStayInput): Change {
    return onStay(input.assignmentId, (tx, key) => archiveStay(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TeamPayload, { description: 'Every stay of the batch whose term was met, or none of them.' })
  archiveTeam(@Arg('input', () => TeamInput) input: TeamInput): Change {
    return onTeam(input.teamId, (tx, key) => archiveTeam(tx, key, input.revision ?? undefined));
  }
}

function onTeam(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { team: key } };
  });
}

function onStay(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { assignment: key } };
  });
}
