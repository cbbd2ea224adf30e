import { ArrayUnique, Equals, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ApplicationState } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class ApplicationFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, department, specialty or receiver.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;

  @Field(() => [ApplicationState], { nullable: true })
  states?: (keyof typeof ApplicationState)[] | null;

  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Waiting for the acting person: his department’s recommendation, or the leading group’s decision.' })
  mine?: boolean | null;
}

/** A person applies for himself. */
@InputType()
export class ApplyInput {
  @Field(() => ID, { nullable: true, description: 'The need that he wants to answer.' })
  needId?: string | null;

  @Field(() => String, { description: 'In his own words; no patient or private data.' })
  @Length(5, 2000)
  statement!: string;

  @Field(() => Boolean, { description: 'That he goes of his own will (R-062).' })
  @Equals(true)
  consent!: boolean;
}

/** The office records a paper that the person has signed. */
@InputType()
export class RecordApplicationInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID, { nullable: true })
  needId?: string | null;

  @Field(() => String)
  @Length(5, 2000)
  statement!: string;

  @Field(() => DateScalar, { description: 'Day of the signature.' })
  signedOn!: string;
}

@InputType()
export class ApplicationInput {
  @Field(() => ID)
  applicationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class RecommendApplicationInput extends ApplicationInput {
  @Field(() => String)
  @Length(1, 1000)
  opinion!: string;

  @Field(() => [String], { defaultValue: [], description: 'Conditions of the policy packs that the department attests: ETHICS, SKILL …' })
  @ArrayUnique()
  attested!: string[];
}

@InputType()
export class DecideApplicationInput extends ApplicationInput {
  @Field(() => String)
  @Length(1, 1000)
  opinion!: string;
}
