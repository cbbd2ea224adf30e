import { Field, ID, InputType } from 'type-graphql';

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
