import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, payloadOf, Problem } from '../../graphql/page.js';
import { NoticeChannel } from './notice-channel.js';
import { NoticeDelivery } from './notice-delivery.js';
import { Notice } from './notice.js';

export const NoticeConnection = connectionOf('Notice', () => Notice);
export const NoticePayload = payloadOf('Notice', () => Notice);
export const NoticeDeliveryConnection = connectionOf('NoticeDelivery', () => NoticeDelivery);
export const NoticeChannelPayload = payloadOf('NoticeChannel', () => NoticeChannel);

@ObjectType()
export class AddNoticeChannelPayload {
  @Field(() => NoticeChannel, { nullable: true })
  noticeChannel!: NoticeChannel | null;

  @Field(() => String, { nullable: true, description: 'Signs what a webhook gets; shown this once.' })
  signingKey!: string | null;

  @Field(() => [Problem])
  problems!: Problem[];
}

@ObjectType()
export class MarkAllNoticesReadPayload {
  @Field(() => Int, { nullable: true, description: 'How many were unread.' })
  marked!: number | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
