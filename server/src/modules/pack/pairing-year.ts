import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Facet } from '../../read/declare.js';

/** A year of a pairing and the version of the policy pack that it is judged by, for ever once it is over (C-12). */
@Facet('BASE')
@ObjectType()
@Entity('pairing_year')
export class PairingYear {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  year!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  packCode!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  packVersion!: number;
}
