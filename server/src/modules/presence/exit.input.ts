import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ExitKind, ExitState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class ExitFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => [ExitState], { nullable: true })
  states?: (keyof typeof ExitState)[] | null;

  @Field(() => [ExitKind], { nullable: true })
  kinds?: (keyof typeof ExitKind)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class ApplyForExitInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => ExitKind, { defaultValue: 'PERSONAL', description: 'A dispatched person applies for personal reasons only.' })
  kind!: keyof typeof ExitKind;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;

  @Field(() => DateScalar, { description: 'Day on which the person means to leave.' })
  leavesOn!: string;
}

/** A step that needs nothing but the request. */
@InputType()
export class ExitInput {
  @Field(() => ID)
  exitId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class DecideExitInput extends ExitInput {
  @Field(() => String, { defaultValue: '', description: 'Required when the exit is not approved.' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class CompleteExitInput extends ExitInput {
  @Field(() => DateScalar, { description: 'Last day on site.' })
  lastOn!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(500)
  note!: string;
}
