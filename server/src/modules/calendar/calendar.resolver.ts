import { Arg, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { Problem } from '../../graphql/page.js';
import { change, rows, type Change, type Planned } from '../../read/planned.js';
import { CalendarDay, WorkCalendarDay } from './calendar-day.js';
import { RemoveCalendarDayInput, SetCalendarDaysInput } from './calendar.input.js';
import { removeCalendarDay, setCalendarDays } from './calendar.service.js';

@ObjectType()
class CalendarDaysPayload {
  @Field(() => [CalendarDay], { nullable: true, description: 'The days that were set; none after one was taken back.' })
  calendarDays!: CalendarDay[] | null;

  @Field(() => [Problem])
  problems!: Problem[];
}

@Resolver()
export class CalendarResolver {
  @Query(() => [WorkCalendarDay], { description: 'The days of a year that differ from Monday to Friday, in the calendar of the acting organisation’s commission.' })
  workCalendar(@Arg('year', () => Int) year: number): Planned {
    const within = Math.min(2200, Math.max(1990, year));
    return rows(WorkCalendarDay, sql`select * from app.calendar_of_tenant(make_date(${within}, 1, 1), make_date(${within}, 12, 31))`);
  }

  @Mutation(() => CalendarDaysPayload, { description: 'Days off, or working days at the weekend, for the area of the acting commission (C-1).' })
  setCalendarDays(@Arg('input', () => SetCalendarDaysInput) input: SetCalendarDaysInput): Change {
    return change(null, async (tx) => ({ keys: { calendarDays: await setCalendarDays(tx, input) } }));
  }

  @Mutation(() => CalendarDaysPayload, { description: 'Takes an own day back; the national calendar holds again.' })
  removeCalendarDay(@Arg('input', () => RemoveCalendarDayInput) input: RemoveCalendarDayInput): Change {
    const key = parseKey(input.dayId);
    return change([key.scopeId], async (tx) => {
      await removeCalendarDay(tx, key);
      return { keys: { calendarDays: [] } };
    });
  }
}
