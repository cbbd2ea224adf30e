import { ArrayMaxSize, IsInt, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AnnualPlanKind, AnnualPlanState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { FIRST_YEAR, LAST_YEAR } from '../../graphql/year.js';

export const AnnualPlanOrder = { LATEST: 'LATEST', EARLIEST: 'EARLIEST' } as const;
registerEnumType(AnnualPlanOrder, { name: 'AnnualPlanOrder' });

@InputType()
export class AnnualPlanFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [AnnualPlanKind], { nullable: true })
  kinds?: (keyof typeof AnnualPlanKind)[] | null;

  @Field(() => [AnnualPlanState], { nullable: true })
  states?: (keyof typeof AnnualPlanState)[] | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;
}

/** Texts by the field of the vocabulary; a blank one states nothing. */
@InputType()
export class AnnualPlanFieldsInput {
  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  goals!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  content!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  time!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  staff!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  tasks!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  mode!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  milestones!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(3_000)
  guarantees!: string;
}

@InputType()
export class PlannedBatchInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(99)
  no!: number;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(20)
  @Length(1, 40, { each: true })
  disciplines!: string[];

  @Field(() => Int, { defaultValue: 1 })
  @IsInt()
  @Min(1)
  @Max(99)
  headcount!: number;
}

/** The plan of one pairing for one year; saved again it is changed. */
@InputType()
export class SaveAnnualPlanInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => AnnualPlanKind)
  kind!: keyof typeof AnnualPlanKind;

  @Field(() => Int)
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year!: number;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => AnnualPlanFieldsInput)
  @ValidateNested()
  fields!: AnnualPlanFieldsInput;

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(20)
  @Length(1, 40, { each: true })
  keyDisciplines!: string[];

  @Field(() => [PlannedBatchInput], { defaultValue: [] })
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  batches!: PlannedBatchInput[];

  @Field(() => Boolean, { defaultValue: false })
  inHospitalPlan!: boolean;
}

/** A step that needs nothing but the plan. */
@InputType()
export class AnnualPlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ReturnAnnualPlanInput extends AnnualPlanInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class SummariseAnnualPlanInput extends AnnualPlanInput {
  @Field(() => String)
  @Length(1, 5_000)
  summary!: string;

  @Field(() => String, { description: 'What the next year is to bring (R-195).' })
  @IsOptional()
  @MaxLength(5_000)
  nextYear!: string;
}
