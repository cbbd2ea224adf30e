import type { FieldCrypto } from '../../crypto/provider.js';
import { newIds } from '../../db/insert-many.js';
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

/** What a kept line holds under which name, by the column that it is for. */
const PERSON = {
  scope_id: 'scopeId', id: 'id', staff_no: 'staffNo', name: 'name', sex: 'sex', born_on: 'bornOn', staff_category: 'staffCategory', practice_category: 'practiceCategory',
  department: 'department', specialty: 'specialty', title_level: 'titleLevel', title_text: 'titleText', certificate_no: 'certificateNo', work_started_on: 'workStartedOn',
  clinical_started_on: 'clinicalStartedOn', management_started_on: 'managementStartedOn', id_number_masked: 'idNumberMasked', phone_masked: 'phoneMasked',
} as const;
const SECRET = { scope_id: 'scopeId', person_id: 'id', id_number: 'idNumber', id_number_index: 'idNumberIndex', phone: 'phone', phone_index: 'phoneIndex' } as const;
const LIST = '$[*].values';
const WITH_SECRET = '$[*].values ? (@.idNumber != null || @.phone != null)';

/** From where the lines lie into the tables: nothing of it comes through the server again. */
const INSERT = `
  with kept as materialized (select lines from import_slice where scope_id = $1 and import_id = $2 and from_row = $3)
  select app.insert_many('person', $4, $5, (select jsonb_path_query_array(lines, '${LIST}') from kept)),
         app.insert_many('person_secret', $6, $7, (select jsonb_path_query_array(lines, '${WITH_SECRET}') from kept))`;
const MADE = `
  select (e ->> 'row')::int as row, e -> 'values' ->> 'id' as id
    from import_slice s cross join lateral jsonb_array_elements(s.lines) e where s.scope_id = $1 and s.import_id = $2 and s.from_row = $3`;

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
        [scopeId, [...byDigest.keys()]]),
    ]);
    const owners = new Map(sameNo.map(({ staffNo, name }) => [staffNo, name]));
    const today = businessDay(tx.now);
    return [
      ...sameId.map(({ digest, name }): LineFault => ({ row: byDigest.get(asBytea(digest)) ?? 0, key: 'idNumber', code: 'DUPLICATE', message: `已登记在本单位${name}名下`, expected: '尚未登记的人员' })),
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
    const ids = await newIds(tx, lines.length);
    return lines.map(({ row, values }, at) => {
      const id = ids[at] ?? '';
      const { idNumber, phone } = values;
      return {
        row, values: {
          ...values, scopeId, id, bornOn: bornOn(values), department: values['department'] ?? '', specialty: values['specialty'] ?? '', titleText: values['titleText'] ?? '', certificateNo: values['certificateNo'] ?? '',
          ...(typeof idNumber === 'string' && { idNumberMasked: maskedIdNumber(idNumber), idNumber: this.#sealed(idNumber, ID_NUMBER, scopeId, id), idNumberIndex: this.#digestOf(values) }),
          ...(typeof phone === 'string' && { phoneMasked: maskedPhone(phone), phone: this.#sealed(phone, PHONE, scopeId, id), phoneIndex: asBytea(this.crypto.blindIndex(phone, PHONE)) }),
        },
      };
    });
  }

  async commit(tx: Tx, { batch, from }: Slice): Promise<{ made: Made[]; faults: LineFault[] }> {
    employerOf(tx);
    const slice = [batch.scopeId, batch.id, from];
    await tx.query(INSERT, [...slice, Object.keys(PERSON), Object.values(PERSON), Object.keys(SECRET), Object.values(SECRET)]);
    return { made: await tx.query<Made>(MADE, slice), faults: [] };
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
    return asBytea(this.crypto.seal(plain, `${name}:${scopeId}:${id}`));
  }

  /** Lines that were kept carry it. */
  #digestOf(values: Values): string | null {
    const { idNumber, idNumberIndex } = values;
    if (typeof idNumberIndex === 'string') return idNumberIndex;
    if (typeof idNumber !== 'string') return null;
    const digest = this.#digests.get(values) ?? asBytea(this.crypto.blindIndex(idNumber, ID_NUMBER));
    this.#digests.set(values, digest);
    return digest;
  }
}

/** As PostgreSQL reads and writes bytes in text. */
function asBytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
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
