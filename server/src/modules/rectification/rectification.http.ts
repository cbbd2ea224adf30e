/** Responsible for orders as files: the notice and the report of form F-19 in Word. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { paperWord } from '../document/paper-word.js';
import { RectificationOrder } from './rectification-order.js';
import { noticePaper, reportPaper } from './rectification-paper.js';

const READ = may('rectification.read');
const PAPERS = { notice: { name: '限期整改通知书', fill: noticePaper }, report: { name: '整改报告', fill: reportPaper } } as const;

/** Adds GET /files/rectification/<id>/notice.docx and /report.docx; each download stands in the audit trail. */
export async function addRectificationFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const [kind, { name, fill }] of Object.entries(PAPERS)) {
      routes.get(`/files/rectification/:file/${kind}.docx`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(READ, open, request, reply);
        const order = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
          const read = await readOrder(tx, key);
          await recordEvent(tx, key, 'EXPORT', 'rectification_order', { format: 'docx', paper: kind });
          return read;
        });
        return sendFile(reply, 'docx', `${name} ${order.number}`, await paperWord(fill(order), null));
      });
    }
  });
}

async function readOrder(tx: Tx, key: Key): Promise<RectificationOrder> {
  const order = await tx.manager.createQueryBuilder(RectificationOrder, 'o')
    .leftJoinAndSelect('o.items', 'i').leftJoinAndSelect('o.pairing', 'p')
    .where('o.scope_id = :scopeId and o.id = :id', key).orderBy('i.position').getOne();
  if (!order) throw notFound();
  return order;
}
