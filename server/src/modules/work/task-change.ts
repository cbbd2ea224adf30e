import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TaskChangeState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { taskChangeMachine } from './task-change.states.js';
import { Task } from './task.js';

/** What one hospital wants changed of a confirmed task. */
@Facet('WORK')
@ObjectType()
@Entity('task_change')
export class TaskChange {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  taskId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  taskTitle!: string;

  @Field(() => JsonScalar, { description: 'The values wanted, by the field of the task.' })
  @Column({ type: 'jsonb' })
  changes!: Record<string, string | number | null>;

  @Field(() => JsonScalar, { description: 'The values when it was asked for, of the same fields.' })
  @Column({ type: 'jsonb' })
  former!: Record<string, string | number | null>;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  askedSide!: 'SUPPORTING' | 'RECEIVING';

  @Field(() => String)
  @Column({ type: 'text' })
  askedBy!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  @Field(() => TaskChangeState)
  @Column({ type: 'text' })
  state!: keyof typeof TaskChangeState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ManyToOne(() => Task, (row) => row.changes)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'task_id', referencedColumnName: 'id' }])
  task!: Relation<Task> | null;

  @Field(() => [AvailableAction])
  @Derived<TaskChange>({ needs: ['scopeId', 'state', 'askedSide'], compute: (row, viewer) => availableActions(taskChangeMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
