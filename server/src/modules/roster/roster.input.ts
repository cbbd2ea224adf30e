import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FilingRoute, FilingState, StayRole } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class FilingFilter {
  @Field(() => [FilingState], { nullable: true })
  states?: (keyof typeof FilingState)[] | null;

  @Field(() => [FilingRoute], { nullable: true })
  routes?: (keyof typeof FilingRoute)[] | null;

  @Field(() => Boolean, { nullable: true })
  late?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Number of the aggregate that it came with.' })
  @IsOptional()
  @MaxLength(40)
  aggregateNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Division of the receiver; a province or prefecture includes what lies in it.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the supporter’s or receiver’s name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class AggregateRostersInput {
  @Field(() => [ID], { description: 'Filings that wait; lines that came the wrong way are rejected, the others go on.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  filingIds!: string[];
}

@InputType()
export class ReplaceTeamMemberInput {
  @Field(() => ID, { description: 'The line that is replaced.' })
  assignmentId!: string;

  @Field(() => ID, { description: 'A member of the own staff without an open assignment.' })
  personId!: string;

  @Field(() => StayRole, { nullable: true, description: "The replaced one's unless given." })
  role?: keyof typeof StayRole | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  receiverPost?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the stay; the replaced one’s unless given.' })
  plannedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedTo?: string | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class DeclineReplacementInput {
  @Field(() => ID, { description: 'The line of somebody who left before his time.' })
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @MaxLength(500)
  reason!: string;
}

@InputType()
export class SendReplacementInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}
