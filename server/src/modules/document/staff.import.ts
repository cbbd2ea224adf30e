import type { FieldCrypto } from '../../crypto/provider.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { maskedIdNumber, maskedPhone } from '../staff/masks.js';
import type { ImportHandler, Made } from './import-kind.js';
import type { Slice } from './import-slices.js';
import type { Line, LineFault, Values } from './sheet.js';
import { staffSheet } from './staff.sheet.js';

const ID_NUMBER = 'person_secret.id_number';
const PHONE = 'person_secret.phone';
const DAYS = ['bornOn', 'workStartedOn', 'clinicalStartedOn', 'managementStartedOn'] as const;

const INSERT = `
  with line as materialized (
    select (e.value ->> 'row')::int as row, l.*
      from import_slice s cross join lateral jsonb_array_elements(s.lines) e
      cross join lateral jsonb_to_record(e.value -> 'values') as l (id uuid, "staffNo" text, name text, sex text, "bornOn" date, "staffCategory" text, "practiceCategory" text,
        department text, specialty text, "titleLevel" text, "titleText" text, "certificateNo" text, "workStartedOn" date, "clinicalStartedOn" date, "managementStartedOn" date,
        "idNumberMasked" text, "phoneMasked" text, "idNumber" text, "idNumberIndex" text, phone text, "phoneIndex" text)
     where s.scope_id = $1 and s.import_id = $2 and s.from_row = $3),
  made as (
    insert into person (scope_id, id, staff_no, name, sex, born_on, staff_category, practice_category, department, specialty,
        title_level, title_text, certificate_no, work_started_on, clinical_started_on, management_started_on, id_number_masked, phone_masked)
      select $1, id, "staffNo", name, sex, "bornOn", "staffCategory", "practiceCategory", coalesce(department, ''), coalesce(specialty, ''), "titleLevel",
        coalesce("titleText", ''), coalesce("certificateNo", ''), "workStartedOn", "clinicalStartedOn", "managementStartedOn", "idNumberMasked", "phoneMasked" from line),
  sealed as (
    insert into person_secret (scope_id, person_id, id_number, id_number_index, phone, phone_index)
      select $1, id, decode("idNumber", 'base64'), decode("idNumberIndex", 'base64'), decode(phone, 'base64'), decode("phoneIndex", 'base64')
        from line where "idNumber" is not null or phone is not null)
  select row, id from line`;

/** Adds persons to the acting institution's staff, in bulk. */
export class StaffImport implements ImportHandler {
  readonly sheet = staffSheet;
  readonly permission = 'staff.manage';
  readonly needsTarget = false;
  readonly slice = 2_000;
  readonly guarded = true;
  /** Of the lines that are being checked: asked with, and kept with them afterwards. */
  readonly #digests = new WeakMap<Values, string>();

