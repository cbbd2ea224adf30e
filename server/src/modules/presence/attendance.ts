import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { AttendanceMark, AttendanceSource } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet, Related } from '../../read/declare.js';
import { Assignment } from '../team/assignment.js';

/** Where somebody was when he checked in: for the two hospitals and himself; coarse after a year (K-14). */
@Facet('LOCATION')
@ObjectType()
@Entity('attendance_location')
export class AttendanceLocation {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => Float)
  @Computed((t) => sql`${t}.latitude::float8`)
  latitude!: number;

  @Field(() => Float)
  @Computed((t) => sql`${t}.longitude::float8`)
  longitude!: number;

  @Field(() => Int, { nullable: true, description: 'Metres; null once the position is coarse.' })
  @Column({ type: 'int', nullable: true })
  accuracy!: number | null;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  coarse!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** One mark of attendance; never changed or removed: a correction is another one that names it. */
@Facet('WORK')
@ObjectType()
@Entity('attendance')
export class Attendance {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  day!: string;

  @Field(() => AttendanceMark)
  @Column({ type: 'text' })
  mark!: keyof typeof AttendanceMark;

  @Field(() => AttendanceSource)
  @Column({ type: 'text' })
  source!: keyof typeof AttendanceSource;

  @Field(() => DateTimeScalar, { description: 'When it happened, also where it was made without a network.' })
  @Column({ type: 'timestamptz' })
  occurredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it arrived here.' })
  @Column({ type: 'timestamptz' })
  receivedAt!: Date;

  @Field(() => Boolean, { description: 'A position was taken with consent; who may see it finds it in location.' })
  @Column({ type: 'boolean' })
  located!: boolean;

  @Field(() => String, { description: 'Place in words, as an imported sheet names it.' })
  @Column({ type: 'text' })
  place!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  device!: string;

  @Column({ type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedOrg!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'A later mark stands in its place.' })
  @Computed((t) => sql`exists (select 1 from attendance c where c.scope_id = ${t}.scope_id and c.corrects_id = ${t}.id)`)
  corrected!: boolean;

  @Field(() => Assignment, { nullable: true })
  @ManyToOne(() => Assignment)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'assignment_id', referencedColumnName: 'id' }])
  assignment!: Relation<Assignment> | null;

  @Field(() => AttendanceLocation, { nullable: true })
  @Related(() => AttendanceLocation, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.id = ${t}.id`)
  location!: Relation<AttendanceLocation> | null;

  @Field(() => Attendance, { nullable: true, description: 'The mark in whose place this one stands.' })
  @Related(() => Attendance, (t, r) => sql`${r}.scope_id = ${t}.scope_id and ${r}.id = ${t}.corrects_id`)
  corrects!: Relation<Attendance> | null;
}
