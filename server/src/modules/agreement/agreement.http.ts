/** Responsible for agreements as files: Word at any time, the sealed original once every party has sealed. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles } from '../document/paper-files.js';
import type { PaperProof } from '../document/paper-html.js';
import { proofOf, type SealingTools } from '../document/sealed-document.service.js';
import { agreementPaper, readPaperSource } from './agreement-paper.js';

const READ = may('agreement.read');

/** Adds GET /files/agreement/<id>.docx and GET /files/agreement/<id>.html; each download stands in the audit trail. */
export async function addAgreementFiles(app: FastifyInstance, tools: SealingTools, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{
    path: 'agreement', rule: READ, table: 'agreement', formats: ['docx'],
    read: async (tx, key) => {
      const source = await readPaperSource(tx, key);
      return { paper: agreementPaper(source), name: `协议 ${source.number}`, proof: await readProof(tx, tools, key) };
    },
  }]);
  await app.register(async (routes) => {
    answerApiErrors(routes);
    routes.get('/files/agreement/:file.html', async (request, reply) => {
      const key = parseKey((request.params as { file: string }).file);
      const state = await permittedBy(READ, open, request, reply);
      const { file, number } = await state.uow.write(state.viewer, [key.scopeId], (tx) => readOriginal(tx, key));
      return sendFile(reply, 'html', `协议 ${number} 签章件`, file);
    });
  });
}

async function readProof(tx: Tx, tools: SealingTools, key: Key): Promise<PaperProof | null> {
  const [row] = await tx.query<{ code: string; contentHash: string }>(
    `select d.code, d.content_hash as "contentHash" from sealed_document d
       join agreement a on a.scope_id = d.scope_id and a.id = d.subject_id and a.version_no = d.version_no
      where d.scope_id = $1 and d.kind = 'AGREEMENT' and d.subject_id = $2`,
    [key.scopeId, key.id],
  );
  return row ? proofOf(tools, key.scopeId, row.code, row.contentHash) : null;
}

/** The file of the newest version that all parties have sealed. NOT_FOUND before the last seal. */
async function readOriginal(tx: Tx, key: Key): Promise<{ file: Buffer; number: string }> {
  const [row] = await tx.query<{ file: Buffer; number: string }>(
    `select file, number from sealed_document where scope_id = $1 and kind = 'AGREEMENT' and subject_id = $2 and file is not null
      order by version_no desc limit 1`,
    [key.scopeId, key.id],
  );
  if (!row) throw notFound();
  await recordEvent(tx, key, 'EXPORT', 'agreement', { format: 'html' });
  return row;
}
