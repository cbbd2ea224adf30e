import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Facet } from '../../read/declare.js';
import { SpotCheck } from './spot-check.js';

/** Who was asked for in a spot check, whether he answered, where he said he was, who at the receiver confirms it. */
@Facet('WORK')
@ObjectType()
@Entity('spot_check_call')
export class SpotCheckCall {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  spotCheckId!: string;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  answered!: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  location!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  confirmer!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ManyToOne(() => SpotCheck, (row) => row.calls)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'spot_check_id', referencedColumnName: 'id' }])
  spotCheck!: Relation<SpotCheck> | null;
}
