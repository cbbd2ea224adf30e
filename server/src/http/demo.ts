import type { FastifyInstance } from 'fastify';
import { roles } from '../access/roles.js';
import type { Database } from '../db/data-source.js';
import type { ListedAccount } from '../demo/accounts.js';
import { codeOf, unspentStep } from '../modules/membership/totp.js';

/** Lists the accounts of the demonstration with TOTP codes that will be taken now. Only a demo server has this route. */
export function addDemo(app: FastifyInstance, database: Database, accounts: readonly ListedAccount[]): void {
  const logins = accounts.map((account) => account.login);
  app.get('/demo/accounts', async (_request, reply) => {
    const spent = await database.call<{ login: string; step: number }>('select * from app.last_totp_steps($1)', [logins]);
    const last = new Map(spent.map(({ login, step }) => [login, step]));
    void reply.header('cache-control', 'no-store');
    return accounts.map(({ totpSecret, role, purpose, ...account }) => ({
      ...account,
      role: roles[role].label.zh,
      sees: purpose.zh,
      totp: codeOf(totpSecret, unspentStep(last.get(account.login) ?? null)),
    }));
  });
}
