/** Responsible for the records of life on site as Word files, after forms F-15 to F-18. */
import type { FastifyInstance } from 'fastify';
import type { auditedTables } from '@jiedui/schema/audit';
import type { Paper } from '@jiedui/schema/paper';
import { may, type Rule } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { paperWord } from '../document/paper-word.js';
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

/** Adds GET /files/leaves|outings|exits|incidents|spot-checks/<id>.docx; each download stands in the audit trail. */
export async function addPresenceFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const [name, { rule, table, read }] of Object.entries(files)) {
      routes.get(`/files/${name}/:file.docx`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(rule, open, request, reply);
        const paper = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
          const found = await read(tx, key);
          if (!found) throw notFound();
          await recordEvent(tx, key, 'EXPORT', table, { format: 'docx' });
          return found;
        });
        return sendFile(reply, 'docx', `${paper.title} ${paper.head.right.replace(/^.*：/, '').slice(0, 10)}`, await paperWord(paper, null));
      });
    }
  });
}
