import type { FieldCrypto } from '../../crypto/provider.js';
import { insertMany } from '../../db/insert-many.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { maskedIdNumber, maskedPhone } from '../staff/masks.js';
import type { ImportHandler, Made, Write } from './import-kind.js';
import type { Line, LineFault, Values } from './sheet.js';
import { staffSheet } from './staff.sheet.js';

const ID_NUMBER = 'person_secret.id_number';
const PHONE = 'person_secret.phone';
const DAYS = ['bornOn', 'workStartedOn', 'clinicalStartedOn', 'managementStartedOn'] as const;

const PERSON = ['scope_id', 'id', 'staff_no', 'name', 'sex', 'born_on', 'staff_category', 'practice_category', 'department', 'specialty', 'title_level', 'title_text', 'certificate_no',
  'work_started_on', 'clinical_started_on', 'management_started_on', 'id_number_masked', 'phone_masked'];
const SECRET = ['scope_id', 'person_id', 'id_number', 'id_number_index', 'phone', 'phone_index'];

/** Adds persons to the acting institution's staff, in bulk. */
export class StaffImport implements ImportHandler {
  readonly sheet = staffSheet;
  readonly permission = 'staff.manage';
  readonly needsTarget = false;
  readonly slice = 2_000;
  readonly guarded = true;

  constructor(private readonly crypto: FieldCrypto) {}

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const scopeId = employerOf(tx);
    const byDigest = new Map(lines.flatMap(({ row, values: { idNumber } }) =>
      (typeof idNumber === 'string' ? [[asBytea(this.crypto.blindIndex(idNumber, ID_NUMBER)), row] as const] : [])));
    // Looked up one by one, so that each is found by its unique index: of tables that grew a moment ago the planner knows
    // nothing, and might read all staff for each list.
    const [sameNo, sameId] = await Promise.all([
      tx.query<{ staffNo: string; name: string }>(
        `select k.staff_no as "staffNo", found.name from unnest($2::text[]) k (staff_no)
          cross join lateral (select p.name from person p where p.scope_id = $1 and p.staff_no = k.staff_no limit 1) found`,
        [scopeId, lines.map(({ values }) => values['staffNo'])]),
      tx.query<{ digest: Buffer; name: string }>(
        `select k.digest, p.name from unnest($2::bytea[]) k (digest)
          cross join lateral (select s.scope_id, s.person_id from person_secret s where s.scope_id = $1 and s.id_number_index = k.digest limit 1) found
          cross join lateral (select p.name from person p where p.scope_id = found.scope_id and p.id = found.person_id limit 1) p`,
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

  async prepare(tx: Tx, lines: readonly Line[], ids: readonly string[]): Promise<Write> {
    const scopeId = employerOf(tx);
    const made = lines.map(({ row }, at): Made => ({ row, id: ids[at] ?? '' }));
    const persons = lines.map(({ values }, at) => personOf(values, scopeId, ids[at] ?? ''));
    const secrets = lines.map(({ values }, at) => this.#secretOf(values, scopeId, ids[at] ?? '')).filter((secret) => secret !== null);
    return async () => {
      await Promise.all([insertMany(tx, 'person', PERSON, persons), insertMany(tx, 'person_secret', SECRET, secrets)]);
      return { made, faults: [] };
    };
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

  #secretOf({ idNumber, phone }: Values, scopeId: number, id: string): Readonly<Record<string, unknown>> | null {
    if (idNumber === null && phone === null) return null;
    const sealed = (plain: unknown, name: string) => (typeof plain === 'string' ? asBytea(this.crypto.seal(plain, `${name}:${scopeId}:${id}`)) : null);
    const index = (plain: unknown, name: string) => (typeof plain === 'string' ? asBytea(this.crypto.blindIndex(plain, name)) : null);
    return {
      scope_id: scopeId, person_id: id, id_number: sealed(idNumber, ID_NUMBER), id_number_index: index(idNumber, ID_NUMBER), phone: sealed(phone, PHONE), phone_index: index(phone, PHONE),
    };
  }
}

function personOf(values: Values, scopeId: number, id: string): Readonly<Record<string, unknown>> {
  const { idNumber, phone } = values;
  return {
    scope_id: scopeId, id, staff_no: values['staffNo'], name: values['name'], sex: values['sex'], born_on: bornOn(values), staff_category: values['staffCategory'],
    practice_category: values['practiceCategory'], department: values['department'] ?? '', specialty: values['specialty'] ?? '', title_level: values['titleLevel'],
    title_text: values['titleText'] ?? '', certificate_no: values['certificateNo'] ?? '', work_started_on: values['workStartedOn'],
    clinical_started_on: values['clinicalStartedOn'], management_started_on: values['managementStartedOn'],
    id_number_masked: typeof idNumber === 'string' ? maskedIdNumber(idNumber) : null, phone_masked: typeof phone === 'string' ? maskedPhone(phone) : null,
  };
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
