/** Responsible for promotion cases: the table's only writer beside app.cancel_promotions. Talks to: policy/promotion. */
import { inputWords } from '@jiedui/schema/refusal-words';
import { randomBytes } from 'node:crypto';
import { promotionSteps } from '@jiedui/schema/career-states';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { PromotionGate } from '@jiedui/schema/parameters/shapes';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { verificationSecret } from '@jiedui/schema/verification';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { addDays, businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { nextWorkday, workdaysBetween } from '../../policy/work-calendar.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { tellOffices, tellParties, tellPerson } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { onBehalf, readTeamOf } from '../presence/stay.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { checkNow, gatesApply } from './promotion.facts.js';
import type { DecidePromotionInput, OpenPromotionInput, PromotionInput, RecordObjectionInput, ResolveObjectionInput, StartPublicNoticeInput } from './promotion.input.js';
import { PromotionObjection } from './promotion-objection.js';
import { PromotionCase } from './promotion-case.js';
import { promotionMachine } from './promotion.states.js';

type Named = Pick<PromotionCase, 'name' | 'step' | 'toLevel'>;

const subject = (row: Named): string => `${row.name} ${labelOf(promotionSteps, row.step)}${labelOf(titleLevels, row.toLevel)}`;

/** Opens a case by the pack that a stay pins; NOT_APPLICABLE for those whom its gates do not speak of. */
export async function openPromotion(tx: Tx, input: OpenPromotionInput): Promise<Key> {
  const stay = await lockRow(tx, Assignment, parseKey(input.assignmentId));
  if (!tx.viewer.partiesIn(stay.scopeId).includes('SUPPORTING')) throw new Refusal([{ code: 'PARTY', message: '“申报晋升”由所在医院或本人办理' }]);
  const { toLevel } = input;
  if (toLevel !== 'INTERMEDIATE' && toLevel !== 'DEPUTY_SENIOR' && toLevel !== 'SENIOR') {
    throw new Refusal([{ code: 'PROMOTION_LEVEL', path: 'toLevel', message: `不能申报${labelOf(titleLevels, toLevel)}`, fix: '选择中级、副高级或正高级' }]);
  }
  const team = await readTeamOf(tx, stay);
  const [pairing, pack] = await Promise.all([readPairing(tx, { scopeId: stay.scopeId, id: team.pairingId }), loadPack(tx, stay)]);
  refuse(await openProblems(tx, stay, input));
  const named = { name: stay.name, step: input.step, toLevel };
  const applies = gatesApply(pack, { staffCategory: stay.staffCategory, step: input.step, toLevel });
  const state = applies ? 'OPENED' : 'NOT_APPLICABLE';
  const [made] = await tx.query<{ id: string }>(
    `insert into promotion_case (scope_id, pairing_id, assignment_id, person_id, name, department, staff_category, title_level, receiver_name, step, to_level, pack_code,
       pack_version, opened_by, on_behalf, state, decision_note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
    [stay.scopeId, pairing.id, stay.id, stay.personId, stay.name, stay.department, stay.staffCategory, stay.titleLevel, pairing.receiverName, input.step, toLevel,
      stay.packCode, stay.packVersion, tx.viewer.user?.name ?? '', onBehalf(tx), state, applies ? null : whyNotApplicable(pack, named)]);
  if (!made) throw notFound();
  const key = { scopeId: stay.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, promotionMachine, key, { action: 'openPromotion', from: '', to: state, subject: subject(named) }),
    tellOffices(tx, key.scopeId, ['SUPPORTING'], { kind: 'PROMOTION_OPENED', title: `晋升申报：${subject(named)}`, link: `/promotions/${formatKey(key)}` }),
  ]);
  return key;
}

function whyNotApplicable(pack: ResolvedPack, { step, toLevel }: Named): string {
  for (const entry of pack.entries.get('promo.gate') ?? []) {
    const gate = entry.value as PromotionGate;
    if (gate.step === step && gate.to === toLevel) return `${entry.ruleId} ${kindOf('promo.gate').show(gate).zh}：不适用于此类人员`;
  }
  return '方案没有规定这一步的服务年限';
}

async function openProblems(tx: Tx, stay: Assignment, input: OpenPromotionInput): Promise<ProblemInput[]> {
  if (stay.arrivedOn === null) return [{ code: 'NOT_ARRIVED', path: 'assignmentId', message: `${stay.name}尚未到岗`, fix: '到岗并完成服务后再申报' }];
  const [open] = await tx.query(
    `select 1 from promotion_case where scope_id = $1 and assignment_id = $2 and step = $3 and to_level = $4
        and state in ('OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED')`, [stay.scopeId, stay.id, input.step, input.toLevel]);
  return open ? [{ code: 'PROMOTION_OPEN', path: 'assignmentId', message: `${stay.name}的同一申报正在办理`, fix: '继续办理已有的申报' }] : [];
}

/** Asks every gate but the notice, which comes after; refused with each that is not met. */
export async function checkPromotion(tx: Tx, key: Key, input: PromotionInput): Promise<void> {
  const row = await lockRow(tx, PromotionCase, key, input.revision ?? undefined);
  const pack = await loadPack(tx, row);
  const check = await checkNow(tx, pack, row);
  await transition(tx, promotionMachine, PromotionCase, key, 'checkPromotion', {
    subject, set: checked(tx, check),
    check: () => refuse(problemsOf(check.findings.filter((finding) => finding.code !== 'PUBLIC_NOTICE'))),
  });
  await tellParties(tx, key.scopeId, ['SUPPORTING'], { kind: 'PROMOTION_CHECKED', title: `晋升条件已核验：${subject(row)}`, link: `/promotions/${formatKey(key)}` });
}

function checked(tx: Tx, { findings, service, formEvaluationId, priorities }: Awaited<ReturnType<typeof checkNow>>): Partial<PromotionCase> {
  return {
    findings: JSON.stringify(findings) as unknown as PromotionCase['findings'], serviceMonths: service.months, serviceDays: service.days, formEvaluationId, priorities,
    checkedOn: businessDay(tx.now),
  };
}

/** Publishes the person's information for as many working days as the pack asks, from a working day on. */
export async function startPublicNotice(tx: Tx, key: Key, input: StartPublicNoticeInput): Promise<void> {
  const seen = await lockRow(tx, PromotionCase, key, input.revision ?? undefined);
  const [pack, calendar] = await Promise.all([loadPack(tx, seen), readCalendar(tx, key.scopeId)]);
  const today = businessDay(tx.now);
  const from = nextWorkday(calendar, input.from ?? today);
  const wanted = lookup(pack, 'promo.publicNotice.workdays');
  const workdays = wanted.state === 'FOUND' ? wanted.value : 1;
  let to = from;
  while (workdaysBetween(calendar, from, to) < workdays) to = addDays(to, 1);
  await transition(tx, promotionMachine, PromotionCase, key, 'startPublicNotice', {
    subject, set: { noticeFrom: from, noticeTo: to, noticeWorkdays: workdays, noticeCode: verificationSecret(randomBytes(16)) },
    check: () => refuse(from < today ? [{ code: 'DATE_ORDER', path: 'from', message: `公示开始日 ${from} 早于今天 ${today}`, fix: '从今天起公示', numbers: { today } }] : []),
  });
  const told = { kind: 'PUBLIC_NOTICE', title: `晋升前公示：${subject(seen)}`, body: `${from} 至 ${to}`, link: `/promotions/${formatKey(key)}` };
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], told);
  await tellPerson(tx, key.scopeId, seen.personId, told);
}

/** An objection that came in: within the notice, whoever it was told to. Who raised it is not kept. */
export async function recordObjection(tx: Tx, key: Key, input: RecordObjectionInput): Promise<void> {
  const before = await transition(tx, promotionMachine, PromotionCase, key, 'recordObjection', {
    revision: input.revision ?? undefined, subject,
    check: (row) => refuse([
      ...(row.noticeFrom !== null && input.raisedOn < row.noticeFrom ? [{ code: 'DATE_ORDER', path: 'raisedOn', message: inputWords.earlier('OBJECTED', input.raisedOn, 'NOTICE', row.noticeFrom), fix: inputWords.checkDay }] : []),
      ...(input.raisedOn > businessDay(tx.now) ? [{ code: 'DATE_ORDER', path: 'raisedOn', message: `异议日 ${input.raisedOn} 晚于今天`, fix: inputWords.checkDay }] : []),
      ...sensitiveProblems({ content: input.content }),
    ]),
  });
  await tx.query(
    'insert into promotion_objection (scope_id, case_id, person_id, channel, raised_on, content, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [key.scopeId, key.id, before.personId, input.channel, input.raisedOn, input.content.trim(), tx.viewer.user?.name ?? '']);
  await tellParties(tx, key.scopeId, ['SUPPORTING'], { kind: 'PROMOTION_OBJECTION', title: `公示异议：${subject(before)}`, body: input.content.trim(), link: `/promotions/${formatKey(key)}` });
}

/** Settles one objection; the case moves on with the last of them, and ends where one is upheld. */
export async function resolveObjection(tx: Tx, key: Key, input: ResolveObjectionInput): Promise<void> {
  const objection = await lockRow(tx, PromotionObjection, parseKey(input.objectionId));
  if (objection.scopeId !== key.scopeId || objection.caseId !== key.id) throw notFound();
  const [others] = await tx.query<{ open: number; upheld: boolean }>(
    `select count(*) filter (where resolved_on is null)::int as open, coalesce(bool_or(upheld), false) as upheld from promotion_objection
      where scope_id = $1 and case_id = $2 and id <> $3`, [key.scopeId, key.id, objection.id]);
  const upheld = input.upheld || (others?.upheld ?? false);
  const to = (others?.open ?? 0) > 0 ? 'OBJECTED' : upheld ? 'BLOCKED' : 'RESOLVED';
  const resolution = input.resolution.trim();
  await transition(tx, promotionMachine, PromotionCase, key, 'resolveObjection', {
    revision: input.revision ?? undefined, subject, reason: resolution, to: () => to,
    ...(to === 'BLOCKED' && { set: decided(tx, '公示异议成立') }),
    check: () => refuse([
      ...(objection.resolvedOn === null ? [] : [{ code: 'OBJECTION_RESOLVED', path: 'objectionId', message: '该异议已处理', fix: '无需再次处理' }]), ...sensitiveProblems({ resolution }),
    ]),
  });
  await changeRow(tx, PromotionObjection, objection, { resolution, upheld: input.upheld, resolvedOn: businessDay(tx.now), resolvedBy: tx.viewer.user?.name ?? '' });
}

function decided(tx: Tx, note: string): Partial<PromotionCase> {
  return { decidedOn: businessDay(tx.now), decidedBy: `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim(), decisionNote: note };
}

/** Clears the case where every gate is met on this day, the notice included. */
export async function clearPromotion(tx: Tx, key: Key, input: DecidePromotionInput): Promise<void> {
  const row = await lockRow(tx, PromotionCase, key, input.revision ?? undefined);
  const check = await checkNow(tx, await loadPack(tx, row), row);
  await transition(tx, promotionMachine, PromotionCase, key, 'clearPromotion', {
    subject, set: { ...checked(tx, check), ...decided(tx, input.note.trim()) },
    check: () => refuse([...problemsOf(check.findings), ...sensitiveProblems({ note: input.note })]),
  });
  await tellOutcome(tx, row, 'PROMOTION_CLEARED', `晋升条件通过：${subject(row)}`, input.note.trim());
}

/** Ends the case with a reason; the person may open another. */
export async function blockPromotion(tx: Tx, key: Key, input: DecidePromotionInput): Promise<void> {
  const note = input.note.trim();
  const row = await transition(tx, promotionMachine, PromotionCase, key, 'blockPromotion', {
    revision: input.revision ?? undefined, subject, reason: note, set: decided(tx, note),
    check: () => refuse([...(note === '' ? [{ code: 'REASON_REQUIRED', path: 'note', message: inputWords.reasonFor('BLOCK'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ note })]),
  });
  await tellOutcome(tx, row, 'PROMOTION_BLOCKED', `晋升条件未通过：${subject(row)}`, note);
}

export async function withdrawPromotion(tx: Tx, key: Key, input: PromotionInput): Promise<void> {
  await transition(tx, promotionMachine, PromotionCase, key, 'withdrawPromotion', { revision: input.revision ?? undefined, subject });
}

async function tellOutcome(tx: Tx, row: PromotionCase, kind: string, title: string, body: string): Promise<void> {
  const told = { kind, title, body, link: `/promotions/${formatKey(row)}` };
  await tellParties(tx, row.scopeId, ['SUPPORTING', 'OWNER', 'OVERSIGHT'], told);
  await tellPerson(tx, row.scopeId, row.personId, told);
}

/** Key of a case as an input names it. */
export const promotionKey = (input: { readonly promotionCaseId: string }): Key => parseKey(input.promotionCaseId);
