import { inputWords } from '@jiedui/schema/refusal-words';
import { Temporal } from 'temporal-polyfill';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { addDays, daysBetween } from '../../policy/calendar.js';
import type { SetCalendarDaysInput } from './calendar.input.js';

const MOST_DAYS = 31;

/** Days that the acting commission sets for its area; one that it has set before is set anew. */
export async function setCalendarDays(tx: Tx, input: SetCalendarDaysInput): Promise<Key[]> {
  const scopeId = homeOf(tx);
  const length = daysBetween(input.from, input.to) + 1;
  refuse([...rangeProblems(input, length), ...sensitiveProblems({ name: input.name, notice: input.notice })]);
  const days = Array.from({ length }, (_, at) => addDays(input.from, at));
  refuse(await pointlessProblems(tx, days, input.working));
  const made = await tx.query<{ id: string }>(
    `insert into calendar_day as c (scope_id, day, working, name, notice, by_name)
     select $1, d, $3, $4, $5, $6 from unnest($2::date[]) d
     on conflict (scope_id, day) do update set working = excluded.working, name = excluded.name, notice = excluded.notice,
       by_name = excluded.by_name, revision = c.revision + 1 returning id`,
    [scopeId, days, input.working, input.name.trim(), input.notice.trim(), tx.viewer.user?.name ?? ''],
  );
  return made.map(({ id }) => ({ scopeId, id }));
}

/** The scope of a commission that sets days; nobody else does. */
export function homeOf(tx: Tx): number {
  const { acting } = tx.viewer;
  if (acting?.orgKind !== 'HEALTH_COMMISSION') throw forbidden();
  return acting.scopeId;
}

function rangeProblems({ from, to }: SetCalendarDaysInput, length: number): ProblemInput[] {
  if (length < 1) return [{ code: 'PERIOD', path: 'to', message: inputWords.earlier('END', to, 'START', from), fix: inputWords.checkDays }];
  if (length > MOST_DAYS) return [{ code: 'PERIOD', path: 'to', message: `一次最多设置 ${MOST_DAYS} 天，现为 ${length} 天`, fix: '分次设置', numbers: { days: length, most: MOST_DAYS } }];
  return [];
}

/** A day that already is what it shall become needs no entry. */
async function pointlessProblems(tx: Tx, days: readonly string[], working: boolean): Promise<ProblemInput[]> {
  const [first] = days;
  const known = await tx.query<{ day: string; working: boolean; own: boolean }>('select day::text as day, working, own from app.calendar_of_tenant($1, $2)', [first, days.at(-1)]);
  const moved = new Map(known.map((line) => [line.day, line]));
  const already = days.filter((day) => moved.get(day)?.own !== true && (moved.get(day)?.working ?? isWeekday(day)) === working);
  if (already.length < days.length) return [];
  return [{ code: 'DAY_UNCHANGED', path: 'from', message: `${days.join('、')} 已经是${working ? '工作日' : '休息日'}`, fix: '选择需要调整的日期' }];
}

function isWeekday(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5;
}

/** Takes an own day back: the national calendar holds again. */
export async function removeCalendarDay(tx: Tx, key: Key): Promise<void> {
  const removed = await tx.query('delete from calendar_day where scope_id = $1 and id = $2 returning 1', [key.scopeId, key.id]);
  if (removed.length === 0) throw notFound();
}
