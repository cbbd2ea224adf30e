import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { QualificationKind } from '../../graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** One entry of a person's archive: a certificate, title, training, earlier assistance or health check, with number and validity. */
@Facet('OWN')
@ObjectType()
@Entity('qualification')
export class Qualification {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => QualificationKind)
  @Column({ type: 'text' })
  kind!: keyof typeof QualificationKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  number!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  issuer!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  obtainedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Its validity has ended, as of the business day.' })
  @Computed((t) => sql`coalesce(${t}.valid_to < (select app.today()), false)`)
  expired!: boolean;
}
