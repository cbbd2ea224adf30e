import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommendationLevel, CommendationState, CommendationSubject } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class CommendationFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [CommendationSubject], { nullable: true })
  subjects?: (keyof typeof CommendationSubject)[] | null;

  @Field(() => [CommendationLevel], { nullable: true })
  levels?: (keyof typeof CommendationLevel)[] | null;

  @Field(() => [CommendationState], { nullable: true })
  states?: (keyof typeof CommendationState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of name, title or document.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RecordCommendationInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => CommendationSubject)
  subject!: keyof typeof CommendationSubject;

  @Field(() => ID, { nullable: true, description: 'The person’s stay.' })
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => CommendationLevel)
  level!: keyof typeof CommendationLevel;

  @Field(() => String)
  @Length(1, 120)
  title!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(120)
  documentNo!: string;

  @Field(() => String)
  @Length(1, 1000)
  reason!: string;

  @Field(() => DateScalar)
  givenOn!: string;
}

@InputType()
export class WithdrawCommendationInput {
  @Field(() => ID)
  commendationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ArchiveEntryFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => Boolean, { nullable: true })
  qualified?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of name or number.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class AttendedTrainingFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of name or topic.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RecordAttendedTrainingInput {
  @Field(() => [ID], { description: 'Stays of those who took part, all of one pairing.' })
  assignmentIds!: string[];

  @Field(() => String)
  @Length(1, 200)
  topic!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => Int, { defaultValue: 1 })
  hours!: number;
}

@InputType()
export class RemoveAttendedTrainingInput {
  @Field(() => ID)
  attendedTrainingId!: string;
}
