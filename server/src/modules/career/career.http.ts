/** Responsible for papers of a career as files: A4 page, Word and spreadsheet; the page is the sealed one once every seal is there. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS, type PaperFile, type PaperRoute } from '../document/paper-files.js';
import type { SealingTools } from '../document/sealed-document.service.js';
import { readProof, readSealedPage } from '../document/sealed-page.js';
import { certificatePaper, type RecordedIssue } from './certificate-paper.js';
import { Certificate } from './certificate.js';
import { noticePaper } from './notice-paper.js';
import { PromotionCase } from './promotion-case.js';
import { registerPaper } from './register-paper.js';
import { readRegister } from './register.rows.js';

type Read = PaperRoute['read'];

/** Adds GET /files/{certificate,register,public-notice}/<id>.html, .docx and .xlsx (forms F-9, F-5 and F-20). */
export async function addCareerFiles(app: FastifyInstance, tools: SealingTools, open: OpenRequestState): Promise<void> {
  const sealed = (kind: 'CERTIFICATE' | 'EVALUATION', read: Read): Pick<PaperRoute, 'read' | 'sealed'> => ({
    sealed: (tx, key) => readSealedPage(tx, kind, key),
    read: async (tx, key) => ({ ...(await read(tx, key)), proof: await readProof(tx, tools, kind, key) }),
  });
  await addPaperFiles(app, open, [
    { path: 'certificate', rule: may('career.read'), table: 'certificate', formats: PAPER_FORMATS, ...sealed('CERTIFICATE', certificateFile) },
    { path: 'register', rule: may('evaluation.read'), table: 'evaluation', formats: PAPER_FORMATS, ...sealed('EVALUATION', registerFile) },
    { path: 'public-notice', rule: may('career.read'), table: 'promotion_case', formats: PAPER_FORMATS, read: noticeFile },
  ]);
}

async function certificateFile(tx: Tx, key: Key): Promise<PaperFile> {
  const row = await tx.manager.createQueryBuilder(Certificate, 'c').where('c.scope_id = :scopeId and c.id = :id', { ...key }).getOne();
  if (!row) throw notFound();
  const [document] = await tx.query<{ seals: RecordedIssue[] }>(`select seals from sealed_document where scope_id = $1 and kind = 'CERTIFICATE' and subject_id = $2`, [key.scopeId, key.id]);
  return { paper: certificatePaper({ words: row.words, issuers: row.issuers, recordedSeals: document?.seals ?? null }), name: `${row.words['title'] ?? '证书'} ${row.name} ${row.number}` };
}

async function registerFile(tx: Tx, key: Key): Promise<PaperFile> {
  const source = await readRegister(tx, key);
  const [sealed] = await tx.query<{ paper: Paper }>(
    `select paper from sealed_document where scope_id = $1 and kind = 'EVALUATION' and subject_id = $2 order by version_no desc limit 1`, [key.scopeId, key.id]);
  return { paper: sealed?.paper ?? registerPaper(source), name: `考核登记表 ${source.row.name} ${source.row.periodTo}` };
}

async function noticeFile(tx: Tx, key: Key): Promise<PaperFile> {
  const row = await tx.manager.createQueryBuilder(PromotionCase, 'c').leftJoinAndSelect('c.pairing', 'p').where('c.scope_id = :scopeId and c.id = :id', { ...key }).getOne();
  const paper = row && noticePaper(row);
  if (!paper) throw notFound();
  return { paper, name: `晋升前公示 ${row.name}` };
}
