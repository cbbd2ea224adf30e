import { ArrayMaxSize, IsInt, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ActivityType, WorkPlanState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

export const WorkPlanOrder = { LATEST: 'LATEST', EARLIEST: 'EARLIEST' } as const;
registerEnumType(WorkPlanOrder, { name: 'WorkPlanOrder' });

@InputType()
export class WorkPlanFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [WorkPlanState], { nullable: true })
  states?: (keyof typeof WorkPlanState)[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Any day of the month.' })
  month?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The summary is late.' })
  late?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the person, goals or tasks.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ExpectedWorkInput {
  @Field(() => ActivityType)
  type!: keyof typeof ActivityType;

  @Field(() => Int, { description: 'Half-days.' })
  @IsInt()
  @Min(1)
  @Max(62)
  quantity!: number;
}

/** The plan of one person for one month; saved again it is changed. */
@InputType()
export class SaveWorkPlanInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => DateScalar, { description: 'Any day of the month.' })
  month!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2000)
  goals!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2000)
  tasks!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2000)
  milestones!: string;

  @Field(() => [ExpectedWorkInput], { defaultValue: [] })
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  expected!: ExpectedWorkInput[];

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  helpNeeded!: string;
}

@InputType()
export class WorkPlanInput {
  @Field(() => ID)
  workPlanId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class CommentWorkPlanInput extends WorkPlanInput {
  @Field(() => String)
  @Length(1, 1000)
  comment!: string;
}

@InputType()
export class SummariseWorkPlanInput extends WorkPlanInput {
  @Field(() => String)
  @Length(1, 4000)
  summary!: string;
}
