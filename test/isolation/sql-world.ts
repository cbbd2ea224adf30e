import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from '../kit/database.js';

/** One row in every table of a pairing between two tenants, and people of every kind around it. */
export interface SqlWorld {
  readonly scopes: Readonly<Record<'pairing' | 'programme' | 'supporter' | 'need' | 'offer', number>>;
  readonly identities: Readonly<Record<string, Identity>>;
}

export interface Identity {
  readonly session: Buffer;
  readonly org: string;
}

const ORGANIZATIONS = {
  owner: ['HEALTH_COMMISSION', '620000', null],
  prefecture: ['HEALTH_COMMISSION', '621100', null],
  observer: ['HEALTH_COMMISSION', '120000', null],
  stranger: ['HEALTH_COMMISSION', '370000', null],
  rural: ['RURAL_BUREAU', '620000', 'owner'],
  government: ['COUNTY_GOVERNMENT', '621122', 'owner'],
  supporter: ['HOSPITAL', '120101', 'observer'],
  receiver: ['HOSPITAL', '621122', 'owner'],
  neighbour: ['HOSPITAL', '620100', 'owner'],
} as const;
type OrganizationName = keyof typeof ORGANIZATIONS;

/** Who looks: name, organisation, role. */
const IDENTITIES: ReadonlyArray<readonly [string, OrganizationName, string]> = [
  ['owner', 'owner', 'COMMISSION_OFFICER'],
  ['prefecture', 'prefecture', 'COMMISSION_OFFICER'],
  ['observer', 'observer', 'COMMISSION_OFFICER'],
  ['rural', 'rural', 'RURAL_OFFICER'],
  ['government', 'government', 'COUNTY_SIGNER'],
  ['supporter', 'supporter', 'HOSPITAL_OFFICE'],
  ['receiver', 'receiver', 'HOSPITAL_OFFICE'],
  ['clerk', 'receiver', 'ATTENDANCE_CLERK'],
  ['doctor', 'supporter', 'DISPATCHED'],
  ['colleague', 'supporter', 'DISPATCHED'],
  ['systemAdmin', 'supporter', 'SYSTEM_ADMIN'],
  ['auditAdmin', 'supporter', 'AUDIT_ADMIN'],
  ['neighbour', 'neighbour', 'HOSPITAL_OFFICE'],
  ['stranger', 'stranger', 'COMMISSION_OFFICER'],
];

/** Runs `work` as the server's role in a transaction of that identity, then rolls back. Null: no context at all. */
export async function as<T>(app: pg.Client, identity: Identity | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    if (identity) await app.query('select app.enter($1, $2, null, null, null)', [identity.session, identity.org]);
    return await work();
  } finally {
    await app.query('rollback');
  }
}

export async function buildSqlWorld(database: TestDatabase): Promise<SqlWorld> {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    await admin.query('begin');
    const orgs = await createOrganizations(admin);
    const identities = await createIdentities(admin, orgs);
    const scopes = await createRows(admin, orgs, identities);
    await admin.query('commit');
    return { scopes, identities };
  } finally {
    await admin.end();
  }
}

type Organizations = Record<OrganizationName, { id: string; scope: number }>;

async function createOrganizations(admin: pg.Client): Promise<Organizations> {
  const made: Partial<Organizations> = {};
  let number = 0;
  for (const [name, [kind, division, tenant]] of Object.entries(ORGANIZATIONS)) {
    await admin.query(
      `insert into division (code, name, level) values ($1, $1, case when $1 like '%0000' then 'PROVINCE' when $1 like '%00' then 'CITY' else 'COUNTY' end)
       on conflict do nothing`, [division]);
    const uscc = `12${division}${String((number += 1)).padStart(10, '0')}`;
    const { rows } = await admin.query(
      `select * from app.register_organization($1, $2, $3, '', $4, $5, 3, 'A', 'GENERAL', null, false, 100)`,
      [tenant === null ? null : made[tenant as OrganizationName]?.id, kind, name, uscc, division]);
    made[name as OrganizationName] = { id: rows[0].id, scope: rows[0].scope_id };
  }
  await admin.query(`update division set parent_code = '621100' where code = '621122'`);
  await admin.query(`update division set parent_code = '620000' where code = '621100'`);
  return made as Organizations;
}

