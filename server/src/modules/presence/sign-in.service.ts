import { presenceRefusals as say } from '@jiedui/schema/refusal-words-presence';
import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import { parseKey } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal, refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { closedFor } from '../evaluation/period-lock.service.js';
import { tellPerson } from '../notice/tell.js';
import { lookForContradictions } from './contradiction.service.js';
import type { CorrectAttendanceInput, SignInTeamInput } from './presence.input.js';
import { readSite, readStays, type StayRow } from './presence.rows.js';

/** The receiver's sign-in sheet: a whole team for one day, by its office or attendance clerk. One mark of each kind and person a day. */
export async function signInTeam(tx: Tx, team: Key, input: SignInTeamInput): Promise<void> {
  const lines = input.lines.map((line) => ({ ...line, key: parseKey(line.assignmentId) }));
  const stays = new Map((await readStays(tx, team)).map((stay) => [stay.id, stay]));
  if (stays.size === 0 || lines.some(({ key }) => key.scopeId !== team.scopeId || !stays.has(key.id))) throw notFound();
  onlyFor(tx, team.scopeId, ['RECEIVING'], '签到表由受援单位登记');
  const today = businessDay(tx.now);
  refuse([
    ...(input.day > today ? [{ code: 'DATE_ORDER', path: 'day', message: inputWords.futureDay(input.day, today), fix: inputWords.onThatDay, numbers: { today } }] : []),
    ...(await closedFor(tx, team.scopeId, [input.day], 'day')),
    ...lines.flatMap(({ key }) => notThere(stays.get(key.id), input.day)),
    ...(await alreadyMarked(tx, team.scopeId, lines.map(({ key, mark }) => ({ id: key.id, mark })), input.day, stays)),
  ]);
  const site = await readSite(tx, team.scopeId);
  const at = (mark: string, time: string | null | undefined) => `${input.day}T${time ?? (mark === 'OUT' ? site?.endsAt : site?.startsAt) ?? '12:00'}:00+08:00`;
  await tx.query(
    `insert into attendance (scope_id, assignment_id, person_id, day, mark, source, occurred_at, recorded_by, recorded_org)
     select $1, l.id, l.person, $2, l.mark, 'SITE', l.at, $3, $4 from unnest($5::uuid[], $6::uuid[], $7::text[], $8::timestamptz[]) l (id, person, mark, at)`,
    [team.scopeId, input.day, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '', lines.map(({ key }) => key.id),
      lines.map(({ key }) => stays.get(key.id)?.personId), lines.map(({ mark }) => mark), lines.map(({ mark, time }) => at(mark, time))],
  );
  await lookForContradictions(tx, team.scopeId, lines.map(({ key }) => ({ assignmentId: key.id, day: input.day })));
}

function notThere(stay: StayRow | undefined, day: string): ProblemInput[] {
  if (!stay || (stay.arrivedOn !== null && day >= stay.arrivedOn && day <= (stay.finishedOn ?? stay.plannedTo))) return [];
  const span = stay.arrivedOn === null ? say.notArrived : say.stayIs(stay.arrivedOn, stay.finishedOn ?? stay.plannedTo);
  return [{ code: 'NOT_ASSIGNED', path: `lines.${stay.id}`, message: say.outsideStay(stay.name, day, span), fix: say.checkOrConfirm, numbers: { day } }];
}

async function alreadyMarked(tx: Tx, scopeId: number, lines: readonly { id: string; mark: string }[], day: string, stays: ReadonlyMap<string, StayRow>): Promise<ProblemInput[]> {
  const standing = await tx.query<{ id: string }>(
    `select m.assignment_id as id from attendance m where m.scope_id = $1 and m.day = $2 and m.assignment_id = any ($3) and m.mark <> 'VOID'
        and (m.source = 'SITE' or (m.source = 'CORRECTION' and m.mark in ('SIGNED', 'ABSENT')))
        and not exists (select 1 from attendance c where c.scope_id = m.scope_id and c.corrects_id = m.id)`,
    [scopeId, day, lines.map(({ id }) => id)]);
  return [...new Set(standing.map(({ id }) => id))].map((id) => ({
    code: 'ALREADY_MARKED', ruleId: 'R-213', path: `lines.${id}`, message: say.marked(stays.get(id)?.name ?? '', day), fix: say.correctInstead,
  }));
}

/** A correction stands in the place of a mark and names it; the mark itself stays for ever. */
export async function correctAttendance(tx: Tx, key: Key, input: CorrectAttendanceInput): Promise<Key> {
  const [mark] = await tx.query<{ assignmentId: string; personId: string; day: string; mark: string; occurredAt: Date; corrected: boolean; name: string }>(
    `select m.assignment_id as "assignmentId", m.person_id as "personId", m.day, m.mark, m.occurred_at as "occurredAt", a.name,
            exists (select 1 from attendance c where c.scope_id = m.scope_id and c.corrects_id = m.id) as corrected
       from attendance m join assignment a on a.scope_id = m.scope_id and a.id = m.assignment_id where m.scope_id = $1 and m.id = $2`, [key.scopeId, key.id]);
  if (!mark) throw notFound();
  onlyFor(tx, key.scopeId, ['RECEIVING', 'SUPPORTING'], '考勤由两家医院更正');
  const at = input.occurredAt ?? mark.occurredAt;
  refuse([
    ...(await closedFor(tx, key.scopeId, [mark.day], 'attendanceId')),
    ...sensitiveProblems({ reason: input.reason }),
    ...(mark.corrected ? [{ code: 'CORRECTED', ruleId: 'R-213', path: 'attendanceId', message: say.corrected, fix: say.correctLast }] : []),
    ...(businessDay(at) === mark.day ? [] : [{ code: 'DATE_ORDER', path: 'occurredAt', message: say.otherDay(mark.day), fix: say.voidFirst, numbers: { day: mark.day } }]),
    ...(input.mark === mark.mark && at.getTime() === mark.occurredAt.getTime() ? [{ code: 'UNCHANGED', path: 'mark', message: say.unchanged, fix: say.changeMark }] : []),
  ]);
  const [row] = await tx.query<{ id: string }>(
    `insert into attendance (scope_id, assignment_id, person_id, day, mark, source, occurred_at, corrects_id, reason, recorded_by, recorded_org)
     values ($1, $2, $3, $4, $5, 'CORRECTION', $6, $7, $8, $9, $10) returning id`,
    [key.scopeId, mark.assignmentId, mark.personId, mark.day, input.mark, at, key.id, input.reason, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? ''],
  );
  await tellPerson(tx, key.scopeId, mark.personId, { kind: 'ATTENDANCE_CORRECTED', title: `${mark.day} 的考勤被更正`, body: `${tx.viewer.acting?.orgName ?? ''}：${input.reason}`, link: '/month' });
  await lookForContradictions(tx, key.scopeId, [{ assignmentId: mark.assignmentId, day: mark.day }]);
  return { scopeId: key.scopeId, id: row?.id ?? '' };
}

/** The party decides, as in the state tables: attendance has no states of its own. */
export function onlyFor(tx: Tx, scopeId: number, parties: readonly ('RECEIVING' | 'SUPPORTING')[], message: string): void {
  const held = tx.viewer.partiesIn(scopeId);
  if (!parties.some((party) => held.includes(party))) throw new Refusal([{ code: 'PARTY', message }]);
}
