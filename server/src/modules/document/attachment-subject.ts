/** Responsible for what attachments may hang on: where the row stands, whose it is, and until when files come and go. */
import type { AttachmentSubject } from '@jiedui/schema/attachment';
import { addingWords } from '@jiedui/schema/attachment-words';
import type { Permission } from '../../access/permissions.js';
import type { Viewer } from '../../access/viewer.js';
import type { Key } from '../../db/key.js';
import { identifier, join, raw, sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { worded, type ProblemInput } from '../../graphql/refusal.js';

export type AttachmentFacet = 'AGREEMENT' | 'WORK' | 'EVALUATION' | 'OWN';

/** Expressions are SQL over the subject's row `t`. */
interface SubjectTable {
  readonly table: string;
  readonly facet: AttachmentFacet;
  /** How lists and the log name the row. */
  readonly name: string;
  /** Whom the row is about; null where no dispatched person owns it. */
  readonly person: string | null;
  /** What the offices have among themselves: no dispatched person sees it, even where the row names nobody. */
  readonly officeOnly: boolean;
  readonly state: string;
  /** States in which files are neither added nor withdrawn. */
  readonly shut: readonly string[];
  /** States in which files are still added, but what was relied upon is not withdrawn. */
  readonly settled: readonly string[];
  /** One of these writes the row and may therefore add to it; where none is named, whoever adds files may. */
  readonly writers: readonly Permission[];
  /** Which of the table's rows are of this subject. */
  readonly only: string;
}

type Named = Pick<SubjectTable, 'table' | 'facet' | 'name'> & Partial<SubjectTable>;
const on = (table: Named): SubjectTable => ({ person: null, officeOnly: false, state: 't.state', shut: [], settled: [], writers: [], only: 'true', ...table });

const OF_EVALUATION = (column: string) => `(select e.${column} from evaluation e where e.scope_id = t.scope_id and e.id = t.evaluation_id)`;
const EVALUATED = ['EFFECTIVE', 'SUPERSEDED', 'VOID'];
/** Of an evaluation under way: whether somebody signed what was attached before him. */
const SIGNED_OR_STATE = `case when t.state = 'OPEN' and exists (select 1 from evaluation_step s
  where s.scope_id = t.scope_id and s.evaluation_id = t.id and s.state = 'SIGNED') then 'SIGNED' else t.state end`;

/** One line for each subject. The row policies of the table itself decide who finds the row. */
export const subjectTables: Readonly<Record<AttachmentSubject, SubjectTable>> = {
  ACTIVITY: on({ table: 'activity', facet: 'WORK', name: `concat_ws(' ', t.person_name, t.day)`, person: 't.person_id', shut: ['WITHDRAWN', 'SUPERSEDED'], settled: ['CONFIRMED'] }),
  TASK: on({ table: 'task', facet: 'WORK', name: 't.title', shut: ['CLOSED'], settled: ['SUBMITTED', 'ACCEPTED'] }),
  ANNUAL_PLAN: on({ table: 'annual_plan', facet: 'WORK', name: `concat_ws(' ', t.year, t.kind)`, settled: ['AGREED', 'SUMMARISED'] }),
  WORK_EVENT: on({ table: 'work_event', facet: 'WORK', name: 't.title', shut: ['WITHDRAWN'], settled: ['CONFIRMED'] }),
  GUARANTEE: on({ table: 'guarantee', facet: 'AGREEMENT', name: 't.content', shut: ['WITHDRAWN'], settled: ['PROVIDED', 'VERIFIED'] }),
  WORK_PLAN: on({ table: 'work_plan', facet: 'WORK', name: `concat_ws(' ', t.person_name, to_char(t.month_on, 'YYYY-MM'))`, person: 't.person_id', settled: ['SUMMARISED'] }),
  TRAINEE: on({ table: 'trainee', facet: 'WORK', name: 't.name', shut: ['CANCELLED'], settled: ['FINISHED'] }),
  AGREEMENT: on({ table: 'agreement', facet: 'AGREEMENT', name: 't.number', shut: ['VOID', 'TERMINATED', 'EXPIRED'], settled: ['SIGNING', 'EFFECTIVE'] }),
  EVALUATION: on({ table: 'evaluation', facet: 'EVALUATION', name: `concat_ws(' ', t.subject_name, t.scheme_name)`, person: 't.person_id', officeOnly: true, shut: EVALUATED }),
  EVALUATION_ITEM: on({ table: 'evaluation_item', facet: 'EVALUATION', name: 't.name', person: OF_EVALUATION('person_id'), officeOnly: true, state: OF_EVALUATION('state'), shut: EVALUATED }),
  LEAVE: on({ table: 'leave', facet: 'WORK', name: `concat_ws(' ', t.name, t.from_on)`, person: 't.person_id', shut: ['WITHDRAWN'], settled: ['APPROVED', 'TAKEN', 'RETURNED'] }),
  INCIDENT: on({ table: 'incident', facet: 'WORK', name: `concat_ws(' ', t.name, t.kind)`, person: 't.person_id', shut: ['CLOSED'], settled: ['HANDLED'] }),
  VIOLATION: on({
    table: 'violation', facet: 'WORK', name: `concat_ws(' ', t.name, t.happened_on)`, person: 't.person_id', officeOnly: true, shut: ['DISMISSED'], settled: ['DECIDED', 'REPORTED'],
  }),
  SPOT_CHECK: on({ table: 'spot_check', facet: 'WORK', name: `concat_ws(' ', t.method, t.checked_by)`, officeOnly: true, shut: ['VOID'] }),
  RECTIFICATION_ORDER: on({
    table: 'rectification_order', facet: 'EVALUATION', name: `concat_ws(' ', t.number, t.title)`, officeOnly: true, shut: ['CLOSED', 'WITHDRAWN'],
    settled: ['EVIDENCE_SUBMITTED', 'VERIFIED', 'RE_EVALUATED'], writers: ['rectification.order', 'rectification.answer'],
  }),
  REPORT: on({
    table: 'report', facet: 'WORK', name: `concat_ws(' ', t.subject_name, t.form_code, t.year || '-' || t.period_no, nullif(t.department, ''))`, officeOnly: true,
    shut: ['DISCARDED'], settled: ['SUBMITTED', 'ACCEPTED'], writers: ['report.write', 'report.review'],
  }),
  REGISTER: on({
    table: 'evaluation', facet: 'EVALUATION', name: `concat_ws(' ', t.subject_name, t.scheme_name)`, person: 't.person_id', state: SIGNED_OR_STATE, shut: EVALUATED,
    settled: ['SIGNED'], only: `t.subject = 'PERSON' and t.person_id is not null`, writers: ['evaluation.fill', 'evaluation.sign', 'evaluation.score'],
  }),
  REGISTER_ENTRY: on({ table: 'register_entry', facet: 'WORK', name: 't.title', officeOnly: true, shut: ['VOID'], writers: ['register.write'] }),
  SERVICE_RECORD: on({ table: 'service_record', facet: 'OWN', name: `concat_ws(' ', t.place, t.from_on)`, person: 't.person_id', state: `'RECORDED'`, writers: ['service.record'] }),
  JOINT_EVALUATION: on({
    table: 'joint_evaluation', facet: 'EVALUATION', name: `concat_ws(' ', t.year, t.method)`, officeOnly: true, shut: ['CANCELLED'],
    settled: ['CONCLUDED'], writers: ['joint.hold', 'joint.opine'],
  }),
};

/** SQL of whether an attachment's subject has been relied upon or is closed, as the viewer sees it; for a list, only the one branch runs. */
export function subjectFixed(attachment: Sql): Sql {
  const branches = Object.entries(subjectTables).map(([kind, { table, state, shut, settled }]) => sql`
    when ${raw(`'${kind}'`)} then (select ${raw(state)} = any(${[...shut, ...settled]}) from ${identifier(table)} t where t.scope_id = ${attachment}.scope_id and t.id = ${attachment}.subject_id)`);
  return sql`coalesce(case ${attachment}.subject ${join(branches, ' ')} else false end, false)`;
}

/** The row that files hang on, as it stands. */
export interface SubjectRow {
  readonly scopeId: number;
  readonly name: string;
  readonly personId: string | null;
  readonly state: string;
}

/** A subject as it stands. */
export interface FoundSubject extends SubjectRow, Pick<SubjectTable, 'facet' | 'officeOnly' | 'shut' | 'settled' | 'writers'> {}

/** SQL of the one row that files hang on, as the viewer may see it. */
export function subjectSql(subject: AttachmentSubject, { scopeId, id }: Key): Sql {
  const { table, name, person, state, only } = subjectTables[subject];
  return sql`select ${subject}::text as kind, t.scope_id, ${raw(name)} as name, ${raw(person ?? 'null::uuid')} as person_id, ${raw(state)} as state
    from ${identifier(table)} t where t.scope_id = ${scopeId} and t.id = ${id} and ${raw(only)}`;
}

/** The same row in a transaction; NOT_FOUND where there is none. */
export async function readSubject(tx: Tx, subject: AttachmentSubject, key: Key): Promise<FoundSubject> {
  const { text, values } = sql`select q.scope_id as "scopeId", q.name, q.person_id as "personId", q.state from (${subjectSql(subject, key)}) q`.statement();
  const [row] = await tx.query<SubjectRow>(text, values);
  if (!row) throw notFound();
  return { ...subjectTables[subject], ...row };
}

/** Why the viewer adds no file to the row, or nothing: said to the screen and by the upload alike. */
export function addingProblems({ scopeId, name, personId, state, facet, officeOnly, shut, writers }: FoundSubject, viewer: Viewer): ProblemInput[] {
  const own = viewer.personId === null || viewer.personId === personId || (personId === null && !officeOnly);
  if (!viewer.permissions.has('attachment.add')) return [worded('PARTY', addingWords.permission)];
  if (!viewer.writable(facet).has(scopeId)) return [worded('PARTY', addingWords.readOnly)];
  if (!own || (writers.length > 0 && !writers.some((permission) => viewer.permissions.has(permission)))) return [worded('PARTY', addingWords.others(name))];
  return shut.includes(state) ? [worded('SUBJECT_CLOSED', addingWords.closed(name), addingWords.reopen)] : [];
}
