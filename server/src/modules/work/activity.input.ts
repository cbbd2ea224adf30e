import { MOST_ACTIVITY_LINES, MOST_ACTIVITY_QUANTITY } from '@jiedui/schema/activity';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ActivitySource, ActivityState, ActivityType, Slot } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

export const ActivityOrder = { LATEST: 'LATEST', EARLIEST: 'EARLIEST' } as const;
registerEnumType(ActivityOrder, { name: 'ActivityOrder' });

const MOST_CONFIRMED = 200;

@InputType()
export class ActivityFilter extends PlaceFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [ActivityType], { nullable: true })
  types?: (keyof typeof ActivityType)[] | null;

  @Field(() => [ActivityState], { nullable: true, description: 'All but withdrawn and superseded ones unless named.' })
  states?: (keyof typeof ActivityState)[] | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Waiting for the acting organisation.' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the person, department or note.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

/** One kind of work in one half-day. */
@InputType()
export class ActivityLineInput {
  @Field(() => ActivityType)
  type!: keyof typeof ActivityType;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => Slot, { nullable: true, description: 'Null for the whole day.' })
  slot?: keyof typeof Slot | null;

  @Field(() => Int, { defaultValue: 1 })
  @IsInt()
  @Min(1)
  @Max(MOST_ACTIVITY_QUANTITY)
  quantity!: number;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  department!: string;

  @Field(() => String, { defaultValue: '', description: 'Where, if not at the receiver.' })
  @MaxLength(60)
  place!: string;

  @Field(() => String, { defaultValue: '', description: 'No patient or private data.' })
  @MaxLength(500)
  note!: string;

  @Field(() => ID, { nullable: true, description: 'A uuid made by the device: the same record sent twice is kept once.' })
  @IsOptional()
  @IsUUID()
  entryId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written down; now unless given, and never later than now.' })
  occurredAt?: Date | null;
}

@InputType()
export class RecordActivityInput extends ActivityLineInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => ActivitySource, { defaultValue: 'PHONE' })
  source!: keyof typeof ActivitySource;
}

@InputType()
export class RecordActivitiesInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => ActivitySource, { defaultValue: 'GRID' })
  source!: keyof typeof ActivitySource;

  @Field(() => [ActivityLineInput], { description: 'All are kept, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ACTIVITY_LINES)
  lines!: ActivityLineInput[];
}

@InputType()
export class ActivityInput {
  @Field(() => ID)
  activityId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

/** What is left out stays as it is; a slot of null is the whole day. */
@InputType()
export class ChangeActivityInput extends ActivityInput {
  @Field(() => ActivityType, { nullable: true })
  type?: keyof typeof ActivityType;

  @Field(() => DateScalar, { nullable: true })
  day?: string;

  @Field(() => Slot, { nullable: true })
  slot?: keyof typeof Slot | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_ACTIVITY_QUANTITY)
  quantity?: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  department?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  place?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  note?: string;
}

@InputType()
export class CorrectActivityInput extends ChangeActivityInput {
  @Field(() => String, { description: 'Why the confirmed record is wrong.' })
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ActivitiesInput {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CONFIRMED)
  activityIds!: string[];
}

@InputType()
export class ReturnActivitiesInput extends ActivitiesInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
