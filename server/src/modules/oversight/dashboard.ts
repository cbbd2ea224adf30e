import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssignmentState, DivisionLevel, FigureCode, FigureList, PeriodKind, TitleLevel } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Derived } from '../../read/declare.js';
import { breakdownOf, excludedOf, figuresOf, partsOf, type Cell, type FigureRow, type PlaceRow } from './cells.js';
import { FIGURES } from './figure-catalogue.js';
import { Figure } from './oversight.js';

/** The statement's row: every cell once, from which all parts of the page are derived. */
interface DashboardRow {
  readonly kind: keyof typeof PeriodKind;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly areaFilter: Record<string, unknown>;
  readonly cells: readonly Cell[];
  readonly places: readonly PlaceRow[];
}

const CELLS = ['kind', 'periodFrom', 'periodTo', 'areaFilter', 'cells'];

function rowOf({ kind, periodFrom, periodTo, areaFilter, cells }: DashboardRow): FigureRow {
  return { period: { kind, from: periodFrom, to: periodTo }, areaFilter, cells };
}

/** Part of a figure, such as one title level, with the list of that part. */
@ObjectType()
export class FigurePart {
  @Field(() => FigureCode)
  of!: keyof typeof FigureCode;

  @Field(() => String, { description: 'State, title level, kind of work, mark, field or grade.' })
  key!: string;

  @Field(() => Int)
  value!: number;

  @Field(() => FigureList)
  list!: keyof typeof FigureList;

  @Field(() => JsonScalar)
  filter!: Record<string, unknown>;
}

@ObjectType()
export class AreaFigure {
  @Field(() => FigureCode)
  code!: keyof typeof FigureCode;

  @Field(() => Int)
  value!: number;
}

/** The figures of the receivers in one division, or of one receiver. */
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

  @Field(() => String, { description: 'The division itself, or that of the institution.' })
  divisionName!: string;

  @Field(() => [AreaFigure])
  figures!: AreaFigure[];
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

@ObjectType()
export class DashboardPeriod {
  @Field(() => PeriodKind)
  kind!: keyof typeof PeriodKind;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;
}

/** What a commission or hospital sees of the pairings in an area: every figure is the size of a list. */
@ObjectType()
export class Oversight {
  @Field(() => DateTimeScalar, { description: 'Business time of the figures.' })
  asOf!: Date;

  @Field(() => DashboardPeriod)
  @Derived<DashboardRow>({ needs: ['kind', 'periodFrom', 'periodTo'], compute: (row) => ({ kind: row.kind, from: row.periodFrom, to: row.periodTo }) })
  period!: DashboardPeriod;

  @Field(() => [AreaStep], { description: 'From the province down to the division asked for.' })
  @Derived<{ path: AreaStep[] }>({ needs: ['path'], compute: ({ path }) => path })
  path!: AreaStep[];

  @Field(() => String, { nullable: true, description: 'Of the institution asked for.' })
  receiverName!: string | null;

  @Field(() => [Figure], { description: 'Of now, then of the period.' })
  @Derived<DashboardRow>({ needs: CELLS, compute: (row) => figuresOf(rowOf(row)) })
  figures!: Figure[];

  @Field(() => [Figure], { description: 'Rows that no figure counts.' })
  @Derived<DashboardRow>({ needs: CELLS, compute: (row) => excludedOf(rowOf(row)) })
  excluded!: Figure[];

  @Field(() => [FigurePart], { description: 'Figures by title level, state, kind of work or grade.' })
  @Derived<DashboardRow>({ needs: CELLS, compute: (row) => partsOf(rowOf(row)) })
  parts!: FigurePart[];

  @Field(() => [AreaFigures], { description: 'The divisions below, or the receivers of a county.' })
  @Derived<DashboardRow>({ needs: [...CELLS, 'places'], compute: (row) => breakdownOf({ ...rowOf(row), places: row.places }) })
  breakdown!: AreaFigures[];
}

/** One figure in one period, by the parts that it is shown in. */
@ObjectType()
export class TrendPoint {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => String, { description: 'Part of the figure; empty where it has none.' })
  key!: string;

  @Field(() => Int)
  value!: number;
}

interface PersonRow {
  readonly id: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly stayMonths: number;
  readonly activities: number;
  readonly confirmed: number;
  readonly marks: number;
  readonly absences: number;
  readonly evaluations: number;
  readonly passed: number;
}

function personFigures(row: PersonRow): Figure[] {
  const values = {
    STAY_MONTHS: row.stayMonths, ACTIVITIES: row.activities, ACTIVITIES_CONFIRMED: row.confirmed, ATTENDANCES: row.marks, ABSENCES: row.absences,
    EVALUATIONS_ENDED: row.evaluations, EVALUATIONS_PASSED: row.passed,
  };
  // The filters do not ask what kind of period it is.
  const period = { kind: 'YEAR' as const, from: row.periodFrom, to: row.periodTo };
  return (Object.keys(values) as (keyof typeof values)[]).map((code) => ({
    code, value: values[code], list: FIGURES[code].list, filter: { ...FIGURES[code].filter(period), assignmentId: row.id },
  }));
}

/** Somebody at an institution in the period, each figure with the list behind it. */
@ObjectType()
export class PersonFigures {
  @Field(() => ID, { description: 'The stay.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TitleLevel)
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => AssignmentState)
  state!: keyof typeof AssignmentState;

  @Field(() => String)
  supporterName!: string;

  @Field(() => DateScalar, { nullable: true })
  arrivedOn!: string | null;

  @Field(() => [Figure])
  @Derived<PersonRow>({ needs: ['id', 'periodFrom', 'periodTo', 'stayMonths', 'activities', 'confirmed', 'marks', 'absences', 'evaluations', 'passed'], compute: personFigures })
  figures!: Figure[];
}

/** One person in one calendar month of his stay. */
@ObjectType()
export class StayMonth {
  @Field(() => ID, { description: 'The stay.' })
  id!: string;

  @Field(() => DateScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => String)
  name!: string;

  @Field(() => TitleLevel)
  titleLevel!: keyof typeof TitleLevel;

  @Field(() => String)
  supporterName!: string;

  @Field(() => String)
  receiverName!: string;

  @Field(() => Int, { description: 'Days of the stay in that month, up to today.' })
  days!: number;
}

@ObjectType()
export class StayMonthPage {
  @Field(() => [StayMonth])
  nodes!: StayMonth[];

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType()
export class TallyDifference {
  @Field(() => String)
  facet!: string;

  @Field(() => String, { description: 'What is counted, and of which part of it.' })
  measure!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  grain!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => Int)
  kept!: number;

  @Field(() => Int)
  counted!: number;
}

/** The tallies of a tenant's pairings beside a full recount of their rows. */
@ObjectType()
export class OversightRecount {
  @Field(() => DateTimeScalar)
  asOf!: Date;

  @Field(() => Int)
  pairings!: number;

  @Field(() => [TallyDifference], { description: 'Empty when every tally equals the recount; at most 100.' })
  differences!: TallyDifference[];
}
