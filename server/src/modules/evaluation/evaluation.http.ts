/** Responsible for evaluations on their official form as files: A4 page, Word and spreadsheet. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import { may } from '../../access/authorize.js';
import { parseKey } from '../../db/key.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { paperHtml } from '../document/paper-html.js';
import { paperWord } from '../document/paper-word.js';
import { paperWorkbook } from '../document/paper-workbook.js';
import { assessmentPaper } from './assessment-paper.js';
import { readAssessment } from './assessment.rows.js';

const READ = may('evaluation.read');
const FORMATS = {
  html: (paper: Paper) => Buffer.from(paperHtml(paper, null), 'utf8'),
  docx: (paper: Paper) => paperWord(paper, null),
  xlsx: paperWorkbook,
} as const;

/** Adds GET /files/evaluation/<id>.html, .docx and .xlsx; each download stands in the audit trail. */
export async function addEvaluationFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const format of ['html', 'docx', 'xlsx'] as const) {
      routes.get(`/files/evaluation/:file.${format}`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(READ, open, request, reply);
        const source = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
          const read = await readAssessment(tx, key);
          await recordEvent(tx, key, 'EXPORT', 'evaluation', { format });
          return read;
        });
        const paper = assessmentPaper(source);
        return sendFile(reply, format, `${paper.title} ${source.row.subjectName} ${source.row.periodFrom.slice(0, 7)}`, await FORMATS[format](paper));
      });
    }
  });
}
