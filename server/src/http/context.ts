import type { Rule } from '../access/authorize.js';
import type { Viewer } from '../access/viewer.js';
import type { Clock } from '../clock.js';
import type { UnitOfWork } from '../db/unit-of-work.js';

/** The session cookie of this request's answer. */
export interface SessionCookie {
  /** Hands the browser a new session token. */
  set(token: string): void;
  /** Makes the browser forget its token. */
  clear(): void;
}

/** Everything that belongs to one request. One object for its whole life: Apollo copies what holds it, never itself. */
export interface RequestState {
  readonly requestId: string;
  /** Business time. */
  readonly clock: Clock;
  readonly uow: UnitOfWork;
  readonly cookie: SessionCookie;
  readonly address: string;
  readonly agent: string;
  /** The organisation that the request names, whether or not the user is a member there. */
  readonly actingOrgId: string | null;
  /** Changes at login, at the second factor, and when access has changed since it was cached. */
  viewer: Viewer;
  /** Rules this request was let past; asked again of a reloaded viewer. */
  readonly passed: Set<Rule>;
  /** Statements sent so far, transaction control apart. */
  statements: number;
  operationName: string | null;
}

/** The GraphQL context: one nested object, because Apollo shallow-clones what it is given. */
export interface Context {
  readonly request: RequestState;
}
