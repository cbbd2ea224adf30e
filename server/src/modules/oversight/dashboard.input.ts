import { IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PeriodKind, TitleLevel } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from '../pairing/place-filter.js';

/** Which pairings a dashboard is about, and when. */
@ArgsType()
export class DashboardArgs {
  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => String, { nullable: true })
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'One receiving institution.' })
  receiverId?: string | null;

  @Field(() => PeriodKind, { defaultValue: 'YEAR' })
  period!: keyof typeof PeriodKind;

  @Field(() => DateScalar, { nullable: true, description: 'A day of the period; without it the latest of which a day is over.' })
  on?: string | null;
}

@InputType()
export class StayMonthFilter extends PlaceFilter {
  @Field(() => ID, { nullable: true })
  assignmentId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A day of the first month.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => [TitleLevel], { nullable: true })
  titleLevels?: (keyof typeof TitleLevel)[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, specialty or department.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}
