/** Responsible for the register of a pairing. Talks to: register_entry. */
import { registerRefusals as say } from '@jiedui/schema/refusal-words-office';
import { inputWords } from '@jiedui/schema/refusal-words';
import { labelOf } from '@jiedui/schema/vocabulary';
import { registerKinds, safetyItems } from '@jiedui/schema/register-words';
import type { Party } from '../../access/viewer.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { RegisterEntry } from './register-entry.js';
import { dutyRosterFindings } from './register.facts.js';
import type { RecordEntryInput, SolveProblemInput, VoidEntryInput } from './register.input.js';
import { registerMachine } from './register.states.js';

const RECORDERS: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'];

const nameOf = (row: Pick<RegisterEntry, 'kind' | 'title' | 'happenedOn'>): string => `${labelOf(registerKinds, row.kind)} ${row.title} ${row.happenedOn}`;

/** Puts down what happened; a problem that came up is followed until it is solved. */
export async function recordEntry(tx: Tx, pairingKey: Key, input: RecordEntryInput): Promise<Key> {
  const pairing = await readPairing(tx, pairingKey);
  if (!tx.viewer.partiesIn(pairing.scopeId).some((party) => RECORDERS.includes(party))) throw new Refusal([{ code: 'PARTY', message: say.recorders }]);
  const exceptionReason = input.kind === 'DUTY_ROSTER' ? input.exceptionReason.trim() : '';
  const roster = dutyRosterFindings(await loadPack(tx, pairing), { id: 'entry', kind: input.kind, title: input.title.trim(), exceptionReason });
  refuse([...entryProblems(input, businessDay(tx.now)), ...problemsOf(roster).map((problem) => ({ ...problem, path: 'exceptionReason' })), ...sensitiveProblems({ exceptionReason })]);
  const [made] = await tx.query<{ id: string }>(
    `insert into register_entry (scope_id, pairing_id, kind, title, happened_on, until_on, place, participants, content, safety_items, problem, solve_by,
       recorded_by, recorded_org_id, recorded_org_name, exception_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id`,
    [pairing.scopeId, pairing.id, input.kind, input.title.trim(), input.happenedOn, input.untilOn ?? null, input.place.trim(), input.participants.trim(),
      input.content.trim(), [...new Set(input.safetyItems)], input.problem.trim(), input.solveBy ?? null, tx.viewer.user?.name ?? '', tx.viewer.orgId, tx.viewer.acting?.orgName ?? '', exceptionReason],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairing.scopeId, id: made.id };
  const name = nameOf({ kind: input.kind, title: input.title.trim(), happenedOn: input.happenedOn });
  await Promise.all([
    logTransition(tx, registerMachine, key, { action: 'recordEntry', from: '', to: registerMachine.initial, subject: name }),
    tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], { kind: 'REGISTER_ENTRY', title: `登记：${name}`, body: input.problem.trim(), link: `/registers/${formatKey(key)}` }),
  ]);
  return key;
}

function entryProblems(input: RecordEntryInput, today: string): ProblemInput[] {
  const { kind, title, place, participants, content, problem } = input;
  const planned = kind === 'POST' || kind === 'MANAGER_EXCHANGE' || kind === 'DUTY_ROSTER';
  const missing = Object.entries(safetyItems).flatMap(([item, label]) => (input.safetyItems.some((one) => one === item) ? [] : [label]));
  return [
    ...(!planned && input.happenedOn > today ? [{ code: 'DATE_ORDER', path: 'happenedOn', message: inputWords.future('DAY', input.happenedOn, today), fix: inputWords.checkDay }] : []),
    ...(input.untilOn && input.untilOn < input.happenedOn ? [{ code: 'PERIOD', path: 'untilOn', message: inputWords.earlier('END', input.untilOn, 'START', input.happenedOn), fix: inputWords.checkDay }] : []),
    ...(kind === 'MEETING' && participants.trim() === '' ? [{ code: 'REQUIRED', ruleId: 'R-095', path: 'participants', message: say.noParticipants, fix: say.fillParticipants }] : []),
    ...(kind === 'SAFETY' && missing.length > 0 && problem.trim() === ''
      ? [{ code: 'SAFETY_OPEN', ruleId: 'R-088', path: 'problem', message: say.safetyOpen(missing), fix: say.settleOrExplain, numbers: { required: Object.keys(safetyItems).length, missing: missing.length } }]
      : []),
    ...(problem.trim() !== '' && !input.solveBy ? [{ code: 'REQUIRED', path: 'solveBy', message: say.noLimit, fix: say.fillLimit }] : []),
    ...(problem.trim() === '' && input.solveBy ? [{ code: 'REQUIRED', path: 'problem', message: say.noProblem, fix: say.writeProblem }] : []),
    ...sensitiveProblems({ title, place, participants, content, problem }),
  ];
}

/** What became of the problem. */
export async function solveProblem(tx: Tx, key: Key, input: SolveProblemInput): Promise<void> {
  const today = businessDay(tx.now);
  const solution = input.solution.trim();
  const before = await transition(tx, registerMachine, RegisterEntry, key, 'solveProblem', {
    revision: input.revision ?? undefined, subject: nameOf, set: { solution, solvedOn: input.solvedOn, solvedBy: `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim() },
    check: (row) => refuse([
      ...(input.solvedOn > today ? [{ code: 'DATE_ORDER', path: 'solvedOn', message: inputWords.future('SOLVED', input.solvedOn, today), fix: inputWords.checkDay }] : []),
      ...(input.solvedOn < row.happenedOn ? [{ code: 'DATE_ORDER', path: 'solvedOn', message: say.solvedBefore(input.solvedOn, row.happenedOn), fix: inputWords.checkDay }] : []),
      ...sensitiveProblems({ solution }),
    ]),
  });
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], { kind: 'REGISTER_SOLVED', title: `问题已解决：${nameOf(before)}`, body: solution, link: `/registers/${formatKey(key)}` });
}

/** A wrong entry stays, with the reason. */
export async function voidEntry(tx: Tx, key: Key, input: VoidEntryInput): Promise<void> {
  const reason = input.reason.trim();
  await transition(tx, registerMachine, RegisterEntry, key, 'voidEntry', {
    revision: input.revision ?? undefined, subject: nameOf, reason, set: { voidReason: reason }, check: () => refuse(sensitiveProblems({ reason })),
  });
}
