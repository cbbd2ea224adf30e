/** Responsible for reports as files: the filled form as an A4 page, in Word, and its tables as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, paperBytes, PAPER_FORMATS, type PaperFile, type PaperFormat } from '../document/paper-files.js';
import { rollupPaper } from './quarter-rollup-paper.js';
import { readRollup } from './quarter-rollup.query.js';
import { reportPaper } from './report-paper.js';
import { Report } from './report.js';

const READ = may('report.read');

/** Adds GET /files/report/<id> and /files/quarter-rollup?year=…&quarter=…&programmeId=…, each as .html, .docx and .xlsx. */
export async function addReportFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{ path: 'report', rule: READ, table: 'report', formats: PAPER_FORMATS, read: readPaper }]);
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const format of PAPER_FORMATS) addRollup(routes, open, format);
  });
}

function addRollup(routes: FastifyInstance, open: OpenRequestState, format: PaperFormat): void {
  routes.get(`/files/quarter-rollup.${format}`, async (request, reply) => {
    const { year, quarter, programmeId } = request.query as Record<string, string | undefined>;
    if (!year || !quarter) throw badInput('须指定年份和季度。');
    const state = await permittedBy(READ, open, request, reply);
    const paper = await state.uow.write(state.viewer, null, async (tx) => {
      const source = await readRollup(tx, { year: Number(year), quarter: Number(quarter), programmeId: programmeId || null });
      const { acting } = tx.viewer;
      if (acting) await recordEvent(tx, { scopeId: acting.scopeId, id: acting.orgId }, 'EXPORT', 'report', { format, paper: 'F-6-S', year, quarter, rows: source.lines.length });
      return rollupPaper(source);
    });
    return sendFile(reply, format, `${paper.title} ${paper.head.right}`, await paperBytes({ paper }, format));
  });
}

async function readPaper(tx: Tx, key: Key): Promise<PaperFile> {
  const report = await tx.manager.createQueryBuilder(Report, 'r').leftJoinAndSelect('r.pairing', 'p').where('r.scope_id = :scopeId and r.id = :id', key).getOne();
  if (!report) throw notFound();
  const paper = reportPaper(report);
  return { paper, name: `${paper.title} ${paper.head.right}` };
}
