import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SpotCheckKind, SpotCheckMethod, SpotCheckState, SpotCheckTopic } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';

@InputType()
export class SpotCheckFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [SpotCheckMethod], { nullable: true })
  methods?: (keyof typeof SpotCheckMethod)[] | null;

  @Field(() => [SpotCheckState], { nullable: true })
  states?: (keyof typeof SpotCheckState)[] | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of who checked or of his organisation.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class SpotCheckCallInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Boolean)
  answered!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Where the person says he is.' })
  @MaxLength(100)
  location!: string;

  @Field(() => String, { defaultValue: '', description: 'Who at the receiver confirms it.' })
  @MaxLength(40)
  confirmer!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(300)
  note!: string;
}

@InputType()
export class RecordSpotCheckInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => SpotCheckMethod)
  method!: keyof typeof SpotCheckMethod;

  @Field(() => SpotCheckKind)
  kind!: keyof typeof SpotCheckKind;

  @Field(() => DateTimeScalar)
  checkedAt!: Date;

  @Field(() => [SpotCheckTopic])
  @ArrayMaxSize(10)
  @ArrayUnique()
  topics!: (keyof typeof SpotCheckTopic)[];

  @Field(() => [SpotCheckCallInput], { description: 'Who was asked for, one line each; unanswered calls count (C-13).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  calls!: SpotCheckCallInput[];

  @Field(() => String, { defaultValue: '' })
  @MaxLength(1000)
  note!: string;
}

@InputType()
export class VoidSpotCheckInput {
  @Field(() => ID)
  spotCheckId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 300)
  reason!: string;
}
