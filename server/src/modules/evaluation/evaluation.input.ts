import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { EvaluationState, EvaluationSubject } from '../../graphql/enums.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

export const EvaluationOrder = { NEWEST: 'NEWEST', PERIOD_LAST: 'PERIOD_LAST', TOTAL: 'TOTAL', TOTAL_DESC: 'TOTAL_DESC' } as const;
registerEnumType(EvaluationOrder, { name: 'EvaluationOrder' });

@InputType()
export class EvaluationFilter extends PlaceFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First and last day on which the judged period ends.' })
  endsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsTo?: string | null;

  @Field(() => [String], { nullable: true, description: 'Grades by their codes in the pack.' })
  @IsOptional()
  @ArrayMaxSize(20)
  grades?: string[] | null;

  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [EvaluationState], { nullable: true, description: 'Without it superseded versions are left out.' })
  states?: (keyof typeof EvaluationState)[] | null;

  @Field(() => [EvaluationSubject], { nullable: true })
  subjects?: (keyof typeof EvaluationSubject)[] | null;

  @Field(() => Boolean, { nullable: true })
  qualified?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The open step is the acting organisation’s.' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the subject or scheme.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class OpenEvaluationInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String, { description: 'A scheme of the policy pack that the pairing pins.' })
  @Length(1, 40)
  schemeId!: string;

  @Field(() => ID, { nullable: true, description: 'For a scheme that evaluates persons.' })
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a scheme that evaluates teams.' })
  teamId?: string | null;

  @Field(() => DateScalar)
  periodFrom!: string;

  @Field(() => DateScalar)
  periodTo!: string;
}

@InputType()
export class ItemScoreInput {
  @Field(() => String)
  @Length(1, 40)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null clears it.' })
  score?: string | null;

  @Field(() => String, { nullable: true, description: 'No patient or private data.' })
  @IsOptional()
  @MaxLength(1000)
  evidence?: string | null;
}

@InputType()
export class SaveScoresInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => [ItemScoreInput], { defaultValue: [] })
  @ArrayMaxSize(100)
  items!: ItemScoreInput[];

  @Field(() => String, { nullable: true, description: 'No patient or private data.' })
  @IsOptional()
  @MaxLength(4000)
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'The grade, where the scheme has no items.' })
  @IsOptional()
  @MaxLength(40)
  grade?: string | null;
}

@InputType()
export class SignEvaluationInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the step that the signer saw as open.' })
  @IsOptional()
  @MaxLength(40)
  step?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(2000)
  opinion!: string;
}

@InputType()
export class ReturnEvaluationInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { description: 'Code of an earlier step; its seal and all later ones become void.' })
  @Length(1, 40)
  toStep!: string;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class CorrectEvaluationInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
