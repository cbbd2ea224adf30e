import type { FigureCode } from '@jiedui/schema/figures';
import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import { join, sql, type Sql } from '../../db/sql.js';
import { FigureCode as FigureCodes } from '../../graphql/enums.js';
import { badInput } from '../../graphql/errors.js';
import { refuseNoPage } from '../../graphql/row-page.js';
import type { Context } from '../../http/context.js';
import { periodsUpTo } from '../../policy/oversight-period.js';
import { row, rows, scalar, type Planned } from '../../read/planned.js';
import type { Pattern } from './cells.js';
import { cellsSql, trendSql } from './cells.query.js';
import { areaOf, chosen } from './dashboard-args.js';
import { DashboardArgs, StayMonthFilter } from './dashboard.input.js';
import { Oversight, OversightRecount, PersonFigures, StayMonth, StayMonthPage, TallyDifference, TrendPoint } from './dashboard.js';
import { FIGURES, PERIOD_FIGURES, tallyOf } from './figure-catalogue.js';
import { personsSql, stayMonthCount, stayMonthsSql } from './stay-month.query.js';

const TREND_PERIODS = 12;
const MOST_DIFFERENCES = 100;

/** The dashboard of an area in a period, from the tallies; whoever oversees sees what its grants reach. */
@Resolver()
export class DashboardResolver {
  @Query(() => Oversight, { description: 'Figures of a programme, division or institution, each with the list behind it.' })
  oversight(@Ctx() { request }: Context, @Args(() => DashboardArgs) args: DashboardArgs): Planned {
    return row(Oversight, cellsSql(areaOf(args), chosen(args, request.clock)));
  }

  @Query(() => [TrendPoint], { description: 'A figure of the period in the last twelve periods, by its parts.' })
  oversightTrend(@Ctx() { request }: Context, @Args(() => DashboardArgs) args: DashboardArgs, @Arg('figure', () => FigureCodes) figure: FigureCode): Planned {
    if (!PERIOD_FIGURES.includes(figure)) throw badInput('a figure of a period has a trend', [{ path: 'figure', message: 'is a figure of now' }]);
    const { cells, parts } = FIGURES[figure];
    const [{ measure } = { measure: '' }] = cells;
    const condition = sql`(${join(cells.map(conditionOf), ' or ')})`;
    return rows(TrendPoint, trendSql(areaOf(args), periodsUpTo(chosen(args, request.clock), TREND_PERIODS), tallyOf(measure), condition, parts?.segment ?? null));
  }

  @Query(() => [PersonFigures], { description: 'People with a stay at an institution in the period.' })
  oversightPersons(@Ctx() { request }: Context, @Args(() => DashboardArgs) args: DashboardArgs): Planned {
    if (!args.receiverId) throw badInput('people are listed of one institution', [{ path: 'receiverId', message: 'is needed' }]);
    return rows(PersonFigures, personsSql(areaOf(args), chosen(args, request.clock)));
  }

  @Query(() => StayMonthPage, { description: 'Person-months: one row for each person and calendar month of a stay, the latest first.' })
  stayMonths(
    @Arg('filter', () => StayMonthFilter, { nullable: true }) filter: StayMonthFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
  ) {
    refuseNoPage(first, offset);
    return { nodes: rows(StayMonth, stayMonthsSql(filter, first, offset)), totalCount: scalar(stayMonthCount(filter)) };
  }

  @Query(() => OversightRecount, { description: 'Counts every row of the tenant’s pairings anew and compares the tallies.' })
  oversightRecount(@Ctx() { request }: Context) {
    return {
      asOf: request.clock.now(),
      pairings: scalar(sql`select app.recounted_pairings()`),
      differences: rows(TallyDifference, sql`
        select c.facet, c.measure, c.key, c.grain, c.starts_on, sum(c.kept)::int as kept, sum(c.counted)::int as counted from app.recount_tallies() c
         group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5 limit ${MOST_DIFFERENCES}::int`),
    };
  }
}

function conditionOf({ measure, key }: Pattern): Sql {
  const segments = key.flatMap((allowed, at) => (allowed === null ? [] : [sql`split_part(t.key, '.', ${at + 1}::int) = any(${allowed})`]));
  return sql`(${join([sql`t.measure = ${measure}`, ...segments], ' and ')})`;
}
