import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsNumber, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { AttendanceMark, AttendanceSource, ConsentPurpose, ContradictionKind, ContradictionState } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

@InputType()
export class PositionInput {
  @Field(() => Float)
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude!: number;

  @Field(() => Float)
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude!: number;

  @Field(() => Int, { nullable: true, description: 'Metres.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  accuracy?: number | null;
}

@InputType()
export class CheckInInput {
  @Field(() => ID, { description: 'A uuid that the device makes once for each entry; sent again with every attempt.' })
  entryId!: string;

  @Field(() => ID)
  assignmentId!: string;

  @Field(() => AttendanceMark, { description: 'IN or OUT.' })
  @IsIn(['IN', 'OUT'])
  mark!: keyof typeof AttendanceMark;

  @Field(() => DateTimeScalar, { description: 'When it happened, by the device.' })
  occurredAt!: Date;

  @Field(() => PositionInput, { nullable: true, description: 'Only with consent to the notice in force (K-11).' })
  @IsOptional()
  @ValidateNested()
  position?: PositionInput | null;

  @Field(() => Boolean, { description: 'From a phone rather than a desk.', defaultValue: true })
  phone!: boolean;
}

@InputType()
export class DecideConsentInput {
  @Field(() => ConsentPurpose)
  purpose!: keyof typeof ConsentPurpose;

  @Field(() => Int, { description: 'The version of the notice that was read.' })
  @IsInt()
  @Min(1)
  noticeVersion!: number;

  @Field(() => Boolean)
  given!: boolean;

  @Field(() => ID, { nullable: true, description: 'A uuid that the device makes once for each decision; sent again with every attempt.' })
  entryId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, by the device; now unless given.' })
  occurredAt?: Date | null;
}

@InputType()
export class SignInLineInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => AttendanceMark, { description: 'SIGNED, IN, OUT or ABSENT.' })
  @IsIn(['SIGNED', 'IN', 'OUT', 'ABSENT'])
  mark!: keyof typeof AttendanceMark;

  @Field(() => String, { nullable: true, description: 'HH:MM for IN and OUT; the opening hour unless given.' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time?: string | null;
}

@InputType()
export class SignInTeamInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => [SignInLineInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  lines!: SignInLineInput[];
}

@InputType()
export class CorrectAttendanceInput {
  @Field(() => ID)
  attendanceId!: string;

  @Field(() => AttendanceMark, { description: 'What should stand; VOID takes the mark away.' })
  mark!: keyof typeof AttendanceMark;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The right time, on the same day; as it was unless given.' })
  occurredAt?: Date | null;

  @Field(() => String)
  @Length(2, 300)
  reason!: string;
}

@InputType()
export class SetWorkSiteInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;

  @Field(() => String)
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt!: string;

  @Field(() => String)
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  endsAt!: string;

  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Min(0)
  @Max(120)
  graceMinutes!: number;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude?: number | null;

  @Field(() => Int)
  @IsInt()
  @Min(50)
  @Max(200_000)
  reachMetres!: number;
}

@InputType()
export class ResolveContradictionInput {
  @Field(() => ID)
  contradictionId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(2, 300)
  reason!: string;
}

@InputType()
export class AttendanceFilter extends PlaceFilter {
  @Field(() => [AttendanceMark], { nullable: true })
  marks?: (keyof typeof AttendanceMark)[] | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => [AttendanceSource], { nullable: true })
  sources?: (keyof typeof AttendanceSource)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Marks that stand: neither corrected nor taken away.' })
  standing?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ContradictionFilter extends PlaceFilter {
  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => [ContradictionState], { nullable: true })
  states?: (keyof typeof ContradictionState)[] | null;

  @Field(() => [ContradictionKind], { nullable: true })
  kinds?: (keyof typeof ContradictionKind)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}
