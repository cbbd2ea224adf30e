import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { conflict, notFound } from '../../graphql/errors.js';
import { refuse } from '../../graphql/refusal.js';
import type { SetWorkSiteInput } from './presence.input.js';
import { onlyFor } from './sign-in.service.js';

/** Hours and place of the receiver, by its office; what was recorded before is measured by them from now on. */
export async function setWorkSite(tx: Tx, pairing: Key, input: SetWorkSiteInput): Promise<Key> {
  const [found] = await tx.query<{ one: number }>('select 1 as one from pairing where scope_id = $1 and id = $2', [pairing.scopeId, pairing.id]);
  if (!found) throw notFound();
  onlyFor(tx, pairing.scopeId, ['RECEIVING'], '作息和位置由受援单位设定');
  const { startsAt, endsAt } = input;
  const located = (input.latitude ?? null) !== null;
  refuse([
    ...(endsAt > startsAt ? [] : [{ code: 'TIME_ORDER', path: 'endsAt', message: say.hours(endsAt, startsAt), fix: say.checkHours }]),
    ...(located === ((input.longitude ?? null) !== null) ? [] : [{ code: 'POSITION', path: 'longitude', message: say.halfPosition, fix: say.bothOrNone }]),
  ]);
  const [row] = await tx.query<{ id: string }>(
    `insert into work_site (scope_id, pairing_id, starts_at, ends_at, grace_minutes, latitude, longitude, reach_metres, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (scope_id, pairing_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, grace_minutes = excluded.grace_minutes,
       latitude = excluded.latitude, longitude = excluded.longitude, reach_metres = excluded.reach_metres, set_by = excluded.set_by,
       revision = work_site.revision + 1 where $10::int is null or work_site.revision = $10
     returning id`,
    [pairing.scopeId, pairing.id, startsAt, endsAt, input.graceMinutes, input.latitude ?? null, input.longitude ?? null, input.reachMetres,
      tx.viewer.user?.name ?? '', input.revision ?? null],
  );
  if (!row) throw conflict();
  return { scopeId: pairing.scopeId, id: row.id };
}
