import { randomInt } from 'node:crypto';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import type { Passwords } from '../membership/passwords.js';
import { personMachine } from './staff.states.js';

/** Without letters and digits that are mistaken for each other when read aloud. */
const PARTS = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789'] as const;

/**
 * The account with which a dispatched person acts for himself, opened by his employer's office. Talks to: the identity
 * functions of the database, which alone write accounts.
 */
export class AccountService {
  constructor(private readonly passwords: Passwords) {}

  /**
   * Opens the account, or gives the one there is a new initial password; either must be changed at the first sign-in.
   * @returns the initial password, which is kept nowhere
   */
  async open(tx: Tx, key: Key, login: string): Promise<string> {
    await allow(tx, key, 'openAccount');
    const password = initialPassword();
    const [row] = await tx.query<{ user: string | null }>(
      'select app.open_person_account($1, $2, $3, $4) as "user"', [key.scopeId, key.id, login, await this.passwords.hash(password)]);
    if (!row?.user) {
      throw new Refusal([{ code: 'LOGIN_TAKEN', path: 'login', message: `登录名 ${login} 已被使用`, fix: '换一个登录名，例如加上单位简称' }]);
    }
    return password;
  }

  /** Ends the account: every session of it ends, nobody signs in with it. What was recorded stays. */
  async close(tx: Tx, key: Key): Promise<void> {
    await allow(tx, key, 'closeAccount');
    await tx.query('select app.close_person_account($1, $2)', [key.scopeId, key.id]);
  }
}

/** Locks the person; asks what the screen asked. NOT_FOUND for anybody else's staff. */
async function allow(tx: Tx, key: Key, action: 'openAccount' | 'closeAccount'): Promise<void> {
  const [person] = await tx.query<{ scopeId: number; state: string; accountLogin: string | null }>(
    `select p.scope_id as "scopeId", p.status as state, (select u.login from membership m join app_user u on u.id = m.user_id
         where m.scope_id = p.scope_id and m.person_id = p.id and m.role = 'DISPATCHED' and m.status = 'ACTIVE' limit 1) as "accountLogin"
       from person p where p.scope_id = $1 and p.id = $2 for update of p`, [key.scopeId, key.id]);
  if (!person) throw notFound();
  const why = whyNot(personMachine, action, person, tx.viewer);
  if (why) throw new Refusal([why]);
}

function initialPassword(): string {
  const pick = (from: string, many: number) => Array.from({ length: many }, () => from.charAt(randomInt(from.length))).join('');
  return [pick(PARTS[1], 1), pick(PARTS[0], 5), '-', pick(PARTS[2], 5)].join('');
}
