import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Attendance } from './attendance.js';
import { Consent } from './consent.js';
import { Contradiction } from './contradiction.js';
import { WorkSite } from './work-site.js';

export const AttendanceConnection = connectionOf('Attendance', () => Attendance);
export const AttendancePayload = payloadOf('Attendance', () => Attendance);
export const ConsentPayload = payloadOf('Consent', () => Consent);
export const WorkSitePayload = payloadOf('WorkSite', () => WorkSite);
export const ContradictionConnection = connectionOf('Contradiction', () => Contradiction);
export const ContradictionPayload = payloadOf('Contradiction', () => Contradiction);

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
