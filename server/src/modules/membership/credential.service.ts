import { deskRefusals as say } from '@jiedui/schema/refusal-words-office';
import type { FieldCrypto } from '../../crypto/provider.js';
import { forbidden, unauthenticated } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import type { RequestState } from '../../http/context.js';
import type { Passwords } from './passwords.js';
import type { SessionService } from './session.service.js';
import { hashOfRecoveryCode, newRecoveryCodes, newToken, type SessionToken } from './token.js';
import { enrolmentUri, newSecret, stepOf } from './totp.js';

interface Check {
  readonly user_id: string;
  readonly login: string;
  readonly password_hash: string;
  readonly password_history: string[];
  readonly totp_secret: Buffer | null;
  readonly totp_confirmed: boolean;
}

/** What an authenticator app is given, once. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

const TOTP_CODE = /^\d{6}$/;

/** Binds a TOTP secret's ciphertext to its account. */
export function totpContext(userId: string): string {
  return `app_user.totp_secret:${userId}`;
}

/**
 * The second factor and the password of the signed-in user. Every check takes one of five tries, shared with the login;
 * every success rotates the session (K-02, K-03). Talks to: the identity functions of the database, FieldCrypto, Passwords.
 */
export class CredentialService {
  readonly #crypto: FieldCrypto;
  readonly #passwords: Passwords;
  readonly #sessions: SessionService;

  constructor(crypto: FieldCrypto, passwords: Passwords, sessions: SessionService) {
    this.#crypto = crypto;
    this.#passwords = passwords;
    this.#sessions = sessions;
  }

  /** Shows a TOTP or recovery code; refused with CODE_REJECTED if it is wrong, was used before, or no try is left. */
  async verify(request: RequestState, code: string): Promise<void> {
    const check = await this.#begin(request);
    const token = newToken();
    const accepted = TOTP_CODE.test(code)
      ? await this.#acceptTotp(request, check, code, token)
      : check !== null && (await this.#call(request, 'select app.use_recovery_code($1, $2, $3) as done', [hashOfRecoveryCode(code), token.hash]));
    if (!accepted) await this.#reject(request);
    await this.#sessions.adopt(request, token);
  }

  /** A new TOTP secret, in force once `confirm` has seen a code of it. One in force is replaced only after showing it. */
  async enrol(request: RequestState): Promise<Enrolment> {
    const { user } = request.viewer;
    if (!user) throw unauthenticated();
    const secret = newSecret();
    const sealed = this.#crypto.seal(secret, totpContext(user.id));
    const done = await this.#call(request, 'select app.enrol_totp($1, $2) as done', [sealed]);
    if (!done) throw forbidden('更换动态口令前，请先用现有口令完成验证。', { reason: 'SECOND_FACTOR' });
    await this.#sessions.reload(request);
    return { secret, uri: enrolmentUri(secret, user.login) };
  }

  /** Puts an enrolled secret in force by its first code, and answers the recovery codes, which are shown only here. */
  async confirm(request: RequestState, code: string): Promise<string[]> {
    const check = await this.#begin(request);
    const step = check && !check.totp_confirmed ? this.#stepOf(check, code) : null;
    const codes = newRecoveryCodes();
    const token = newToken();
    const accepted =
      step !== null &&
      (await this.#call(request, 'select app.confirm_totp($1, $2, $3, $4) as done', [step, codes.map(hashOfRecoveryCode), token.hash]));
    if (!accepted) await this.#reject(request);
    await this.#sessions.adopt(request, token);
    return codes;
  }

  /**
   * Replaces the password; every other session of the user ends. Who has a second factor shows it first.
   * Refusals: PASSWORD_WRONG, PASSWORD_WEAK, PASSWORD_REUSED.
   */
  async changePassword(request: RequestState, present: string, next: string): Promise<void> {
    await this.#sessions.reload(request);
    const { user, secondFactorAt } = request.viewer;
    if (user?.secondFactorEnrolled && !secondFactorAt) throw forbidden('修改密码前，请先完成动态口令验证。', { reason: 'SECOND_FACTOR' });
    const check = await this.#begin(request);
    if (!(await this.#passwords.matches(check?.password_hash ?? null, present)) || !check) {
      await this.#note(request, 'PASSWORD_CHECK_FAILED');
      throw new Refusal([{ code: 'PASSWORD_WRONG', ruleId: 'K-02', path: 'presentPassword', message: say.wrongPassword }]);
    }
    const earlier = [check.password_hash, ...check.password_history];
    const faults = await this.#passwords.faultsOf(next, check.login, earlier);
    if (faults.length > 0) {
      await this.#call(request, 'select app.return_try($1) is null as done', []);
      throw new Refusal(faults);
    }
    const hash = await this.#passwords.hash(next);
    const token = newToken();
    await this.#call(request, 'select app.change_password($1, $2, $3) is null as done', [hash, token.hash]);
    await this.#sessions.adopt(request, token);
  }

  async #acceptTotp(request: RequestState, check: Check | null, code: string, token: SessionToken): Promise<boolean> {
    const step = check?.totp_confirmed ? this.#stepOf(check, code) : null;
    return step !== null && this.#call(request, 'select app.accept_totp($1, $2, $3) as done', [step, token.hash]);
  }

  #stepOf(check: Check, code: string): number | null {
    if (!check.totp_secret || !TOTP_CODE.test(code)) return null;
    return stepOf(this.#crypto.open(check.totp_secret, totpContext(check.user_id)), code);
  }

  async #begin(request: RequestState): Promise<Check | null> {
    const { viewer } = request;
    return request.uow.write(viewer, [], async (tx) => {
      const [row] = await tx.query<Check>('select * from app.begin_check($1)', [viewer.sessionHash]);
      return row ?? null;
    });
  }

  async #call(request: RequestState, text: string, values: unknown[]): Promise<boolean> {
    const { viewer } = request;
    return request.uow.write(viewer, [], async (tx) => {
      const [row] = await tx.query<{ done: boolean }>(text, [viewer.sessionHash, ...values]);
      return row?.done === true;
    });
  }

  async #reject(request: RequestState): Promise<never> {
    await this.#note(request, 'SECOND_FACTOR_FAILED');
    throw new Refusal([{ code: 'CODE_REJECTED', ruleId: 'K-03', path: 'code', message: say.wrongCode }]);
  }

  async #note(request: RequestState, action: string): Promise<void> {
    const { viewer } = request;
    await request.uow.write(viewer, [], (tx) => tx.query('select app.fail_check($1, $2)', [viewer.sessionHash, action]));
  }
}
