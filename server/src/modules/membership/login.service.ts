import { accountRefusals } from '@jiedui/schema/refusal-words-programme';
import { Viewer } from '../../access/viewer.js';
import { Refusal } from '../../graphql/refusal.js';
import type { RequestState } from '../../http/context.js';
import type { Passwords } from './passwords.js';
import type { SessionService } from './session.service.js';
import { newToken } from './token.js';

interface Begun {
  readonly user_id: string;
  readonly password_hash: string;
}

const REFUSED = accountRefusals.login;

/**
 * Signing in with a password. An unknown name, a wrong password and a locked account take the same steps and the same
 * time, and answer the same (K-02). Talks to: the identity functions of the database, Passwords.
 */
export class LoginService {
  readonly #passwords: Passwords;
  readonly #sessions: SessionService;
  readonly #passwordDays: number | null;

  /** `passwordDays`: the age at which a password must be changed (K-01); null for never. */
  constructor(passwords: Passwords, sessions: SessionService, passwordDays: number | null) {
    this.#passwords = passwords;
    this.#sessions = sessions;
    this.#passwordDays = passwordDays;
  }

  /** Begins a session, or throws the one refusal LOGIN_FAILED. A session the browser still had ends. */
  async login(request: RequestState, login: string, password: string): Promise<void> {
    const name = login.trim().toLowerCase();
    const begun = await this.#begin(request, name);
    if (!(await this.#passwords.matches(begun?.password_hash ?? null, password)) || !begun) {
      await this.#fail(request, name);
      throw new Refusal([{ code: 'LOGIN_FAILED', ruleId: 'K-02', message: REFUSED }]);
    }
    await this.#finish(request, begun.user_id);
  }

  #begin(request: RequestState, name: string): Promise<Begun | undefined> {
    return request.uow.write(Viewer.anonymous, [], async (tx) => {
      const [row] = await tx.query<Begun>('select * from app.begin_login($1)', [name]);
      return row;
    });
  }

  async #fail(request: RequestState, name: string): Promise<void> {
    await request.uow.write(Viewer.anonymous, [], (tx) => tx.query('select app.fail_login($1, $2)', [name, request.address]));
  }

  async #finish(request: RequestState, userId: string): Promise<void> {
    const token = newToken();
    const { address, agent, viewer } = request;
    const begun = await request.uow.write(Viewer.anonymous, [], async (tx) => {
      if (viewer.sessionHash) await tx.query('select app.revoke_session($1, $1)', [viewer.sessionHash]);
      const values = [userId, token.hash, address, agent, this.#passwordDays];
      const [row] = await tx.query<{ begun: boolean }>('select app.finish_login($1, $2, $3, $4, $5) as begun', values);
      return row?.begun === true;
    });
    if (!begun) throw new Refusal([{ code: 'LOGIN_FAILED', ruleId: 'K-02', message: REFUSED }]);
    await this.#sessions.adopt(request, token);
  }
}
