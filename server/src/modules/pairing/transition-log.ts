import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { LogFacet } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** What happened to a row: who moved it from which state to which, when and why. */
@Facet('BASE')
@ObjectType()
@Entity('transition_log')
export class TransitionLog {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => LogFacet)
  @Column({ type: 'text' })
  facet!: keyof typeof LogFacet;

  @Field(() => String)
  @Column({ type: 'text' })
  machine!: string;

  @Column({ type: 'uuid' })
  rowId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  subject!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  action!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  fromState!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  toState!: string;

  @Column({ type: 'uuid', nullable: true })
  orgId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  orgName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.row_id`)
  subjectKey!: string;
}
