import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TeamState } from '../../graphql/enums.js';
import { Facet } from '../../read/declare.js';

/** Staff and task counts of a pairing, kept in the transaction that changes them. */
@Facet('WORK')
@ObjectType()
@Entity('pairing_figure')
export class PairingFigure {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  pairingId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  plannedStaff!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  onSiteStaff!: number;

  @Field(() => TeamState, { nullable: true })
  @Column({ type: 'text', nullable: true })
  teamState!: keyof typeof TeamState | null;

  @Field(() => Int)
  @Column({ type: 'int' })
  tasksTotal!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  tasksDone!: number;
}
