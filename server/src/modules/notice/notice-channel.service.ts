import { randomBytes } from 'node:crypto';
import type { FieldCrypto } from '../../crypto/provider.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { transition } from '../../states/transition.js';
import type { ChannelProviders } from './channel-provider.js';
import { NoticeChannel } from './notice-channel.js';
import type { AddNoticeChannelInput } from './notice.input.js';
import { noticeChannelMachine } from './notice-channel.states.js';

const MOST_CHANNELS = 20;

/** What binds a channel's signing key to its row. */
export function channelKeyContext(key: Key): string {
  return `notice_channel.secret:${key.scopeId}:${key.id}`;
}

/** The channels of the acting organisation. Talks to the providers for what an address must look like. */
export class NoticeChannelService {
  constructor(private readonly providers: ChannelProviders, private readonly crypto: FieldCrypto) {}

  /** @returns the channel's key, and the signing key where there is one: it is not shown again. */
  async add(tx: Tx, input: AddNoticeChannelInput): Promise<{ key: Key; signingKey: string | null }> {
    const scopeId = tx.viewer.acting?.scopeId;
    if (scopeId === undefined || !tx.viewer.writable('OWN').has(scopeId)) throw forbidden();
    const address = input.address.trim();
    const provider = this.providers[input.kind];
    const refused = provider.refusal(address);
    if (refused) throw new Refusal([{ code: 'CHANNEL_ADDRESS', path: 'address', ...refused }]);
    const kept = await tx.query<{ kind: string; address: string }>(
      "select kind, address from notice_channel where scope_id = $1 and state <> 'REMOVED'", [scopeId]);
    refuse([
      ...(kept.some((one) => one.kind === input.kind && one.address === address)
        ? [{ code: 'DUPLICATE', path: 'address', message: `“${address}”已经是本单位的通知渠道`, fix: '启用或停用已有的渠道' }] : []),
      ...(kept.length >= MOST_CHANNELS
        ? [{ code: 'TOO_MANY', path: 'kind', message: `通知渠道最多 ${MOST_CHANNELS} 个`, fix: '先删除不用的渠道', numbers: { most: MOST_CHANNELS } }] : []),
    ]);
    const [row] = await tx.query<{ id: string }>(
      'insert into notice_channel (scope_id, kind, name, address, created_by) values ($1, $2, $3, $4, $5) returning id',
      [scopeId, input.kind, input.name.trim(), address, tx.viewer.user?.name ?? ''],
    );
    const key = { scopeId, id: row?.id ?? '' };
    if (!provider.signs) return { key, signingKey: null };
    const signingKey = randomBytes(32).toString('base64url');
    await tx.query('update notice_channel set secret = $3 where scope_id = $1 and id = $2', [scopeId, key.id, this.crypto.seal(signingKey, channelKeyContext(key))]);
    return { key, signingKey };
  }
}

/** Stops, starts or takes away a channel; what waits for it is dropped when it stops. */
export async function moveChannel(tx: Tx, key: Key, action: 'pauseNoticeChannel' | 'resumeNoticeChannel' | 'removeNoticeChannel', revision?: number): Promise<void> {
  await transition(tx, noticeChannelMachine, NoticeChannel, key, action, { revision, subject: (row) => row.name });
}

/** Sends a notice of its own to this channel alone. */
export async function testChannel(tx: Tx, key: Key): Promise<void> {
  const channel = await transition(tx, noticeChannelMachine, NoticeChannel, key, 'testNoticeChannel', { subject: (row) => row.name });
  await tx.query('select app.test_channel($1, $2, $3)', [key.scopeId, key.id, `通知渠道“${channel.name}”的测试消息`]);
}
