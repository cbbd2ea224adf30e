/** Responsible for rosters as files after form F-4: A4 page, Word, and the same columns as a spreadsheet. */
import type { Paper } from '@jiedui/schema/paper';
import type { FastifyInstance } from 'fastify';
import writeXlsxFile from 'write-excel-file/node';
import { may } from '../../access/authorize.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS, type PaperFile } from '../document/paper-files.js';
import { Filing } from '../team/filing.js';
import { rosterPaper } from './roster-paper.js';

/** Adds GET /files/roster/<filing id>.html, .docx and .xlsx. */
export async function addRosterFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{ path: 'roster', rule: may('team.read'), table: 'filing', formats: PAPER_FORMATS, read: readPaper, workbook: workbookOf }]);
}

async function readPaper(tx: Tx, key: Key): Promise<PaperFile> {
  const filing = await tx.manager.createQueryBuilder(Filing, 'f')
    .leftJoinAndSelect('f.lines', 'l').leftJoinAndSelect('f.team', 't').leftJoinAndSelect('t.pairing', 'p')
    .where('f.scope_id = :scopeId and f.id = :id', key).orderBy('l.position').getOne();
  if (!filing) throw notFound();
  const paper = rosterPaper(filing);
  return { paper, name: `名单备案表 ${paper.head.left.replace(/^填报单位：/, '')} ${formatKey(key).slice(0, 8)}` };
}

async function workbookOf(paper: Paper): Promise<Buffer> {
  const table = paper.blocks.find((block) => block.kind === 'TABLE');
  if (table?.kind !== 'TABLE') throw notFound();
  const head = table.columns.map((column) => ({ value: column.label, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => row.map((value) => ({ type: String, value })));
  return writeXlsxFile([[{ value: paper.title, fontWeight: 'bold' as const }], [{ type: String, value: `${paper.head.left}　${paper.head.right}` }], head, ...rows]).toBuffer();
}
