import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SanctionLevel, ViolationClass, ViolationState, ViolationSubject } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

@InputType()
export class ViolationFilter extends PlaceFilter {
  @Field(() => DateScalar, { nullable: true, description: 'First and last day on which it happened.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => [ViolationSubject], { nullable: true })
  subjects?: (keyof typeof ViolationSubject)[] | null;

  @Field(() => [ViolationClass], { nullable: true })
  classes?: (keyof typeof ViolationClass)[] | null;

  @Field(() => [ViolationState], { nullable: true })
  states?: (keyof typeof ViolationState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RecordViolationInput {
  @Field(() => ID, { nullable: true, description: 'The person; without one it is the supporter of the pairing.' })
  assignmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The pairing whose supporter failed, where no person is named.' })
  pairingId?: string | null;

  @Field(() => ViolationClass)
  class!: keyof typeof ViolationClass;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => String)
  @Length(1, 1000)
  description!: string;

  @Field(() => Boolean, { defaultValue: false })
  serious!: boolean;
}

/** A step that needs nothing but the violation. */
@InputType()
export class ViolationInput {
  @Field(() => ID)
  violationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class DecideViolationInput extends ViolationInput {
  @Field(() => SanctionLevel, { nullable: true, description: 'For a person; what follows for a supporter stands in the policy pack.' })
  level?: keyof typeof SanctionLevel | null;

  @Field(() => String)
  @Length(1, 1000)
  decision!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Against the law: it goes to the authority in charge (R-364).' })
  illegal!: boolean;
}

@InputType()
export class AssistViolationInput extends ViolationInput {
  @Field(() => String, { description: 'How the receiver assisted; no patient or private data.' })
  @Length(1, 500)
  assistance!: string;
}

@InputType()
export class ReferViolationInput extends ViolationInput {
  @Field(() => DateScalar)
  referredOn!: string;

  @Field(() => String, { description: 'The authority in charge.' })
  @Length(1, 100)
  referredTo!: string;
}

@InputType()
export class DismissViolationInput extends ViolationInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
