import { Field, Int, ObjectType } from 'type-graphql';
import { EvaluationRhythm } from './evaluation-due.js';

@ObjectType()
export class EvaluationRhythmPage {
  @Field(() => [EvaluationRhythm])
  nodes!: EvaluationRhythm[];

  @Field(() => Int, { description: 'Running pairings in sight, whether or not they owe anything.' })
  totalCount!: number;
}
