import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from './context.js';

const HOURS = 3_600;

/** `__Host-` binds the cookie to this host over TLS; without TLS a browser would refuse that name. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-jiedui' : 'jiedui';
}

/** The session cookie of one answer: not for scripts, not for other sites' posts, gone after twelve hours. */
export function sessionCookie(reply: FastifyReply, secure: boolean): SessionCookie {
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  return {
    set: (token) => void reply.setCookie(cookieName(secure), token, { ...options, maxAge: 12 * HOURS }),
    clear: () => void reply.clearCookie(cookieName(secure), options),
  };
}

/** The token that the browser sent. */
export function sentToken(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[cookieName(secure)];
}
