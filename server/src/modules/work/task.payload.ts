import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { Task } from './task.js';

export const TaskConnection = connectionOf('Task', () => Task);
export const TaskPayload = payloadOf('Task', () => Task);

@ObjectType()
export class TasksPayload {
  @Field(() => [Task], { nullable: true })
  tasks!: Task[] | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
