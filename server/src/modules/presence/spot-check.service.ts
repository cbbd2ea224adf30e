import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import { inputWords } from '@jiedui/schema/refusal-words';
import { labelOf, spotCheckMethods } from '@jiedui/schema/vocabulary';
import { parseKey, type Key } from '../../db/key.js';
import type { Party } from '../../access/viewer.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { Assignment } from '../team/assignment.js';
import type { RecordSpotCheckInput, VoidSpotCheckInput } from './spot-check.input.js';
import { SpotCheck } from './spot-check.js';
import { spotCheckMachine } from './spot-check.states.js';

const CHECKERS = ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'] as const satisfies readonly Party[];

/** One session with everybody who was asked for; whoever takes part in the pairing may check. */
export async function recordSpotCheck(tx: Tx, pairingKey: Key, input: RecordSpotCheckInput): Promise<Key> {
  const pairing = await readPairing(tx, pairingKey);
  const parties = tx.viewer.partiesIn(pairing.scopeId);
  const by = CHECKERS.find((party) => parties.includes(party));
  if (!by) throw new Refusal([{ code: 'PARTY', message: say.notYourCheck }]);
  const calls = input.calls.map((call) => ({ ...call, key: parseKey(call.assignmentId) }));
  const stays = await staysOf(tx, pairing.scopeId, calls.map((call) => call.key));
  refuse(sessionProblems(input, tx.now));
  const [made] = await tx.query<{ id: string }>(
    `insert into spot_check (scope_id, pairing_id, method, kind, by_party, by_org_name, checked_by, checked_at, topics, called, answered, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [pairing.scopeId, pairing.id, input.method, input.kind, by, tx.viewer.acting?.orgName ?? '', tx.viewer.user?.name ?? '', input.checkedAt,
      input.topics, calls.length, calls.filter((call) => call.answered).length, input.note.trim()],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  for (const call of calls) {
    const stay = stays.get(call.key.id);
    if (!stay) throw notFound();
    void tx.query(
      `insert into spot_check_call (scope_id, spot_check_id, assignment_id, person_id, name, answered, location, confirmer, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [key.scopeId, key.id, stay.id, stay.personId, stay.name, call.answered, call.location.trim(), call.confirmer.trim(), call.note.trim()],
    );
  }
  const missed = calls.filter((call) => !call.answered).map((call) => stays.get(call.key.id)?.name ?? '');
  await Promise.all([
    logTransition(tx, spotCheckMachine, key, { action: 'recordSpotCheck', from: '', to: spotCheckMachine.initial, subject: `${labelOf(spotCheckMethods, input.method)}抽查 ${calls.length} 人` }),
    tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], {
      kind: 'SPOT_CHECK', title: `${labelOf(spotCheckMethods, input.method)}抽查 ${calls.length} 人`, link: '/spot-checks',
      body: missed.length > 0 ? `未应答：${missed.join('、')}` : '均应答',
    }),
  ]);
  return key;
}

/** A mistaken record stays, void, with its reason; it counts no more. */
export async function voidSpotCheck(tx: Tx, key: Key, input: VoidSpotCheckInput): Promise<void> {
  const reason = input.reason.trim();
  await transition(tx, spotCheckMachine, SpotCheck, key, 'voidSpotCheck', {
    revision: input.revision ?? undefined, reason, set: { voidReason: reason },
    subject: (row) => `${labelOf(spotCheckMethods, row.method)}抽查 ${row.called} 人`,
    check: () => refuse([...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('VOID'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ reason })]),
  });
}

/** The people who were asked for; all of them of this pairing. */
async function staysOf(tx: Tx, scopeId: number, keys: readonly Key[]): Promise<Map<string, Assignment>> {
  if (keys.some((key) => key.scopeId !== scopeId)) throw notFound();
  const found = await tx.manager.createQueryBuilder(Assignment, 'a')
    .where(`a.scope_id = :scopeId and a.id = any(:ids) and a.state <> 'REMOVED'`, { scopeId, ids: keys.map((key) => key.id) }).getMany();
  return new Map(found.map((stay) => [stay.id, stay]));
}

function sessionProblems(input: RecordSpotCheckInput, now: Date): ProblemInput[] {
  const twice = input.calls.length !== new Set(input.calls.map((call) => call.assignmentId)).size;
  const texts = Object.fromEntries(input.calls.flatMap((call, at) => [[`calls.${at}.location`, call.location], [`calls.${at}.note`, call.note]]));
  return [
    ...(input.checkedAt > now ? [{ code: 'DATE_ORDER', path: 'checkedAt', message: say.checkedInFuture, fix: say.afterCheck }] : []),
    ...(twice ? [{ code: 'TWICE', path: 'calls', message: say.twice, fix: say.oneLine }] : []),
    ...input.calls.flatMap((call, at) => (call.answered && call.location.trim() === '' ? [{ code: 'REQUIRED', path: `calls.${at}.location`, message: inputWords.empty('PLACE'), fix: say.fillPlace }] : [])),
    ...sensitiveProblems({ note: input.note, ...texts }),
  ];
}
