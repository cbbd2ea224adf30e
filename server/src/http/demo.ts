import type { FastifyInstance } from 'fastify';
import { codeOf } from '../modules/membership/totp.js';

/** An account of the demonstration, as its login page shows it. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  /** Base32; null for an account without a second factor. */
  readonly totpSecret: string | null;
  readonly name: string;
  readonly organization: string;
  readonly role: string;
}

/** Lists the accounts of the demonstration with their present TOTP codes. Only a demo server has this route. */
export function addDemo(app: FastifyInstance, accounts: readonly DemoAccount[]): void {
  app.get('/demo/accounts', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return accounts.map(({ totpSecret, ...account }) => ({ ...account, code: totpSecret === null ? null : codeOf(totpSecret) }));
  });
}
