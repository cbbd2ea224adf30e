/** Responsible for the facts on a register: the stay, its attendance, its confirmed work, the chain. Reads only. */
import type { PersonCategory, TitleLevel } from '@jiedui/schema/vocabulary';
import type { Sex } from '../../graphql/enums.js';
import { attendanceLine, type SheetLine } from '../../policy/attendance-sheet.js';
import { businessDay } from '../../policy/calendar.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { readAwayDays, readMarks, readSite } from '../presence/presence.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import { servedBy } from './certificate.facts.js';
import type { RegisterPart } from './register.js';

export interface RegisterRow {
  readonly scopeId: number;
  readonly id: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly pairingId: string;
  readonly schemeId: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly versionNo: number;
  readonly summary: string;
  readonly gradeName: string | null;
  readonly displayScore: string | null;
  readonly qualified: boolean | null;
  readonly contentHash: string | null;
  readonly register: RegisterPart | null;
  readonly state: string;
  readonly name: string;
  readonly sex: keyof typeof Sex;
  readonly staffCategory: PersonCategory;
  readonly titleLevel: TitleLevel;
  readonly titleText: string;
  readonly department: string;
  readonly specialty: string;
  readonly certificateNo: string;
  readonly idNumberMasked: string | null;
  readonly arrivedOn: string | null;
  readonly finishedOn: string | null;
  readonly plannedTo: string;
  readonly supporterName: string;
  readonly receiverName: string;
  readonly programmeName: string;
  readonly archiveNumber: string | null;
}

export interface RegisterStep {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly party: string;
  readonly state: string;
  readonly orgId: string | null;
  readonly orgName: string | null;
  readonly opinion: string;
  readonly signedBy: string | null;
}

export interface RegisterSeal {
  readonly stepId: string;
  readonly orgName: string;
  readonly byName: string;
  readonly byUserId: string;
  readonly sealedAt: Date;
  readonly contentHash: string;
  readonly algorithm: string;
  readonly keyId: string;
  readonly signature: string;
}

export interface RegisterSource {
  readonly row: RegisterRow;
  readonly steps: readonly RegisterStep[];
  readonly seals: readonly RegisterSeal[];
  readonly items: readonly { name: string; weight: string; score: string | null; evidence: string }[];
  readonly work: readonly { type: string; count: number; halfDays: number; quantity: number }[];
  readonly leaves: readonly { kind: string; days: number }[];
  readonly attendance: SheetLine;
  readonly served: string;
  readonly unbroken: boolean;
}

const ROW = `e.scope_id as "scopeId", e.id, e.assignment_id as "assignmentId", e.person_id as "personId", e.pairing_id as "pairingId", e.scheme_id as "schemeId",
  e.pack_code as "packCode", e.pack_version as "packVersion", e.period_from as "periodFrom", e.period_to as "periodTo", e.version_no as "versionNo", e.summary,
  e.grade_name as "gradeName", e.display_score as "displayScore", e.qualified, e.content_hash as "contentHash", e.register, e.state,
  a.name, a.sex, a.staff_category as "staffCategory", a.title_level as "titleLevel", a.title_text as "titleText", a.department, a.specialty,
  a.certificate_no as "certificateNo", a.id_number_masked as "idNumberMasked", a.arrived_on as "arrivedOn", a.finished_on as "finishedOn", a.planned_to as "plannedTo",
  p.supporter_name as "supporterName", p.receiver_name as "receiverName", p.programme_name as "programmeName",
  (select r.number from archive_entry r where r.scope_id = e.scope_id and r.evaluation_id = e.id) as "archiveNumber"`;

/** The register of an evaluation of a person; NOT_FOUND for any other, and out of reach. */
export async function readRegister(tx: Tx, key: Key): Promise<RegisterSource> {
  const [row] = await tx.query<RegisterRow>(
    `select ${ROW} from evaluation e join assignment a on a.scope_id = e.scope_id and a.id = e.assignment_id
       join pairing p on p.scope_id = e.scope_id and p.id = e.pairing_id where e.scope_id = $1 and e.id = $2 and e.subject = 'PERSON'`, [key.scopeId, key.id]);
  if (!row) throw notFound();
  const pack = await loadPack(tx, row);
  const stay = { scopeId: row.scopeId, id: row.assignmentId, arrivedOn: row.arrivedOn, finishedOn: row.finishedOn };
  const [steps, seals, items, work, leaves, attendance, served] = await Promise.all([
    tx.query<RegisterStep>(
      `select id, code, name, party, state, org_id as "orgId", org_name as "orgName", opinion, signed_by as "signedBy" from evaluation_step
        where scope_id = $1 and evaluation_id = $2 order by position`, [key.scopeId, key.id]),
    tx.query<RegisterSeal>(
      `select step_id as "stepId", org_name as "orgName", by_name as "byName", by_user_id as "byUserId", sealed_at as "sealedAt", content_hash as "contentHash",
              algorithm, key_id as "keyId", signature from evaluation_seal where scope_id = $1 and evaluation_id = $2 and state = 'VALID' order by sealed_at, id`, [key.scopeId, key.id]),
    tx.query<RegisterSource['items'][number]>(
      `select name, trim_scale(weight)::text as weight, trim_scale(score)::text as score, evidence from evaluation_item where scope_id = $1 and evaluation_id = $2 order by position`,
      [key.scopeId, key.id]),
    tx.query<RegisterSource['work'][number]>(
      `select type, count(*)::int as count, count(distinct (day, slot))::int as "halfDays", sum(quantity)::int as quantity from activity
        where scope_id = $1 and assignment_id = $2 and state = 'CONFIRMED' and day between $3 and $4 group by type order by type`,
      [key.scopeId, row.assignmentId, row.periodFrom, row.periodTo]),
    tx.query<RegisterSource['leaves'][number]>(
      `select kind, sum(least(coalesce(returned_on - 1, to_on), $4::date) - greatest(from_on, $3::date) + 1)::int as days from leave
        where scope_id = $1 and assignment_id = $2 and state in ('TAKEN', 'RETURNED', 'OVERSTAYED') and from_on <= $4 and coalesce(returned_on - 1, to_on) >= $3
        group by kind order by kind`, [key.scopeId, row.assignmentId, row.periodFrom, row.periodTo]),
    attendanceOf(tx, row),
    servedBy(tx, pack, stay),
  ]);
  return { row, steps, seals, items, work, leaves, attendance, served: served.shown, unbroken: served.unbroken };
}

async function attendanceOf(tx: Tx, row: RegisterRow): Promise<SheetLine> {
  const ids = [row.assignmentId];
  const [marks, site, away, calendar] = await Promise.all([
    readMarks(tx, row.scopeId, ids, row.periodFrom, row.periodTo), readSite(tx, row.scopeId), readAwayDays(tx, row.scopeId, ids), readCalendar(tx, row.scopeId),
  ]);
  const absent = (away.absence.get(row.assignmentId) ?? []).map((day) => ({ day, mark: 'ABSENT' as const, time: '00:00' }));
  return attendanceLine({
    from: row.periodFrom, to: row.periodTo, today: businessDay(tx.now), calendar, hours: site, arrivedOn: row.arrivedOn, endsOn: row.finishedOn ?? row.plannedTo,
    leaveOn: [...(away.leave.get(row.assignmentId) ?? [])], marks: [...marks.map(({ day, mark, time }) => ({ day, mark, time })), ...absent],
  });
}
