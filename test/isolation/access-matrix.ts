import type pg from 'pg';
import type { TestDatabase } from '../kit/database.js';
import { as, type SqlWorld } from './sql-world.js';

type ScopeName = 'pairing' | 'programme' | 'supporter' | 'need' | 'offer';

/** Where a row of each table stands, and the facet that reaches it. Said here once more, apart from the policies. */
export const TABLES: Readonly<Record<string, readonly [ScopeName, string]>> = {
  programme: ['programme', 'BASE'],
  pairing_group: ['programme', 'WORK'],
  group_member: ['programme', 'WORK'],
  pairing: ['pairing', 'BASE'],
  pairing_party: ['pairing', 'BASE'],
  pairing_year: ['pairing', 'BASE'],
  pairing_figure: ['pairing', 'WORK'],
  agreement: ['pairing', 'AGREEMENT'],
  agreement_task: ['pairing', 'AGREEMENT'],
  agreement_version: ['pairing', 'AGREEMENT'],
  agreement_party: ['pairing', 'AGREEMENT'],
  agreement_seal: ['pairing', 'AGREEMENT'],
  agreement_filing: ['pairing', 'AGREEMENT'],
  sealed_document: ['pairing', 'AGREEMENT'],
  team: ['pairing', 'WORK'],
  assignment: ['pairing', 'WORK'],
  pre_training: ['pairing', 'WORK'],
  filing: ['pairing', 'WORK'],
  pairing_goal: ['pairing', 'WORK'],
  receiver_indicator: ['pairing', 'WORK'],
  filing_line: ['pairing', 'WORK'],
  task: ['pairing', 'WORK'],
  task_progress: ['pairing', 'WORK'],
  activity: ['pairing', 'WORK'],
  work_plan: ['pairing', 'WORK'],
  trainee: ['pairing', 'WORK'],
  attachment: ['pairing', 'WORK'],
  annual_plan: ['pairing', 'WORK'],
  task_change: ['pairing', 'WORK'],
  work_event: ['pairing', 'WORK'],
  guarantee: ['pairing', 'AGREEMENT'],
  evaluation: ['pairing', 'EVALUATION'],
  evaluation_item: ['pairing', 'EVALUATION'],
  evaluation_step: ['pairing', 'EVALUATION'],
  evaluation_seal: ['pairing', 'EVALUATION'],
  evaluation_objection: ['pairing', 'EVALUATION'],
  result_use: ['pairing', 'EVALUATION'],
  result_report: ['pairing', 'EVALUATION'],
  result_due: ['pairing', 'EVALUATION'],
  result_unjudged: ['pairing', 'EVALUATION'],
  period_closing: ['pairing', 'WORK'],
  money_entry: ['pairing', 'PAY'],
  department_score: ['pairing', 'PAY'],
  certificate: ['pairing', 'EVALUATION'],
  promotion_case: ['pairing', 'EVALUATION'],
  promotion_objection: ['pairing', 'EVALUATION'],
  fraud_case: ['pairing', 'EVALUATION'],
  fraud_liability: ['pairing', 'EVALUATION'],
  commendation: ['pairing', 'EVALUATION'],
  archive_entry: ['pairing', 'EVALUATION'],
  attended_training: ['pairing', 'WORK'],
  service_record: ['supporter', 'OWN'],
  rectification_order: ['pairing', 'EVALUATION'],
  rectification_item: ['pairing', 'EVALUATION'],
  register_entry: ['pairing', 'WORK'],
  report: ['pairing', 'WORK'],
  joint_evaluation: ['pairing', 'EVALUATION'],
  need_request: ['need', 'BASE'],
  support_offer: ['offer', 'BASE'],
  leave: ['pairing', 'WORK'],
  outing: ['pairing', 'WORK'],
  exit_request: ['pairing', 'WORK'],
  incident: ['pairing', 'WORK'],
  spot_check: ['pairing', 'WORK'],
  spot_check_call: ['pairing', 'WORK'],
  violation: ['pairing', 'WORK'],
  team_handover: ['pairing', 'WORK'],
  transition_log: ['pairing', 'WORK'],
  reminder: ['pairing', 'BASE'],
  person: ['supporter', 'PRIVATE'],
  person_secret: ['supporter', 'PERSONAL'],
  open_assignment: ['supporter', 'PRIVATE'],
  org_body: ['supporter', 'DIRECTORY'],
  org_body_member: ['supporter', 'DIRECTORY'],
  application: ['supporter', 'OWN'],
  qualification: ['supporter', 'OWN'],
  notice: ['supporter', 'OWN'],
  notice_channel: ['supporter', 'OWN'],
  notice_delivery: ['supporter', 'OWN'],
  intake: ['pairing', 'WORK'],
  attendance: ['pairing', 'WORK'],
  attendance_location: ['pairing', 'LOCATION'],
  work_site: ['pairing', 'WORK'],
  contradiction: ['pairing', 'WORK'],
  consent: ['supporter', 'OWN'],
  import_batch: ['supporter', 'OWN'],
  import_slice: ['supporter', 'OWN'],
  pack_draft: ['supporter', 'OWN'],
  calendar_day: ['supporter', 'OWN'],
  pack_draft_event: ['supporter', 'OWN'],
  roster_aggregate: ['supporter', 'OWN'],
  aggregate_line: ['supporter', 'OWN'],
  agreement_tally: ['pairing', 'AGREEMENT'],
  work_tally: ['pairing', 'WORK'],
  evaluation_tally: ['pairing', 'EVALUATION'],
  todo_handover: ['supporter', 'OWN'],
};

