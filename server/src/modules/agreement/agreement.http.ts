/** Responsible for agreements as files: A4 page, Word and spreadsheet; the page is the sealed one once every party has sealed. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS } from '../document/paper-files.js';
import type { PaperProof } from '../document/paper-html.js';
import { proofOf, type SealingTools } from '../document/sealed-document.service.js';
import { readSealedPage } from '../document/sealed-page.js';
import { agreementPaper, readPaperSource } from './agreement-paper.js';

/** Adds GET /files/agreement/<id>.html, .docx and .xlsx (forms F-1 to F-3). */
export async function addAgreementFiles(app: FastifyInstance, tools: SealingTools, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{
    path: 'agreement', rule: may('agreement.read'), table: 'agreement', formats: PAPER_FORMATS,
    sealed: (tx, key) => readSealedPage(tx, 'AGREEMENT', key),
    read: async (tx, key) => {
      const source = await readPaperSource(tx, key);
      return { paper: agreementPaper(source), name: `协议 ${source.number}`, proof: await readProof(tx, tools, key) };
    },
  }]);
}

/** Of the version that stands now: an older one is void. */
async function readProof(tx: Tx, tools: SealingTools, key: Key): Promise<PaperProof | null> {
  const [row] = await tx.query<{ code: string; contentHash: string }>(
    `select d.code, d.content_hash as "contentHash" from sealed_document d
       join agreement a on a.scope_id = d.scope_id and a.id = d.subject_id and a.version_no = d.version_no
      where d.scope_id = $1 and d.kind = 'AGREEMENT' and d.subject_id = $2`,
    [key.scopeId, key.id],
  );
  return row ? proofOf(tools, key.scopeId, row.code, row.contentHash) : null;
}
