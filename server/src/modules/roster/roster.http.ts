/** Responsible for rosters as files: Word after form F-4, and the same columns as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import writeXlsxFile from 'write-excel-file/node';
import { may } from '../../access/authorize.js';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { paperWord } from '../document/paper-word.js';
import { Filing } from '../team/filing.js';
import { rosterPaper } from './roster-paper.js';

const READ = may('team.read');

/** Adds GET /files/roster/<filing id>.docx and .xlsx; each download stands in the audit trail. */
export async function addRosterFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const format of ['docx', 'xlsx'] as const) {
      routes.get(`/files/roster/:file.${format}`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(READ, open, request, reply);
        const paper = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
          const read = await readPaper(tx, key);
          await recordEvent(tx, key, 'EXPORT', 'filing', { format });
          return read;
        });
        const name = `名单备案表 ${paper.head.left.replace(/^填报单位：/, '')} ${formatKey(key).slice(0, 8)}`;
        return sendFile(reply, format, name, format === 'docx' ? await paperWord(paper, null) : await workbookOf(paper));
      });
    }
  });
}

async function readPaper(tx: Tx, key: Key): Promise<Paper> {
  const filing = await tx.manager.createQueryBuilder(Filing, 'f')
    .leftJoinAndSelect('f.lines', 'l').leftJoinAndSelect('f.team', 't').leftJoinAndSelect('t.pairing', 'p')
    .where('f.scope_id = :scopeId and f.id = :id', key).orderBy('l.position').getOne();
  if (!filing) throw notFound();
  return rosterPaper(filing);
}

async function workbookOf(paper: Paper): Promise<Buffer> {
  const table = paper.blocks.find((block) => block.kind === 'TABLE');
  if (table?.kind !== 'TABLE') throw notFound();
  const head = table.columns.map((column) => ({ value: column.label, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => row.map((value) => ({ type: String, value })));
  return writeXlsxFile([[{ value: paper.title, fontWeight: 'bold' as const }], [{ type: String, value: `${paper.head.left}　${paper.head.right}` }], head, ...rows]).toBuffer();
}
