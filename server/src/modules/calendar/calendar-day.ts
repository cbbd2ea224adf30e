import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** A day that a commission sets for its own area, above the national calendar (C-1). */
@Facet('OWN')
@ObjectType()
@Entity('calendar_day')
export class CalendarDay {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  day!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  working!: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  notice!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;
}

/** One day of the calendar that the acting organisation works by. */
@ObjectType()
export class WorkCalendarDay {
  scopeId!: number | null;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => Boolean, { description: 'A working day at the weekend; false: a day off.' })
  working!: boolean;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Document that moves the day.' })
  notice!: string;

  @Field(() => Boolean, { description: 'Set by the commission; false: by the national notice.' })
  own!: boolean;

  @Field(() => ID, { nullable: true, description: 'The commission’s own entry, to be taken back.' })
  @Computed((t) => sql`case when ${t}.own then ${t}.scope_id || '-' || ${t}.id end`)
  dayId!: string | null;

  @Field(() => String, { nullable: true })
  byName!: string | null;
}
