import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import { parseKey, parseUuid, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { refuseClosed } from '../evaluation/period-lock.service.js';
import { consentInForce } from './consent.service.js';
import { lookForContradictions } from './contradiction.service.js';
import { once } from './intake.js';
import type { CheckInInput, PositionInput } from './presence.input.js';
import { readStay } from './presence.rows.js';

/** A check-in of the dispatched person himself, from the network or from the queue of his phone; stored once. */
export async function checkIn(tx: Tx, input: CheckInInput): Promise<Key> {
  const key = parseKey(input.assignmentId);
  const { personId } = tx.viewer;
  if (personId === null) throw forbidden();
  const stay = await readStay(tx, key);
  if (stay.personId !== personId) throw notFound();
  const { entryId, occurredAt, ...body } = input;
  const entry = { entryId: parseUuid(entryId), kind: 'ATTENDANCE', occurredAt, body };
  const day = businessDay(occurredAt);
  let stored = false;
  const id = await once(tx, key.scopeId, personId, entry, async (rowId) => {
    await refuseClosed(tx, key.scopeId, [day], 'occurredAt');
    const consent = input.position ? await consentInForce(tx, personId) : null;
    refuse(positionProblems(input.position ?? null, consent));
    await tx.query(
      `insert into attendance (scope_id, id, assignment_id, person_id, day, mark, source, occurred_at, located, recorded_by, recorded_org)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [key.scopeId, rowId, key.id, personId, day, input.mark, input.phone ? 'PHONE' : 'WEB', occurredAt, consent !== null, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? ''],
    );
    if (input.position && consent !== null) await keepPosition(tx, key.scopeId, rowId, personId, consent, occurredAt, input.position);
    stored = true;
  });
  if (stored) await lookForContradictions(tx, key.scopeId, [{ assignmentId: key.id, day }]);
  return { scopeId: key.scopeId, id };
}

/** No finer than some hundred metres, whatever was sent. */
async function keepPosition(tx: Tx, scopeId: number, id: string, personId: string, consentId: string, at: Date, position: PositionInput): Promise<void> {
  await tx.query(
    `insert into attendance_location (scope_id, id, person_id, latitude, longitude, accuracy, consent_id, occurred_at)
     values ($1, $2, $3, round($4::numeric, 3), round($5::numeric, 3), $6, $7, $8)`,
    [scopeId, id, personId, position.latitude, position.longitude, Math.max(100, position.accuracy ?? 100), consentId, at],
  );
}

function positionProblems(position: PositionInput | null, consent: string | null): ProblemInput[] {
  if (position === null || consent !== null) return [];
  return [{
    code: 'LOCATION_CONSENT', ruleId: 'K-11', path: 'position', message: say.noConsent, fix: say.withoutPosition,
  }];
}
