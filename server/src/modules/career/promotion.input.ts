import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ObjectionChannel, PromotionState, PromotionStep, TitleLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class PromotionFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [PromotionState], { nullable: true })
  states?: (keyof typeof PromotionState)[] | null;

  @Field(() => [PromotionStep], { nullable: true })
  steps?: (keyof typeof PromotionStep)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class OpenPromotionInput {
  @Field(() => ID, { description: 'The stay whose pack judges the case.' })
  assignmentId!: string;

  @Field(() => PromotionStep)
  step!: keyof typeof PromotionStep;

  @Field(() => TitleLevel, { description: 'INTERMEDIATE, DEPUTY_SENIOR or SENIOR.' })
  toLevel!: keyof typeof TitleLevel;
}

@InputType()
export class PromotionInput {
  @Field(() => ID)
  promotionCaseId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class DecidePromotionInput extends PromotionInput {
  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class StartPublicNoticeInput extends PromotionInput {
  @Field(() => DateScalar, { nullable: true, description: 'First day; today unless given.' })
  from?: string | null;
}

@InputType()
export class RecordObjectionInput extends PromotionInput {
  @Field(() => ObjectionChannel)
  channel!: keyof typeof ObjectionChannel;

  @Field(() => DateScalar)
  raisedOn!: string;

  @Field(() => String, { description: 'What is objected; not by whom.' })
  @Length(1, 1000)
  content!: string;
}

@InputType()
export class ResolveObjectionInput extends PromotionInput {
  @Field(() => ID)
  objectionId!: string;

  @Field(() => Boolean)
  upheld!: boolean;

  @Field(() => String)
  @Length(1, 1000)
  resolution!: string;
}
