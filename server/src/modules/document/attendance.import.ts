import { insertMany } from '../../db/insert-many.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { closedAmong, closedDays } from '../evaluation/period-lock.service.js';
import { lookForContradictions, type TouchedDay } from '../presence/contradiction.service.js';
import { attendanceSheet, PUNCHES } from './attendance.sheet.js';
import type { ImportHandler, Made, Write } from './import-kind.js';
import type { Line, LineFault, Values } from './sheet.js';

const COLUMNS = ['scope_id', 'id', 'assignment_id', 'person_id', 'day', 'mark', 'source', 'occurred_at', 'place', 'device', 'recorded_by', 'recorded_org'];
const VOIDED = ['scope_id', 'assignment_id', 'person_id', 'day', 'mark', 'source', 'occurred_at', 'corrects_id', 'reason', 'recorded_by', 'recorded_org'];

/** A stay that a line may belong to. */
interface Stay {
  readonly scopeId: number;
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly staffNo: string | null;
  readonly arrivedOn: string | null;
  readonly lastOn: string;
}

interface Placed {
  readonly line: Line;
  readonly stay: Stay;
  readonly day: string;
  /** ISO with the offset of the receiver. */
  readonly at: string;
  readonly mark: 'IN' | 'OUT' | 'ABSENT';
}

/**
 * DingTalk's export as marks of attendance (R-255): by the supporter's office for its own people by staff number, by the
 * receiver's for those sent to it by name. Undone by marks that void the imported ones: nothing is removed (R-213).
 */
export class AttendanceImport implements ImportHandler {
  readonly sheet = attendanceSheet;
  readonly permission = 'attendance.record';
  readonly needsTarget = false;
  readonly slice = 2_000;
  readonly guarded = true;
  /** The punches of the file that is being looked through. */
  readonly #seen = new WeakMap<Tx, Set<string>>();

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    return (await this.#look(tx, lines)).faults;
  }

  recheck(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    return this.faults(tx, lines);
  }

  /** Each line is placed anew: stays may have changed since the check, and others may have imported the same. */
  async prepare(tx: Tx, lines: readonly Line[], ids: readonly string[]): Promise<Write> {
    const { placed, faults } = await this.#look(tx, lines);
    if (faults.length > 0) return async () => ({ made: [], faults });
    const [by, org] = [tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? ''];
    const marks = placed.map(({ line: { values }, stay, day, at, mark }, index) => ({
      scope_id: stay.scopeId, id: ids[index], assignment_id: stay.id, person_id: stay.personId, day, mark, source: 'DINGTALK', occurred_at: at,
      place: values['place'] ?? '', device: values['device'] ?? '', recorded_by: by, recorded_org: org,
    }));
    return async () => {
      await insertMany(tx, 'attendance', COLUMNS, marks);
      for (const [scopeId, days] of daysOf(placed)) await lookForContradictions(tx, scopeId, days);
      return { made: placed.map(({ line: { row }, stay: { scopeId } }, index) => ({ row, id: `${scopeId}-${ids[index]}` })), faults: [] };
    };
  }

  /** A mark that was corrected since stays as it is, and the undo is refused. */
  async undo(tx: Tx, made: readonly Made[]): Promise<ProblemInput[]> {
    const keys = made.map(({ row, id }) => ({ row, scopeId: Number(id.slice(0, id.indexOf('-'))), id: id.slice(id.indexOf('-') + 1) }));
    const scopes = [...new Set(keys.map(({ scopeId }) => scopeId))];
    const corrected = await tx.query<{ id: string }>(
      'select corrects_id as id from attendance where scope_id = any ($1) and corrects_id = any ($2)', [scopes, keys.map(({ id }) => id)]);
    const closed = await this.#closedMarks(tx, scopes, keys);
    if (closed.length > 0) return closed;
    if (corrected.length > 0) {
      const touched = new Set(corrected.map(({ id }) => id));
      return keys.filter(({ id }) => touched.has(id)).map(({ row }) => ({
        code: 'DEPENDED_ON', path: `rows.${row}`, message: `第 ${row} 行的打卡已被更正，不能整批撤销`, fix: '逐条更正', numbers: { row },
      }));
    }
    await tx.query(
      `select app.insert_many('attendance', $5, json_agg(json_build_object('scope_id', m.scope_id, 'assignment_id', m.assignment_id, 'person_id', m.person_id, 'day', m.day,
                'mark', 'VOID', 'source', 'CORRECTION', 'occurred_at', m.occurred_at, 'corrects_id', m.id, 'reason', '撤销导入', 'recorded_by', $3::text, 'recorded_org', $4::text)))
         from attendance m where m.scope_id = any ($1) and m.id = any ($2)`,
      [scopes, keys.map(({ id }) => id), tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '', VOIDED]);
    return [];
  }

