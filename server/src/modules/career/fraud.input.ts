import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FraudSource, FraudState, LiabilityKind } from '../../graphql/enums.js';

@InputType()
export class FraudFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [FraudState], { nullable: true })
  states?: (keyof typeof FraudState)[] | null;

  @Field(() => [FraudSource], { nullable: true })
  sources?: (keyof typeof FraudSource)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ReportFraudInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => FraudSource)
  source!: keyof typeof FraudSource;

  @Field(() => String, { description: 'What is said to be false; not who says so.' })
  @Length(1, 2000)
  allegation!: string;
}

@InputType()
export class FraudInput {
  @Field(() => ID)
  fraudCaseId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class LiabilityInput {
  @Field(() => LiabilityKind)
  kind!: keyof typeof LiabilityKind;

  @Field(() => String)
  @Length(1, 120)
  name!: string;

  @Field(() => String)
  @Length(1, 500)
  decision!: string;
}

@InputType()
export class VerifyFraudInput extends FraudInput {
  @Field(() => String)
  @Length(1, 2000)
  conclusion!: string;

  @Field(() => [LiabilityInput], { defaultValue: [] })
  @ArrayMaxSize(20)
  liabilities!: LiabilityInput[];
}

@InputType()
export class DismissFraudInput extends FraudInput {
  @Field(() => String)
  @Length(1, 2000)
  conclusion!: string;
}
