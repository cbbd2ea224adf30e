import type { NoticeChannelKind } from '../../graphql/enums.js';

/** What leaves the platform of a notice: its title and where to read on. Its body, which may name persons, stays. */
export interface OutgoingNotice {
  /** The same for every attempt, so that the other side can tell a repetition. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Full address of the page in the product. */
  readonly link: string;
  readonly at: Date;
}

/** One way out of the platform: a mail server, a webhook; a messenger's robot would be another. */
export interface ChannelProvider {
  /** Whether the other side proves by a key who sent it; the key is shown once, when the channel is added. */
  readonly signs: boolean;
  /** Why nothing can be sent to this address, for the person who enters it; null if it can. */
  refusal(address: string): { readonly message: string; readonly fix: string } | null;
  /** Sends it, or throws an error whose message says what the other side answered. */
  send(address: string, key: string | null, notice: OutgoingNotice): Promise<void>;
  close(): void;
}

export type ChannelProviders = Readonly<Record<keyof typeof NoticeChannelKind, ChannelProvider>>;
