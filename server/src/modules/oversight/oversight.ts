import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FigureCode, FigureList, TodoKind } from '../../graphql/enums.js';
import { DateScalar, JsonScalar } from '../../graphql/scalars.js';
import { Notice } from '../notice/notice.js';
import { Pairing } from '../pairing/pairing.js';
import { Todo } from './todo.js';

/** A figure and the list it counts: that list with this filter has `value` rows. */
@ObjectType()
export class Figure {
  @Field(() => FigureCode)
  code!: keyof typeof FigureCode;

  @Field(() => Int)
  value!: number;

  @Field(() => FigureList)
  list!: keyof typeof FigureList;

  @Field(() => JsonScalar, { description: 'The filter argument of that list.' })
  filter!: Record<string, unknown>;

  @Field(() => Int, { nullable: true, description: 'What the packs ask for, where they ask for a number.' })
  target?: number | null;
}

/** A receiving institution, in one or more pairings. */
@ObjectType()
export class Receiver {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  divisionCode!: string;

  @Field(() => String)
  divisionName!: string;

  @Field(() => [String])
  supporters!: string[];

  @Field(() => Int)
  pairings!: number;

  @Field(() => Int)
  active!: number;
}

@ObjectType()
export class TodoCount {
  @Field(() => TodoKind)
  kind!: keyof typeof TodoKind;

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  overdue!: number;
}

/** The page somebody begins the day with. */
@ObjectType()
export class Workbench {
  @Field(() => DateScalar, { description: 'Business day.' })
  today!: string;

  @Field(() => [Figure])
  figures!: Figure[];

  @Field(() => Int)
  todoTotal!: number;

  @Field(() => [TodoCount])
  todoCounts!: TodoCount[];

  @Field(() => [Todo], { description: 'The first by deadline.' })
  todos!: Todo[];

  @Field(() => [Todo], { description: 'Due within two weeks, or overdue.' })
  dueSoon!: Todo[];

  @Field(() => Int)
  pairingTotal!: number;

  @Field(() => [Pairing], { description: 'Those that need attention first.' })
  pairings!: Pairing[];

  @Field(() => Int)
  unreadNotices!: number;

  @Field(() => [Notice])
  notices!: Notice[];
}
