import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { Computed, Facet } from '../../read/declare.js';

/** Working hours and place of a receiver, as it set them for a pairing: what late, early and far away are measured by. */
@Facet('WORK')
@ObjectType()
@Entity('work_site')
export class WorkSite {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => String, { description: 'HH:MM' })
  @Column({ type: 'text' })
  startsAt!: string;

  @Field(() => String, { description: 'HH:MM' })
  @Column({ type: 'text' })
  endsAt!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  graceMinutes!: number;

  @Field(() => Float, { nullable: true })
  @Computed((t) => sql`${t}.latitude::float8`)
  latitude!: number | null;

  @Field(() => Float, { nullable: true })
  @Computed((t) => sql`${t}.longitude::float8`)
  longitude!: number | null;

  @Field(() => Int, { description: 'A check-in farther away is a contradiction.' })
  @Column({ type: 'int' })
  reachMetres!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  setBy!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
