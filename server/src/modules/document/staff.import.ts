import type { FieldCrypto } from '../../crypto/provider.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { maskedIdNumber, maskedPhone } from '../staff/masks.js';
import type { ImportHandler, Made } from './import-kind.js';
import type { Line, LineFault, Values } from './sheet.js';
import { staffSheet } from './staff.sheet.js';

const ID_NUMBER = 'person_secret.id_number';
const PHONE = 'person_secret.phone';
const PERSONAL = ['idNumber', 'phone'] as const;
const DAYS = ['bornOn', 'workStartedOn', 'clinicalStartedOn', 'managementStartedOn'] as const;
/** Adds persons to the acting institution's staff, in bulk. */
export class StaffImport implements ImportHandler {
  readonly sheet = staffSheet;
  readonly permission = 'staff.manage';
  readonly needsTarget = false;
  readonly slice = 2_000;

  constructor(private readonly crypto: FieldCrypto) {}

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const scopeId = employerOf(tx);
    const byDigest = new Map(lines.flatMap(({ row, values }) =>
      (values['idNumber'] === null ? [] : [[this.crypto.blindIndex(String(values['idNumber']), ID_NUMBER).toString('base64'), row] as const])));
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

  sealed(lines: readonly Line[], scopeId: number): readonly Line[] {
    return lines.map(({ row, values }) => ({
      row, values: this.#mapped(values, (plain) => this.crypto.seal(plain, contextOf(scopeId, row)).toString('base64')),
    }));
  }

  opened(lines: readonly Line[], scopeId: number): readonly Line[] {
    return lines.map(({ row, values }) => ({
      row, values: this.#mapped(values, (sealed) => this.crypto.open(Buffer.from(sealed, 'base64'), contextOf(scopeId, row))),
    }));
  }

  async commit(tx: Tx, lines: readonly Line[]): Promise<{ made: Made[]; faults: LineFault[] }> {
    return { made: await this.#insert(tx, employerOf(tx), lines), faults: [] };
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

  async #insert(tx: Tx, scopeId: number, lines: readonly Line[]): Promise<Made[]> {
    const ids = await tx.query<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [lines.length]);
    const made = lines.map(({ row }, at) => ({ row, id: ids[at]?.id ?? '' }));
    const column = (key: string) => lines.map(({ values }) => values[key] ?? null);
    const text = (key: string) => lines.map(({ values }) => values[key] ?? '');
    const masked = (key: string, mask: (plain: string) => string) => lines.map(({ values }) => (values[key] === null ? null : mask(String(values[key]))));
    await tx.query(
      `insert into person (scope_id, id, staff_no, name, sex, born_on, staff_category, practice_category, department, specialty,
         title_level, title_text, certificate_no, work_started_on, clinical_started_on, management_started_on, id_number_masked, phone_masked)
       select $1, l.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[],
         $10::text[], $11::text[], $12::text[], $13::text[], $14::date[], $15::date[], $16::date[], $17::text[], $18::text[]) l`,
      [scopeId, made.map(({ id }) => id), column('staffNo'), column('name'), column('sex'), bornOn(lines), column('staffCategory'),
        column('practiceCategory'), text('department'), text('specialty'), column('titleLevel'), text('titleText'), text('certificateNo'),
        column('workStartedOn'), column('clinicalStartedOn'), column('managementStartedOn'), masked('idNumber', maskedIdNumber), masked('phone', maskedPhone)],
    );
    await this.#keep(tx, scopeId, lines, made);
    return made;
  }

  async #keep(tx: Tx, scopeId: number, lines: readonly Line[], made: readonly Made[]): Promise<void> {
    const kept = lines.flatMap(({ values }, at) => {
      const { idNumber, phone } = values;
      const id = made[at]?.id;
      if (id === undefined || (idNumber === null && phone === null)) return [];
      const sealed = (plain: Values[string] | undefined, name: string) => (typeof plain === 'string' ? this.crypto.seal(plain, `${name}:${scopeId}:${id}`) : null);
      const digest = (plain: Values[string] | undefined, name: string) => (typeof plain === 'string' ? this.crypto.blindIndex(plain, name) : null);
      return [[id, sealed(idNumber, ID_NUMBER), digest(idNumber, ID_NUMBER), sealed(phone, PHONE), digest(phone, PHONE)] as const];
    });
    if (kept.length === 0) return;
    await tx.query(
      `insert into person_secret (scope_id, person_id, id_number, id_number_index, phone, phone_index)
       select $1, l.* from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[]) l`,
      [scopeId, ...([0, 1, 2, 3, 4] as const).map((part) => kept.map((row) => row[part]))],
    );
  }

  #mapped(values: Values, change: (text: string) => string): Values {
    const changed = Object.fromEntries(PERSONAL.flatMap((key) => (typeof values[key] === 'string' ? [[key, change(values[key])]] : [])));
    return { ...values, ...changed };
  }
}

function employerOf(tx: Tx): number {
  const scopeId = tx.viewer.acting?.scopeId;
  if (scopeId === undefined || !tx.viewer.writable('PRIVATE').has(scopeId)) throw forbidden();
  return scopeId;
}

/** A birthday that was left out stands in the identity number. */
function bornOn(lines: readonly Line[]): (string | null)[] {
  return lines.map(({ values: { bornOn: written, idNumber } }) => {
    if (typeof written === 'string') return written;
    return typeof idNumber === 'string' ? `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}` : null;
  });
}

function futureDays(row: number, values: Values, today: string): LineFault[] {
  return DAYS.flatMap((key): LineFault[] => {
    const day = values[key];
    return typeof day === 'string' && day > today ? [{ row, key, code: 'DATE_ORDER', message: `${day} 晚于今天 ${today}`, expected: `不晚于 ${today}` }] : [];
  });
}

function contextOf(scopeId: number, row: number): string {
  return `import_batch.rows:${scopeId}:${row}`;
}
