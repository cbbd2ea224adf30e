import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RegisterKind, RegisterState, SafetyItem } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class RegisterFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [RegisterKind], { nullable: true })
  kinds?: (keyof typeof RegisterKind)[] | null;

  @Field(() => [RegisterState], { nullable: true })
  states?: (keyof typeof RegisterState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'With a problem that is not solved.' })
  open?: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, the content or who took part.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class RecordEntryInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => RegisterKind)
  kind!: keyof typeof RegisterKind;

  @Field(() => String)
  @Length(1, 100)
  title!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  untilOn?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(100)
  place!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  participants!: string;

  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 4000)
  content!: string;

  @Field(() => [SafetyItem], { defaultValue: [], description: 'What of a safety checklist is in order.' })
  @ArrayMaxSize(5)
  safetyItems!: (keyof typeof SafetyItem)[];

  @Field(() => String, { defaultValue: '', description: 'Of a duty roster: why it is an exception, where the policy pack does not foresee one (R-002).' })
  @MaxLength(500)
  exceptionReason!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  problem!: string;

  @Field(() => DateScalar, { nullable: true })
  solveBy?: string | null;
}

@InputType()
export class SolveProblemInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 1000)
  solution!: string;

  @Field(() => DateScalar)
  solvedOn!: string;
}

@InputType()
export class VoidEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
