import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { sql } from '../../db/sql.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';
import { PairingGroup } from './pairing-group.js';

/** One supporter in a group, with its planned strength. */
@Facet('WORK')
@ObjectType()
@Entity('group_member')
export class GroupMember {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  groupId!: string;

  @Column({ type: 'uuid' })
  supporterOrgId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  supporterName!: string;

  @Column({ type: 'int' })
  pairingScopeId!: number;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  pairingCode!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  lead!: boolean;

  @Field(() => Boolean, { description: 'Its pairing is completed or terminated.' })
  @Column({ type: 'boolean' })
  ended!: boolean;

  @Field(() => Int)
  @Column({ type: 'int' })
  headcount!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  leaders!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => PairingGroup, { nullable: true })
  @ManyToOne(() => PairingGroup, (row) => row.members)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'group_id', referencedColumnName: 'id' }])
  group!: Relation<PairingGroup> | null;

  @Field(() => ID)
  @Computed((t) => sql`${t}.pairing_scope_id || '-' || ${t}.pairing_id`)
  pairingKey!: string;
}
