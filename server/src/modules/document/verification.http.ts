/** Responsible for the public addresses of verification: no session, few requests a minute, the same answer for every unknown code. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Verification } from '@jiedui/schema/verification';
import { badInput } from '../../graphql/errors.js';
import type { VerificationService } from './verification.service.js';

const MOST_BYTES = 4 * 1_024 * 1_024;

/** Adds GET /files/verification/:code and POST /files/verification; so many requests a minute for one address. */
export async function addVerification(app: FastifyInstance, verification: VerificationService, perMinute: number): Promise<void> {
  await app.register(async (routes) => {
    await routes.register(multipart, { limits: { files: 1, fields: 0, fileSize: MOST_BYTES } });
    const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
    routes.get('/files/verification/:code', { config }, async (request, reply) =>
      answer(reply, await verification.byCode((request.params as { code: string }).code, request.id)));
    routes.post('/files/verification', { config, bodyLimit: MOST_BYTES + 64 * 1_024 }, async (request, reply) => {
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw badInput('请求里没有文件。');
      return answer(reply, await verification.byFile(await part.toBuffer(), request.id));
    });
  });
}

function answer(reply: FastifyReply, verification: Verification): FastifyReply {
  return reply.header('cache-control', 'no-store').send(verification);
}
