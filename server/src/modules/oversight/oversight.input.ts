import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ReceiverGap, TodoKind } from '../../graphql/enums.js';
import { PlaceFilter } from '../pairing/place-filter.js';

@InputType()
export class ReceiverFilter extends PlaceFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether an active pairing supports it.' })
  covered?: boolean | null;

  @Field(() => ReceiverGap, { nullable: true, description: 'A coverage gap today, or one that begins within the days of notice.' })
  gap?: keyof typeof ReceiverGap | null;
}

@InputType()
export class AwaitedFilter {
  @Field(() => [TodoKind], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  kinds?: (keyof typeof TodoKind)[] | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;
}

@InputType()
export class TodoFilter extends AwaitedFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only what was handed to the person who asks.' })
  mine?: boolean | null;
}

@InputType()
export class HandOverTodoInput {
  @Field(() => ID)
  todoId!: string;

  @Field(() => TodoKind)
  kind!: keyof typeof TodoKind;

  @Field(() => ID, { nullable: true, description: 'A colleague; null takes it back onto the common desk.' })
  @IsOptional()
  @IsUUID()
  userId?: string | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(300)
  note!: string;
}

@InputType()
export class DoneFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only what the person has done.' })
  mine?: boolean | null;
}

@InputType()
export class RemindInput {
  @Field(() => ID)
  awaitedId!: string;

  @Field(() => TodoKind)
  kind!: keyof typeof TodoKind;
}
