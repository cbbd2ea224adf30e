/** Responsible for the receiver's word on recorded work: confirmed or returned, one or many at once. */
import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse } from '../../graphql/refusal.js';
import { changeRow } from '../../states/transition.js';
import { logMany, transitionMany } from '../../states/transition-many.js';
import { refuseClosed } from '../evaluation/period-lock.service.js';
import { tellParties } from '../notice/tell.js';
import { activityName } from './activity.service.js';
import { Activity } from './activity.js';
import { activityMachine } from './activity.states.js';

/** The receiver confirms; a confirmed correction takes the place of what it corrects. */
export async function confirmActivities(tx: Tx, keys: readonly Key[]): Promise<void> {
  for (const part of byScope(keys)) {
    await refuseClosedWork(tx, part);
    const rows = await transitionMany(tx, activityMachine, Activity, part, 'confirmActivities', {
      path: 'activityIds', subject: activityName, set: { confirmedAt: tx.now, confirmedBy: tx.viewer.user?.name ?? '', returnReason: null },
    });
    replaceCorrected(tx, rows);
  }
}

/** Work of a closed month or quarter is neither confirmed nor returned any more. */
async function refuseClosedWork(tx: Tx, keys: readonly Key[]): Promise<void> {
  const [first] = keys;
  if (!first) return;
  const days = await tx.query<{ day: string }>('select distinct day::text as day from activity where scope_id = $1 and id = any ($2) order by 1', [first.scopeId, keys.map(({ id }) => id)]);
  await refuseClosed(tx, first.scopeId, days.map(({ day }) => day), 'activityIds');
}

function replaceCorrected(tx: Tx, rows: readonly Activity[]): void {
  for (const row of rows) {
    if (row.supersedesId === null) continue;
    const old = { scopeId: row.scopeId, id: row.supersedesId };
    void changeRow(tx, Activity, old, { state: 'SUPERSEDED' });
    logMany(tx, activityMachine, [{ ...row, id: old.id, state: 'CONFIRMED' }], {
      action: 'confirmActivities', to: 'SUPERSEDED', reason: row.correctionReason, subject: activityName,
    });
  }
}

/** The receiver sends records back with a reason; the supporter's side is told once for all of them. */
export async function returnActivities(tx: Tx, keys: readonly Key[], given: string): Promise<void> {
  const reason = given.trim();
  refuse([
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('RETURN'), fix: inputWords.giveReasonFor('RETURN') }] : []),
    ...sensitiveProblems({ reason }),
  ]);
  for (const part of byScope(keys)) {
    await refuseClosedWork(tx, part);
    const rows = await transitionMany(tx, activityMachine, Activity, part, 'returnActivities', {
      path: 'activityIds', subject: activityName, reason, set: { returnReason: reason },
    });
    const [first] = rows;
    if (!first) continue;
    const names = [...new Set(rows.map((row) => row.personName))].join('、');
    await tellParties(tx, first.scopeId, ['SUPPORTING'], {
      kind: 'ACTIVITIES_RETURNED', title: `工作记录被退回 ${rows.length} 条：${names}`, body: reason, link: '/activities?states=RETURNED',
    });
  }
}

function byScope(keys: readonly Key[]): Key[][] {
  const parts = new Map<number, Key[]>();
  for (const key of keys) parts.set(key.scopeId, [...(parts.get(key.scopeId) ?? []), key]);
  return [...parts.values()];
}
