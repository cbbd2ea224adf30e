import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClosingState, DivisionLevel, ObjectionState, ResultDueCode, ResultUseKind, ScoreMethod } from '../../graphql/enums.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars.js';

@InputType()
export class MethodScoreInput {
  @Field(() => String)
  @Length(1, 40)
  code!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null clears it.' })
  score?: string | null;
}

@InputType()
export class SaveMethodScoresInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => ScoreMethod, { description: 'SELF by who is evaluated, PEER by the other hospital, SPOT by the administration.' })
  method!: keyof typeof ScoreMethod;

  @Field(() => [MethodScoreInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  items!: MethodScoreInput[];
}

@InputType()
export class RaiseObjectionInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 1000)
  reason!: string;
}

@InputType()
export class AnswerObjectionInput {
  @Field(() => ID)
  objectionId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 1000)
  answer!: string;
}

@InputType()
export class WithdrawObjectionInput {
  @Field(() => ID)
  objectionId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class ObjectionFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [ObjectionState], { nullable: true })
  states?: (keyof typeof ObjectionState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the reason or of who raised it.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RecordResultUseInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => ResultUseKind)
  use!: keyof typeof ResultUseKind;

  @Field(() => DateScalar)
  usedOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class ReportResultInput {
  @Field(() => ID)
  evaluationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => DivisionLevel, { description: 'The next one: county, then city, then province.' })
  level!: keyof typeof DivisionLevel;

  @Field(() => DateScalar)
  reportedOn!: string;

  @Field(() => String, { defaultValue: '', description: 'Number of the paper or of its receipt.' })
  @MaxLength(200)
  receipt!: string;
}

@InputType()
export class TakeBackResultReportInput {
  @Field(() => ID)
  resultReportId!: string;
}

@InputType()
export class RemoveResultUseInput {
  @Field(() => ID)
  resultUseId!: string;
}

@InputType()
export class ResultUseFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [ResultUseKind], { nullable: true })
  uses?: (keyof typeof ResultUseKind)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the evaluated or of the organisation.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ResultDueFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [ResultDueCode], { nullable: true })
  codes?: (keyof typeof ResultDueCode)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Settled, or still due.' })
  settled?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the evaluated or of the scheme.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ClosePeriodInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String, { description: 'yyyy-mm; its quarter where the pack closes quarters.' })
  @Matches(/^\d{4}-\d{2}$/)
  month!: string;
}

@InputType()
export class ReopenPeriodInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => String, { description: 'yyyy-mm' })
  @Matches(/^\d{4}-\d{2}$/)
  month!: string;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ClosingFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [ClosingState], { nullable: true })
  states?: (keyof typeof ClosingState)[] | null;
}
