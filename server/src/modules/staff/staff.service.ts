import { checkIdentityCard } from '@jiedui/schema/identity-card';
import type { FieldCrypto } from '../../crypto/provider.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow, lockRow } from '../../states/transition.js';
import { businessDay } from '../../policy/calendar.js';
import { recordEvent } from '../audit/record.js';
import { Person } from './person.js';
import type { AddPersonInput, EditPersonInput } from './staff.input.js';
import { maskedIdNumber, maskedPhone } from './masks.js';
import { personMachine } from './staff.states.js';

type Details = Partial<Omit<AddPersonInput, 'idNumber' | 'phone'>>;

/** Staff of an employer, in its private space; identity number and phone encrypted beside them. */
export class StaffService {
  constructor(private readonly crypto: FieldCrypto) {}

  /** Adds a person to the acting organisation's staff. */
  async add(tx: Tx, input: AddPersonInput): Promise<Key> {
    const scopeId = tx.viewer.acting?.scopeId;
    if (scopeId === undefined || !tx.viewer.writable('PRIVATE').has(scopeId)) throw forbidden();
    const { idNumber, phone, ...details } = input;
    const number = idNumber ? checkedNumber(idNumber) : null;
    const person = withBirth(details, number, true);
    refuse([...(await this.#duplicates(tx, scopeId, null, input.staffNo, number?.value)), ...dateProblems(person, businessDay(tx.now))]);
    const [row] = await tx.query<{ id: string }>(
      `insert into person (scope_id, staff_no, name, sex, born_on, staff_category, practice_category, department, specialty,
         title_level, title_text, certificate_no, work_started_on, clinical_started_on, management_started_on,
         id_number_masked, phone_masked)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
      [scopeId, person.staffNo, person.name, person.sex, person.bornOn ?? null, person.staffCategory,
        person.practiceCategory ?? null, person.department, person.specialty, person.titleLevel, person.titleText,
        person.certificateNo, person.workStartedOn ?? null, person.clinicalStartedOn ?? null,
        person.managementStartedOn ?? null, number && maskedIdNumber(number.value), phone ? maskedPhone(phone) : null],
    );
    const key = { scopeId, id: row?.id ?? '' };
    if (number || phone) await this.#keep(tx, key, { idNumber: number?.value ?? null, phone: phone ?? null });
    return key;
  }

  /** Changes what the input names. What a pairing was told with an assignment stays as it was filed. */
  async edit(tx: Tx, key: Key, input: EditPersonInput): Promise<void> {
    const before = await lockRow(tx, Person, key, input.revision ?? undefined);
    allow(before, 'editPerson', tx);
    const { personId: _id, revision: _revision, idNumber, phone, ...changes } = input;
    const number = idNumber ? checkedNumber(idNumber) : null;
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Details;
    const details = withBirth({ ...named, sex: named.sex ?? before.sex }, number, named.bornOn !== undefined || idNumber !== undefined);
    refuse([
      ...(await this.#duplicates(tx, key.scopeId, key.id, named.staffNo, number?.value)),
      ...dateProblems({ ...before, ...details }, businessDay(tx.now)),
    ]);
    const masks: Partial<Person> = {};
    if (idNumber !== undefined) masks.idNumberMasked = number && maskedIdNumber(number.value);
    if (phone !== undefined) masks.phoneMasked = phone && maskedPhone(phone);
    await changeRow(tx, Person, key, { ...details, ...masks });
    if (idNumber !== undefined || phone !== undefined) {
      const kept = await this.#open(tx, key);
      await this.#keep(tx, key, {
        idNumber: idNumber === undefined ? kept.idNumber : (number?.value ?? null),
        phone: phone === undefined ? kept.phone : (phone || null),
      });
    }
  }

  /** Refused while an assignment is open (one person, one open assignment). */
  async markLeft(tx: Tx, key: Key, revision?: number): Promise<void> {
    const person = await lockRow(tx, Person, key, revision);
    allow(person, 'markLeft', tx);
    const [open] = await tx.query<{ receiverName: string; plannedTo: string }>(
      `select receiver_name as "receiverName", planned_to as "plannedTo" from open_assignment where scope_id = $1 and person_id = $2`,
      [key.scopeId, key.id],
    );
    if (open) {
      throw new Refusal([{
        code: 'PERSON_BUSY', path: 'personId', numbers: { receiver: open.receiverName, until: open.plannedTo },
        message: `${person.name}在${open.receiverName}的派驻尚未结束（至 ${open.plannedTo}），不能登记离职`, fix: '先结束或移出该派驻',
      }]);
    }
    // Nobody goes on acting for a hospital that he has left.
    await tx.query('select app.close_person_account($1, $2)', [key.scopeId, key.id]);
    await changeRow(tx, Person, key, { status: 'LEFT' });
  }

  /** Opens what is encrypted; who asked, when and why goes to the audit trail in the same transaction. */
  async reveal(tx: Tx, key: Key, reason: string): Promise<{ idNumber: string | null; phone: string | null }> {
    const person = await lockRow(tx, Person, key);
    allow(person, 'revealPerson', tx);
    const [opened] = await Promise.all([
      this.#open(tx, key),
      recordEvent(tx, key, 'REVEAL', 'person_secret', { reason }),
    ]);
    return opened;
  }

  async #duplicates(tx: Tx, scopeId: number, id: string | null, staffNo?: string, idNumber?: string): Promise<ProblemInput[]> {
    const [[sameNo], [sameId]] = await Promise.all([
      tx.query(`select 1 from person where scope_id = $1 and staff_no = $2 and id is distinct from $3`, [scopeId, staffNo ?? '', id]),
      tx.query(`select 1 from person_secret where scope_id = $1 and id_number_index = $2 and person_id is distinct from $3`,
        [scopeId, idNumber === undefined ? null : this.crypto.blindIndex(idNumber, ID_NUMBER), id]),
    ]);
    return [
      ...(sameNo ? [{ code: 'STAFF_NO_TAKEN', path: 'staffNo', message: `工号 ${staffNo} 已被本单位其他人员使用`, fix: '核对工号' }] : []),
      ...(sameId ? [{ code: 'ID_NUMBER_TAKEN', path: 'idNumber', message: '该身份证号已登记在本单位其他人员名下', fix: '核对身份证号' }] : []),
    ];
  }

  async #keep(tx: Tx, key: Key, plain: { idNumber: string | null; phone: string | null }): Promise<void> {
    const sealed = (text: string | null, column: string) => (text === null ? null : this.crypto.seal(text, `${column}:${key.scopeId}:${key.id}`));
    const index = (text: string | null, column: string) => (text === null ? null : this.crypto.blindIndex(text, column));
    await tx.query(
      `insert into person_secret (scope_id, person_id, id_number, id_number_index, phone, phone_index)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (scope_id, person_id) do update set id_number = excluded.id_number, id_number_index = excluded.id_number_index,
         phone = excluded.phone, phone_index = excluded.phone_index`,
      [key.scopeId, key.id, sealed(plain.idNumber, ID_NUMBER), index(plain.idNumber, ID_NUMBER), sealed(plain.phone, PHONE),
        index(plain.phone, PHONE)],
    );
  }

  async #open(tx: Tx, key: Key): Promise<{ idNumber: string | null; phone: string | null }> {
    const [row] = await tx.query<{ idNumber: Buffer | null; phone: Buffer | null }>(
      `select id_number as "idNumber", phone from person_secret where scope_id = $1 and person_id = $2`, [key.scopeId, key.id],
    );
    const opened = (sealed: Buffer | null | undefined, column: string) => (sealed ? this.crypto.open(sealed, `${column}:${key.scopeId}:${key.id}`) : null);
    return { idNumber: opened(row?.idNumber, ID_NUMBER), phone: opened(row?.phone, PHONE) };
  }
}

const ID_NUMBER = 'person_secret.id_number';
const PHONE = 'person_secret.phone';

interface CheckedNumber {
  readonly value: string;
  readonly birthOn: string;
  readonly sex: 'M' | 'F';
}

function allow(person: Person, action: 'editPerson' | 'markLeft' | 'revealPerson', tx: Tx): void {
  const why = whyNot(personMachine, action, { scopeId: person.scopeId, state: person.status }, tx.viewer);
  if (why) throw new Refusal([why]);
}

/** Check digit and date of GB 11643; a Refusal names the expected character. */
function checkedNumber(text: string): CheckedNumber {
  const check = checkIdentityCard(text);
  if (!check.ok) {
    throw new Refusal([{
      code: 'ID_NUMBER', path: 'idNumber', message: check.message, fix: '核对身份证号',
      numbers: check.expected === null ? null : { expected: check.expected },
    }]);
  }
  return { value: check.value, birthOn: check.birthOn, sex: check.sex === 'MALE' ? 'M' : 'F' };
}

/** Sex and birthday must agree with the number; the number fills a birthday that was left out. */
function withBirth<T extends Details>(details: T, number: CheckedNumber | null, given: boolean): T {
  if (!number) return details;
  const problems: ProblemInput[] = [];
  if (details.sex !== undefined && details.sex !== number.sex) {
    problems.push({ code: 'ID_NUMBER_SEX', path: 'sex', message: `性别与身份证号第 17 位不符（应为${number.sex === 'M' ? '男' : '女'}）`, fix: '核对性别和身份证号' });
  }
  if (given && details.bornOn && details.bornOn !== number.birthOn) {
    problems.push({ code: 'ID_NUMBER_BIRTH', path: 'bornOn', message: `出生日期与身份证号不符（身份证号为 ${number.birthOn}）`, fix: '核对出生日期和身份证号', numbers: { expected: number.birthOn } });
  }
  refuse(problems);
  return { ...details, bornOn: number.birthOn };
}

/** Nobody starts work before birth or after today. */
function dateProblems(person: Details, today: string): ProblemInput[] {
  const starts = [
    ['bornOn', '出生日期', person.bornOn], ['workStartedOn', '参加工作日期', person.workStartedOn],
    ['clinicalStartedOn', '临床工作起始日期', person.clinicalStartedOn], ['managementStartedOn', '管理工作起始日期', person.managementStartedOn],
  ] as const;
  return starts.flatMap(([path, name, day]): ProblemInput[] => {
    if (!day) return [];
    if (day > today) return [{ code: 'DATE_ORDER', path, message: `${name} ${day} 晚于今天 ${today}`, fix: `核对${name}` }];
    if (path !== 'bornOn' && person.bornOn && day <= person.bornOn) {
      return [{ code: 'DATE_ORDER', path, message: `${name} ${day} 不晚于出生日期 ${person.bornOn}`, fix: `核对${name}` }];
    }
    return [];
  });
}
