import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ConsentPurpose } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';

/** A consent, or its withdrawal, to a version of a privacy notice (K-11); the newest line says what holds. */
@Facet('OWN')
@ObjectType()
@Entity('consent')
export class Consent {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => ConsentPurpose)
  @Column({ type: 'text' })
  purpose!: keyof typeof ConsentPurpose;

  @Field(() => Int)
  @Column({ type: 'int' })
  noticeVersion!: number;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  given!: boolean;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'The id under which the device that it was decided on sent it.' })
  @Column({ type: 'uuid', nullable: true })
  entryId!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
