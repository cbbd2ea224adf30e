import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { ErrorCode } from '@jiedui/schema/error-code';
import { importKinds } from '@jiedui/schema/states';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may, refusal } from '../../access/authorize.js';
import { formatKey, parseKey } from '../../db/key.js';
import { apiErrorOf, forbidden, notFound } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import type { RequestState } from '../../http/context.js';
import type { ImportKindName } from './import-kind.js';
import type { Progress } from './import-progress.js';
import type { ImportFault } from './import-row.js';
import { ImportService, type Upload } from './import.service.js';
import { SpreadsheetFault, faultsWorkbook, templateOf } from './spreadsheet.js';
import { OWN_HEADER, sentName } from './upload.js';

const MOST_BYTES = 24 * 1_024 * 1_024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RUN = may('import.run');
const SHOWN_FAULTS = 100;
const TOKEN = /^[0-9a-f-]{36}$/;

const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, BAD_INPUT: 400, LIMITED: 413, INTERNAL: 500,
};

type Open = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestState>;

/**
 * Files in and out of imports, beside GraphQL: GET /import/template/<kind>.xlsx, POST /import/<kind> (multipart, one file;
 * `programme` in the query for pairings, `progress` with a uuid of the client's to ask how far it is), GET
 * /import/progress/<uuid or batch id>, GET /import/<id>/errors.xlsx. Same session and acting organisation.
 */
export async function addImport(app: FastifyInstance, imports: ImportService, open: Open): Promise<void> {
  await app.register(async (routes) => {
    await routes.register(multipart, { limits: { files: 1, fields: 4, fileSize: MOST_BYTES, parts: 5 } });
    routes.setErrorHandler((error, request, reply) => answerError(error, request, reply));
    routes.get('/import/template/:file', async (request, reply) => {
      const kind = kindOf((request.params as { file: string }).file.replace(/\.xlsx$/, ''));
      await permitted(open, request, reply);
      const { sheet } = imports.handlers[kind];
      return sendWorkbook(reply, `${sheet.title}导入模板.xlsx`, await templateOf(sheet));
    });
    routes.post('/import/:kind', { bodyLimit: MOST_BYTES + 64 * 1_024 }, async (request, reply) => {
      if (request.headers[OWN_HEADER] === undefined) throw forbidden(`请求须带 ${OWN_HEADER} 标头。`);
      const kind = kindOf((request.params as { kind: string }).kind);
      const state = await permitted(open, request, reply);
      const { programme, progress } = request.query as { programme?: string; progress?: string };
      const token = progress !== undefined && TOKEN.test(progress) ? progress : request.id;
      const tell = (phase: Progress['phase'], done: number, total: number) => imports.progress.note(token, state.viewer.orgId ?? '', { phase, done, total });
      try {
        const upload = await uploadOf(request);
        tell('READING', 0, 0);
        const read = await imports.read(kind, upload);
        const key = await state.uow.write(state.viewer, null, (tx) => imports.check(tx, kind, read, programme ?? null, (done, total) => tell('CHECKING', done, total ?? 0)))
          .finally(() => read.close());
        return await reply.code(201).send({ id: formatKey(key) });
      } finally {
        imports.progress.end(token);
      }
    });
    routes.get('/import/progress/:token', async (request, reply) => {
      const { viewer } = await permitted(open, request, reply);
      const found = imports.progress.of((request.params as { token: string }).token, viewer.orgId ?? '');
      // Nothing under way, or nothing of this organisation's: the same empty answer.
      if (!found) return reply.code(204).header('cache-control', 'no-store').send();
      return reply.header('cache-control', 'no-store').send(found);
    });
    routes.get('/import/:id/errors.xlsx', async (request, reply) => {
      const key = parseKey((request.params as { id: string }).id);
      const state = await permitted(open, request, reply);
      const [batch] = await state.uow.readOnce<{ fileName: string; faults: ImportFault[] }>(
        state.viewer, [key.scopeId],
        'select file_name as "fileName", faults from import_batch where scope_id = $1 and id = $2 and scope_id = any ($3)',
        (viewer) => [key.scopeId, key.id, viewer.readable('OWN')],
      );
      if (!batch) throw notFound();
      return sendWorkbook(reply, `${batch.fileName.replace(/\.xlsx$/i, '')}-错误.xlsx`, await faultsWorkbook(batch.faults));
    });
  });
}

async function permitted(open: Open, request: FastifyRequest, reply: FastifyReply): Promise<RequestState> {
  const state = await open(request, reply);
  const refused = refusal(RUN, state.viewer);
  if (refused) throw refused;
  state.passed.add(RUN);
  return state;
}

function kindOf(written: string): ImportKindName {
  const kind = written.toUpperCase();
  if (!Object.hasOwn(importKinds, kind)) throw notFound();
  return kind as ImportKindName;
}

async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new SpreadsheetFault('请求里没有文件');
  const bytes = await part.toBuffer();
  return { fileName: sentName(part.filename, 'import.xlsx'), fileHash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

function sendWorkbook(reply: FastifyReply, name: string, bytes: Buffer): FastifyReply {
  return reply
    .header('content-type', XLSX)
    .header('content-disposition', `attachment; filename="import.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(bytes);
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { id } = request;
  const send = (status: number, code: ErrorCode, message: string, more: object = {}) => {
    return reply.code(status).send({ errors: [{ message, extensions: { ...more, code, requestId: id } }] });
  };
  if (error instanceof SpreadsheetFault) return send(422, 'BAD_INPUT', `${error.message}。`, { faults: error.faults.slice(0, SHOWN_FAULTS) });
  if (error instanceof Refusal) return send(422, 'BAD_INPUT', error.message, { problems: error.problems });
  const known = apiErrorOf(error);
  if (known) return send(known.code === 'LIMITED' ? 503 : STATUS[known.code], known.code, known.message, known.extensions);
  if ((error as { statusCode?: number }).statusCode === 413) {
    return send(413, 'LIMITED', `文件超过 ${MOST_BYTES / 1_024 / 1_024} MB，请拆分后分别导入。`, { limit: MOST_BYTES });
  }
  throw error;
}
