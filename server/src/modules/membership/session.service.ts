import { Viewer } from '../../access/viewer.js';
import type { ViewerStore } from '../../access/viewer-store.js';
import { notFound } from '../../graphql/errors.js';
import type { RequestState } from '../../http/context.js';
import type { SessionToken } from './token.js';

const WRITTEN = /^[0-9a-f]{64}$/;

/** A session as its holder sees it. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondFactorAt: Date | null;
  readonly address: string;
  readonly agent: string;
  readonly current: boolean;
}

/** Sessions of the signed-in user. Talks to: the session functions of the database, the cookie. */
export class SessionService {
  readonly #viewers: ViewerStore;

  constructor(viewers: ViewerStore) {
    this.#viewers = viewers;
  }

  /** Lets the request go on under a session that has just begun or been rotated. */
  async adopt(request: RequestState, token: SessionToken): Promise<void> {
    if (request.viewer.sessionHash) this.#viewers.forget(request.viewer.sessionHash);
    request.cookie.set(token.token);
    request.viewer = await this.#viewers.load(token.hash, request.actingOrgId);
  }

  /** The viewer as he is now, not as he was cached; anonymous if the session has ended. */
  async reload(request: RequestState): Promise<Viewer> {
    const { sessionHash } = request.viewer;
    if (sessionHash) request.viewer = await this.#viewers.load(sessionHash, request.actingOrgId);
    return request.viewer;
  }

  /** The user's live sessions, the latest seen first. */
  list(request: RequestState): Promise<SessionRow[]> {
    const { viewer } = request;
    return request.uow.readOnce<SessionRow>(
      viewer,
      [],
      `select encode(s.id, 'hex') as id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
              s.expires_at as "expiresAt", s.second_factor_at as "secondFactorAt", s.address, s.agent,
              s.id = $1 as current
         from session s
        where s.user_id = $2 and s.revoked_at is null and s.expires_at > clock_timestamp()
          and s.last_seen_at > clock_timestamp() - interval '30 minutes'
        order by s.last_seen_at desc, s.id`,
      [viewer.sessionHash, viewer.user?.id],
    );
  }

  /** Ends one of the user's sessions; NOT_FOUND for anybody else's. */
  async revoke(request: RequestState, id: string): Promise<void> {
    if (!WRITTEN.test(id)) throw notFound();
    const target = Buffer.from(id, 'hex');
    if (!(await this.#end(request, target))) throw notFound();
  }

  /** Ends the present session, if there is one, and makes the browser forget it. */
  async logout(request: RequestState): Promise<void> {
    const { sessionHash } = request.viewer;
    request.cookie.clear();
    if (!sessionHash) return;
    await this.#end(request, sessionHash);
    request.viewer = Viewer.anonymous;
  }

  async #end(request: RequestState, target: Buffer): Promise<boolean> {
    const { viewer } = request;
    const ended = await request.uow.write(viewer, [], async (tx) => {
      const [row] = await tx.query<{ ended: boolean }>('select app.revoke_session($1, $2) as ended', [viewer.sessionHash, target]);
      return row?.ended === true;
    });
    this.#viewers.forget(target);
    return ended;
  }
}
