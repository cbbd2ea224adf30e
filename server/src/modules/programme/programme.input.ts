import { ArrayMaxSize, ArrayUnique, IsInt, IsOptional, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DivisionLevel, ProgrammeState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class ProgrammeFilter {
  @Field(() => [ProgrammeState], { nullable: true })
  states?: (keyof typeof ProgrammeState)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name or code.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class CreateProgrammeInput {
  @Field(() => String, { description: 'A published policy pack.' })
  @Length(2, 40)
  packCode!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  packVersion!: number;

  @Field(() => String, { description: 'Capital letters, digits and hyphens; pairing codes begin with it.' })
  @Matches(/^[A-Z0-9-]{2,32}$/)
  code!: string;

  @Field(() => String)
  @Length(1, 120)
  name!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => [DivisionLevel], { defaultValue: ['CITY', 'COUNTY'], description: 'Whose commissions over the receiver read along.' })
  @ArrayMaxSize(3)
  @ArrayUnique()
  oversightLevels!: (keyof typeof DivisionLevel)[];
}

@InputType()
export class PublishProgrammeInput {
  @Field(() => ID)
  programmeId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: 'Why it is published although receivers in scope are not paired (R-366).' })
  @IsOptional()
  @MaxLength(500)
  coverageReason?: string | null;
}

@InputType()
export class CloseProgrammeInput {
  @Field(() => ID)
  programmeId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class NameLeadInput {
  @Field(() => ID)
  groupId!: string;

  @Field(() => ID, { description: 'The group member that becomes the lead hospital.' })
  memberId!: string;

  @Field(() => Int, { nullable: true, description: 'The group revision that the caller saw.' })
  revision?: number | null;
}
