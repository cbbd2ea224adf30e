/** Responsible for monthly plans as files: form F-10 as an A4 page, in Word and as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, PAPER_FORMATS, type PaperFile } from '../document/paper-files.js';
import { planPaper } from './work-plan-paper.js';
import { doneOfPlan } from './work-plan.rows.js';
import { WorkPlan } from './work-plan.js';

/** Adds GET /files/plan/<id>.html, .docx and .xlsx; a dispatched person has his own alone. */
export async function addPlanFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{ path: 'plan', rule: may('plan.read'), table: 'work_plan', formats: PAPER_FORMATS, read: readPaper }]);
}

async function readPaper(tx: Tx, key: Key): Promise<PaperFile> {
  const plan = await tx.manager.createQueryBuilder(WorkPlan, 'w').leftJoinAndSelect('w.pairing', 'p').where('w.scope_id = :scopeId and w.id = :id', key).getOne();
  if (!plan) throw notFound();
  const paper = planPaper({ ...plan, workDone: await doneOfPlan(tx, key) });
  return { paper, name: `${paper.title} ${plan.personName} ${plan.monthOn.slice(0, 7)}` };
}
