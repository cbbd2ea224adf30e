import { stayRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { isStay } from '@jiedui/schema/stay-states';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { exitKinds, labelOf } from '@jiedui/schema/vocabulary';
import { formatKey, type Key } from '../../db/key.js';
import type { Party } from '../../access/viewer.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { Assignment } from '../team/assignment.js';
import { loadPack } from '../programme/pack-lineage.js';
import { exitFindings } from './exit.facts.js';
import type { ApplyForExitInput, CompleteExitInput, DecideExitInput, ExitInput } from './exit.input.js';
import { ExitRequest } from './exit-request.js';
import { exitMachine } from './exit.states.js';
import { endStay, futureProblems, lockStay, onBehalf, readTeamOf } from './stay.rows.js';

const subject = (row: Pick<ExitRequest, 'name' | 'kind' | 'leavesOn'>): string => `${row.name} ${labelOf(exitKinds, row.kind)} ${row.leavesOn} 离岗`;

/**
 * Applies for the end of a stay, in advance, at the health administration of the receiving area. The person for
 * himself; his hospital for him, or to select somebody else.
 */
export async function applyForExit(tx: Tx, stayKey: Key, input: ApplyForExitInput): Promise<Key> {
  const stay = await lockStay(tx, stayKey, 'applyForExit');
  const team = await readTeamOf(tx, stay);
  const pack = await loadPack(tx, team);
  const today = businessDay(tx.now);
  const rule = lookup(pack, 'exit.applyTo');
  const addressedTo = rule.state === 'FOUND' ? rule.value : 'RECEIVING_HEALTH_ADMIN';
  const row = { personId: stay.personId, name: stay.name, addressedTo, appliedOn: today, decidedOn: null, formalitiesOn: null, leavesOn: input.leavesOn, state: 'APPLIED' as const };
  const judged = exitFindings({ ...row, team: { packCode: team.packCode, packVersion: team.packVersion, lineage: null } });
  refuse([...problemsOf(judged.filter((finding) => finding.code !== 'EXIT_APPROVAL')), ...sensitiveProblems({ reason: input.reason }), ...(await openProblems(tx, stay))]);
  const administration = await receivingAdministration(tx, stay.scopeId);
  const [made] = await tx.query<{ id: string }>(
    `insert into exit_request (scope_id, team_id, assignment_id, person_id, name, kind, reason, leaves_on, addressed_to, addressed_org_id,
       addressed_name, applied_by, applied_on, on_behalf) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [stay.scopeId, stay.teamId, stay.id, stay.personId, stay.name, onBehalf(tx) ? input.kind : 'PERSONAL', input.reason.trim(), input.leavesOn, addressedTo,
      administration.id, administration.name, tx.viewer.user?.name ?? '', today, onBehalf(tx)],
  );
  if (!made) throw notFound();
  const key = { scopeId: stay.scopeId, id: made.id };
  const title = subject({ name: stay.name, kind: input.kind, leavesOn: input.leavesOn });
  await Promise.all([
    logTransition(tx, exitMachine, key, { action: 'applyForExit', from: '', to: exitMachine.initial, subject: title }),
    tellAboutExit(tx, key, ['OVERSIGHT', 'OWNER', 'RECEIVING', 'SUPPORTING'], 'EXIT_APPLIED', `退出申请待审核：${title}`, `报送${administration.name}`),
  ]);
  return key;
}

/** Takes the application back before the formalities. */
export async function withdrawExit(tx: Tx, key: Key, input: ExitInput): Promise<void> {
  const before = await transition(tx, exitMachine, ExitRequest, key, 'withdrawExit', { revision: input.revision ?? undefined, subject });
  await tellAboutExit(tx, key, ['OVERSIGHT', 'OWNER', 'RECEIVING', 'SUPPORTING'], 'EXIT_WITHDRAWN', `退出申请已撤回：${subject(before)}`);
}

/** The administration takes the application up. */
export async function reviewExit(tx: Tx, key: Key, input: DecideExitInput): Promise<void> {
  const note = input.note.trim();
  await transition(tx, exitMachine, ExitRequest, key, 'reviewExit', {
    revision: input.revision ?? undefined, subject, reason: note || null, set: { reviewNote: note || null }, check: () => refuse(sensitiveProblems({ note })),
  });
}

/** The administration's decision after its review. */
export async function decideExit(tx: Tx, key: Key, input: DecideExitInput, approved: boolean): Promise<void> {
  const note = input.note.trim();
  const before = await transition(tx, exitMachine, ExitRequest, key, approved ? 'approveExit' : 'rejectExit', {
    revision: input.revision ?? undefined,
    subject,
    reason: note || null,
    set: { decidedOn: businessDay(tx.now), decidedBy: `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim(), decisionNote: note || null },
    check: () => refuse([
      ...(!approved && note === '' ? [{ code: 'REASON_REQUIRED', path: 'note', message: inputWords.reasonFor('REJECT'), fix: inputWords.giveReason }] : []),
      ...sensitiveProblems({ note }),
    ]),
  });
  await tellAboutExit(tx, key, ['RECEIVING', 'SUPPORTING'], approved ? 'EXIT_APPROVED' : 'EXIT_REJECTED', `${approved ? '退出申请已同意' : '退出申请未获同意'}：${subject(before)}`, note);
}