  /** Marks of a closed period stay as they are. */
  async #closedMarks(tx: Tx, scopes: readonly number[], keys: readonly { readonly id: string }[]): Promise<ProblemInput[]> {
    const days = await tx.query<{ scopeId: number; day: string }>(
      'select distinct scope_id as "scopeId", day::text as day from attendance where scope_id = any ($1) and id = any ($2) order by 2', [scopes, keys.map(({ id }) => id)]);
    return closedAmong(tx, days, 'importId');
  }

  async #look(tx: Tx, lines: readonly Line[]): Promise<{ placed: Placed[]; faults: LineFault[] }> {
    const { placed: there, faults } = await place(tx, lines);
    const { placed, shut } = await withoutClosed(tx, there);
    const known = await this.#known(tx, placed);
    // The same punch may stand in the file twice under two spellings: with the staff number and without.
    const seen = this.#seen.get(tx) ?? new Set();
    this.#seen.set(tx, seen);
    const again = placed.filter(({ stay, at, mark }) => {
      const key = keyOf(stay, at, mark);
      return known.has(key) || seen.size === seen.add(key).size;
    });
    return { placed, faults: [...faults, ...shut, ...again.map(({ line: { row } }): LineFault => ({ row, key: 'at', code: 'DUPLICATE', message: '这次打卡已导入过，或在文件中出现两次', expected: '尚未导入的打卡，每次一行' }))] };
  }

  /** Imported marks that stand already, of the same stays. */
  async #known(tx: Tx, placed: readonly Placed[]): Promise<ReadonlySet<string>> {
    if (placed.length === 0) return new Set();
    const days = placed.map(({ day }) => day).sort();
    const rows = await tx.query<{ key: string; id: string; at: Date; mark: string; source: string; correctsId: string | null }>(
      `select m.id as key, m.assignment_id as id, m.occurred_at as at, m.mark, m.source, m.corrects_id as "correctsId" from attendance m
        where m.scope_id = any ($1) and m.assignment_id = any ($2) and m.day between $3 and $4 and m.source in ('DINGTALK', 'CORRECTION')`,
      [[...new Set(placed.map(({ stay }) => stay.scopeId))], [...new Set(placed.map(({ stay }) => stay.id))], days[0], days.at(-1)]);
    const corrected = new Set(rows.map(({ correctsId }) => correctsId));
    return new Set(rows.filter(({ key, source }) => source === 'DINGTALK' && !corrected.has(key)).map(({ id, at, mark }) => `${id} ${at.getTime()} ${mark}`));
  }
}

/** Lines of closed periods are faults: nothing of them is kept, and the office opens the period again. */
async function withoutClosed(tx: Tx, there: readonly Placed[]): Promise<{ placed: Placed[]; shut: LineFault[] }> {
  const closed = await closedDays(tx, there.map(({ stay: { scopeId }, day }) => ({ scopeId, day })));
  const placed: Placed[] = [];
  const shut: LineFault[] = [];
  for (const one of there) {
    const problem = closed({ scopeId: one.stay.scopeId, day: one.day });
    if (problem) shut.push({ row: one.line.row, key: 'at', code: problem.code, message: problem.message, expected: problem.fix ?? '' });
    else placed.push(one);
  }
  return { placed, shut };
}

function daysOf(placed: readonly Placed[]): ReadonlyMap<number, TouchedDay[]> {
  const touched = new Map<number, TouchedDay[]>();
  for (const { stay: { scopeId, id }, day } of placed) {
    const others = touched.get(scopeId);
    if (others) others.push({ assignmentId: id, day });
    else touched.set(scopeId, [{ assignmentId: id, day }]);
  }
  return touched;
}

