import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class SetGoalInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 200)
  title!: string;

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
