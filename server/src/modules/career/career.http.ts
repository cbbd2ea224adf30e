/** Responsible for papers of a career as files: Word at any time, the register as a spreadsheet too, the sealed original once every seal is there. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import { may, type Rule } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { RequestState } from '../../http/context.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS, type PaperFile, type PaperRoute } from '../document/paper-files.js';
import { proofOf, type SealingTools } from '../document/sealed-document.service.js';
import { certificatePaper, type RecordedIssue } from './certificate-paper.js';
import { Certificate } from './certificate.js';
import { noticePaper } from './notice-paper.js';
import { PromotionCase } from './promotion-case.js';
import { registerPaper } from './register-paper.js';
import { readRegister } from './register.rows.js';

type Kind = 'CERTIFICATE' | 'EVALUATION';
type Audited = 'certificate' | 'evaluation';
type Read = PaperRoute['read'];

/** Papers of which the file with every seal is kept. */
const ORIGINALS: readonly { readonly path: string; readonly rule: Rule; readonly table: Audited; readonly kind: Kind }[] = [
  { path: 'certificate', rule: may('career.read'), table: 'certificate', kind: 'CERTIFICATE' },
  { path: 'register', rule: may('evaluation.read'), table: 'evaluation', kind: 'EVALUATION' },
];

/** Adds GET /files/{certificate,register,public-notice}/<id>.docx, what is counted as .xlsx, and the sealed originals as .html. */
export async function addCareerFiles(app: FastifyInstance, tools: SealingTools, open: OpenRequestState): Promise<void> {
  const sealed = (kind: Kind, read: Read): Read => async (tx, key) => ({ ...(await read(tx, key)), proof: await readProof(tx, tools, kind, key) });
  await addPaperFiles(app, open, [
    { path: 'certificate', rule: may('career.read'), table: 'certificate', formats: ['docx'], read: sealed('CERTIFICATE', certificateFile) },
    { path: 'register', rule: may('evaluation.read'), table: 'evaluation', formats: ['docx', 'xlsx'], read: sealed('EVALUATION', registerFile) },
    { path: 'public-notice', rule: may('career.read'), table: 'promotion_case', formats: PAPER_FORMATS, read: noticeFile },
  ]);
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const { path, rule, table, kind } of ORIGINALS) {
      routes.get(`/files/${path}/:file.html`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(rule, open, request, reply);
        const { file, name } = await readOriginal(state, kind, table, key);
        return sendFile(reply, 'html', name, file);
      });
    }
  });
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

async function readProof(tx: Tx, tools: SealingTools, kind: Kind, key: Key) {
  const [row] = await tx.query<{ code: string; contentHash: string }>(
    `select code, content_hash as "contentHash" from sealed_document where scope_id = $1 and kind = $2 and subject_id = $3 order by version_no desc limit 1`, [key.scopeId, kind, key.id]);
  return row ? proofOf(tools, key.scopeId, row.code, row.contentHash) : null;
}

/** NOT_FOUND before the last seal. */
function readOriginal(state: RequestState, kind: Kind, table: Audited, key: Key): Promise<{ file: Buffer; name: string }> {
  return state.uow.write(state.viewer, [key.scopeId], async (tx) => {
    const [row] = await tx.query<{ file: Buffer; name: string }>(
      `select file, title || ' ' || number as name from sealed_document where scope_id = $1 and kind = $2 and subject_id = $3 and file is not null
        order by version_no desc limit 1`, [key.scopeId, kind, key.id]);
    if (!row) throw notFound();
    await recordEvent(tx, key, 'EXPORT', table, { format: 'html' });
    return row;
  });
}