function keyOf(stay: Stay, at: string, mark: string): string {
  return `${stay.id} ${Date.parse(at)} ${mark}`;
}

/** Finds the stay of every line; what has none, more than one, or lies in the future is a fault. */
async function place(tx: Tx, lines: readonly Line[]): Promise<{ placed: Placed[]; faults: LineFault[] }> {
  const { acting } = tx.viewer;
  const scopes = tx.viewer.writable('WORK').ids.filter((id) => tx.viewer.partiesIn(id).some((party) => party === 'SUPPORTING' || party === 'RECEIVING'));
  if (!acting || tx.viewer.personId !== null) throw forbidden();
  const stays = await tx.query<Stay>(
    `select a.scope_id as "scopeId", a.id, a.person_id as "personId", a.name, p.staff_no as "staffNo", a.arrived_on as "arrivedOn",
            coalesce(a.finished_on, a.planned_to) as "lastOn"
       from assignment a left join person p on p.scope_id = $2 and a.employer_scope_id = $2 and p.id = a.person_id
      where a.scope_id = any ($1) and a.state <> 'REMOVED' and a.name = any ($3)`,
    [scopes, acting.scopeId, [...new Set(lines.map(({ values }) => String(values['name'])))]]);
  const byName = new Map<string, Stay[]>();
  for (const stay of stays) byName.set(stay.name, [...(byName.get(stay.name) ?? []), stay]);
  const [today, now] = [businessDay(tx.now), tx.now.getTime()];
  const placed: Placed[] = [];
  const faults: LineFault[] = [];
  for (const line of lines) {
    const found = placeLine(line, byName.get(String(line.values['name'])) ?? [], today, now);
    if ('code' in found) faults.push(found);
    else placed.push(found);
  }
  return { placed, faults };
}

function placeLine(line: Line, named: readonly Stay[], today: string, now: number): Placed | LineFault {
  const { row, values } = line;
  const fault = (key: string, code: string, message: string, expected: string): LineFault => ({ row, key, code, message, expected });
  const staffNo = values['staffNo'];
  const candidates = named.filter((stay) => staffNo === null || stay.staffNo === null || stay.staffNo === staffNo);
  if (candidates.length === 0) return fault('name', 'UNKNOWN_PERSON', named.length === 0 ? '没有派驻记录' : '工号与姓名不符', '本单位派出或派驻本单位的人员');
  const day = String(values['at'] ?? values['day']).slice(0, 10);
  if (day > today) return fault('at', 'DATE_ORDER', `${day} 晚于今天 ${today}`, `不晚于 ${today}`);
  const there = candidates.filter(({ arrivedOn, lastOn }) => arrivedOn !== null && day >= arrivedOn && day <= lastOn);
  const [stay] = there;
  if (!stay) return fault('at', 'NOT_ASSIGNED', `${day} 不在派驻期`, spanOf(candidates));
  if (there.length > 1) return fault('staffNo', 'SEVERAL_PERSONS', '同名的派驻人员不止一人', '填写工号，由派出单位导入');
  const mark = markOf(values);
  const at = instantOf(values, day);
  if (Date.parse(at) > now) return fault('at', 'DATE_ORDER', '打卡时间晚于现在', `不晚于 ${today}`);
  return { line, stay, day, at, mark };
}

function spanOf(stays: readonly Stay[]): string {
  return stays.map(({ arrivedOn, lastOn }) => (arrivedOn === null ? '到岗后的日期' : `${arrivedOn} 至 ${lastOn}`)).join('、');
}

/** By the hour at which the punch was due, else by its own: the morning's is a check-in, the afternoon's a check-out. */
function markOf(values: Values): 'IN' | 'OUT' | 'ABSENT' {
  if (PUNCHES[String(values['result'])] === 'ABSENT') return 'ABSENT';
  const hour = String(values['due'] ?? values['at']).slice(11, 13);
  return hour < '12' ? 'IN' : 'OUT';
}

function instantOf(values: Values, day: string): string {
  return `${String(values['at'] ?? `${day} 12:00:00`).replace(' ', 'T')}+08:00`;
}
