import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { AcknowledgeIncidentInput, CloseIncidentInput, HandleIncidentInput, IncidentFilter, ReportIncidentInput } from './incident.input.js';
import { Incident } from './incident.js';
import { acknowledgeIncident, closeIncident, handleIncident, investigateIncident, reportIncident } from './incident.service.js';
import { IncidentConnection, IncidentPayload } from './presence.payload.js';
import { incidentConditions } from './presence.query.js';

@Resolver()
export class IncidentResolver {
  @Query(() => IncidentConnection)
  incidents(
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter: IncidentFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.teamId);
    return list(Incident, { where: incidentConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Incident)
  incident(@Arg('id', () => ID) id: string): Planned {
    return one(Incident, id);
  }

  @Mutation(() => IncidentPayload, { description: 'At once, to both hospitals (R-113, R-114).' })
  reportIncident(@Arg('input', () => ReportIncidentInput) input: ReportIncidentInput): Change {
    const of = parseKey(input.assignmentId);
    return change([of.scopeId], async (tx) => ({ keys: { incident: await reportIncident(tx, of, input) } }));
  }

  @Mutation(() => IncidentPayload)
  acknowledgeIncident(@Arg('input', () => AcknowledgeIncidentInput) input: AcknowledgeIncidentInput): Change {
    return onIncident(input.incidentId, (tx, key) => acknowledgeIncident(tx, key, input));
  }

  @Mutation(() => IncidentPayload)
  investigateIncident(@Arg('input', () => AcknowledgeIncidentInput) input: AcknowledgeIncidentInput): Change {
    return onIncident(input.incidentId, (tx, key) => investigateIncident(tx, key, input));
  }

  @Mutation(() => IncidentPayload)
  handleIncident(@Arg('input', () => HandleIncidentInput) input: HandleIncidentInput): Change {
    return onIncident(input.incidentId, (tx, key) => handleIncident(tx, key, input));
  }

  @Mutation(() => IncidentPayload)
  closeIncident(@Arg('input', () => CloseIncidentInput) input: CloseIncidentInput): Change {
    return onIncident(input.incidentId, (tx, key) => closeIncident(tx, key, input));
  }
}

function onIncident(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { incident: key } };
  });
}
