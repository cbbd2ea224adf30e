import { ArrayMaxSize, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { LeaveKind, LeaveState, OutingState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';

export const LeaveOrder = { NEWEST: 'NEWEST', FROM_FIRST: 'FROM_FIRST', FROM_LAST: 'FROM_LAST' } as const;
registerEnumType(LeaveOrder, { name: 'LeaveOrder' });

@InputType()
export class LeaveFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [LeaveState], { nullable: true })
  states?: (keyof typeof LeaveState)[] | null;

  @Field(() => [LeaveKind], { nullable: true })
  kinds?: (keyof typeof LeaveKind)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Away past the last day and not yet back.' })
  overdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Leave that touches this day or a later one.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Leave that touches this day or an earlier one.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class OutingFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [OutingState], { nullable: true })
  states?: (keyof typeof OutingState)[] | null;

  @Field(() => Boolean, { nullable: true })
  overnight?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Not back at the time that was reported.' })
  overdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Outings that touch this day or a later one.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Outings that touch this day or an earlier one.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, purpose or destination.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RequestLeaveInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => LeaveKind)
  kind!: keyof typeof LeaveKind;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar)
  toOn!: string;

  @Field(() => String)
  @Length(1, 300)
  reason!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(100)
  destination!: string;
}

/** A step that needs nothing but the leave. */
@InputType()
export class LeaveInput {
  @Field(() => ID)
  leaveId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class DecideLeaveInput extends LeaveInput {
  @Field(() => String, { defaultValue: '', description: 'Required when the leave is not approved.' })
  @MaxLength(300)
  note!: string;
}

@InputType()
export class DepartOnLeaveInput extends LeaveInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person left; now unless given.' })
  departedAt?: Date | null;
}

@InputType()
export class ConfirmReturnInput extends LeaveInput {
  @Field(() => DateScalar)
  returnedOn!: string;
}

@InputType()
export class ClaimTransportInput extends LeaveInput {
  @Field(() => Int, { description: 'Fare in fen.' })
  @Min(1)
  @Max(100_000_000)
  fen!: number;
}

@InputType()
export class ReportAbsenceInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => DateScalar, { description: 'First day on which the person was missing.' })
  fromOn!: string;

  @Field(() => String)
  @Length(1, 300)
  note!: string;
}

@InputType()
export class ReportOutingInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  @Length(1, 200)
  purpose!: string;

  @Field(() => String)
  @Length(1, 100)
  destination!: string;

  @Field(() => DateTimeScalar)
  outAt!: Date;

  @Field(() => DateTimeScalar)
  backAt!: Date;
}

@InputType()
export class OutingInput {
  @Field(() => ID)
  outingId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class StartDutyInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => [ID], { nullable: true, description: 'Assignments that begin their duty; everybody who has arrived unless given.' })
  @IsOptional()
  @ArrayMaxSize(200)
  assignmentIds?: string[] | null;

  @Field(() => DateScalar)
  onDutyOn!: string;
}

@InputType()
export class FinishStayInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => DateScalar, { description: 'Last day on site.' })
  finishedOn!: string;
}

@InputType()
export class ArchiveStayInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class DeclareDepartureInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => DateScalar, { description: 'Last day on site.' })
  lastOn!: string;

  @Field(() => String)
  @Length(1, 300)
  reason!: string;
}

@InputType()
export class HandOverTeamInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: 'The batch that takes over; without one a reason is needed.' })
  nextTeamId?: string | null;

  @Field(() => DateScalar)
  handedOn!: string;

  @Field(() => String)
  @Length(1, 2000)
  finishedWork!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2000)
  openWork!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  equipment!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  noSuccessorReason?: string | null;
}
