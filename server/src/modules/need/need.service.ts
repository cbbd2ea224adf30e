/** Responsible for what receivers need, from draft to end. Talks to: need_request, the receiver's shared scope. */
import { needRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import type { DraftNeedInput, EditNeedInput, NeedInput, NeedReasonInput } from './need.input.js';
import { NeedRequest } from './need-request.js';
import { needMachine } from './need.states.js';
import { headcountOf, keptLines, lineProblems } from './specialty-line.js';

/** Of a draft nobody else learns, neither of the row nor of its log. */
const privately = { ...needMachine, facet: 'WORK' as const };

/** A draft of the acting institution, seen by itself alone. */
export async function draftNeed(tx: Tx, input: DraftNeedInput): Promise<Key> {
  if (!tx.viewer.acting) throw forbidden();
  refuse(contentProblems(input, businessDay(tx.now)));
  const [opened] = await tx.query<{ scopeId: number }>(`select app.open_shared_scope('NEED') as "scopeId"`);
  if (!opened) throw notFound();
  const lines = keptLines(input.lines);
  const [row] = await tx.query<{ id: string }>(
    `insert into need_request (scope_id, receiver_org_id, receiver_name, receiver_uscc, receiver_kind, receiver_category,
       receiver_division_code, receiver_division_name, title, priority, lines, headcount, goals, starts_on, ends_on,
       surveyed_on, surveyed_by, survey_findings)
     select $1, o.id, o.name, o.uscc, o.kind, o.category, o.division_code, d.name, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
       from organization o join division d on d.code = o.division_code where o.id = app.org()
     returning id`,
    [opened.scopeId, input.title.trim(), input.priority, JSON.stringify(lines), headcountOf(lines), input.goals.trim(), input.startsOn,
      input.endsOn, input.surveyedOn ?? null, input.surveyedBy.trim(), input.surveyFindings.trim()],
  );
  if (!row) throw notFound();
  const key = { scopeId: opened.scopeId, id: row.id };
  await logTransition(tx, privately, key, { action: 'draftNeed', from: '', to: needMachine.initial, subject: input.title.trim() });
  return key;
}

export async function editNeed(tx: Tx, key: Key, input: EditNeedInput): Promise<void> {
  const lines = keptLines(input.lines);
  await transition(tx, privately, NeedRequest, key, 'editNeed', {
    revision: input.revision ?? undefined,
    subject: input.title.trim(),
    check: () => refuse(contentProblems(input, businessDay(tx.now))),
    set: {
      title: input.title.trim(), priority: input.priority, lines: JSON.stringify(lines) as never, headcount: headcountOf(lines),
      goals: input.goals.trim(), startsOn: input.startsOn, endsOn: input.endsOn, surveyedOn: input.surveyedOn ?? null,
      surveyedBy: input.surveyedBy.trim(), surveyFindings: input.surveyFindings.trim(),
    },
  });
}

/** Shows the need to the commissions over the receiver and to its supporters, and tells them. */
export async function publishNeed(tx: Tx, key: Key, input: NeedInput): Promise<void> {
  const before = await transition(tx, needMachine, NeedRequest, key, 'publishNeed', {
    revision: input.revision ?? undefined,
    subject: (row) => row.title,
    check: (row) => refuse([...lineProblems(row.lines), ...pastProblems(row, businessDay(tx.now))]),
    set: { publishedAt: tx.now, endReason: null },
  });
  await tx.query('select app.settle_shared(app.org())');
  await tellParties(tx, key.scopeId, ['OVERSIGHT', 'SUPPORTING'], {
    kind: 'NEED_PUBLISHED', title: `${before.receiverName}发布需求：${before.title}`,
    body: before.lines.map((line) => `${line.specialty} ${line.headcount} 人`).join('、'), link: `/needs/${formatKey(key)}`,
  });
}

export async function meetNeed(tx: Tx, key: Key, input: NeedInput): Promise<void> {
  await end(tx, key, 'meetNeed', input, null, '需求已满足');
}

export async function closeNeed(tx: Tx, key: Key, input: NeedReasonInput): Promise<void> {
  await end(tx, key, 'closeNeed', input, input.reason, '需求已关闭');
}

async function end(tx: Tx, key: Key, action: 'meetNeed' | 'closeNeed', input: NeedInput, reason: string | null, said: string): Promise<void> {
  const before = await transition(tx, needMachine, NeedRequest, key, action, {
    revision: input.revision ?? undefined, reason, subject: (row) => row.title, set: { endReason: reason },
  });
  await tellParties(tx, key.scopeId, ['OVERSIGHT', 'SUPPORTING'], {
    kind: 'NEED_ENDED', title: `${before.receiverName}：${said}（${before.title}）`, body: reason ?? '', link: `/needs/${formatKey(key)}`,
  });
}

/** Takes a need back; it can be drafted anew. */
export async function withdrawNeed(tx: Tx, key: Key, input: NeedReasonInput): Promise<void> {
  const before = await transition(tx, needMachine, NeedRequest, key, 'withdrawNeed', {
    revision: input.revision ?? undefined, reason: input.reason, subject: (row) => row.title, set: { endReason: input.reason },
  });
  if (before.state === 'DRAFT') return;
  await tellParties(tx, key.scopeId, ['OVERSIGHT', 'SUPPORTING'], {
    kind: 'NEED_ENDED', title: `${before.receiverName}撤回需求：${before.title}`, body: input.reason, link: `/needs/${formatKey(key)}`,
  });
}

export async function reopenNeed(tx: Tx, key: Key, input: NeedInput): Promise<void> {
  await transition(tx, privately, NeedRequest, key, 'reopenNeed', {
    revision: input.revision ?? undefined, subject: (row) => row.title, set: { publishedAt: null, endReason: null },
  });
}

function contentProblems(input: DraftNeedInput, today: string): ProblemInput[] {
  const problems = [...lineProblems(input.lines), ...sensitiveProblems({ title: input.title, goals: input.goals, surveyFindings: input.surveyFindings })];
  if (input.title.trim() === '') problems.push({ code: 'REQUIRED', path: 'title', message: inputWords.empty('NEED'), fix: inputWords.fillIn('NEED') });
  if (input.endsOn < input.startsOn) problems.push({ code: 'PERIOD', path: 'endsOn', message: inputWords.earlier('END', input.endsOn, 'START', input.startsOn), fix: inputWords.checkTerm });
  if (input.surveyedOn && input.surveyedOn > today) {
    problems.push({ code: 'DATE_ORDER', path: 'surveyedOn', ruleId: 'R-127', message: inputWords.future('SURVEY', input.surveyedOn, today), fix: inputWords.whenSurveyed });
  }
  return problems;
}

function pastProblems(row: NeedRequest, today: string): ProblemInput[] {
  if (row.endsOn >= today) return [];
  return [{ code: 'PERIOD', path: 'endsOn', message: say.over(row.endsOn), fix: say.changeTerm, numbers: { endsOn: row.endsOn, today } }];
}
