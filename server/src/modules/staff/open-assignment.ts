import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** The one assignment a person has open, kept in the employer's space. */
@Facet('PRIVATE')
@ObjectType()
@Entity('open_assignment')
export class OpenAssignment {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'int' })
  pairingScopeId!: number;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  plannedTo!: string;

  @Field(() => ID)
  @Computed((t) => sql`${t}.pairing_scope_id || '-' || ${t}.assignment_id`)
  assignmentKey!: string;
}
