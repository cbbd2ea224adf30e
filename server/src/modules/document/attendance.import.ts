import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { lookForContradictions } from '../presence/contradiction.service.js';
import { attendanceSheet, PUNCHES } from './attendance.sheet.js';
import type { ImportHandler, Made } from './import-kind.js';
import type { Slice } from './import-slices.js';
import type { Line, LineFault, Values } from './sheet.js';

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
  readonly guarded = false;

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const { placed, faults } = await place(tx, lines);
    const known = await this.#known(tx, placed);
    return [
      ...faults,
      ...placed.flatMap(({ line, stay, at, mark }): LineFault[] => (known.has(keyOf(stay, at, mark))
        ? [{ row: line.row, key: 'at', code: 'DUPLICATE', message: '这次打卡已导入过', expected: '尚未导入的打卡' }] : [])),
    ];
  }

  recheck(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    return this.faults(tx, lines);
  }

  kept(_tx: Tx, lines: readonly Line[]): readonly Line[] {
    return lines;
  }

  async commit(tx: Tx, slice: Slice): Promise<{ made: Made[]; faults: LineFault[] }> {
    const lines = await slice.lines();
    const { placed, faults } = await place(tx, lines);
    if (faults.length > 0) return { made: [], faults };
    const made: Made[] = [];
    const byScope = new Map<number, Placed[]>();
    for (const each of placed) {
      const others = byScope.get(each.stay.scopeId);
      if (others) others.push(each);
      else byScope.set(each.stay.scopeId, [each]);
    }
    for (const [scopeId, all] of byScope) {
      made.push(...(await insert(tx, scopeId, all)));
      await lookForContradictions(tx, scopeId, all.map(({ stay, day }) => ({ assignmentId: stay.id, day })));
    }
    return { made, faults: [] };
  }

  /** A mark that was corrected since stays as it is, and the undo is refused. */
  async undo(tx: Tx, made: readonly Made[]): Promise<ProblemInput[]> {
    const keys = made.map(({ row, id }) => ({ row, scopeId: Number(id.slice(0, id.indexOf('-'))), id: id.slice(id.indexOf('-') + 1) }));
    const scopes = [...new Set(keys.map(({ scopeId }) => scopeId))];
    const corrected = await tx.query<{ id: string }>(
      'select corrects_id as id from attendance where scope_id = any ($1) and corrects_id = any ($2)', [scopes, keys.map(({ id }) => id)]);
    if (corrected.length > 0) {
      const touched = new Set(corrected.map(({ id }) => id));
      return keys.filter(({ id }) => touched.has(id)).map(({ row }) => ({
        code: 'DEPENDED_ON', path: `rows.${row}`, message: `第 ${row} 行的打卡已被更正，不能整批撤销`, fix: '逐条更正', numbers: { row },
      }));
    }
    await tx.query(
      `insert into attendance (scope_id, assignment_id, person_id, day, mark, source, occurred_at, corrects_id, reason, recorded_by, recorded_org)
       select m.scope_id, m.assignment_id, m.person_id, m.day, 'VOID', 'CORRECTION', m.occurred_at, m.id, '撤销导入', $3, $4
         from attendance m where m.scope_id = any ($1) and m.id = any ($2)`,
      [scopes, keys.map(({ id }) => id), tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '']);
    return [];
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

async function insert(tx: Tx, scopeId: number, placed: readonly Placed[]): Promise<Made[]> {
  const rows = await tx.query<{ id: string; ord: string }>(
    `with line as (select l.*, uuidv7() as new_id from unnest($2::uuid[], $3::uuid[], $4::date[], $5::text[], $6::timestamptz[], $7::text[], $8::text[])
         with ordinality l (assignment_id, person_id, day, mark, at, place, device, ord)),
       made as (insert into attendance (scope_id, id, assignment_id, person_id, day, mark, source, occurred_at, place, device, recorded_by, recorded_org)
         select $1, l.new_id, l.assignment_id, l.person_id, l.day, l.mark, 'DINGTALK', l.at, l.place, l.device, $9, $10 from line l)
     select new_id as id, ord from line`,
    [scopeId, placed.map(({ stay }) => stay.id), placed.map(({ stay }) => stay.personId), placed.map(({ day }) => day), placed.map(({ mark }) => mark),
      placed.map(({ at }) => at), placed.map(({ line }) => line.values['place'] ?? ''), placed.map(({ line }) => line.values['device'] ?? ''),
      tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '']);
  return rows.map(({ id, ord }) => ({ row: placed[Number(ord) - 1]?.line.row ?? 0, id: `${scopeId}-${id}` }));
}
