/** Responsible for orders as files: the notice and the report of form F-19. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS } from '../document/paper-files.js';
import { RectificationOrder } from './rectification-order.js';
import { noticePaper, reportPaper } from './rectification-paper.js';

const PAPERS = { notice: { name: '限期整改通知书', fill: noticePaper }, report: { name: '整改报告', fill: reportPaper } } as const;

/** Adds GET /files/rectification/<id>/notice and /report, each as .html, .docx and .xlsx. */
export async function addRectificationFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, Object.entries(PAPERS).map(([part, { name, fill }]) => ({
    path: 'rectification', part, rule: may('rectification.read'), table: 'rectification_order' as const, formats: PAPER_FORMATS,
    read: async (tx: Tx, key: Key) => {
      const order = await readOrder(tx, key);
      return { paper: fill(order), name: `${name} ${order.number}` };
    },
  })));
}

async function readOrder(tx: Tx, key: Key): Promise<RectificationOrder> {
  const order = await tx.manager.createQueryBuilder(RectificationOrder, 'o')
    .leftJoinAndSelect('o.items', 'i').leftJoinAndSelect('o.pairing', 'p')
    .where('o.scope_id = :scopeId and o.id = :id', key).orderBy('i.position').getOne();
  if (!order) throw notFound();
  return order;
}
