import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CapabilityLevel, IndicatorState, NeedAlternative, ReceiverIndicatorKind, StandardStatus } from '../../graphql/enums.js';
import { DecimalScalar } from '../../graphql/scalars.js';

@InputType()
export class IndicatorFilter {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => [ReceiverIndicatorKind], { nullable: true })
  indicators?: (keyof typeof ReceiverIndicatorKind)[] | null;

  @Field(() => [IndicatorState], { nullable: true })
  states?: (keyof typeof IndicatorState)[] | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;
}

/** What is said: a number of most indicators, the standard, the capability of an institution, or an alternative. */
@InputType()
export abstract class IndicatorSaid {
  @Field(() => DecimalScalar, { nullable: true })
  value?: string | null;

  @Field(() => StandardStatus, { nullable: true })
  standard?: keyof typeof StandardStatus | null;

  @Field(() => CapabilityLevel, { nullable: true })
  capability?: keyof typeof CapabilityLevel | null;

  @Field(() => String, { description: 'Source of the figure. No patient or private data.' })
  @Length(1, 500)
  evidence!: string;
}

@InputType()
export class RecordIndicatorInput extends IndicatorSaid {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => ReceiverIndicatorKind)
  indicator!: keyof typeof ReceiverIndicatorKind;

  @Field(() => String, { defaultValue: '', description: 'The institution whose capability it is.' })
  @IsOptional()
  @MaxLength(100)
  institution!: string;

  @Field(() => NeedAlternative, { nullable: true })
  alternative?: keyof typeof NeedAlternative | null;
}

@InputType()
export class CorrectIndicatorInput extends IndicatorSaid {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class WithdrawIndicatorInput {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
