import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal, type Rule } from '../access/authorize.js';
import { Viewer } from '../access/viewer.js';
import type { ViewerStore } from '../access/viewer-store.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/data-source.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { hashOf } from '../modules/membership/token.js';
import type { RequestState, SessionCookie } from './context.js';
import { sentToken, sessionCookie } from './session-cookie.js';
import type { SessionTouches } from './session-touches.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What every request of one server shares. */
export interface RequestSource {
  readonly database: Database;
  readonly viewers: ViewerStore;
  readonly touches: SessionTouches;
  readonly clock: Clock;
  readonly secure: boolean;
}

/** From the cookie and the header to the viewer: who asks, and for which organisation. */
export async function openRequest(source: RequestSource, request: FastifyRequest, reply: FastifyReply): Promise<RequestState> {
  const named = request.headers['x-acting-organization'];
  const actingOrgId = typeof named === 'string' && UUID.test(named) ? named : null;
  const sessionHash = hashOf(sentToken(request, source.secure));
  const viewer = sessionHash ? await source.viewers.get(sessionHash, actingOrgId) : Viewer.anonymous;
  if (viewer.sessionHash) source.touches.seen(viewer.sessionHash);
  return new OpenRequest(source, viewer, {
    requestId: request.id,
    cookie: sessionCookie(reply, source.secure),
    address: request.ip,
    agent: request.headers['user-agent'] ?? '',
    actingOrgId,
  });
}

interface Caller {
  readonly requestId: string;
  readonly cookie: SessionCookie;
  readonly address: string;
  readonly agent: string;
  readonly actingOrgId: string | null;
}

class OpenRequest implements RequestState {
  readonly requestId: string;
  readonly cookie: SessionCookie;
  readonly address: string;
  readonly agent: string;
  readonly actingOrgId: string | null;
  readonly clock: Clock;
  readonly uow: UnitOfWork;
  readonly passed = new Set<Rule>();
  viewer: Viewer;
  statements = 0;
  operationName: string | null = null;
  readonly #viewers: ViewerStore;

  constructor(source: RequestSource, viewer: Viewer, caller: Caller) {
    this.requestId = caller.requestId;
    this.cookie = caller.cookie;
    this.address = caller.address;
    this.agent = caller.agent;
    this.actingOrgId = caller.actingOrgId;
    this.clock = source.clock;
    this.viewer = viewer;
    this.#viewers = source.viewers;
    this.uow = new UnitOfWork(source.database, {
      requestId: this.requestId,
      clock: this.clock,
      onStatement: () => {
        this.statements += 1;
      },
      refresh: (stale) => this.#refresh(stale),
    });
  }

  async #refresh(stale: Viewer): Promise<Viewer> {
    const viewer = stale.sessionHash ? await this.#viewers.load(stale.sessionHash, this.actingOrgId) : Viewer.anonymous;
    this.viewer = viewer;
    for (const rule of this.passed) {
      const refused = refusal(rule, viewer);
      if (refused) throw refused;
    }
    return viewer;
  }
}
