/** Responsible for how staff are selected: application, recommendation, approval. Talks to: application. */
import { inputWords } from '@jiedui/schema/refusal-words';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { tellOwnOffice, tellOwnStaff } from '../notice/tell.js';
import { Application } from './application.js';
import type { ApplicationInput, ApplyInput, DecideApplicationInput, RecommendApplicationInput, RecordApplicationInput } from './application.input.js';
import { applicationMachine } from './application.states.js';

/** Of the person what an application keeps. */
interface Applicant {
  readonly scopeId: number;
  readonly id: string;
  readonly staffNo: string;
  readonly name: string;
  readonly department: string;
  readonly specialty: string;
  readonly titleLevel: string;
  readonly status: string;
}

const APPLICANT = 'scope_id as "scopeId", id, staff_no as "staffNo", name, department, specialty, title_level as "titleLevel", status';

/** A person applies from his own account. */
export async function apply(tx: Tx, input: ApplyInput): Promise<Key> {
  if (tx.viewer.personId === null) throw forbidden();
  const [person] = await tx.query<Applicant>(`select ${APPLICANT} from app.own_person()`);
  if (!person) throw forbidden();
  return insert(tx, person, { ...input, source: 'SELF', consentedOn: businessDay(tx.now) });
}

/** The office records a signed paper; the day is the signature's. */
export async function recordApplication(tx: Tx, input: RecordApplicationInput): Promise<Key> {
  const key = parseKey(input.personId);
  if (tx.viewer.personId !== null) throw forbidden();
  const [person] = await tx.query<Applicant>(`select ${APPLICANT} from person where scope_id = $1 and id = $2`, [key.scopeId, key.id]);
  if (!person) throw notFound();
  const today = businessDay(tx.now);
  if (input.signedOn > today) {
    throw new Refusal([{ code: 'DATE_ORDER', path: 'signedOn', message: inputWords.future('SIGNED', input.signedOn, today), fix: inputWords.checkOf('SIGNED') }]);
  }
  return insert(tx, person, { ...input, source: 'PAPER', consentedOn: input.signedOn });
}

interface Applied {
  readonly needId?: string | null;
  readonly statement: string;
  readonly source: 'SELF' | 'PAPER';
  readonly consentedOn: string;
}

async function insert(tx: Tx, person: Applicant, applied: Applied): Promise<Key> {
  refuse(sensitiveProblems({ statement: applied.statement }));
  if (person.status !== 'ACTIVE') throw new Refusal([{ code: 'PERSON_LEFT', path: 'personId', message: `${person.name}已离职`, fix: '更换人选' }]);
  const need = applied.needId ? await readNeed(tx, parseKey(applied.needId)) : null;
  const [row] = await tx.query<{ id: string }>(
    `insert into application (scope_id, person_id, person_name, staff_no, department, specialty, title_level, need_scope_id, need_id, need_title,
       receiver_name, need_on, surveyed_on, statement, consented_on, source, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (scope_id, person_id) where state in ('APPLIED', 'DEPT_RECOMMENDED') do nothing returning id`,
    [person.scopeId, person.id, person.name, person.staffNo, person.department, person.specialty, person.titleLevel, need?.scopeId ?? null, need?.id ?? null,
      need?.title ?? '', need?.receiverName ?? '', need?.on ?? null, need?.surveyedOn ?? null, applied.statement.trim(), applied.consentedOn,
      applied.source, tx.viewer.user?.name ?? ''],
  );
  if (!row) throw new Refusal([{ code: 'APPLICATION_OPEN', path: 'personId', message: `${person.name}已有一份申请正在办理`, fix: '先撤回原申请，或等待结果' }]);
  const key = { scopeId: person.scopeId, id: row.id };
  await logTransition(tx, applicationMachine, key, { action: 'apply', from: '', to: applicationMachine.initial, subject: person.name });
  const towards = need ? `，响应${need.receiverName}的需求` : '';
  await tellOwnOffice(tx, { kind: 'APPLICATION_MADE', title: `${person.name}申报支援，待${person.department || '所在科室'}推荐`, body: `${person.name}${towards}`, link: pageOf(key) });
  return key;
}

function pageOf(key: Key): string {
  return `/applications/${formatKey(key)}`;
}

/** The office learns of every step; the person of what was decided about him. */
async function tellOfStep(tx: Tx, key: Key, { personId, personName }: Pick<Application, 'personId' | 'personName'>, kind: string, what: string, opinion = ''): Promise<void> {
  await tellOwnOffice(tx, { kind, title: `${personName}的选派申请：${what}`, body: opinion, link: pageOf(key) });
  if (tx.viewer.personId === null) await tellOwnStaff(tx, personId, { kind, title: `您的选派申请：${what}`, body: opinion, link: pageOf(key) });
}

