import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { NoticeChannelKind, NoticeChannelState } from '../../graphql/enums.js';
import { AvailableAction } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Derived, Facet } from '../../read/declare.js';
import { availableActions } from '../../states/decide.js';
import { noticeChannelMachine } from './notice-channel.states.js';

/** A mailbox or an address of another system that gets the organisation's notices as well. */
@Facet('OWN')
@ObjectType()
@Entity('notice_channel')
export class NoticeChannel {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => NoticeChannelKind)
  @Column({ type: 'text' })
  kind!: keyof typeof NoticeChannelKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  address!: string;

  @Field(() => NoticeChannelState)
  @Column({ type: 'text' })
  state!: keyof typeof NoticeChannelState;

  @Field(() => Int)
  @Column({ type: 'int' })
  revision!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  createdBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*)::int from notice_delivery d where d.scope_id = ${t}.scope_id and d.channel_id = ${t}.id and d.state = 'WAITING')`)
  waiting!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*)::int from notice_delivery d where d.scope_id = ${t}.scope_id and d.channel_id = ${t}.id and d.state = 'SENT')`)
  sent!: number;

  @Field(() => Int)
  @Computed((t) => sql`(select count(*)::int from notice_delivery d where d.scope_id = ${t}.scope_id and d.channel_id = ${t}.id and d.state = 'FAILED')`)
  failed!: number;

  @Field(() => [AvailableAction])
  @Derived<NoticeChannel>({ needs: ['scopeId', 'state'], compute: (row, viewer) => availableActions(noticeChannelMachine, row, viewer) })
  availableActions!: AvailableAction[];
}
