import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DivisionLevel, FigureCode, FigureList, TodoKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
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
}

/** Pairings, agreements, staff, tasks and evaluations of the receivers in one division, or of one receiver. */
@ObjectType()
export class AreaFigures {
  @Field(() => String, { description: 'Division code.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DivisionLevel, { nullable: true, description: 'Null for an institution.' })
  level!: keyof typeof DivisionLevel | null;

  @Field(() => ID, { nullable: true })
  receiverId!: string | null;

  @Field(() => Int)
  pairings!: number;

  @Field(() => Int)
  active!: number;

  @Field(() => Int)
  receivers!: number;

  @Field(() => Int)
  covered!: number;

  @Field(() => Int)
  agreementsEffective!: number;

  @Field(() => Int)
  agreementsLate!: number;

  @Field(() => Int)
  plannedStaff!: number;

  @Field(() => Int)
  onSiteStaff!: number;

  @Field(() => Int)
  tasks!: number;

  @Field(() => Int)
  tasksDone!: number;

  @Field(() => Int)
  tasksOverdue!: number;

  @Field(() => Int)
  evaluationsOpen!: number;

  @Field(() => Int)
  evaluationsEffective!: number;
}

@ObjectType()
export class AreaStep {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DivisionLevel)
  level!: keyof typeof DivisionLevel;
}

/** What a commission or hospital sees of the pairings in an area: every figure is the size of a list. */
@ObjectType()
export class Oversight {
  @Field(() => DateTimeScalar, { description: 'Business time of the figures.' })
  asOf!: Date;

  @Field(() => [AreaStep], { description: 'From the province down to the division asked for.' })
  path!: AreaStep[];

  @Field(() => [Figure])
  figures!: Figure[];

  @Field(() => [Figure], { description: 'Rows that no figure counts.' })
  excluded!: Figure[];

  @Field(() => [AreaFigures], { description: 'The divisions below, or the receivers of a county.' })
  breakdown!: AreaFigures[];
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
