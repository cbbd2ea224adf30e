import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { ServiceKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** Service outside the platform's assignments, with its proof: foreign aid, Tibet, Xinjiang, assistance before. */
@Facet('OWN')
@ObjectType()
@Entity('service_record')
export class ServiceRecord {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => ServiceKind)
  @Column({ type: 'text' })
  kind!: keyof typeof ServiceKind;

  @Field(() => Boolean, { nullable: true, description: 'Null where it was not said: then it does not count as equivalent.' })
  @Column({ type: 'boolean', nullable: true })
  governmentOrganised!: boolean | null;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it lasts.' })
  @Column({ type: 'date', nullable: true })
  toOn!: string | null;

  @Field(() => String, { description: 'Number or name of the document that proves it.' })
  @Column({ type: 'text' })
  proof!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => ID)
  @Computed((t) => sql`${t}.scope_id || '-' || ${t}.person_id`)
  personKey!: string;

  @Field(() => String, { nullable: true, description: 'Name of the person, for his employer.' })
  @Computed((t) => sql`(select p.name from person p where p.scope_id = ${t}.scope_id and p.id = ${t}.person_id)`)
  personName!: string | null;
}