/** A need that the employer sees and that is published. */
async function readNeed(tx: Tx, key: Key): Promise<{ scopeId: number; id: string; title: string; receiverName: string; on: string | null; surveyedOn: string | null }> {
  const [need] = await tx.query<{ scopeId: number; id: string; title: string; receiverName: string; publishedAt: Date | null; surveyedOn: string | null; state: string }>(
    `select scope_id as "scopeId", id, title, receiver_name as "receiverName", published_at as "publishedAt", surveyed_on as "surveyedOn", state
       from need_request where scope_id = $1 and id = $2`, [key.scopeId, key.id],
  );
  if (!need) throw notFound();
  if (need.state !== 'PUBLISHED') throw new Refusal([{ code: 'NEED_CLOSED', path: 'needId', message: `需求“${need.title}”已不在“已发布”`, fix: '选择仍在发布的需求' }]);
  return { ...need, on: need.publishedAt ? businessDay(need.publishedAt) : null };
}

/** The head of the person's department recommends, and attests the conditions that packs ask for. */
export async function recommendApplication(tx: Tx, key: Key, input: RecommendApplicationInput): Promise<void> {
  const known = kindOf('elig.attestations').value.safeParse(input.attested);
  const before = await transition(tx, applicationMachine, Application, key, 'recommendApplication', {
    revision: input.revision ?? undefined,
    reason: input.opinion.trim(),
    subject: (row) => row.personName,
    check: () => refuse([
      ...(input.attested.length > 0 && !known.success ? [{ code: 'ATTESTATION_UNKNOWN', path: 'attested', message: '证明的条件不在方案所列范围', fix: '选择所列条件' }] : []),
      ...sensitiveProblems({ opinion: input.opinion }),
    ]),
    set: { recommendation: input.opinion.trim(), attested: input.attested, recommendedBy: by(tx), recommendedOn: businessDay(tx.now) },
  });
  await tellOfStep(tx, key, before, 'APPLICATION_RECOMMENDED', '科室已推荐，待领导小组审批', input.opinion.trim());
}

export async function declineApplication(tx: Tx, key: Key, input: DecideApplicationInput): Promise<void> {
  const before = await transition(tx, applicationMachine, Application, key, 'declineApplication', {
    revision: input.revision ?? undefined, reason: input.opinion.trim(), subject: (row) => row.personName,
    check: () => refuse(sensitiveProblems({ opinion: input.opinion })),
    set: { decision: input.opinion.trim(), decidedBy: by(tx), decidedOn: businessDay(tx.now) },
  });
  await tellOfStep(tx, key, before, 'APPLICATION_DECIDED', '科室不推荐', input.opinion.trim());
}

/** The leading group decides on what a department has recommended; before that it is refused by R-073. */
export async function decideApplication(tx: Tx, key: Key, action: 'approveApplication' | 'rejectApplication', input: DecideApplicationInput): Promise<void> {
  const row = await lockRow(tx, Application, key);
  if (row.state === 'APPLIED' && whyNot(applicationMachine, action, row, tx.viewer)?.code === 'STATE') {
    throw new Refusal([{
      code: 'STEP_ORDER', ruleId: 'R-073', path: 'applicationId', message: '选派程序为个人申报 → 科室推荐 → 领导小组审批，科室尚未推荐', fix: '先由所在科室推荐',
      clause: '个人申报、科室推荐、领导小组审批', numbers: { step: 1, required: 2 },
    }]);
  }
  await transition(tx, applicationMachine, Application, key, action, {
    revision: input.revision ?? undefined, reason: input.opinion.trim(), subject: (found) => found.personName,
    check: () => refuse(sensitiveProblems({ opinion: input.opinion })),
    set: { decision: input.opinion.trim(), decidedBy: by(tx), decidedOn: businessDay(tx.now) },
  });
  await tellOfStep(tx, key, row, 'APPLICATION_DECIDED', action === 'approveApplication' ? '领导小组已批准' : '领导小组未批准', input.opinion.trim());
}

/** The person himself, or the office for him, takes the application back. */
export async function withdrawApplication(tx: Tx, key: Key, input: ApplicationInput): Promise<void> {
  const before = await transition(tx, applicationMachine, Application, key, 'withdrawApplication', { revision: input.revision ?? undefined, subject: (row) => row.personName });
  await tellOfStep(tx, key, before, 'APPLICATION_WITHDRAWN', '已撤回');
}

function by(tx: Tx): string {
  return [tx.viewer.user?.name, tx.viewer.acting?.position].filter(Boolean).join(' ');
}
