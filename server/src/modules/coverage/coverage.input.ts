import { IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InstitutionCategory } from '../../graphql/enums.js';

@InputType()
export class CoverageFilter {
  @Field(() => Int, { nullable: true, description: 'Calendar year; the business year unless given.' })
  @IsOptional()
  @Min(1990)
  @Max(2200)
  year?: number | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The receiver of this pairing alone.' })
  pairingId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$/)
  receiverId?: string | null;

  @Field(() => String, { nullable: true, description: 'Division of the receiver, or one above it.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Field(() => [InstitutionCategory], { nullable: true })
  categories?: (keyof typeof InstitutionCategory)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the receiver’s name.' })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;
}
