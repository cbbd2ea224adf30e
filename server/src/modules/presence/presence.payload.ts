import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Attendance } from './attendance.js';
import { Consent } from './consent.js';
import { Contradiction } from './contradiction.js';
import { WorkSite } from './work-site.js';
import { ExitRequest } from './exit-request.js';
import { Incident } from './incident.js';
import { Leave } from './leave.js';
import { Outing } from './outing.js';
import { SpotCheck } from './spot-check.js';
import { Violation } from './violation.js';

export const AttendanceConnection = connectionOf('Attendance', () => Attendance);
export const AttendancePayload = payloadOf('Attendance', () => Attendance);
export const ConsentPayload = payloadOf('Consent', () => Consent);
export const WorkSitePayload = payloadOf('WorkSite', () => WorkSite);
export const ContradictionConnection = connectionOf('Contradiction', () => Contradiction);
export const ContradictionPayload = payloadOf('Contradiction', () => Contradiction);
export const LeaveConnection = connectionOf('Leave', () => Leave);
export const LeavePayload = payloadOf('Leave', () => Leave);
export const OutingConnection = connectionOf('Outing', () => Outing);
export const OutingPayload = payloadOf('Outing', () => Outing);
export const ExitRequestConnection = connectionOf('ExitRequest', () => ExitRequest);
export const ExitRequestPayload = payloadOf('ExitRequest', () => ExitRequest);
export const IncidentConnection = connectionOf('Incident', () => Incident);
export const IncidentPayload = payloadOf('Incident', () => Incident);
export const SpotCheckConnection = connectionOf('SpotCheck', () => SpotCheck);
export const SpotCheckPayload = payloadOf('SpotCheck', () => SpotCheck);
export const ViolationConnection = connectionOf('Violation', () => Violation);
export const ViolationPayload = payloadOf('Violation', () => Violation);

/** Somebody looked at the personal data of the person who asks. */
@ObjectType()
export class AccessLogLine {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  action!: string;

  @Field(() => String)
  byName!: string;

  @Field(() => String)
  orgName!: string;

  @Field(() => String)
  reason!: string;
}
