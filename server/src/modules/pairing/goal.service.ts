/** Responsible for the goals of a pairing and for what they lock. Talks to: pairing_goal. */
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import type { ChangeGoalInput, GoalReasonInput, ReachGoalInput, SetGoalInput } from './goal.input.js';
import { goalMachine } from './goal.states.js';
import { PairingGoal } from './pairing-goal.js';
import { pairingMachine } from './pairing.states.js';
import { readPairing } from './pairing.service.js';

/** Either hospital names what the pairing is to reach. */
export async function setGoal(tx: Tx, pairingKey: Key, input: SetGoalInput): Promise<Key> {
  const pairing = await readPairing(tx, pairingKey);
  const why = whyNot(pairingMachine, 'setGoal', pairing, tx.viewer);
  if (why) throw new Refusal([why]);
  refuse(sensitiveProblems({ title: input.title, indicator: input.indicator }));
  const [row] = await tx.query<{ id: string }>(
    'insert into pairing_goal (scope_id, pairing_id, title, field, target, indicator, due_on, set_by) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id',
    [pairingKey.scopeId, pairingKey.id, input.title.trim(), input.field, input.target ?? null, input.indicator.trim(), input.dueOn ?? null, tx.viewer.acting?.orgName ?? ''],
  );
  if (!row) throw notFound();
  const key = { scopeId: pairingKey.scopeId, id: row.id };
  await logTransition(tx, goalMachine, key, { action: 'setGoal', from: '', to: goalMachine.initial, subject: input.title.trim() });
  await tell(tx, pairingKey, 'GOAL_SET', `帮扶目标：${input.title.trim()}`, input.indicator.trim());
  return key;
}

export async function changeGoal(tx: Tx, key: Key, input: ChangeGoalInput): Promise<void> {
  await transition(tx, goalMachine, PairingGoal, key, 'changeGoal', {
    revision: input.revision ?? undefined,
    subject: input.title.trim(),
    check: () => refuse(sensitiveProblems({ title: input.title, indicator: input.indicator })),
    set: { title: input.title.trim(), ...(input.field && { field: input.field }), ...(input.target !== undefined && { target: input.target }), indicator: input.indicator.trim(), dueOn: input.dueOn ?? null },
  });
}

/** The receiver confirms with its evidence. */
export async function reachGoal(tx: Tx, key: Key, input: ReachGoalInput): Promise<void> {
  const before = await transition(tx, goalMachine, PairingGoal, key, 'reachGoal', {
    revision: input.revision ?? undefined,
    subject: (row) => row.title,
    check: () => refuse(sensitiveProblems({ evidence: input.evidence })),
    set: { evidence: input.evidence.trim(), settledOn: businessDay(tx.now), settleReason: null },
  });
  await tell(tx, { scopeId: key.scopeId, id: before.pairingId }, 'GOAL_REACHED', `目标已达成：${before.title}`, input.evidence.trim());
}

export async function dropGoal(tx: Tx, key: Key, input: GoalReasonInput): Promise<void> {
  const before = await transition(tx, goalMachine, PairingGoal, key, 'dropGoal', {
    revision: input.revision ?? undefined, reason: input.reason, subject: (row) => row.title,
    set: { settledOn: businessDay(tx.now), settleReason: input.reason },
  });
  await tell(tx, { scopeId: key.scopeId, id: before.pairingId }, 'GOAL_DROPPED', `目标已取消：${before.title}`, input.reason);
}

export async function reopenGoal(tx: Tx, key: Key, input: GoalReasonInput): Promise<void> {
  await transition(tx, goalMachine, PairingGoal, key, 'reopenGoal', {
    revision: input.revision ?? undefined, reason: input.reason, subject: (row) => row.title,
    set: { settledOn: null, settleReason: input.reason },
  });
}

/** Goals of a pairing that are open; a pairing without any has its whole goal still before it. */
export async function openGoals(tx: Tx, pairing: Key): Promise<number> {
  const [row] = await tx.query<{ open: number; all: number }>(
    `select count(*) filter (where g.state = 'OPEN')::int as open, count(*)::int as all from pairing_goal g where g.scope_id = $1 and g.pairing_id = $2`,
    [pairing.scopeId, pairing.id],
  );
  return row && row.all > 0 ? row.open : 1;
}

async function tell(tx: Tx, pairing: Key, kind: string, title: string, body: string): Promise<void> {
  await tellParties(tx, pairing.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER'], { kind, title, body, link: `/pairings/${formatKey(pairing)}` });
}
