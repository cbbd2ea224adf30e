import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { Computed, Facet } from '../../read/declare.js';
import { TodoKind, TodoSubject } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { lastHandover } from './todo.query.js';

/** What waits for the acting organisation; a view over the states. */
@Facet('BASE', 'OWN')
@ObjectType()
@Entity('todo')
export class Todo {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => TodoKind)
  @Column({ type: 'text' })
  kind!: keyof typeof TodoKind;

  @Field(() => TodoSubject)
  @Column({ type: 'text' })
  subject!: keyof typeof TodoSubject;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid', nullable: true })
  pairingId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  context!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  sender!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.subject_id`)
  subjectKey!: string;

  @Field(() => ID, { nullable: true })
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.pairing_id`)
  pairingKey!: string | null;

  @Field(() => String, { nullable: true, description: 'The colleague to whom it was handed; null while it lies on the common desk.' })
  @Computed((t) => lastHandover(t, sql`nullif(h.user_name, '')`))
  assignee!: string | null;

  @Field(() => String, { nullable: true, description: 'Who handed it over, and what he noted.' })
  @Computed((t) => lastHandover(t, sql`case when h.user_id is not null then concat_ws('：', h.by_name, nullif(h.note, '')) end`))
  handedBy!: string | null;
}
