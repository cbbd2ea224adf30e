import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Context } from '../../http/context.js';
import { all, change, list, rows, type Change, type ListOptions, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { Assignment } from '../team/assignment.js';
import { inPlace } from '../pairing/place-filter.js';
import { namedScopes } from '../team/team.query.js';
import { TeamPayload } from '../team/team.payload.js';
import { Attendance } from './attendance.js';
import { checkIn } from './check-in.service.js';
import { Consent } from './consent.js';
import { decideConsent } from './consent.service.js';
import { Contradiction } from './contradiction.js';
import { resolveContradiction } from './contradiction.service.js';
import {
  AttendanceFilter, CheckInInput, ContradictionFilter, CorrectAttendanceInput, DecideConsentInput, ResolveContradictionInput, SetWorkSiteInput, SignInTeamInput,
} from './presence.input.js';
import {
  AccessLogLine, AttendanceConnection, AttendancePayload, ConsentPayload, ContradictionConnection, ContradictionPayload, WorkSitePayload,
} from './presence.payload.js';
import { AttendanceSheet } from './sheet.js';
import { attendanceSheet } from './sheet.service.js';
import { correctAttendance, signInTeam } from './sign-in.service.js';
import { setWorkSite } from './work-site.service.js';

const ACCESS_LOG_LINES = 100;
type Conditions = NonNullable<ListOptions['where']>;

/** Rows whose assignment meets a condition; the assignment goes by alias `a`. */
function ofAssignment(teamId: string | null | undefined, search: string | null | undefined): Conditions {
  const team = teamId ? parseKey(teamId) : null;
  const named = anyText(search, ['name']);
  const joined = (t: ReturnType<typeof sql>) => sql`select 1 from assignment a where a.scope_id = ${t}.scope_id and a.id = ${t}.assignment_id`;
  return [
    team && ((t) => sql`exists (${joined(t)} and a.team_id = ${team.id})`),
    named && ((t) => sql`exists (${joined(t)} and ${named(sql`a`)})`),
  ];
}

@Resolver()
export class PresenceResolver {
  @Query(() => [Assignment], { description: 'The stays of the dispatched person who asks, the newest first.' })
  myStays(): Planned {
    return all(Assignment, { where: [(t) => sql`${t}.person_id = app.person() and ${t}.state <> 'REMOVED'`], order: [{ by: 'plannedFrom', direction: 'desc' }], limit: 20 });
  }

  @Query(() => [Consent], { description: 'His consents and withdrawals, the newest first.' })
  myConsent(): Planned {
    return all(Consent, { where: [(t) => sql`${t}.person_id = app.person()`], order: [{ by: 'at', direction: 'desc' }], limit: 20 });
  }

  @Query(() => [AccessLogLine], { description: 'Who looked at his personal data, when and why.' })
  myAccessLog(): Planned {
    return rows(AccessLogLine, sql`select l.at, l.action, l.by_name, l.org_name, l.reason from app.own_access_log(${ACCESS_LOG_LINES}) l`);
  }

  @Query(() => AttendanceConnection)
  attendances(
    @Arg('filter', () => AttendanceFilter, { nullable: true }) filter: AttendanceFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { from, to, sources, marks, standing } = filter ?? {};
    const assignment = filter?.assignmentId ? parseKey(filter.assignmentId) : null;
    const scopes = namedScopes(filter?.assignmentId, filter?.teamId);
    return list(Attendance, {
      where: [
        ...ofAssignment(filter?.teamId, filter?.search),
        assignment && ((t) => sql`${t}.assignment_id = ${assignment.id}`),
        from && ((t) => sql`${t}.day >= ${from}`),
        to && ((t) => sql`${t}.day <= ${to}`),
        inPlace(filter),
        marks && ((t) => sql`${t}.mark = any(${marks})`),
        sources && ((t) => sql`${t}.source = any(${sources})`),
        typeof standing === 'boolean' && ((t) => sql`(${t}.mark <> 'VOID' and not exists (select 1 from attendance c
          where c.scope_id = ${t}.scope_id and c.corrects_id = ${t}.id)) = ${standing}`),
      ],
      order: [{ by: 'occurredAt', direction: 'desc' }], first, after, ...(scopes && { scopes }),
    });
  }

  @Query(() => AttendanceSheet, { description: 'A team’s month; a dispatched person sees his own line.' })
  attendanceSheet(@Ctx() { request }: Context, @Arg('teamId', () => ID) teamId: string, @Arg('month', () => String) month: string): Promise<AttendanceSheet> {
    const key = parseKey(teamId);
    return request.uow.read(request.viewer, [key.scopeId], (tx) => attendanceSheet(tx, key, month));
  }

  @Query(() => ContradictionConnection)
  contradictions(
    @Arg('filter', () => ContradictionFilter, { nullable: true }) filter: ContradictionFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { states, kinds } = filter ?? {};
    const scopes = namedScopes(filter?.teamId);
    return list(Contradiction, {
      where: [...ofAssignment(filter?.teamId, filter?.search), inPlace(filter), states && ((t) => sql`${t}.state = any(${states})`), kinds && ((t) => sql`${t}.kind = any(${kinds})`)],
      first, after, ...(scopes && { scopes }),
    });
  }

  @Mutation(() => AttendancePayload, { description: 'By the dispatched person; stored once for each entry, however often it is sent.' })
  checkIn(@Ctx() context: Context, @Arg('input', () => CheckInInput) input: CheckInInput): Change {
    return change([parseKey(input.assignmentId).scopeId, ...home(context)], async (tx) => ({ keys: { attendance: await checkIn(tx, input) } }));
  }

  @Mutation(() => ConsentPayload, { description: 'Separate consent to taking the position, or its withdrawal (K-11); stored once for each entry, as of when it was decided.' })
  decideConsent(@Arg('input', () => DecideConsentInput) input: DecideConsentInput): Change {
    return change(null, async (tx) => ({ keys: { consent: await decideConsent(tx, input) } }));
  }

  @Mutation(() => TeamPayload, { description: 'The receiver’s sign-in sheet: a whole team for one day at once.' })
  signInTeam(@Arg('input', () => SignInTeamInput) input: SignInTeamInput): Change {
    const key = parseKey(input.teamId);
    return change([key.scopeId], async (tx) => {
      await signInTeam(tx, key, input);
      return { keys: { team: key } };
    });
  }

  @Mutation(() => AttendancePayload, { description: 'Another mark in the place of this one, with its reason (R-213).' })
  correctAttendance(@Arg('input', () => CorrectAttendanceInput) input: CorrectAttendanceInput): Change {
    const key = parseKey(input.attendanceId);
    return change([key.scopeId], async (tx) => ({ keys: { attendance: await correctAttendance(tx, key, input) } }));
  }

  @Mutation(() => WorkSitePayload, { description: 'Hours and place of the receiver, by which late, early and far away are measured.' })
  setWorkSite(@Arg('input', () => SetWorkSiteInput) input: SetWorkSiteInput): Change {
    const key = parseKey(input.pairingId);
    return change([key.scopeId], async (tx) => ({ keys: { workSite: await setWorkSite(tx, key, input) } }));
  }

  @Mutation(() => ContradictionPayload)
  resolveContradiction(@Arg('input', () => ResolveContradictionInput) input: ResolveContradictionInput): Change {
    const key = parseKey(input.contradictionId);
    return change([key.scopeId], async (tx) => {
      await resolveContradiction(tx, key, input);
      return { keys: { contradiction: key } };
    });
  }
}

/** Consents stand in the employer's own space. */
function home({ request }: Context): number[] {
  const scopeId = request.viewer.acting?.scopeId;
  return scopeId === undefined ? [] : [scopeId];
}
