import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { GroupState, InstitutionCategory } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Derived, Facet, Ordered } from '../../read/declare.js';
import { availableActions, type Subject } from '../../states/decide.js';
import { GroupMember } from './group-member.js';
import { Programme } from './programme.js';
import { groupMachine } from './programme.states.js';

/** All supporters of one receiver in a programme; several need exactly one lead. */
@Facet('WORK')
@ObjectType()
@Entity('pairing_group')
export class PairingGroup {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  receiverName!: string;

  @Column({ type: 'uuid' })
  receiverOrgId!: string;

  @Field(() => InstitutionCategory, { nullable: true })
  @Column({ type: 'text', nullable: true })
  receiverCategory!: keyof typeof InstitutionCategory | null;

  @Field(() => GroupState)
  @Column({ type: 'text' })
  state!: keyof typeof GroupState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Programme, { nullable: true })
  @ManyToOne(() => Programme, (row) => row.groups)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'programme_id', referencedColumnName: 'id' }])
  programme!: Relation<Programme> | null;

  @Field(() => [GroupMember])
  @OneToMany(() => GroupMember, (row) => row.group)
  @Ordered({ by: 'createdAt' })
  members!: Relation<GroupMember>[];

  @Field(() => [AvailableAction])
  @Derived<Subject>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(groupMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
