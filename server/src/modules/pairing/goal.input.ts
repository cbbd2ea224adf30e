import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { GoalField, GoalState, GoalTarget } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from './place-filter.js';

@InputType()
export class GoalFilter extends PlaceFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [GoalState], { nullable: true })
  states?: (keyof typeof GoalState)[] | null;

  @Field(() => [GoalField], { nullable: true })
  fields?: (keyof typeof GoalField)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Past its day and still open.' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the goal or of what counts as reached.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class SetGoalInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 200)
  title!: string;

  @Field(() => GoalField, { defaultValue: 'GENERAL' })
  field!: keyof typeof GoalField;

  @Field(() => GoalTarget, { nullable: true, description: 'What it delivers, where a pack counts it.' })
  target?: keyof typeof GoalTarget | null;

  @Field(() => String, { defaultValue: '', description: 'What counts as reached.' })
  @MaxLength(200)
  indicator!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;
}

@InputType()
export class GoalInput {
  @Field(() => ID)
  goalId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ChangeGoalInput extends GoalInput {
  @Field(() => String)
  @Length(1, 200)
  title!: string;

  @Field(() => GoalField, { nullable: true, description: 'As it was, unless named.' })
  field?: keyof typeof GoalField | null;

  @Field(() => GoalTarget, { nullable: true })
  target?: keyof typeof GoalTarget | null;

  @Field(() => String, { defaultValue: '' })
  @IsOptional()
  @MaxLength(200)
  indicator!: string;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;
}

@InputType()
export class ReachGoalInput extends GoalInput {
  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 1000)
  evidence!: string;
}

@InputType()
export class GoalReasonInput extends GoalInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
