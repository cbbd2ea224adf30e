/** Responsible for events with an official form as files: F-21 and F-22 in Word and as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import { TECHNIQUE_FOLLOW_UP_MONTHS } from '@jiedui/schema/work-event';
import { may } from '../../access/authorize.js';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { paperWord } from '../document/paper-word.js';
import { paperWorkbook } from '../document/paper-workbook.js';
import { eventPaper, type EventPaperSource } from './work-event-paper.js';
import { WorkEvent } from './work-event.js';

const READ = may('activity.read');

/** Adds GET /files/event/<id>.docx and .xlsx; each download stands in the audit trail. */
export async function addEventFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    for (const format of ['docx', 'xlsx'] as const) {
      routes.get(`/files/event/:file.${format}`, async (request, reply) => {
        const key = parseKey((request.params as { file: string }).file);
        const state = await permittedBy(READ, open, request, reply);
        const paper = await state.uow.write(state.viewer, [key.scopeId], async (tx) => {
          const read = await readPaper(tx, key);
          await recordEvent(tx, key, 'EXPORT', 'work_event', { format });
          return read;
        });
        return sendFile(reply, format, `${paper.title} ${paper.head.right.replace(/^.*：/, '').slice(0, 10)}`, format === 'docx' ? await paperWord(paper, null) : await paperWorkbook(paper));
      });
    }
  });
}

/** NOT_FOUND also for a kind without a form. */
async function readPaper(tx: Tx, key: Key): Promise<Paper> {
  const event = await tx.manager.createQueryBuilder(WorkEvent, 'e').leftJoinAndSelect('e.pairing', 'p').where('e.scope_id = :scopeId and e.id = :id', key).getOne();
  const paper = event && eventPaper(await withFollowUp(tx, event));
  if (!paper) throw notFound();
  return paper;
}

/** The day that the API computes beside the columns. */
async function withFollowUp(tx: Tx, event: WorkEvent): Promise<EventPaperSource> {
  if (event.kind !== 'NEW_TECHNIQUE') return { ...event, followUpOn: null };
  const [row] = await tx.query<{ on: string }>('select ($1::date + make_interval(months => $2))::date::text as on', [event.firstCaseOn ?? event.heldOn, TECHNIQUE_FOLLOW_UP_MONTHS]);
  return { ...event, followUpOn: row?.on ?? null };
}
