import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NoticeChannelKind, NoticeDeliveryState } from '../../graphql/enums.js';

@InputType()
export class NoticeFilter {
  @Field(() => Boolean, { nullable: true })
  unread?: boolean | null;
}

@InputType()
export class MarkNoticeReadInput {
  @Field(() => ID)
  noticeId!: string;
}

@InputType()
export class AddNoticeChannelInput {
  @Field(() => NoticeChannelKind)
  kind!: keyof typeof NoticeChannelKind;

  @Field(() => String, { description: 'What the organisation calls it.' })
  @Length(1, 40)
  name!: string;

  @Field(() => String, { description: 'An e-mail address, or the address of an interface.' })
  @Length(3, 300)
  address!: string;
}

@InputType()
export class NoticeChannelInput {
  @Field(() => ID)
  channelId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class NoticeDeliveryFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  channelId?: string | null;

  @Field(() => NoticeDeliveryState, { nullable: true })
  state?: keyof typeof NoticeDeliveryState | null;
}