async function createIdentities(admin: pg.Client, orgs: Organizations): Promise<Record<string, Identity & { person: string | null }>> {
  const made: Record<string, Identity & { person: string | null }> = {};
  for (const [name, at, role] of IDENTITIES) {
    const org = orgs[at];
    const session = createHash('sha256').update(randomBytes(32)).digest();
    const person = role === 'DISPATCHED' ? randomUUID() : null;
    const { rows } = await admin.query(
      `insert into app_user (home_scope_id, login, name, password_hash) values ($1, $2, $2, '-') returning id`,
      [org.scope, name.toLowerCase()]);
    await admin.query('insert into membership (user_id, org_id, scope_id, role, person_id) values ($1, $2, $3, $4, $5)',
      [rows[0].id, org.id, org.scope, role, person]);
    await admin.query(`insert into session (id, user_id, expires_at) values ($1, $2, now() + interval '1 hour')`, [session, rows[0].id]);
    made[name] = { session, org: org.id, person };
  }
  return made;
}

async function createRows(admin: pg.Client, orgs: Organizations, identities: Record<string, { person: string | null }>) {
  await admin.query(`select set_config('app.org', $1, true)`, [orgs.owner.id]);
  const value = async (text: string, values: unknown[] = []) => Object.values((await admin.query(text, values)).rows[0])[0] as never;
  const programme: number = await value('select app.open_programme_scope()');
  const programmeId: string = await value(
    `insert into programme (scope_id, owner_org_id, owner_name, name, code, pack_code, pack_version, starts_on, ends_on)
     values ($1, $2, 'owner', 'p', 'PP', 'GS-2022', 1, '2022-01-01', '2025-12-31') returning id`, [programme, orgs.owner.id]);
  const groupId: string = await value(
    `insert into pairing_group (scope_id, programme_id, receiver_org_id, receiver_name) values ($1, $2, $3, 'r') returning id`,
    [programme, programmeId, orgs.receiver.id]);
  const pairing: number = await value(`select app.open_pairing_scope($1, $2, $3, '{CITY,COUNTY}')`, [programme, orgs.supporter.id, orgs.receiver.id]);
  const p = randomUUID();
  const supporter = orgs.supporter.scope;
  const doctor = identities.doctor?.person;
  const [filing, aggregate] = [randomUUID(), randomUUID()];
  const [agreement, party, team, assignment, task, evaluation, step, person, notice, channel, check] = Array.from({ length: 11 }, () => randomUUID());
  const insert = async (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    await admin.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  };
  await insert('group_member', { scope_id: programme, group_id: groupId, supporter_org_id: orgs.supporter.id, supporter_name: 's', pairing_scope_id: pairing, pairing_id: p, pairing_code: 'c' });
  await insert('pairing', {
    scope_id: pairing, id: p, programme_scope_id: programme, programme_id: programmeId, programme_name: 'p', group_id: groupId, code: 'c',
    owner_org_id: orgs.owner.id, supporter_org_id: orgs.supporter.id, receiver_org_id: orgs.receiver.id, supporter_name: 's', receiver_name: 'r',
    supporter_division_code: '120101', receiver_division_code: '621122', receiver_division_name: 'd', pack_code: 'GS-2022', pack_version: 1,
    starts_on: '2022-01-01', ends_on: '2025-12-31',
  });
  const inPairing = { scope_id: pairing };
  const pack = { pack_code: 'GS-2022', pack_version: 1 };
  const seal = { org_name: 'o', by_name: 'b', by_user_id: randomUUID(), content_hash: 'h', algorithm: 'a', key_id: 'k', signature: 's' };
  await insert('pairing_party', { ...inPairing, pairing_id: p, org_id: orgs.supporter.id, kind: 'SUPPORTING', name: 's', uscc: 'u', division_code: '120101', division_name: 'd' });
  await insert('pairing_figure', { ...inPairing, pairing_id: p });
  await insert('agreement', { ...inPairing, id: agreement, pairing_id: p, kind: 'MAIN', year: 2022, number: 'n' });
  await insert('agreement_task', { ...inPairing, agreement_id: agreement, position: 1, goal: 'g', indicator: 'i' });
  await insert('agreement_version', { ...inPairing, agreement_id: agreement, version_no: 1, content: '{}', content_hash: 'h', by_org_name: 'o', by_name: 'b' });
  await insert('agreement_party', { ...inPairing, id: party, agreement_id: agreement, position: 1, kind: 'SUPPORTING', org_id: orgs.supporter.id, name: 's' });
  await insert('agreement_seal', { ...inPairing, agreement_id: agreement, party_id: party, version_no: 1, ...seal });
  await insert('agreement_filing', { ...inPairing, subject: 'AGREEMENT', pairing_id: p, agreement_id: agreement, administration: 'CITY', authority_org_id: orgs.prefecture.id, authority_name: 'a', level: 'CITY', submitted_by: 'b' });
  await insert('sealed_document', { ...inPairing, facet: 'AGREEMENT', kind: 'AGREEMENT', subject_id: agreement, version_no: 1, number: 'n', title: 't', code: '0'.repeat(16), content: '{}', content_hash: 'h', paper: '{}' });
  await insert('team', { ...inPairing, id: team, pairing_id: p, batch_no: 1, name: 't', planned_from: '2022-04-06', planned_to: '2023-04-05', ...pack });
  await insert('assignment', { ...inPairing, id: assignment, team_id: team, employer_scope_id: supporter, person_id: doctor, name: 'w', sex: 'F', staff_category: 'PHYSICIAN', title_level: 'SENIOR', role: 'MEMBER', planned_from: '2022-04-06', planned_to: '2022-10-05' });
  await insert('pre_training', { ...inPairing, team_id: team, held_on: '2022-04-01', organiser: 'HEALTH_ADMIN', topics: ['LAW'], recorded_by: 'b' });
  await insert('filing', { ...inPairing, id: filing, team_id: team, route: 'DIRECT', submitted_by: 'b' });
  await insert('filing_line', { ...inPairing, filing_id: filing, assignment_id: assignment, person_id: doctor, position: 1, name: 'w', sex: 'F', department: '', specialty: '', staff_category: 'PHYSICIAN', title_level: 'SENIOR', title_text: '', certificate_no: '', role: 'MEMBER', planned_from: '2022-04-06', planned_to: '2022-10-05', verdict: 'MET', check_text: 'x' });
  await insert('pairing_goal', { ...inPairing, pairing_id: p, title: 't', set_by: 's' });
  await insert('receiver_indicator', { ...inPairing, pairing_id: p, year: 2021, indicator: 'VISITS', value: 20_000, evidence: 'e', recorded_by: 'b', recorded_org_name: 'o' });
  await insert('task', { ...inPairing, id: task, pairing_id: p, year: 2022, title: 't', due_on: '2022-12-31' });
  await insert('task_progress', { ...inPairing, task_id: task, quantity: 1, happened_on: '2022-05-01', recorded_by: 'b' });
  await insert('activity', { ...inPairing, pairing_id: p, assignment_id: assignment, person_id: doctor, person_name: 'w', type: 'CLINIC', day: '2022-05-01', slot: 'AM', source: 'PHONE', written_at: '2022-05-01T08:00:00Z', recorded_by: 'b' });
  await insert('work_plan', { ...inPairing, pairing_id: p, assignment_id: assignment, person_id: doctor, person_name: 'w', month_on: '2022-05-01', ...pack });
  await insert('trainee', { ...inPairing, pairing_id: p, name: 't', staff_category: 'NURSE', from_on: '2022-05-01', to_on: '2022-11-30' });
  await insert('annual_plan', { ...inPairing, pairing_id: p, kind: 'ANNUAL', year: 2022, ...pack, made_by: 'JOINT', drafted_by: 'b', drafted_org_id: orgs.supporter.id, drafted_org_name: 's' });
  await insert('task_change', { ...inPairing, task_id: task, task_title: 't', changes: '{}', former: '{}', reason: 'r', asked_side: 'SUPPORTING', asked_by: 'b' });
  await insert('work_event', { ...inPairing, pairing_id: p, kind: 'FREE_CLINIC', title: 't', held_on: '2022-05-01', recorded_by: 'b', recorded_org_id: orgs.supporter.id, recorded_org_name: 's' });
  await insert('guarantee', { ...inPairing, pairing_id: p, kind: 'LODGING', content: 'c', owed_by: 'RECEIVING', recorded_by: 'b', recorded_org_id: orgs.supporter.id, recorded_org_name: 's' });
  await insert('attachment', { ...inPairing, facet: 'WORK', subject: 'ACTIVITY', subject_id: randomUUID(), subject_name: 'a', person_id: doctor, name: 'f.pdf', media_type: 'application/pdf', size: 1, sha256: '0'.repeat(64), content: Buffer.from('x'), uploaded_by: 'b', uploaded_org_id: orgs.supporter.id, uploaded_org_name: 's' });
  await insert('evaluation', { ...inPairing, id: evaluation, pairing_id: p, subject: 'PERSON', assignment_id: assignment, person_id: doctor, subject_name: 'w', scheme_id: 's', scheme_name: 's', ...pack, period_from: '2022-04-06', period_to: '2022-10-05' });
  await insert('evaluation_item', { ...inPairing, evaluation_id: evaluation, position: 1, code: 'c', name: 'n', full_marks: 100, weight: 1 });
  await insert('evaluation_step', { ...inPairing, id: step, evaluation_id: evaluation, position: 1, code: 'c', name: 'n', party: 'RECEIVING', action: 'FILL' });
  await insert('evaluation_seal', { ...inPairing, evaluation_id: evaluation, step_id: step, ...seal });
  await insert('evaluation_objection', { ...inPairing, evaluation_id: evaluation, person_id: doctor, raised_party: 'SUPPORTING', raised_by: 'b', raised_org_name: 'o', reason: 'r', answer_party: 'OWNER' });
  await insert('result_use', { ...inPairing, evaluation_id: evaluation, person_id: doctor, use: 'MERIT', used_on: '2022-10-10', recorded_by: 'b', org_id: orgs.supporter.id, org_name: 'o' });
  await insert('result_report', { ...inPairing, evaluation_id: evaluation, level: 'COUNTY', reported_on: '2022-10-10', recorded_by: 'b', org_id: orgs.owner.id, org_name: 'o' });
  await insert('result_due', { ...inPairing, evaluation_id: evaluation, person_id: doctor, code: 'PERIODIC_ASSESSMENT', rule_id: 'R-356', fix: 'f', since: '2022-10-06' });
  await insert('result_unjudged', { ...inPairing, id: evaluation });
  await insert('period_closing', { ...inPairing, pairing_id: p, from_on: '2022-04-01', to_on: '2022-04-30', closed_by: 'b', closed_at: '2022-05-15T08:00:00Z' });
  await insert('money_entry', {
    ...inPairing, pairing_id: p, assignment_id: assignment, person_id: doctor, person_name: 'w', kind: 'SUBSIDY', payer: 'SUPPORTING', payer_name: 's', payee_name: 'w',
    about_month: '2022-04-01', posted_month: '2022-05-01', fen: 400_000, source: 'EVALUATION', evaluation_id: evaluation, recorded_by: 'b', recorded_org: 'o',
  });
  await insert('department_score', { ...inPairing, pairing_id: p, evaluation_id: evaluation, assignment_id: assignment, person_id: doctor, person_name: 'w', department: 'd', post: 'DIRECTOR', points: '-0.2', posted_month: '2022-05-01', rule_id: 'R-298' });
  const stay = { ...inPairing, team_id: team, assignment_id: assignment, person_id: doctor, name: 'w' };
  await insert('leave', { ...stay, kind: 'SICK', from_on: '2022-05-01', to_on: '2022-05-02', requested_by: 'b', approver: 'RECEIVING' });
  await insert('outing', { ...stay, purpose: 'p', destination: 'd', out_at: '2022-05-03T08:00:00Z', back_at: '2022-05-03T10:00:00Z', reported_by: 'b' });
  await insert('exit_request', { ...stay, kind: 'PERSONAL', reason: 'r', leaves_on: '2022-06-01', addressed_to: 'RECEIVING_HEALTH_ADMIN', addressed_org_id: orgs.owner.id, addressed_name: 'o', applied_by: 'b', applied_on: '2022-05-01' });
  await insert('incident', { ...stay, kind: 'ERROR', occurred_at: '2022-05-03T08:00:00Z', summary: 's', reported_at: '2022-05-03T08:10:00Z', reported_by: 'b' });
  await insert('spot_check', { ...inPairing, id: check, pairing_id: p, method: 'PHONE', kind: 'UNSCHEDULED', by_party: 'SUPPORTING', by_org_name: 'o', checked_by: 'b', checked_at: '2022-05-03T08:00:00Z', called: 1, answered: 1 });
  await insert('spot_check_call', { ...inPairing, spot_check_id: check, assignment_id: assignment, person_id: doctor, name: 'w', answered: true });
  await insert('violation', { ...inPairing, pairing_id: p, subject: 'PERSON', assignment_id: assignment, person_id: doctor, name: 'w', class: 'WORK', happened_on: '2022-05-03', description: 'd', recorded_by: 'b', recorded_org_name: 'o' });
  const judged = { ...inPairing, pairing_id: p, assignment_id: assignment, person_id: doctor, name: 'w' };
  const [promotion, fraud] = [randomUUID(), randomUUID()];
  await insert('certificate', { ...judged, type: 'GRASSROOTS_EXPERIENCE', number: 'n', ...pack, words: '{}', content_hash: 'h', issuers: ['SUPPORTING'], proposed_by: 'b', proposed_org_name: 'o' });
  await insert('promotion_case', { ...judged, id: promotion, staff_category: 'PHYSICIAN', title_level: 'INTERMEDIATE', receiver_name: 'r', step: 'APPLY', to_level: 'DEPUTY_SENIOR', ...pack, opened_by: 'b' });
  await insert('promotion_objection', { ...inPairing, case_id: promotion, person_id: doctor, channel: 'PHONE', raised_on: '2022-05-03', content: 'c', recorded_by: 'b' });
  await insert('fraud_case', { ...judged, id: fraud, source: 'REPORT', allegation: 'a', reported_on: '2022-05-03', reported_by: 'b', reported_org_name: 'o' });
  await insert('fraud_liability', { ...inPairing, case_id: fraud, kind: 'UNIT', name: 'n', decision: 'd', decided_on: '2022-05-03', decided_by: 'b' });
  await insert('commendation', { ...judged, subject: 'PERSON', title: 't', level: 'HOSPITAL', reason: 'r', given_on: '2022-05-03', by_org_name: 'o', recorded_by: 'b' });
  await insert('archive_entry', { ...judged, evaluation_id: evaluation, number: 'n', archives: ['PERSONAL'], grade_name: 'g', period_from: '2022-04-06', period_to: '2022-10-05', entered_on: '2022-10-06', entered_by: 'b' });
  await insert('attended_training', { ...judged, topic: 't', held_on: '2022-05-03', hours: 2, recorded_by: 'b', recorded_org_name: 'o' });
  const order = randomUUID();
  await insert('rectification_order', { ...inPairing, id: order, pairing_id: p, number: 'N-1', cause: 'RECEIVER', unit_party: 'RECEIVING', unit_name: 'r', title: 't', ...pack, ordered_at: '2022-05-01T08:00:00Z', ordered_by: 'b', ordered_org_id: orgs.owner.id, ordered_org_name: 'o', due_at: '2022-06-01T08:00:00Z' });
  await insert('register_entry', { ...inPairing, pairing_id: p, kind: 'MEETING', title: 't', happened_on: '2022-05-01', content: 'c', recorded_by: 'b', recorded_org_id: orgs.owner.id, recorded_org_name: 'o' });
  await insert('report', { ...inPairing, kind: 'QUARTER', form_code: 'F-6', form_version: 1, pairing_id: p, subject_name: 's', programme_name: 'p', year: 2022, period_no: 1, period_from: '2022-01-01', period_to: '2022-03-31', due_on: '2022-04-10', org_id: orgs.owner.id, org_name: 'o', written_by: 'b', ...pack, frozen_at: '2022-04-01T08:00:00Z', facts: '{}' });
  await insert('joint_evaluation', { ...inPairing, pairing_id: p, year: 2022, held_on: '2022-11-01', method: 'm', observer_names: '{o}', invited_by: 'b', invited_org_name: 'o', ...pack });
  await insert('rectification_item', { ...inPairing, order_id: order, position: 1, problem: 'p', requirement: 'r' });
  await insert('team_handover', { ...inPairing, team_id: team, handed_on: '2022-10-05', finished_work: 'f', no_successor_reason: 'n', prepared_by: 'b' });
  await insert('transition_log', { ...inPairing, facet: 'WORK', machine: 'task', row_id: task, action: 'a', from_state: '', to_state: 'PLANNED', org_name: 'o', by_name: 'b' });
  await insert('reminder', { ...inPairing, kind: 'ACCEPT_TASK', row_id: task, waits_for: 'r', org_id: orgs.supporter.id, by_name: 'b' });
  await insert('person', { scope_id: supporter, id: person, staff_no: '1', name: 'w', sex: 'F', staff_category: 'PHYSICIAN', title_level: 'SENIOR' });
  await insert('person', { scope_id: supporter, id: doctor, staff_no: '2', name: 'd', sex: 'F', staff_category: 'PHYSICIAN', title_level: 'SENIOR' });
  await insert('application', {
    scope_id: supporter, person_id: doctor, person_name: 'd', staff_no: '2', title_level: 'SENIOR', statement: 's', consented_on: '2022-03-01', source: 'SELF', recorded_by: 'd',
  });
  await insert('service_record', { scope_id: supporter, person_id: doctor, kind: 'TIBET', place: 'p', from_on: '2018-07-01', to_on: '2019-06-30', proof: 'p', recorded_by: 'b' });
  await insert('qualification', { scope_id: supporter, person_id: doctor, kind: 'CERTIFICATE', name: 'c', obtained_on: '2010-07-01', recorded_by: 'b' });
  const body = randomUUID();
  await insert('org_body', { scope_id: supporter, id: body, org_id: orgs.supporter.id, org_name: 's', kind: 'OFFICE', name: 'o', document_on: '2022-01-01' });
  await insert('org_body_member', { scope_id: supporter, body_id: body, name: 'm', part: 'HEAD', joined_on: '2022-01-01' });
  await insert('person_secret', { scope_id: supporter, person_id: person, id_number: Buffer.from('x') });
  await insert('open_assignment', { scope_id: supporter, person_id: person, pairing_scope_id: pairing, assignment_id: assignment, receiver_name: 'r', planned_from: '2022-04-06', planned_to: '2022-10-05' });
  await insert('notice', { scope_id: supporter, id: notice, kind: 'k', title: 't' });
  await insert('notice_channel', { scope_id: supporter, id: channel, kind: 'EMAIL', name: 'n', address: 'office@example.org', state: 'PAUSED', created_by: 'b' });
  await insert('notice_delivery', { scope_id: supporter, channel_id: channel, notice_id: notice, state: 'SENT' });
  const [mark, entry] = [randomUUID(), randomUUID()];
  await insert('intake', { ...inPairing, id: entry, person_id: doctor, kind: 'ATTENDANCE', digest: 'd', row_id: mark, occurred_at: '2022-05-01T08:00:00+08:00' });
  await insert('attendance', {
    ...inPairing, id: mark, assignment_id: assignment, person_id: doctor, day: '2022-05-01', mark: 'IN', source: 'PHONE', occurred_at: '2022-05-01T08:00:00+08:00',
    located: true, recorded_by: 'w', recorded_org: 's',
  });
  await insert('attendance_location', { ...inPairing, id: mark, person_id: doctor, latitude: 35.003, longitude: 104.634, consent_id: randomUUID(), occurred_at: '2022-05-01T08:00:00+08:00' });
  await insert('work_site', { ...inPairing, pairing_id: p, starts_at: '08:00', ends_at: '17:30', reach_metres: 1000, set_by: 'b' });
  await insert('contradiction', { ...inPairing, assignment_id: assignment, person_id: doctor, kind: 'FAR_AWAY', day: '2022-05-01', fingerprint: 'f', detail: 'd' });
  await insert('consent', { scope_id: supporter, person_id: doctor, purpose: 'LOCATION', notice_version: 1, given: true });
  const batch = randomUUID();
  await insert('import_batch', { scope_id: supporter, id: batch, kind: 'STAFF', file_name: 'f', file_hash: 'h', total_rows: 1, valid_rows: 1, created_by: 'b' });
  await insert('import_slice', { scope_id: supporter, import_id: batch, from_row: 2, size: 1, sealed: '\\x00' });
  await insert('todo_handover', { scope_id: supporter, kind: 'ACCEPT_TASK', row_scope_id: pairing, row_id: task, note: 'n', by_name: 'b' });
  await insert('calendar_day', { scope_id: supporter, day: '2022-07-16', working: true, name: 'n', by_name: 'b' });
  const draft = randomUUID();
  await insert('pack_draft', { scope_id: supporter, id: draft, code: `U${supporter}-X`, version: 1, name: 'n', origin: 'COPY', based_on_code: 'GS-2022', based_on_version: 1, content: '{}', updated_by: 'b' });
  await insert('pack_draft_event', { scope_id: supporter, draft_id: draft, action: 'TAKEN', by_name: 'b' });
  const open = async (org: { id: string }, kind: string): Promise<number> => {
    await admin.query(`select set_config('app.org', $1, true)`, [org.id]);
    return value('select app.open_shared_scope($1)', [kind]);
  };
  const [need, offer] = [await open(orgs.receiver, 'NEED'), await open(orgs.supporter, 'OFFER')];
  await insert('need_request', {
    scope_id: need, receiver_org_id: orgs.receiver.id, receiver_name: 'r', receiver_uscc: 'u', receiver_kind: 'HOSPITAL', receiver_division_code: '621122',
    receiver_division_name: 'd', title: 't', starts_on: '2022-04-06', ends_on: '2023-04-05', state: 'PUBLISHED',
  });
  await insert('support_offer', { scope_id: offer, org_id: orgs.supporter.id, org_name: 's', uscc: 'u', division_code: '120101', division_name: 'd' });
  await insert('roster_aggregate', { scope_id: supporter, id: aggregate, number: 'n', year: 2022, programme_name: 'p', by_org_name: 'o', by_name: 'b', content_hash: 'h', algorithm: 'a', key_id: 'k', signature: 's' });
  await insert('aggregate_line', { scope_id: supporter, aggregate_id: aggregate, position: 1, pairing_scope_id: pairing, filing_id: filing, supporter_name: 's', receiver_name: 'r', team_name: 't', name: 'w', role: 'MEMBER', title_level: 'SENIOR', specialty: '', planned_from: '2022-04-06', planned_to: '2022-10-05', state: 'FORWARDED' });
  return { pairing, programme, supporter, need, offer };
}
