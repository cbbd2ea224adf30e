import { Arg, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import { change, list, scalar, type Change, type Planned } from '../../read/planned.js';
import { MarkNoticeReadInput, NoticeFilter } from './notice.input.js';
import { Notice } from './notice.js';
import { MarkAllNoticesReadPayload, NoticeConnection, NoticePayload } from './notice.payload.js';
import { markAllRead, markRead } from './notice.service.js';

@Resolver()
export class NoticeResolver {
  @Query(() => NoticeConnection)
  notices(
    @Arg('filter', () => NoticeFilter, { nullable: true }) filter: NoticeFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const unread = filter?.unread;
    return list(Notice, {
      where: [typeof unread === 'boolean' && ((t) => sql`(${t}.read_at is null) = ${unread}`)],
      first,
      after,
    });
  }

  @Query(() => Int)
  unreadNoticeCount(): Planned {
    return scalar(sql`select count(*)::int from notice n where n.scope_id = any(${scopeIds('OWN')}) and n.read_at is null`);
  }

  @Mutation(() => NoticePayload)
  markNoticeRead(@Arg('input', () => MarkNoticeReadInput) input: MarkNoticeReadInput): Change {
    const key = parseKey(input.noticeId);
    return change([key.scopeId], async (tx) => {
      await markRead(tx, key);
      return { keys: { notice: key } };
    });
  }

  @Mutation(() => MarkAllNoticesReadPayload)
  markAllNoticesRead(): Change {
    return change(null, async (tx) => ({ values: { marked: await markAllRead(tx) } }));
  }
}