const ALL = ['BASE', 'AGREEMENT', 'WORK', 'EVALUATION'];
/** The two hospitals see where somebody was; whoever oversees them does not. */
const HOSPITAL = [...ALL, 'LOCATION'];
/** What people are paid: their employer and the administrations, not the receiver. */
const PAID = [...ALL, 'PAY'];
const EMPLOYER = [...HOSPITAL, 'PAY'];
const OWN_STAY = ['BASE', 'WORK', 'EVALUATION', 'LOCATION', 'PAY'];
const AGREEMENTS = ['BASE', 'AGREEMENT'];
const SHARED = ['BASE', 'WORK'];
const HOME = ['OWN', 'DIRECTORY', 'PRIVATE', 'PERSONAL'];

interface Reach {
  readonly read?: Partial<Record<ScopeName, readonly string[]>>;
  readonly write?: Partial<Record<ScopeName, readonly string[]>>;
}

/** What each identity reaches: the visibility table of the domain model in facets. Everyone not named reaches nothing. */
export const REACH: Readonly<Record<string, Reach>> = {
  owner: { read: { pairing: PAID, programme: ALL, need: ['BASE'], offer: ['BASE'] }, write: { pairing: PAID, programme: ALL } },
  prefecture: { read: { pairing: PAID, programme: ['BASE'], need: ['BASE'] }, write: { pairing: ALL } },
  observer: { read: { pairing: PAID, programme: ['BASE'], supporter: ['DIRECTORY'], offer: ['BASE'] }, write: { pairing: ['EVALUATION'], supporter: ['DIRECTORY'] } },
  rural: { read: { pairing: AGREEMENTS, programme: ['BASE'] } },
  government: { read: { pairing: AGREEMENTS, programme: ['BASE'] }, write: { pairing: AGREEMENTS } },
  supporter: { read: { pairing: EMPLOYER, programme: ['BASE'], supporter: HOME, need: ['BASE'], offer: SHARED }, write: { pairing: EMPLOYER, supporter: HOME, offer: SHARED } },
  receiver: { read: { pairing: HOSPITAL, programme: ['BASE'], need: SHARED }, write: { pairing: HOSPITAL, need: SHARED } },
  clerk: { read: { pairing: ['BASE', 'WORK'], programme: ['BASE'], need: SHARED }, write: { pairing: ['BASE', 'WORK'], need: SHARED } },
  doctor: { read: { pairing: OWN_STAY, programme: ['BASE'], supporter: ['OWN'], need: ['BASE'], offer: SHARED }, write: { pairing: OWN_STAY, supporter: ['OWN'], offer: SHARED } },
  colleague: { read: { pairing: OWN_STAY, programme: ['BASE'], supporter: ['OWN'], need: ['BASE'], offer: SHARED }, write: { pairing: OWN_STAY, supporter: ['OWN'], offer: SHARED } },
  systemAdmin: { read: { supporter: ['OWN', 'DIRECTORY'] }, write: { supporter: ['OWN', 'DIRECTORY'] } },
  auditAdmin: { read: { supporter: ['OWN', 'AUDIT'] }, write: { supporter: ['OWN'] } },
  neighbour: {},
  stranger: {},
};

/** Tables whose rows about one person are kept from his colleagues. */
const PERSONAL_TO_DOCTOR = [
  'assignment', 'filing_line', 'activity', 'work_plan', 'attachment', 'evaluation', 'evaluation_item',
  'evaluation_step', 'evaluation_seal', 'intake', 'attendance', 'attendance_location', 'contradiction', 'consent',
  'evaluation_objection', 'result_use', 'result_due', 'money_entry', 'department_score',
  'leave', 'outing', 'exit_request', 'incident', 'spot_check_call', 'violation', 'application', 'qualification',
  'certificate', 'promotion_case', 'promotion_objection', 'commendation', 'archive_entry', 'attended_training', 'service_record',
];
/** What the offices have among themselves: no dispatched person sees it. The notice of the world is one to the office. */
const OFFICE_ONLY = ['notice', 'notice_channel', 'notice_delivery', 'spot_check', 'fraud_case', 'fraud_liability', 'work_tally', 'evaluation_tally',
  'rectification_order', 'rectification_item', 'register_entry', 'receiver_indicator', 'report', 'todo_handover', 'joint_evaluation', 'result_report', 'result_unjudged'];
