/** Responsible for events with an official form as files: F-21 and F-22 as an A4 page, in Word and as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import { TECHNIQUE_FOLLOW_UP_MONTHS } from '@jiedui/schema/work-event';
import { may } from '../../access/authorize.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { OpenRequestState } from '../document/file-answer.js';
import { addPaperFiles, headMark, PAPER_FORMATS, type PaperFile } from '../document/paper-files.js';
import { eventPaper, type EventPaperSource } from './work-event-paper.js';
import { WorkEvent } from './work-event.js';

/** Adds GET /files/event/<id>.html, .docx and .xlsx. */
export async function addEventFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await addPaperFiles(app, open, [{ path: 'event', rule: may('activity.read'), table: 'work_event', formats: PAPER_FORMATS, read: readPaper }]);
}

/** NOT_FOUND also for a kind without a form. */
async function readPaper(tx: Tx, key: Key): Promise<PaperFile> {
  const event = await tx.manager.createQueryBuilder(WorkEvent, 'e').leftJoinAndSelect('e.pairing', 'p').where('e.scope_id = :scopeId and e.id = :id', key).getOne();
  const paper = event && eventPaper(await withFollowUp(tx, event));
  if (!paper) throw notFound();
  return { paper, name: `${paper.title} ${headMark(paper)}` };
}

/** The day that the API computes beside the columns. */
async function withFollowUp(tx: Tx, event: WorkEvent): Promise<EventPaperSource> {
  if (event.kind !== 'NEW_TECHNIQUE') return { ...event, followUpOn: null };
  const [row] = await tx.query<{ on: string }>('select ($1::date + make_interval(months => $2))::date::text as on', [event.firstCaseOn ?? event.heldOn, TECHNIQUE_FOLLOW_UP_MONTHS]);
  return { ...event, followUpOn: row?.on ?? null };
}
