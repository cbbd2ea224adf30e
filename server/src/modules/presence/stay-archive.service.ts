/** Responsible for what becomes of a stay after its end: evaluated, then archived by the hospital that sent the person (R-131, R-152, R-182). */
import { stayRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { archiveWords } from '@jiedui/schema/finding-words';
import { isStay } from '@jiedui/schema/stay-states';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { AT_THE_END, archiveProblems, endOfTermScheme, type OpenMatters } from '../../policy/stay-end.js';
import { transition } from '../../states/transition.js';
import { transitionMany } from '../../states/transition-many.js';
import type { Evaluation } from '../evaluation/evaluation.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { readMembers } from '../team/team.rows.js';
import { teamName, tellAboutTeam } from '../team/team.service.js';
import { assignmentMachine, teamMachine } from '../team/team.states.js';
import { lockStay, moveStay } from './stay.rows.js';

/** After an evaluation took effect: the stays that it judges as a whole are evaluated, if their term is met. */
export async function settleEvaluated(tx: Tx, row: Pick<Evaluation, 'scopeId' | 'rhythm' | 'assignmentId' | 'teamId' | 'packCode' | 'packVersion'>): Promise<void> {
  if (!AT_THE_END.includes(row.rhythm) || (row.assignmentId === null && row.teamId === null)) return;
  const scheme = endOfTermScheme(await loadPack(tx, row));
  await settle(tx, row.scopeId, { assignmentId: row.assignmentId, teamId: row.teamId, byTeam: scheme?.byTeam ?? false });
}

/** After the end of a term was confirmed: evaluated at once where the evaluation took effect before the last day. */
export async function settleFinished(tx: Tx, stay: Assignment): Promise<void> {
  const scheme = endOfTermScheme(await loadPack(tx, stay));
  if (scheme) await settle(tx, stay.scopeId, { assignmentId: stay.id, teamId: null, byTeam: scheme.byTeam });
}

async function settle(tx: Tx, scopeId: number, of: { assignmentId: string | null; teamId: string | null; byTeam: boolean }): Promise<void> {
  await tx.query('select app.evaluate_stays($1, $2, $3, $4, $5, $6, $7)', [
    scopeId, of.assignmentId, of.teamId, of.byTeam, AT_THE_END, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '',
  ]);
}

/** The sending hospital takes a stay into its archive, as the last step of the stay; nothing of it may be open then. */
export async function archiveStay(tx: Tx, key: Key, revision?: number): Promise<void> {
  const stay = await lockStay(tx, key, 'archiveStay', revision);
  refuse(await problemsOf(tx, [{ stay, path: 'assignmentId' }]));
  await moveStay(tx, stay, 'ARCHIVED', 'archiveStay', { reason: whyDirect(stay) });
  await tellAboutTeam(tx, { scopeId: key.scopeId, id: stay.teamId }, ['RECEIVING'], 'STAY_ARCHIVED', `派驻已归档：${stay.name}`);
}

/** Everybody of a batch whose term was met, or nobody; who left before it is in no archive of stays. */
export async function archiveTeam(tx: Tx, key: Key, revision?: number): Promise<void> {
  const team = await transition(tx, teamMachine, Team, key, 'archiveTeam', { revision, subject: teamName });
  const members = await readMembers(tx, team);
  const waiting = members.filter(({ state }) => assignmentMachine.actions.archiveStay.from.includes(state));
  const onSite = members.filter(({ state }) => !isStay('over', state));
  refuse([
    ...(onSite.length > 0 ? [{ code: 'STAY_OPEN', path: 'teamId', message: say.notOver(onSite.map(({ name }) => name)), fix: say.endEach, numbers: { open: onSite.length } }] : []),
    ...(onSite.length === 0 && waiting.length === 0 ? [{ code: 'NOBODY_TO_ARCHIVE', path: 'teamId', message: say.nobodyToArchive, fix: say.nothingToDo }] : []),
    ...(await problemsOf(tx, waiting.map((stay, at) => ({ stay, path: `members.${at}` })))),
  ]);
  for (const reason of new Set(waiting.map(whyDirect))) {
    const alike = waiting.filter((stay) => whyDirect(stay) === reason);
    await transitionMany(tx, assignmentMachine, Assignment, alike, 'archiveStay', { path: 'members', reason, subject: ({ name }) => name });
  }
  await tellAboutTeam(tx, key, ['RECEIVING'], 'STAY_ARCHIVED', `派驻已归档：${teamName(team)}`, waiting.map(({ name }) => name).join('、'));
}

/** Why a stay goes into the archive without an evaluation; null for one that has it. */
function whyDirect({ state }: Assignment): string | null {
  return state === 'FINISHED' ? archiveWords.direct.zh : null;
}

async function problemsOf(tx: Tx, stays: readonly { stay: Assignment; path: string }[]): Promise<ProblemInput[]> {
  const found = await openMattersOf(tx, stays.map(({ stay }) => stay));
  const problems: ProblemInput[] = [];
  for (const { stay, path } of stays) {
    const open = found.get(stay.id);
    if (open) problems.push(...archiveProblems(await loadPack(tx, stay), { name: stay.name, state: stay.state, path }, open));
  }
  return problems;
}

/** What is open of each stay, in one statement. */
async function openMattersOf(tx: Tx, stays: readonly Assignment[]): Promise<Map<string, OpenMatters>> {
  const [first] = stays;
  if (!first) return new Map();
  const of = (table: string, condition: string): string => `(select count(*)::int from ${table} x where x.scope_id = $1 and x.assignment_id = a.id and ${condition})`;
  const rows = await tx.query<OpenMatters & { id: string }>(
    `select a.id, ${of('leave', `x.returned_on is null and x.state in ('REQUESTED', 'APPROVED', 'TAKEN', 'OVERSTAYED', 'UNAPPROVED_ABSENCE')`)} as leaves,
            ${of('outing', `x.state = 'REPORTED'`)} as outings, ${of('exit_request', `x.state not in ('REJECTED', 'DONE', 'WITHDRAWN')`)} as exits,
            ${of('incident', `x.state <> 'CLOSED'`)} as incidents, ${of('activity', `x.state in ('RECORDED', 'RETURNED')`)} as activities,
            ${of('evaluation', `x.state = 'OPEN'`)} as evaluations,
            ${of('evaluation', `exists (select 1 from evaluation_objection o where o.scope_id = $1 and o.evaluation_id = x.id and o.state = 'RAISED')`)} as objections,
            (select count(*)::int from app.fraud_of(a.scope_id, a.person_id) f where f.state in ('REPORTED', 'INVESTIGATING')) as frauds
       from assignment a where a.scope_id = $1 and a.id = any ($2)`, [first.scopeId, stays.map(({ id }) => id)]);
  return new Map(rows.map(({ id, ...open }) => [id, open]));
}
