/** Responsible for reports as files: the filled form as an A4 page, in Word, and its tables as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS, type PaperFile } from '../document/paper-files.js';
import { reportPaper } from './report-paper.js';
import { Report } from './report.js';

/** Adds GET /files/report/<id>.html, .docx and .xlsx. */
export async function addReportFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{ path: 'report', rule: may('report.read'), table: 'report', formats: PAPER_FORMATS, read: readPaper }]);
}

async function readPaper(tx: Tx, key: Key): Promise<PaperFile> {
  const report = await tx.manager.createQueryBuilder(Report, 'r').leftJoinAndSelect('r.pairing', 'p').where('r.scope_id = :scopeId and r.id = :id', key).getOne();
  if (!report) throw notFound();
  const paper = reportPaper(report);
  return { paper, name: `${paper.title} ${paper.head.right}` };
}
