import { MOST_DIAGNOSES } from '@jiedui/schema/work-event';
import { ArrayMaxSize, IsInt, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { TechniqueClass, WorkEventKind, WorkEventState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

export const WorkEventOrder = { LATEST: 'LATEST', EARLIEST: 'EARLIEST' } as const;
registerEnumType(WorkEventOrder, { name: 'WorkEventOrder' });

@InputType()
export class WorkEventFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [WorkEventKind], { nullable: true })
  kinds?: (keyof typeof WorkEventKind)[] | null;

  @Field(() => [WorkEventState], { nullable: true, description: 'Without it: all but what was withdrawn.' })
  states?: (keyof typeof WorkEventState)[] | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Techniques whose later use is due to be looked at.' })
  followUpDue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, place, department or people.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class DiagnosisCountInput {
  @Field(() => String)
  @Length(1, 40)
  name!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(99_999)
  count!: number;
}

/** What an event says; which parts a kind needs, the service tells. Texts hold no patient or private data. */
@InputType()
export class EventContentInput {
  @Field(() => String)
  @Length(1, 120)
  title!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => DateScalar, { nullable: true })
  endedOn?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(120)
  place!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(120)
  department!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1_000)
  people!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(9_999)
  staffCount?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(99_999)
  servedCount?: number | null;

  @Field(() => [DiagnosisCountInput], { defaultValue: [] })
  @ArrayMaxSize(MOST_DIAGNOSES)
  @ValidateNested({ each: true })
  diagnosisCounts!: DiagnosisCountInput[];

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(999_999)
  leaflets?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(99_999)
  quantity?: number | null;

  @Field(() => Float, { nullable: true, description: 'In fen.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1e13)
  amountFen?: number | null;

  @Field(() => TechniqueClass, { nullable: true })
  techniqueClass?: keyof typeof TechniqueClass | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(80)
  authorisationNo?: string | null;

  @Field(() => DateScalar, { nullable: true })
  authorisedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  firstCaseOn?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1_000)
  arrangements!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2_000)
  detail!: string;
}

@InputType()
export class RecordEventInput extends EventContentInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => WorkEventKind)
  kind!: keyof typeof WorkEventKind;
}

@InputType()
export class ChangeEventInput extends EventContentInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

/** A step that needs nothing but the event. */
@InputType()
export class EventInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ReturnEventInput extends EventInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ReviewTechniqueInput extends EventInput {
  @Field(() => Boolean)
  stillUsed!: boolean;

  @Field(() => DateScalar)
  seenOn!: string;
}
