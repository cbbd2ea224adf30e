/** Responsible for the records of life on site as files, after forms F-15 to F-18. */
import type { FastifyInstance } from 'fastify';
import type { auditedTables } from '@jiedui/schema/audit';
import type { Paper } from '@jiedui/schema/paper';
import { may, type Rule } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, headMark, PAPER_FORMATS } from '../document/paper-files.js';
import { ExitRequest } from './exit-request.js';
import { Incident } from './incident.js';
import { Leave } from './leave.js';
import { Outing } from './outing.js';
import { spotCheckPaper } from './spot-check-paper.js';
import { SpotCheck } from './spot-check.js';
import { exitPaper, incidentPaper, leavePaper, outingPaper } from './stay-paper.js';

interface File {
  readonly rule: Rule;
  readonly table: keyof typeof auditedTables;
  readonly read: (tx: Tx, key: Key) => Promise<Paper | null>;
}

const READ_STAY = may('stay.read');

/** One of the records that hang on a stay, with its person and its hospitals. */
async function recordOfStay<Row extends Leave | Outing | ExitRequest | Incident>(tx: Tx, entity: new () => Row, key: Key): Promise<Row | null> {
  return tx.manager.createQueryBuilder<Row>(entity, 'r')
    .leftJoinAndSelect('r.assignment', 'a').leftJoinAndSelect('r.team', 't').leftJoinAndSelect('t.pairing', 'p')
    .where('r.scope_id = :scopeId and r.id = :id', key).getOne();
}

async function spotCheck(tx: Tx, key: Key): Promise<SpotCheck | null> {
  return tx.manager.createQueryBuilder(SpotCheck, 's').leftJoinAndSelect('s.calls', 'c').leftJoinAndSelect('s.pairing', 'p')
    .where('s.scope_id = :scopeId and s.id = :id', key).orderBy('c.createdAt').getOne();
}

const filled = <Row>(row: Row | null, fill: (row: Row) => Paper): Paper | null => (row === null ? null : fill(row));

const files: Readonly<Record<string, File>> = {
  leaves: { rule: READ_STAY, table: 'leave', read: async (tx, key) => filled(await recordOfStay(tx, Leave, key), leavePaper) },
  outings: { rule: READ_STAY, table: 'outing', read: async (tx, key) => filled(await recordOfStay(tx, Outing, key), outingPaper) },
  exits: { rule: READ_STAY, table: 'exit_request', read: async (tx, key) => filled(await recordOfStay(tx, ExitRequest, key), exitPaper) },
  incidents: { rule: READ_STAY, table: 'incident', read: async (tx, key) => filled(await recordOfStay(tx, Incident, key), incidentPaper) },
  'spot-checks': { rule: may('check.read'), table: 'spot_check', read: async (tx, key) => filled(await spotCheck(tx, key), spotCheckPaper) },
};

/** Adds GET /files/leaves|outings|exits|incidents|spot-checks/<id>, each as .html, .docx and .xlsx. */
export async function addPresenceFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, Object.entries(files).map(([path, { rule, table, read }]) => ({
    path, rule, table, formats: PAPER_FORMATS,
    read: async (tx: Tx, key: Key) => {
      const paper = await read(tx, key);
      if (!paper) throw notFound();
      return { paper, name: `${paper.title} ${headMark(paper)}` };
    },
  })));
}
