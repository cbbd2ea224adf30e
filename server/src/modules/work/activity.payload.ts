import { Field, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { Activity } from './activity.js';

export const ActivityConnection = connectionOf('Activity', () => Activity);
export const ActivityPayload = payloadOf('Activity', () => Activity);

@ObjectType()
export class ActivitiesPayload {
  @Field(() => [Activity], { nullable: true })
  activities!: Activity[] | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
