import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { Notice } from './notice.js';

export const NoticeConnection = connectionOf('Notice', () => Notice);
export const NoticePayload = payloadOf('Notice', () => Notice);

@ObjectType()
export class MarkAllNoticesReadPayload {
  @Field(() => Int, { nullable: true, description: 'How many were unread.' })
  marked!: number | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
