/** Responsible for evaluations on their official form as files: A4 page, Word and spreadsheet. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS, type PaperFile } from '../document/paper-files.js';
import { assessmentPaper } from './assessment-paper.js';
import { readAssessment } from './assessment.rows.js';

/** Adds GET /files/evaluation/<id>.html, .docx and .xlsx. */
export async function addEvaluationFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{ path: 'evaluation', rule: may('evaluation.read'), table: 'evaluation', formats: PAPER_FORMATS, read: readPaper }]);
}

async function readPaper(tx: Tx, key: Key): Promise<PaperFile> {
  const source = await readAssessment(tx, key);
  const paper = assessmentPaper(source);
  return { paper, name: `${paper.title} ${source.row.subjectName} ${source.row.periodFrom.slice(0, 7)}` };
}
