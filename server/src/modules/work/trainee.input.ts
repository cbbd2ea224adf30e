import { IsInt, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PersonCategory, TraineeResult, TraineeState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

export const TraineeOrder = { LATEST: 'LATEST', NAME: 'NAME' } as const;
registerEnumType(TraineeOrder, { name: 'TraineeOrder' });

@InputType()
export class TraineeFilter extends PlaceFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First and last day on which the study begins.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [TraineeState], { nullable: true })
  states?: (keyof typeof TraineeState)[] | null;

  @Field(() => Int, { nullable: true, description: 'Year in which the study begins.' })
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, department or topic.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ProposeTraineeInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String)
  @Length(1, 40)
  name!: string;

  @Field(() => PersonCategory)
  staffCategory!: keyof typeof PersonCategory;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  department!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  hostDepartment!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(200)
  topic!: string;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar)
  toOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  levelBefore!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'For residency training (R-237).' })
  residency!: boolean;
}

@InputType()
export class TraineeInput {
  @Field(() => ID)
  traineeId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

/** What is left out stays as it is. */
@InputType()
export class ChangeTraineeInput extends TraineeInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  department?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  hostDepartment?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  topic?: string;

  @Field(() => DateScalar, { nullable: true })
  fromOn?: string;

  @Field(() => DateScalar, { nullable: true })
  toOn?: string;

  @Field(() => Boolean, { nullable: true })
  residency?: boolean;
}

@InputType()
export class AcceptTraineeInput extends TraineeInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  hostDepartment?: string;

  @Field(() => String, { defaultValue: '', description: 'Who teaches.' })
  @MaxLength(40)
  mentor!: string;

  @Field(() => Int, { defaultValue: 0, description: 'What is charged, in fen.' })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  feeFen!: number;
}

@InputType()
export class FinishTraineeInput extends TraineeInput {
  @Field(() => TraineeResult)
  result!: keyof typeof TraineeResult;

  @Field(() => DateScalar)
  finishedOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  levelAfter!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  certificateNo?: string | null;
}

@InputType()
export class CancelTraineeInput extends TraineeInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
