import { IsInt, IsOptional, Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ActivityType, TaskContent, TaskPart, TaskState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

export const TaskOrder = { DUE_FIRST: 'DUE_FIRST', DUE_LAST: 'DUE_LAST', NEWEST: 'NEWEST' } as const;
registerEnumType(TaskOrder, { name: 'TaskOrder' });

@InputType()
export class TaskFilter extends PlaceFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First and last day on which it falls due.' })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueTo?: string | null;

  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [TaskState], { nullable: true })
  states?: (keyof typeof TaskState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Past its day and not yet accepted.' })
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Lines of this annual plan.' })
  planId?: string | null;

  @Field(() => [TaskPart], { nullable: true })
  parts?: (keyof typeof TaskPart)[] | null;

  @Field(() => [TaskContent], { nullable: true })
  contents?: (keyof typeof TaskContent)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Waiting for the acting organisation.' })
  mine?: boolean | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, department or person.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class PlanTaskInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 200)
  title!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(200)
  indicator!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  quantity?: number | null;

  @Field(() => ActivityType, { nullable: true, description: 'The kind of recorded work that counts towards it.' })
  metric?: keyof typeof ActivityType | null;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  responsibleDepartment!: string;

  @Field(() => String, { defaultValue: '', description: 'The named person (R-250).' })
  @MaxLength(60)
  responsiblePerson!: string;

  @Field(() => ID, { nullable: true, description: 'The annual plan whose line it is; without it, a task of the moment.' })
  planId?: string | null;

  @Field(() => TaskPart, { nullable: true })
  part?: keyof typeof TaskPart | null;

  @Field(() => TaskContent, { nullable: true })
  content?: keyof typeof TaskContent | null;

  @Field(() => String, { nullable: true, description: 'What the receiver contributes (R-170).' })
  @IsOptional()
  @MaxLength(300)
  receiverDuty?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  quality?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  benefit?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  standard?: string | null;
}

/** What is left out stays as it is. A change takes back what was confirmed. */
@InputType()
export class ChangeTaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 200)
  title?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  indicator?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  quantity?: number | null;

  @Field(() => ActivityType, { nullable: true })
  metric?: keyof typeof ActivityType | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  responsibleDepartment?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  responsiblePerson?: string;

  @Field(() => TaskPart, { nullable: true })
  part?: keyof typeof TaskPart | null;

  @Field(() => TaskContent, { nullable: true })
  content?: keyof typeof TaskContent | null;

  @Field(() => String, { nullable: true, description: 'What the receiver contributes (R-170).' })
  @IsOptional()
  @MaxLength(300)
  receiverDuty?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  quality?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  benefit?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  standard?: string | null;
}

@InputType()
export class AdoptAgreementTasksInput {
  @Field(() => ID)
  agreementId!: string;
}

/** A step that needs nothing but the task. */
@InputType()
export class TaskInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class RecordProgressInput extends TaskInput {
  @Field(() => Int, { description: 'How much was done, in the unit of the indicator.' })
  @IsInt()
  @Min(1)
  quantity!: number;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => String, { defaultValue: '', description: 'No patient or private data.' })
  @MaxLength(1000)
  note!: string;
}

@InputType()
export class SubmitTaskInput extends TaskInput {
  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 2000)
  result!: string;
}

@InputType()
export class ReturnTaskInput extends TaskInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

/** What one hospital wants changed of a confirmed task; what is left out stays. */
@InputType()
export class RequestTaskChangeInput extends ChangeTaskInput {
  @Field(() => String, { description: 'Why, after consultation (R-107).' })
  @Length(1, 500)
  reason!: string;
}

/** A step that needs nothing but the request. */
@InputType()
export class TaskChangeInput {
  @Field(() => ID)
  taskChangeId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class RejectTaskChangeInput extends TaskChangeInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
