import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { confirmReturn, departOnLeave, markOverstayed, reportAbsence } from './absence.service.js';
import {
  ClaimTransportInput, ConfirmReturnInput, DecideLeaveInput, DepartOnLeaveInput, LeaveFilter, LeaveInput, LeaveOrder, OutingFilter, OutingInput,
  ReportAbsenceInput, ReportOutingInput, RequestLeaveInput,
} from './leave.input.js';
import { Leave } from './leave.js';
import { claimTransport, decideLeave, requestLeave, withdrawLeave } from './leave.service.js';
import { Outing } from './outing.js';
import { cancelOuting, reportOuting, returnFromOuting } from './outing.service.js';
import { LeaveConnection, LeavePayload, OutingConnection, OutingPayload } from './presence.payload.js';
import { leaveConditions, leaveOrders, outingConditions } from './presence.query.js';

@Resolver()
export class LeaveResolver {
  @Query(() => LeaveConnection, { description: 'Leave and absences; a dispatched person sees his own.' })
  leaves(
    @Arg('filter', () => LeaveFilter, { nullable: true }) filter: LeaveFilter | null,
    @Arg('order', () => LeaveOrder, { defaultValue: 'NEWEST' }) order: keyof typeof LeaveOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.teamId, filter?.assignmentId);
    return list(Leave, { where: leaveConditions(filter), order: leaveOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Leave)
  leave(@Arg('id', () => ID) id: string): Planned {
    return one(Leave, id);
  }

  @Query(() => OutingConnection)
  outings(
    @Arg('filter', () => OutingFilter, { nullable: true }) filter: OutingFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.teamId, filter?.assignmentId);
    return list(Outing, { where: outingConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Outing)
  outing(@Arg('id', () => ID) id: string): Planned {
    return one(Outing, id);
  }

  @Mutation(() => LeavePayload, { description: 'In advance, by the person or for him (R-110); who decides stands in the policy pack.' })
  requestLeave(@Arg('input', () => RequestLeaveInput) input: RequestLeaveInput): Change {
    const of = parseKey(input.assignmentId);
    return change([of.scopeId], async (tx) => ({ keys: { leave: await requestLeave(tx, of, input) } }));
  }

  @Mutation(() => LeavePayload)
  withdrawLeave(@Arg('input', () => LeaveInput) input: LeaveInput): Change {
    return onLeave(input.leaveId, (tx, key) => withdrawLeave(tx, key, input));
  }

  @Mutation(() => LeavePayload)
  approveLeave(@Arg('input', () => DecideLeaveInput) input: DecideLeaveInput): Change {
    return onLeave(input.leaveId, (tx, key) => decideLeave(tx, key, input, true));
  }

  @Mutation(() => LeavePayload)
  rejectLeave(@Arg('input', () => DecideLeaveInput) input: DecideLeaveInput): Change {
    return onLeave(input.leaveId, (tx, key) => decideLeave(tx, key, input, false));
  }

  @Mutation(() => LeavePayload, { description: 'Before the approval it is an absence without approval, and both hospitals are alerted (R-110).' })
  departOnLeave(@Arg('input', () => DepartOnLeaveInput) input: DepartOnLeaveInput): Change {
    return onLeave(input.leaveId, (tx, key) => departOnLeave(tx, key, input));
  }

  @Mutation(() => LeavePayload)
  confirmReturn(@Arg('input', () => ConfirmReturnInput) input: ConfirmReturnInput): Change {
    return onLeave(input.leaveId, (tx, key) => confirmReturn(tx, key, input));
  }

  @Mutation(() => LeavePayload)
  markOverstayed(@Arg('input', () => LeaveInput) input: LeaveInput): Change {
    return onLeave(input.leaveId, (tx, key) => markOverstayed(tx, key, input));
  }

  @Mutation(() => LeavePayload, { description: 'The fare of a home visit, where the policy pack says who pays it (R-201).' })
  claimTransport(@Arg('input', () => ClaimTransportInput) input: ClaimTransportInput): Change {
    return onLeave(input.leaveId, (tx, key) => claimTransport(tx, key, input));
  }

  @Mutation(() => LeavePayload, { description: 'The receiver misses somebody who asked for nothing.' })
  reportAbsence(@Arg('input', () => ReportAbsenceInput) input: ReportAbsenceInput): Change {
    const of = parseKey(input.assignmentId);
    return change([of.scopeId], async (tx) => ({ keys: { leave: await reportAbsence(tx, of, input) } }));
  }

  @Mutation(() => OutingPayload, { description: 'Going out is reported to the receiver (R-112).' })
  reportOuting(@Arg('input', () => ReportOutingInput) input: ReportOutingInput): Change {
    const of = parseKey(input.assignmentId);
    return change([of.scopeId], async (tx) => ({ keys: { outing: await reportOuting(tx, of, input) } }));
  }

  @Mutation(() => OutingPayload)
  returnFromOuting(@Arg('input', () => OutingInput) input: OutingInput): Change {
    return onOuting(input.outingId, (tx, key) => returnFromOuting(tx, key, input));
  }

  @Mutation(() => OutingPayload)
  cancelOuting(@Arg('input', () => OutingInput) input: OutingInput): Change {
    return onOuting(input.outingId, (tx, key) => cancelOuting(tx, key, input));
  }
}

function onLeave(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { leave: key } };
  });
}

function onOuting(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { outing: key } };
  });
}
