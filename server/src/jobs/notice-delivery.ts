import type { Logger } from 'pino';
import type { FieldCrypto } from '../crypto/provider.js';
import type { Database } from '../db/data-source.js';
import type { ChannelProviders } from '../modules/notice/channel-provider.js';
import { channelKeyContext } from '../modules/notice/notice-channel.service.js';
import { Rounds } from './rounds.js';

const EVERY_MS = 1_000;
const BATCH = 20;
/** Over some two days; afterwards the organisation reads in the product what did not reach its mailbox. */
const MOST_ATTEMPTS = 50;
const LONGEST_ERROR = 300;

interface Due {
  readonly scopeId: number;
  readonly id: string;
  readonly attempts: number;
  readonly channelId: string;
  readonly kind: keyof ChannelProviders;
  readonly address: string;
  readonly secret: Buffer | null;
  readonly noticeKind: string;
  readonly title: string;
  readonly link: string;
  readonly createdAt: Date;
}

const TAKE = `select scope_id as "scopeId", id, attempts, channel_id as "channelId", kind, address, secret, notice_kind as "noticeKind",
  title, link, created_at as "createdAt" from app.take_deliveries($1)`;

/** Sends waiting notices by their channels, at least once each. Talks to: `app.take_deliveries`, the channel providers. */
export class NoticeDelivery extends Rounds {
  /** @param publicUrl address under which people reach the product, without a slash at the end. */
  constructor(
    private readonly database: Pick<Database, 'call'>,
    private readonly providers: ChannelProviders,
    private readonly crypto: FieldCrypto,
    private readonly publicUrl: string,
    log: Logger,
  ) {
    super(log, EVERY_MS, 'notices could not be sent');
  }

  override async stop(): Promise<void> {
    await super.stop();
    for (const provider of Object.values(this.providers)) provider.close();
  }

  /** What is due is sent. */
  protected override async round(): Promise<void> {
    for (let taken = BATCH; taken === BATCH;) {
      const due = await this.database.call<Due & Record<string, unknown>>(TAKE, [BATCH]);
      await Promise.all(due.map((one) => this.#send(one)));
      taken = due.length;
    }
  }

  async #send(due: Due): Promise<void> {
    const failure = await this.#attempt(due);
    const giveUp = failure !== null && due.attempts >= MOST_ATTEMPTS;
    await this.database.call('select app.settle_delivery($1, $2, $3, $4)', [due.scopeId, due.id, failure, giveUp]);
  }

  /** Why it did not go out; null if it did. */
  async #attempt(due: Due): Promise<string | null> {
    try {
      const key = due.secret === null ? null : this.crypto.open(due.secret, channelKeyContext({ scopeId: due.scopeId, id: due.channelId }));
      const { id, noticeKind: kind, title, createdAt: at } = due;
      await this.providers[due.kind].send(due.address, key, { id, kind, title, link: `${this.publicUrl}${due.link}`, at });
      return null;
    } catch (error) {
      const message = error instanceof Error ? (error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message) : String(error);
      return message.slice(0, LONGEST_ERROR);
    }
  }
}
