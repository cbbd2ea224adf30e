import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/data-source.js';

/** `/healthz`: the process answers. `/readyz`: it can serve, because the database answers and is migrated. */
export function addHealth(app: FastifyInstance, database: Database, isDraining: () => boolean): void {
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (request, reply) => {
    const obstacle = isDraining() ? 'draining' : await obstacleIn(database);
    if (obstacle === null) return { status: 'ready' };
    request.log.warn({ obstacle }, 'not ready');
    return reply.code(503).header('retry-after', '2').send({ status: obstacle });
  });
}

async function obstacleIn(database: Database): Promise<'database' | 'migrations' | null> {
  try {
    // The last thing that the migrations put in place: the identity functions.
    const [row] = await database.call<{ migrated: boolean }>(`select to_regprocedure('app.begin_login(text)') is not null as migrated`);
    return row?.migrated ? null : 'migrations';
  } catch {
    return 'database';
  }
}
