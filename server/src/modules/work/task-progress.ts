import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Facet } from '../../read/declare.js';
import { Task } from './task.js';

/** One recorded step towards a task. */
@Facet('WORK')
@ObjectType()
@Entity('task_progress')
export class TaskProgress {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  taskId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  quantity!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  note!: string;

  @Field(() => DateScalar)
  @Column({ type: 'date' })
  happenedOn!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Task, { nullable: true })
  @ManyToOne(() => Task, (row) => row.progress)
  @JoinColumn([{ name: 'scope_id', referencedColumnName: 'scopeId' }, { name: 'task_id', referencedColumnName: 'id' }])
  task!: Relation<Task> | null;
}