/** Formalities begin only after approval: whoever tries before is told the rule. */
export async function startFormalities(tx: Tx, key: Key, input: ExitInput): Promise<void> {
  const today = businessDay(tx.now);
  await transition(tx, exitMachine, ExitRequest, key, 'startFormalities', {
    revision: input.revision ?? undefined,
    subject,
    set: { formalitiesOn: today, formalitiesBy: tx.viewer.user?.name ?? '' },
    check: async (row) => refuse(problemsOf((await judgedOn(tx, row, today)).filter((finding) => finding.code === 'EXIT_APPROVAL'))),
  });
}

/** The formalities are done: the stay ends early, the person is free. */
export async function completeExit(tx: Tx, key: Key, input: CompleteExitInput): Promise<void> {
  const before = await transition(tx, exitMachine, ExitRequest, key, 'completeExit', {
    revision: input.revision ?? undefined,
    subject,
    set: { formalitiesNote: input.note.trim() || null },
    check: (row) => refuse([...futureProblems('lastOn', input.lastOn, businessDay(tx.now), 'LAST'), ...tooEarly(row, input.lastOn), ...sensitiveProblems({ note: input.note })]),
  });
  const stay = await lockRow(tx, Assignment, { scopeId: key.scopeId, id: before.assignmentId });
  if (!isStay('onSite', stay.state)) throw new Refusal([{ code: 'STATE', message: say.ended(stay.name) }]);
  await endStay(tx, stay, 'ENDED_EARLY', 'completeExit', input.lastOn, `${labelOf(exitKinds, before.kind)}：${before.reason}`);
  await tellAboutExit(tx, key, ['SUPPORTING', 'OVERSIGHT', 'OWNER'], 'EXIT_DONE', `退出手续已办结：${subject(before)}`);
}

/** Nobody leaves before the day that was approved. */
function tooEarly(row: ExitRequest, lastOn: string): ProblemInput[] {
  if (row.decidedOn === null || lastOn >= row.decidedOn) return [];
  return [{ code: 'DATE_ORDER', ruleId: 'R-023', path: 'lastOn', message: say.beforeApproval(lastOn, row.decidedOn), fix: say.checkOrDeclare, numbers: { decidedOn: row.decidedOn } }];
}

async function judgedOn(tx: Tx, row: ExitRequest, formalitiesOn: string): Promise<Finding[]> {
  const team = await readTeamOf(tx, row);
  await loadPack(tx, team);
  return exitFindings({ ...row, formalitiesOn, team: { packCode: team.packCode, packVersion: team.packVersion, lineage: null } });
}

async function openProblems(tx: Tx, stay: Assignment): Promise<ProblemInput[]> {
  const [open] = await tx.query<{ appliedOn: string }>(
    `select applied_on as "appliedOn" from exit_request where scope_id = $1 and assignment_id = $2 and state in ('APPLIED', 'UNDER_REVIEW', 'APPROVED', 'FORMALITIES')`,
    [stay.scopeId, stay.id],
  );
  return open ? [{ code: 'EXIT_OPEN', path: 'assignmentId', message: say.exitOpen(stay.name, open.appliedOn), fix: say.settleFirst, numbers: { appliedOn: open.appliedOn } }] : [];
}

async function receivingAdministration(tx: Tx, scopeId: number): Promise<{ id: string; name: string }> {
  const [found] = await tx.query<{ id: string; name: string }>('select id, name from app.receiving_administration($1)', [scopeId]);
  if (!found) throw new Refusal([{ code: 'NO_ADMINISTRATION', ruleId: 'R-022', message: say.noAdministration, fix: say.ownerRegisters }]);
  return found;
}

async function tellAboutExit(tx: Tx, key: Key, parties: readonly Party[], kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/exits/${formatKey(key)}` });
}
