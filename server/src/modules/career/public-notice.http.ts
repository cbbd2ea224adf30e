/** Responsible for public notices as anybody reads them: no session, few requests a minute, one answer for whatever is not shown. */
import type { FastifyInstance } from 'fastify';
import type { Paper } from '@jiedui/schema/paper';
import { parseVerificationCode } from '@jiedui/schema/verification';
import type { Clock } from '../../clock.js';
import type { Database } from '../../db/data-source.js';
import { businessDay } from '../../policy/calendar.js';
import { noticePaper, type NoticeRow } from './notice-paper.js';

/** What the page gets: the notice as printed, or null before and after its days, and for an address that is none. */
interface PublicNotice {
  readonly paper: Paper | null;
}

interface Tools {
  readonly database: Pick<Database, 'call'>;
  readonly clock: Clock;
}

type Row = Omit<NoticeRow, 'pairing'> & { readonly supporterName: string };

/** Adds GET /files/public-notices/:code; so many requests a minute for one address. */
export async function addPublicNotices(app: FastifyInstance, { database, clock }: Tools, perMinute: number): Promise<void> {
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
  app.get('/files/public-notices/:code', { config }, async (request, reply) => {
    const parsed = parseVerificationCode((request.params as { code: string }).code);
    const [row] = await database.call<Row>('select * from app.public_notice($1, $2, $3)', [parsed?.scopeId ?? 0, parsed?.secret ?? '', businessDay(clock.now())]);
    const answer: PublicNotice = { paper: row ? noticePaper({ ...row, pairing: { supporterName: row.supporterName } }) : null };
    return reply.header('cache-control', 'no-store').send(answer);
  });
}
