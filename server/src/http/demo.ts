import type { FastifyInstance } from 'fastify';
import type { ListedAccount } from '../demo/accounts.js';
import { codeOf } from '../modules/membership/totp.js';

/** Lists the accounts of the demonstration with their present TOTP codes. Only a demo server has this route. */
export function addDemo(app: FastifyInstance, accounts: readonly ListedAccount[]): void {
  app.get('/demo/accounts', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return accounts.map(({ totpSecret, ...account }) => ({ ...account, code: codeOf(totpSecret) }));
  });
}
