import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayStatus, StayRole } from '../../graphql/enums.js';
import { Finding } from '../../graphql/finding.js';
import { DateScalar } from '../../graphql/scalars.js';

/** What one day of one person came to. */
@ObjectType()
export class AttendanceDay {
  @Field(() => DateScalar)
  day!: string;

  @Field(() => DayStatus)
  status!: keyof typeof DayStatus;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  firstIn!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  lastOut!: string | null;

  @Field(() => Int)
  lateMinutes!: number;

  @Field(() => Int)
  earlyMinutes!: number;
}

/** One person's month. */
@ObjectType()
export class AttendanceLine {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => StayRole)
  role!: keyof typeof StayRole;

  @Field(() => [AttendanceDay])
  days!: AttendanceDay[];

  @Field(() => Int, { description: 'Working days of the stay up to today.' })
  required!: number;

  @Field(() => Int)
  present!: number;

  @Field(() => Int)
  leave!: number;

  @Field(() => Int, { description: 'Written down as absent by the receiver.' })
  absent!: number;

  @Field(() => Int, { description: 'Working days past without any record.' })
  unrecorded!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  early!: number;

  @Field(() => [Finding], { description: 'What the policy pack says of it (attend.*).' })
  findings!: Finding[];
}

/** A team's month of attendance. */
@ObjectType()
export class AttendanceSheet {
  @Field(() => ID)
  teamId!: string;

  @Field(() => String)
  teamName!: string;

  @Field(() => String)
  receiverName!: string;

  @Field(() => String)
  supporterName!: string;

  @Field(() => String, { description: 'yyyy-mm' })
  month!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => String, { nullable: true, description: 'Working hours by which late and early are measured; null while the receiver has set none.' })
  hours!: string | null;

  @Field(() => Boolean, { description: 'The viewer signs in for the receiver.' })
  maySign!: boolean;

  @Field(() => Boolean, { description: 'The viewer may correct.' })
  mayCorrect!: boolean;

  @Field(() => [AttendanceLine])
  lines!: AttendanceLine[];
}
