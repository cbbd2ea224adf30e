import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from './app.js';

const NO_PAGE = /^\/(graphql|demo|healthz|readyz|files|import|metrics)(\/|\?|$)|\.[a-z0-9]{1,8}(\?|$)/i;

/** Serves the built client: its hashed assets for ever, and for every other page the one document, asked for anew each time. */
export async function addClientFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`No built client in ${folder}.`);
  const assets = join(folder, 'assets');
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !NO_PAGE.test(request.url)) return reply.sendFile('index.html');
    return answerNotFound(request, reply);
  });
}
