import { Arg, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Services } from '../../graphql/services.js';
import { all, change, list, type Change, type Planned } from '../../read/planned.js';
import { NoticeChannel } from './notice-channel.js';
import { moveChannel, NoticeChannelService, testChannel } from './notice-channel.service.js';
import { NoticeDelivery } from './notice-delivery.js';
import { AddNoticeChannelInput, NoticeChannelInput, NoticeDeliveryFilter } from './notice.input.js';
import { AddNoticeChannelPayload, NoticeChannelPayload, NoticeDeliveryConnection } from './notice.payload.js';

@Resolver()
export class NoticeChannelResolver {
  readonly #channels: NoticeChannelService;

  constructor(services: Services) {
    this.#channels = new NoticeChannelService(services.channels, services.crypto);
  }

  @Query(() => [NoticeChannel], { description: 'Where the acting organisation gets its notices as well.' })
  noticeChannels(): Planned {
    return all(NoticeChannel, { where: [(t) => sql`${t}.state <> 'REMOVED'`], order: [{ by: 'createdAt' }] });
  }

  @Query(() => NoticeDeliveryConnection, { description: 'What became of the notices there, newest first.' })
  noticeDeliveries(
    @Arg('filter', () => NoticeDeliveryFilter, { nullable: true }) filter: NoticeDeliveryFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { channelId, state } = filter ?? {};
    const channel = channelId ? parseKey(channelId) : null;
    return list(NoticeDelivery, {
      where: [state && ((t) => sql`${t}.state = ${state}`), channel && ((t) => sql`(${t}.scope_id = ${channel.scopeId} and ${t}.channel_id = ${channel.id})`)],
      first,
      after,
    });
  }

  @Mutation(() => AddNoticeChannelPayload)
  addNoticeChannel(@Arg('input', () => AddNoticeChannelInput) input: AddNoticeChannelInput): Change {
    return change(null, async (tx) => {
      const { key, signingKey } = await this.#channels.add(tx, input);
      return { keys: { noticeChannel: key }, values: { signingKey } };
    });
  }

  @Mutation(() => NoticeChannelPayload, { description: 'Sends a message to this channel alone.' })
  testNoticeChannel(@Arg('input', () => NoticeChannelInput) input: NoticeChannelInput): Change {
    return onChannel(input, testChannel);
  }

  @Mutation(() => NoticeChannelPayload, { description: 'Nothing goes there until it is resumed; what waits is dropped.' })
  pauseNoticeChannel(@Arg('input', () => NoticeChannelInput) input: NoticeChannelInput): Change {
    return onChannel(input, (tx, key) => moveChannel(tx, key, 'pauseNoticeChannel', input.revision ?? undefined));
  }

  @Mutation(() => NoticeChannelPayload)
  resumeNoticeChannel(@Arg('input', () => NoticeChannelInput) input: NoticeChannelInput): Change {
    return onChannel(input, (tx, key) => moveChannel(tx, key, 'resumeNoticeChannel', input.revision ?? undefined));
  }

  @Mutation(() => NoticeChannelPayload)
  removeNoticeChannel(@Arg('input', () => NoticeChannelInput) input: NoticeChannelInput): Change {
    return onChannel(input, (tx, key) => moveChannel(tx, key, 'removeNoticeChannel', input.revision ?? undefined));
  }
}

function onChannel(input: NoticeChannelInput, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(input.channelId);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { noticeChannel: key } };
  });
}