/** Rows that the server's role may never insert, change or remove, whoever asks. */
const WRITTEN_BY_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  notice: ['insert', 'delete'],
  notice_channel: ['delete'],
  notice_delivery: ['update', 'delete'],
  reminder: ['update', 'delete'],
  todo_handover: ['update', 'delete'],
  activity: ['delete'],
  work_plan: ['delete'],
  trainee: ['delete'],
  attachment: ['delete'],
  annual_plan: ['delete'],
  task_change: ['delete'],
  work_event: ['delete'],
  guarantee: ['delete'],
  certificate: ['delete'],
  promotion_case: ['delete'],
  promotion_objection: ['delete'],
  fraud_case: ['delete'],
  fraud_liability: ['update', 'delete'],
  commendation: ['delete'],
  archive_entry: ['update', 'delete'],
  attended_training: ['update'],
  service_record: ['update'],
  transition_log: ['update', 'delete'],
  sealed_document: ['delete'],
  intake: ['update', 'delete'],
  attendance: ['update', 'delete'],
  attendance_location: ['update', 'delete'],
  consent: ['update', 'delete'],
  work_site: ['delete'],
  contradiction: ['delete'],
  rectification_order: ['delete'],
  rectification_item: ['delete'],
  register_entry: ['delete'],
  receiver_indicator: ['delete'],
  report: ['delete'],
  joint_evaluation: ['delete'],
  pairing_year: ['insert', 'delete'],
  pack_draft: ['delete'],
  pack_draft_event: ['update', 'delete'],
  evaluation_objection: ['delete'],
  result_use: ['update'],
  result_report: ['update'],
  result_unjudged: ['insert', 'update', 'delete'],
  period_closing: ['delete'],
  money_entry: ['update', 'delete'],
  department_score: ['insert', 'update', 'delete'],
  agreement_tally: ['insert', 'update', 'delete'],
  work_tally: ['insert', 'update', 'delete'],
  evaluation_tally: ['insert', 'update', 'delete'],
};

type Verb = 'select' | 'insert' | 'update' | 'delete';

function expected(name: string, table: string, verb: Verb): boolean {
  const [scope, facet] = TABLES[table] ?? [];
  if (scope === undefined || facet === undefined) return false;
  if (name === 'colleague' && PERSONAL_TO_DOCTOR.includes(table)) return false;
  if (['doctor', 'colleague'].includes(name) && OFFICE_ONLY.includes(table)) return false;
  if (WRITTEN_BY_FUNCTIONS[table]?.includes(verb)) return false;
  const reach = REACH[name]?.[verb === 'select' ? 'read' : 'write']?.[scope] ?? [];
  // Whoever may write a facet of the pairing may log what he did there.
  if (table === 'transition_log' && verb === 'insert') return reach.includes('BASE') || reach.includes('WORK');
  return reach.includes(facet);
}

/** Every table × identity × verb whose real answer differs from the expected one; empty when all is well. */
export async function deviations(
  database: TestDatabase, app: pg.Client, world: SqlWorld, tables: readonly string[] = Object.keys(TABLES),
): Promise<string[]> {
  const found: string[] = [];
  for (const name of [...Object.keys(REACH), 'nobody']) {
    const identity = world.identities[name] ?? null;
    for (const [table, [scope]] of Object.entries(TABLES).filter(([each]) => tables.includes(each))) {
      const scopeId = world.scopes[scope];
      for (const verb of ['select', 'insert', 'update', 'delete'] as const) {
        const real = await as(app, identity, () => attempt(database, app, table, scopeId, verb));
        const due = expected(name, table, verb);
        if (real !== due) found.push(`${name} ${verb} ${table}: ${real ? 'allowed' : 'refused'}, expected ${due ? 'allowed' : 'refused'}`);
      }
    }
  }
  return found;
}

/** Whether the row policies let it through: rows seen or touched. Blind writes, because they need no select policy. */
async function attempt(database: TestDatabase, app: pg.Client, table: string, scopeId: number, verb: Verb): Promise<boolean> {
  try {
    if (verb === 'select') {
      const { rows } = await app.query(`select count(*)::int as seen from ${table} where scope_id = $1`, [scopeId]);
      return rows[0].seen > 0;
    }
    if (verb === 'insert') {
      const [row] = await database.admin<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t where scope_id = $1 limit 1`, [scopeId]);
      await app.query(`insert into ${table} select (jsonb_populate_record(null::${table}, $1)).*`, [JSON.stringify(row?.row)]);
      return true;
    }
    const text = verb === 'update' ? `update ${table} set scope_id = ${scopeId}` : `delete from ${table}`;
    return ((await app.query(text)).rowCount ?? 0) > 0;
  } catch (error) {
    const { code } = error as { code?: string };
    // Past the policy: the row was let through and met a key, a reference or a check.
    if (code?.startsWith('23')) return true;
    if (code === '42501') return false;
    throw error;
  }
}
