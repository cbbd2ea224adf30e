import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { TodoKind, TodoSubject } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** What the acting organisation set going and now waits for others; a view over the states. */
@Facet('BASE', 'OWN')
@ObjectType()
@Entity('awaited')
export class Awaited {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => TodoKind, { description: 'What the other side has to do.' })
  @Column({ type: 'text' })
  kind!: keyof typeof TodoKind;

  @Field(() => TodoSubject)
  @Column({ type: 'text' })
  subject!: keyof typeof TodoSubject;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  context!: string;

  @Field(() => String, { description: 'Whom it waits for.' })
  @Column({ type: 'text' })
  waitsFor!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  since!: Date;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.subject_id`)
  subjectKey!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody last reminded them of it.' })
  @Computed((t) => sql`(select max(m.created_at) from reminder m where m.scope_id = ${t}.scope_id and m.row_id = ${t}.id and m.kind = ${t}.kind)`)
  remindedAt!: Date | null;
}
