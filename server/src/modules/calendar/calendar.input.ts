import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.js';

@InputType()
export class SetCalendarDaysInput {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { description: 'The last day, itself included; at most 31 days.' })
  to!: string;

  @Field(() => Boolean, { description: 'True: these days are worked; false: they are off.' })
  working!: boolean;

  @Field(() => String)
  @Length(1, 60)
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'Document that moves the days.' })
  @MaxLength(120)
  notice!: string;
}

@InputType()
export class RemoveCalendarDayInput {
  @Field(() => ID)
  dayId!: string;
}