  constructor(private readonly crypto: FieldCrypto) {}

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const scopeId = employerOf(tx);
    const byDigest = new Map(lines.flatMap(({ row, values }) => {
      const digest = this.#digestOf(values);
      return digest === null ? [] : [[digest, row] as const];
    }));
    // By lists, not by joining the lines: in the middle of an import the planner knows nothing of what it has added.
    const [sameNo, sameId] = await Promise.all([
      tx.query<{ staffNo: string; name: string }>('select staff_no as "staffNo", name from person where scope_id = $1 and staff_no = any ($2)',
        [scopeId, lines.map(({ values }) => values['staffNo'])]),
      tx.query<{ digest: Buffer; name: string }>(
        `select s.id_number_index as digest, p.name from person_secret s join person p on p.scope_id = s.scope_id and p.id = s.person_id
          where s.scope_id = $1 and s.id_number_index = any ($2::bytea[])`,
        [scopeId, [...byDigest.keys()].map((digest) => Buffer.from(digest, 'base64'))]),
    ]);
    const owners = new Map(sameNo.map(({ staffNo, name }) => [staffNo, name]));
    const today = businessDay(tx.now);
    return [
      ...sameId.map(({ digest, name }): LineFault => ({ row: byDigest.get(digest.toString('base64')) ?? 0, key: 'idNumber', code: 'DUPLICATE', message: `已登记在本单位${name}名下`, expected: '尚未登记的人员' })),
      ...lines.flatMap(({ row, values }): LineFault[] => {
        const owner = owners.get(String(values['staffNo']));
        const taken = owner === undefined ? [] : [{ row, key: 'staffNo', code: 'DUPLICATE', message: `工号已由${owner}使用`, expected: '尚未使用的工号' }];
        return [...taken, ...futureDays(row, values, today)];
      }),
    ];
  }

  recheck(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    return this.faults(tx, lines);
  }

  /** Complete persons: their ids are known from now on, so that the numbers are sealed once and for good. */
  async kept(tx: Tx, lines: readonly Line[]): Promise<readonly Line[]> {
    const scopeId = employerOf(tx);
    const ids = await tx.query<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [lines.length]);
    return lines.map(({ row, values }, at) => {
      const id = ids[at]?.id ?? '';
      const { idNumber, phone } = values;
      return {
        row, values: {
          ...values, id, bornOn: bornOn(values),
          ...(typeof idNumber === 'string' && { idNumberMasked: maskedIdNumber(idNumber), idNumber: this.#sealed(idNumber, ID_NUMBER, scopeId, id), idNumberIndex: this.#digestOf(values) }),
          ...(typeof phone === 'string' && { phoneMasked: maskedPhone(phone), phone: this.#sealed(phone, PHONE, scopeId, id), phoneIndex: this.crypto.blindIndex(phone, PHONE).toString('base64') }),
        },
      };
    });
  }

  /** From where the lines lie into the tables: nothing of it comes through the server again. */
  async commit(tx: Tx, { batch, from }: Slice): Promise<{ made: Made[]; faults: LineFault[] }> {
    employerOf(tx);
    return { made: await tx.query<Made>(INSERT, [batch.scopeId, batch.id, from]), faults: [] };
  }

  /** Persons whom no team has ever named are removed; others stay, and the undo is refused. */
  async undo(tx: Tx, made: readonly Made[]): Promise<ProblemInput[]> {
    const scopeId = employerOf(tx);
    const ids = made.map(({ id }) => id);
    const kept = await tx.query<{ id: string; name: string }>(
      `select p.id, p.name from person p
        where p.scope_id = $1 and p.id = any ($2) and (p.revision > 1
          or exists (select 1 from open_assignment o where o.scope_id = p.scope_id and o.person_id = p.id)
          or exists (select 1 from membership m where m.person_id = p.id)
          or exists (select 1 from assignment a where a.person_id = p.id and a.employer_scope_id = p.scope_id))`,
      [scopeId, ids],
    );
    if (kept.length > 0) {
      const rows = new Map(made.map(({ id, row }) => [id, row]));
      return kept.map(({ id, name }) => ({
        code: 'DEPENDED_ON', path: `rows.${rows.get(id)}`, message: `第 ${rows.get(id)} 行“${name}”已被修改或已编入队伍，不能撤销`, fix: '改为登记离职',
        numbers: { row: rows.get(id) ?? 0 },
      }));
    }
    await tx.query('delete from person_secret where scope_id = $1 and person_id = any ($2)', [scopeId, ids]);
    await tx.query('delete from person where scope_id = $1 and id = any ($2)', [scopeId, ids]);
    return [];
  }

  #sealed(plain: string, name: string, scopeId: number, id: string): string {
    return this.crypto.seal(plain, `${name}:${scopeId}:${id}`).toString('base64');
  }

  /** Lines that were kept carry it. */
  #digestOf(values: Values): string | null {
    const { idNumber, idNumberIndex } = values;
    if (typeof idNumberIndex === 'string') return idNumberIndex;
    if (typeof idNumber !== 'string') return null;
    const digest = this.#digests.get(values) ?? this.crypto.blindIndex(idNumber, ID_NUMBER).toString('base64');
    this.#digests.set(values, digest);
    return digest;
  }
}

function employerOf(tx: Tx): number {
  const scopeId = tx.viewer.acting?.scopeId;
  if (scopeId === undefined || !tx.viewer.writable('PRIVATE').has(scopeId)) throw forbidden();
  return scopeId;
}

/** A birthday that was left out stands in the identity number. */
function bornOn({ bornOn: written, idNumber }: Values): string | null {
  if (typeof written === 'string') return written;
  return typeof idNumber === 'string' ? `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}` : null;
}

function futureDays(row: number, values: Values, today: string): LineFault[] {
  return DAYS.flatMap((key): LineFault[] => {
    const day = values[key];
    return typeof day === 'string' && day > today ? [{ row, key, code: 'DATE_ORDER', message: `${day} 晚于今天 ${today}`, expected: `不晚于 ${today}` }] : [];
  });
}
