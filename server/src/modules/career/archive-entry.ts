import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ArchiveKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';
import { Pairing } from '../pairing/pairing.js';

/** The result of an evaluation in effect as it was entered in the personal archive and in that of the periodic assessment. */
@Facet('EVALUATION')
@ObjectType()
@Entity('archive_entry')
export class ArchiveEntry {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Column({ type: 'uuid' })
  evaluationId!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  number!: string;

  @Field(() => [ArchiveKind])
  @Column({ type: 'text', array: true })
  archives!: (keyof typeof ArchiveKind)[];

  @Field(() => String)
  @Column({ type: 'text' })
  gradeName!: string;

  @Field(() => Boolean, { nullable: true })
  @Column({ type: 'boolean', nullable: true })
  qualified!: boolean | null;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  periodFrom!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  periodTo!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  enteredOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  enteredBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Pairing, { nullable: true })
  @ManyToOne(() => Pairing)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'pairing_id', referencedColumnName: 'id' }])
  pairing!: Relation<Pairing> | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.evaluation_id`)
  evaluationKey!: string;

  @Field(() => String)
  @Computed((t) => sql`(select e.scheme_name from evaluation e where e.scope_id = ${t}.scope_id and e.id = ${t}.evaluation_id)`)
  schemeName!: string;
}
