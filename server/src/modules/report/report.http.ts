/** Responsible for reports as files: the filled form in Word, and its tables as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import { may } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { paperWord } from '../document/paper-word.js';
import { paperWorkbook } from '../document/paper-workbook.js';
import { reportPaper } from './report-paper.js';
import { Report } from './report.js';

const READ = may('report.read');

/** Adds GET /files/report/<id>.docx and .xlsx; each download stands in the audit trail. */
export async function addReportFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const format of ['docx', 'xlsx'] as const) {
      routes.get(`/files/report/:file.${format}`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(READ, open, request, reply);
        const paper = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
          const read = await readPaper(tx, key);
          await recordEvent(tx, key, 'EXPORT', 'report', { format });
          return read;
        });
        return sendFile(reply, format, `${paper.title} ${paper.head.right}`, format === 'docx' ? await paperWord(paper, null) : await paperWorkbook(paper));
      });
    }
  });
}

async function readPaper(tx: Tx, key: Key): Promise<Paper> {
  const report = await tx.manager.createQueryBuilder(Report, 'r').leftJoinAndSelect('r.pairing', 'p').where('r.scope_id = :scopeId and r.id = :id', key).getOne();
  if (!report) throw notFound();
  return reportPaper(report);
}
