import { Arg, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { change, list, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { ArchiveEntry } from './archive-entry.js';
import { AttendedTraining } from './attended-training.js';
import {
  ArchiveEntryConnection, AttendedTrainingConnection, AttendedTrainingPayload, CommendationConnection, CommendationPayload, EntryRemovedPayload,
} from './career.payload.js';
import { archiveConditions, commendationConditions, trainingConditions } from './career.query.js';
import { Commendation } from './commendation.js';
import {
  ArchiveEntryFilter, AttendedTrainingFilter, CommendationFilter, RecordAttendedTrainingInput, RecordCommendationInput, RemoveAttendedTrainingInput, WithdrawCommendationInput,
} from './record.input.js';
import { recordAttendedTraining, recordCommendation, removeAttendedTraining, withdrawCommendation } from './record.service.js';

@Resolver()
export class CareerRecordResolver {
  @Query(() => CommendationConnection)
  commendations(
    @Arg('filter', () => CommendationFilter, { nullable: true }) filter: CommendationFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(Commendation, { where: commendationConditions(filter), order: [{ by: 'givenOn', direction: 'desc' }], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => ArchiveEntryConnection, { description: 'Results of evaluations as they were entered in the archives (R-131, R-152, R-182).' })
  archiveEntries(
    @Arg('filter', () => ArchiveEntryFilter, { nullable: true }) filter: ArchiveEntryFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(ArchiveEntry, { where: archiveConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => AttendedTrainingConnection, { description: 'Trainings of the receiver that staff took part in (R-084).' })
  attendedTrainings(
    @Arg('filter', () => AttendedTrainingFilter, { nullable: true }) filter: AttendedTrainingFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(AttendedTraining, { where: trainingConditions(filter), order: [{ by: 'heldOn', direction: 'desc' }], first, after, ...(scopes && { scopes }) });
  }

  @Mutation(() => CommendationPayload, { description: 'By a hospital on its own level, by an administration on its own.' })
  recordCommendation(@Arg('input', () => RecordCommendationInput) input: RecordCommendationInput): Change {
    return change([parseKey(input.pairingId).scopeId], async (tx) => ({ keys: { commendation: await recordCommendation(tx, input) } }));
  }

  @Mutation(() => CommendationPayload)
  withdrawCommendation(@Arg('input', () => WithdrawCommendationInput) input: WithdrawCommendationInput): Change {
    const key = parseKey(input.commendationId);
    return change([key.scopeId], async (tx) => {
      await withdrawCommendation(tx, key, input);
      return { keys: { commendation: key } };
    });
  }

  @Mutation(() => AttendedTrainingPayload, { description: 'One training with everybody who took part; answers the first entry.' })
  recordAttendedTraining(@Arg('input', () => RecordAttendedTrainingInput) input: RecordAttendedTrainingInput): Change {
    const scopes = namedScopes(...input.assignmentIds);
    return change(scopes ?? null, async (tx) => ({ keys: { attendedTraining: await recordAttendedTraining(tx, input) } }));
  }

  @Mutation(() => EntryRemovedPayload, { description: 'Takes back an entry made by mistake; the audit trail keeps it.' })
  removeAttendedTraining(@Arg('input', () => RemoveAttendedTrainingInput) input: RemoveAttendedTrainingInput): Change {
    const key = parseKey(input.attendedTrainingId);
    return change([key.scopeId], async (tx) => {
      await removeAttendedTraining(tx, key);
      return { values: { removed: true } };
    });
  }
}
