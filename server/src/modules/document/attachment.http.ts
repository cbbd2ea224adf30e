/** Responsible for attachments over HTTP: in as multipart, out under their own names. */
import multipart from '@fastify/multipart';
import { attachmentSubjects, MOST_ATTACHMENT_BYTES, type AttachmentSubject } from '@jiedui/schema/attachment';
import type { ErrorCode } from '@jiedui/schema/error-code';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../access/authorize.js';
import { formatKey, parseKey } from '../../db/key.js';
import { apiErrorOf, badInput, forbidden, notFound } from '../../graphql/errors.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { recognise } from './attachment-format.js';
import { attach, fileProblems, readContent, type NamedFile } from './attachment.service.js';
import { answerApiErrors, permittedBy, STATUS, type OpenRequestState } from './file-answer.js';
import { OWN_HEADER, sentName } from './upload.js';

const READ = may('attachment.read');
const ADD = may('attachment.add');
const MEGABYTE = 1_024 * 1_024;

/**
 * Adds POST /files/attachment/<subject>/<id> (multipart, one file; 201 with the attachment's id, or 422 with problems) and
 * GET /files/attachment/<id>. A file that grows past the limit is cut off while it arrives.
 */
export async function addAttachments(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    await routes.register(multipart, { limits: { files: 1, fields: 0, fileSize: MOST_ATTACHMENT_BYTES, parts: 1 } });
    answerApiErrors(routes);
    routes.get('/files/attachment/:id', async (request, reply) => {
      const key = parseKey((request.params as { id: string }).id);
      const state = await permittedBy(READ, open, request, reply);
      const { name, mediaType, content } = await state.uow.write(state.viewer, [key.scopeId], (tx) => readContent(tx, key));
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', `attachment; filename="attachment"; filename*=UTF-8''${extended(name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', `default-src 'none'; sandbox`)
        .header('cache-control', 'private, no-store')
        .send(content);
    });
    await routes.register(async (uploads) => {
      uploads.setErrorHandler(answerUploadError);
      uploads.post('/files/attachment/:subject/:id', { bodyLimit: MOST_ATTACHMENT_BYTES + 64 * 1_024 }, async (request, reply) => {
        if (request.headers[OWN_HEADER] === undefined) throw forbidden(`请求须带 ${OWN_HEADER} 标头。`);
        const { subject, id } = request.params as { subject: string; id: string };
        const [kind, key] = [subjectOf(subject), parseKey(id)];
        const state = await permittedBy(ADD, open, request, reply);
        const upload = await uploadOf(request);
        const made = await state.uow.write(state.viewer, [key.scopeId], (tx) => attach(tx, kind, key, upload));
        return reply.code(201).send({ id: formatKey(made) });
      });
    });
  });
}

function subjectOf(written: string): AttachmentSubject {
  const subject = written.toUpperCase();
  if (!Object.hasOwn(attachmentSubjects, subject)) throw notFound();
  return subject as AttachmentSubject;
}

/** The one file of the request, looked at before the database is asked. */
async function uploadOf(request: FastifyRequest): Promise<NamedFile> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw badInput('请求里没有文件。');
  const bytes = await part.toBuffer();
  // The last piece of a file may arrive before the word that it was cut off there.
  if (part.file.truncated) throw Object.assign(new Error('The file is too large.'), { statusCode: 413 });
  const found = await recognise(bytes);
  if ('code' in found) throw new Refusal([found]);
  const upload = { name: sentName(part.filename, `附件.${found.format.toLowerCase()}`), file: found };
  refuse(fileProblems(upload));
  return upload;
}

/** RFC 8187: what encodeURIComponent leaves and a header may not hold. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function answerUploadError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const send = (status: number, code: ErrorCode, message: string, more: object = {}) =>
    reply.code(status).send({ errors: [{ message, extensions: { ...more, code, requestId: request.id } }] });
  if (error instanceof Refusal) return send(422, 'BAD_INPUT', error.message, { problems: error.problems });
  if ((error as { statusCode?: number }).statusCode === 413) {
    return send(413, 'LIMITED', `文件超过 ${MOST_ATTACHMENT_BYTES / MEGABYTE} MB，请压缩或拆分后上传。`, { limit: MOST_ATTACHMENT_BYTES });
  }
  const known = apiErrorOf(error);
  if (!known) throw error;
  return send(STATUS[known.code], known.code, known.message, known.extensions);
}
