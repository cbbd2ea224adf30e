import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sql } from '../../db/sql.js';
import { NoticeDeliveryState } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Computed, Facet } from '../../read/declare.js';

/** What became of one notice on one channel. */
@Facet('OWN')
@ObjectType()
@Entity('notice_delivery')
export class NoticeDelivery {
  @PrimaryColumn({ type: 'int' })
  scopeId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  channelId!: string;

  @Column({ type: 'uuid' })
  noticeId!: string;

  @Field(() => String)
  @Computed((t) => sql`(select c.name from notice_channel c where c.scope_id = ${t}.scope_id and c.id = ${t}.channel_id)`)
  channelName!: string;

  @Field(() => String)
  @Computed((t) => sql`(select n.title from notice n where n.scope_id = ${t}.scope_id and n.id = ${t}.notice_id)`)
  title!: string;

  @Field(() => NoticeDeliveryState)
  @Column({ type: 'text' })
  state!: keyof typeof NoticeDeliveryState;

  @Field(() => Int)
  @Column({ type: 'int' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed.' })
  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
