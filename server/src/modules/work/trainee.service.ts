/** Responsible for the receiver's staff who study at the supporter: the only writer of `trainee`. Talks to: policy/trainee. */
import { eventRefusals } from '@jiedui/schema/refusal-words-programme';
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { checkedYear } from '../../graphql/year.js';
import type { RequestState } from '../../http/context.js';
import { businessDay } from '../../policy/calendar.js';
import { evaluateTraining, type TraineeFacts } from '../../policy/trainee.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { AcceptTraineeInput, CancelTraineeInput, ChangeTraineeInput, FinishTraineeInput, ProposeTraineeInput } from './trainee.input.js';
import { Trainee, type TraineeQuota } from './trainee.js';
import { traineeMachine } from './trainee.states.js';
import { receiverFacts } from './workload.facts.js';

const name = (row: Trainee): string => row.name;

/** The receiver names somebody; the supporter accepts. */
export async function proposeTrainee(tx: Tx, pairing: Key, input: ProposeTraineeInput): Promise<Key> {
  await readPairing(tx, pairing);
  const why = whyNot(traineeMachine, 'changeTrainee', { scopeId: pairing.scopeId, state: 'PROPOSED' }, tx.viewer);
  if (why) throw new Refusal([why.code === 'PARTY' ? { code: why.code, message: say.receiverSends } : why]);
  refuse([
    ...orderProblems(input.fromOn, input.toOn),
    ...(input.name.trim() === '' ? [{ code: 'REQUIRED', path: 'name', message: inputWords.empty('PERSON'), fix: inputWords.fillIn('PERSON') }] : []),
    ...sensitiveProblems({ topic: input.topic, department: input.department, hostDepartment: input.hostDepartment, levelBefore: input.levelBefore }),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into trainee (scope_id, pairing_id, name, staff_category, department, host_department, topic, from_on, to_on, level_before, residency)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [pairing.scopeId, pairing.id, input.name.trim(), input.staffCategory, input.department.trim(), input.hostDepartment.trim(), input.topic.trim(),
      input.fromOn, input.toOn, input.levelBefore.trim(), input.residency],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  void logTransition(tx, traineeMachine, key, { action: 'proposeTrainee', from: '', to: 'PROPOSED', subject: input.name.trim() });
  await told(tx, key, ['SUPPORTING'], 'TRAINEE_PROPOSED', `待接收进修人员：${input.name.trim()}`);
  return key;
}

function orderProblems(fromOn: string, toOn: string): ProblemInput[] {
  return toOn >= fromOn ? [] : [{ code: 'DATE_ORDER', path: 'toOn', message: inputWords.earlier('END', toOn, 'START', fromOn), fix: inputWords.checkDays }];
}

async function told(tx: Tx, key: Key, parties: readonly ('SUPPORTING' | 'RECEIVING')[], kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/trainees?open=${formatKey(key)}` });
}

export async function changeTrainee(tx: Tx, key: Key, input: ChangeTraineeInput): Promise<void> {
  const { department, hostDepartment, topic, fromOn, toOn, residency } = input;
  const set = {
    ...(department != null && { department: department.trim() }), ...(hostDepartment != null && { hostDepartment: hostDepartment.trim() }),
    ...(topic != null && { topic: topic.trim() }), ...(fromOn != null && { fromOn }), ...(toOn != null && { toOn }), ...(residency != null && { residency }),
  };
  await transition(tx, traineeMachine, Trainee, key, 'changeTrainee', {
    revision: input.revision ?? undefined, subject: name, set,
    check: (row) => refuse([...orderProblems(set.fromOn ?? row.fromOn, set.toOn ?? row.toOn), ...sensitiveProblems({ department, hostDepartment, topic })]),
  });
}

/** The supporter accepts, names who teaches, and says what it charges: nothing, where the pack demands free study. */
export async function acceptTrainee(tx: Tx, key: Key, input: AcceptTraineeInput): Promise<void> {
  const row = await transition(tx, traineeMachine, Trainee, key, 'acceptTrainee', {
    revision: input.revision ?? undefined,
    subject: name,
    set: { mentor: input.mentor.trim(), feeFen: String(input.feeFen), ...(input.hostDepartment != null && { hostDepartment: input.hostDepartment.trim() }) },
    check: () => refuse(sensitiveProblems({ mentor: input.mentor, hostDepartment: input.hostDepartment })),
  });
  await told(tx, key, ['RECEIVING'], 'TRAINEE_ACCEPTED', `进修人员已接收：${row.name}`);
}

export async function startTrainee(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, traineeMachine, Trainee, key, 'startTrainee', { revision, subject: name });
}

/** The study ends with a result, what the trainee can do now, and the number of his certificate. */
export async function finishTrainee(tx: Tx, key: Key, input: FinishTraineeInput): Promise<void> {
  const today = businessDay(tx.now);
  const row = await transition(tx, traineeMachine, Trainee, key, 'finishTrainee', {
    revision: input.revision ?? undefined,
    subject: name,
    set: { result: input.result, finishedOn: input.finishedOn, toOn: input.finishedOn, levelAfter: input.levelAfter.trim(), certificateNo: input.certificateNo?.trim() || null },
    check: (before) => refuse([
      ...(input.finishedOn > today ? [{ code: 'DATE_ORDER', path: 'finishedOn', message: inputWords.future('FINISH', input.finishedOn, today), fix: inputWords.whenFinished }] : []),
      ...(input.finishedOn < before.fromOn ? [{ code: 'DATE_ORDER', path: 'finishedOn', message: inputWords.earlier('FINISH', input.finishedOn, 'START', before.fromOn), fix: inputWords.checkOf('FINISH') }] : []),
      ...(input.levelAfter.trim() === '' ? [{ code: 'REQUIRED', ruleId: 'R-004', path: 'levelAfter', message: inputWords.empty('LEVEL_AFTER'), fix: eventRefusals.describeChange }] : []),
      ...sensitiveProblems({ levelAfter: input.levelAfter, certificateNo: input.certificateNo }),
    ]),
  });
  await told(tx, key, ['RECEIVING'], 'TRAINEE_FINISHED', `进修结业：${row.name}`);
}

export async function cancelTrainee(tx: Tx, key: Key, input: CancelTraineeInput): Promise<void> {
  const reason = input.reason.trim();
  await transition(tx, traineeMachine, Trainee, key, 'cancelTrainee', {
    revision: input.revision ?? undefined, subject: name, reason, set: { cancelReason: reason },
    check: () => refuse([
      ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('CANCEL'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ reason }),
    ]),
  });
}

/** Number, length and fee of the year's studies against the pinned pack; NOT_FOUND where the pairing is out of reach. */
export function readTraineeQuota(request: RequestState, pairingId: string, asked: number): Promise<TraineeQuota> {
  const year = checkedYear(asked);
  const key = parseKey(pairingId);
  return request.uow.read(request.viewer, [key.scopeId], async (tx) => {
    const pairing = await readPairing(tx, key);
    const [pack, trainees, residency] = await Promise.all([
      loadPack(tx, pairing),
      tx.query<TraineeFacts>(
        `select id, name, from_on::text as from, to_on::text as to, fee_fen::float8 as "feeFen" from trainee
          where scope_id = $1 and pairing_id = $2 and state in ('ACCEPTED', 'STUDYING', 'FINISHED') order by from_on, id`, [key.scopeId, key.id],
      ),
      readResidency(tx, key, year),
    ]);
    const findings = evaluateTraining(pack, {
      receiver: receiverFacts(pairing),
      supporter: { id: pairing.supporterOrgId, name: pairing.supporterName, divisionCode: pairing.supporterDivisionCode, residencyBase: residency.base },
      year, today: businessDay(tx.now), trainees, residency,
    });
    return { pairingId, year, findings };
  });
}

/** Whether the supporter is a base of residency training, whom the receiver proposed for it by then and how many of them it took. */
async function readResidency(tx: Tx, pairing: Key, year: number): Promise<{ base: boolean | null; eligible: number; recruited: number }> {
  const [found] = await tx.query<{ base: boolean | null; eligible: number; recruited: number }>(
    `select app.residency_base($1, $2) as base, count(*)::int as eligible, (count(*) filter (where state <> 'PROPOSED'))::int as recruited
       from trainee where scope_id = $1 and pairing_id = $2 and residency and state <> 'CANCELLED' and from_on <= make_date($3, 12, 31)`,
    [pairing.scopeId, pairing.id, year],
  );
  return found ?? { base: null, eligible: 0, recruited: 0 };
}
