import { IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JointResult, JointState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { FIRST_YEAR, LAST_YEAR } from '../../graphql/year.js';

@InputType()
export class JointFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => [JointState], { nullable: true })
  states?: (keyof typeof JointState)[] | null;

  @Field(() => [JointResult], { nullable: true })
  results?: (keyof typeof JointResult)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the method or the conclusion.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class InviteObserversInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => Int)
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year!: number;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(100)
  place!: string;

  @Field(() => String)
  @Length(1, 500)
  method!: string;
}

@InputType()
export class JointInput {
  @Field(() => ID)
  jointId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class JointResultInput extends JointInput {
  @Field(() => JointResult)
  result!: keyof typeof JointResult;

  @Field(() => String, { description: 'No patient or private data.' })
  @Length(1, 2000)
  text!: string;
}

@InputType()
export class CancelJointInput extends JointInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
