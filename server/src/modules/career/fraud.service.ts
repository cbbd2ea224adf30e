/** Responsible for cases of falsification and what follows from a verified one, all in one transaction. */
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Party } from '../../access/viewer.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { evaluateLiability, fraudEffects } from '../../policy/fraud.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { transitionMany } from '../../states/transition-many.js';
import { endRecords } from '../document/sealed-document.service.js';
import { tellParties, tellPerson } from '../notice/tell.js';
import { readTeamOf } from '../presence/stay.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { afterRevocation } from './certificate.service.js';
import { certificateMachine } from './certificate.states.js';
import { Certificate } from './certificate.js';
import type { DismissFraudInput, FraudInput, ReportFraudInput, VerifyFraudInput } from './fraud.input.js';
import { FraudCase } from './fraud-case.js';
import { fraudMachine } from './fraud.states.js';
import { promotionMachine } from './promotion.states.js';

const REPORTERS: readonly Party[] = ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'];
const subject = (row: Pick<FraudCase, 'name'>): string => `${row.name} 弄虚作假`;

/** Opens a case about a stay; whoever takes part in the pairing may, the administrations decide. */
export async function reportFraud(tx: Tx, input: ReportFraudInput): Promise<Key> {
  const stay = await lockRow(tx, Assignment, parseKey(input.assignmentId));
  if (tx.viewer.personId !== null) throw forbidden();
  if (!tx.viewer.partiesIn(stay.scopeId).some((party) => REPORTERS.includes(party))) throw new Refusal([{ code: 'PARTY', message: '“登记弄虚作假案件”不由贵单位办理' }]);
  const [open] = await tx.query(`select 1 from fraud_case where scope_id = $1 and assignment_id = $2 and state in ('REPORTED', 'INVESTIGATING')`, [stay.scopeId, stay.id]);
  refuse([
    ...sensitiveProblems({ allegation: input.allegation }),
    ...(stay.arrivedOn === null ? [{ code: 'NOT_ARRIVED', path: 'assignmentId', message: `${stay.name}尚未到岗`, fix: '核对派驻' }] : []),
    ...(open ? [{ code: 'FRAUD_OPEN', path: 'assignmentId', message: `${stay.name}的案件正在办理`, fix: '在已有案件中补充' }] : []),
  ]);
  const team = await readTeamOf(tx, stay);
  const [made] = await tx.query<{ id: string }>(
    `insert into fraud_case (scope_id, pairing_id, assignment_id, person_id, name, source, allegation, reported_on, reported_by, reported_org_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [stay.scopeId, team.pairingId, stay.id, stay.personId, stay.name, input.source, input.allegation.trim(), businessDay(tx.now), tx.viewer.user?.name ?? '',
      tx.viewer.acting?.orgName ?? '']);
  if (!made) throw notFound();
  const key = { scopeId: stay.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, fraudMachine, key, { action: 'reportFraud', from: '', to: 'REPORTED', subject: subject(stay) }),
    tellParties(tx, key.scopeId, ['OVERSIGHT', 'OWNER'], { kind: 'FRAUD_REPORTED', title: `弄虚作假案件：${stay.name}`, body: input.allegation.trim(), link: `/fraud/${formatKey(key)}` }),
  ]);
  return key;
}

export async function investigateFraud(tx: Tx, key: Key, input: FraudInput): Promise<void> {
  await transition(tx, fraudMachine, FraudCase, key, 'investigateFraud', { revision: input.revision ?? undefined, subject, set: { investigator: actor(tx) } });
}

function actor(tx: Tx): string {
  return `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
}

/**
 * Verified: certificates of the stay are revoked, the year is cancelled and promotion barred by the pack, promotion cases end in
 * every pairing, the service counts no more, and liability of unit and persons stands on record; or nothing of it at all.
 */
export async function verifyFraud(tx: Tx, key: Key, input: VerifyFraudInput): Promise<void> {
  const seen = await lockRow(tx, FraudCase, key, input.revision ?? undefined);
  const stay = await lockRow(tx, Assignment, { scopeId: key.scopeId, id: seen.assignmentId });
  const pack = await loadPack(tx, stay);
  const on = businessDay(tx.now);
  const effects = fraudEffects(pack, on);
  const conclusion = input.conclusion.trim();
  await transition(tx, fraudMachine, FraudCase, key, 'verifyFraud', {
    subject, reason: conclusion,
    set: { conclusion, decidedOn: on, decidedBy: actor(tx), cancelledYear: effects.cancelledYear, banUntil: effects.banUntil },
    check: () => refuse([
      ...problemsOf(evaluateLiability(pack, { id: formatKey(key), verifiedOn: on, liabilities: input.liabilities.map(({ kind }) => kind) })),
      ...sensitiveProblems({ conclusion, ...Object.fromEntries(input.liabilities.map((line, at) => [`liabilities.${at}.decision`, line.decision])) }),
    ]),
  });
  const reason = `弄虚作假查实（${on}）`;
  await insertLiabilities(tx, key, input, on);
  const revoked = await revokeAll(tx, seen, reason);
  const cancelled = await cancelPromotions(tx, key, reason);
  await changeRow(tx, FraudCase, key, { revokedCertificates: revoked, cancelledPromotions: cancelled });
  await tellEffects(tx, seen, effects);
}

async function insertLiabilities(tx: Tx, key: Key, { liabilities }: VerifyFraudInput, on: string): Promise<void> {
  await tx.query(
    `insert into fraud_liability (scope_id, case_id, kind, name, decision, decided_on, decided_by)
     select $1, $2, l.kind, l.name, l.decision, $3, $4 from unnest($5::text[], $6::text[], $7::text[]) as l (kind, name, decision)`,
    [key.scopeId, key.id, on, actor(tx), liabilities.map((line) => line.kind), liabilities.map((line) => line.name.trim()), liabilities.map((line) => line.decision.trim())]);
}

/** Issued certificates of the stay are revoked, those being sealed taken back; answers how many. */
async function revokeAll(tx: Tx, fraud: FraudCase, reason: string): Promise<number> {
  const standing = await tx.query<{ id: string; state: string }>(
    `select id, state from certificate where scope_id = $1 and assignment_id = $2 and state in ('ELIGIBLE', 'ISSUED') order by id`, [fraud.scopeId, fraud.assignmentId]);
  const keysOf = (state: string) => standing.filter((row) => row.state === state).map((row) => ({ scopeId: fraud.scopeId, id: row.id }));
  const issued = await transitionMany(tx, certificateMachine, Certificate, keysOf('ISSUED'), 'revokeCertificate', {
    path: 'certificates', reason, subject: (row) => `${row.name} ${row.number}`, set: { revokedOn: businessDay(tx.now), revokeReason: reason },
  });
  for (const row of issued) await afterRevocation(tx, row, reason);
  for (const open of keysOf('ELIGIBLE')) {
    const before = await lockRow(tx, Certificate, open);
    await changeRow(tx, Certificate, open, { state: 'WITHDRAWN' });
    await endRecords(tx, { scopeId: open.scopeId, kind: 'CERTIFICATE', id: open.id }, 'VOID', reason);
    await logTransition(tx, certificateMachine, open, { action: 'withdrawCertificate', from: before.state, to: 'WITHDRAWN', subject: `${before.name} ${before.number}`, reason });
  }
  return standing.length;
}

/** In every pairing of the person; this pairing's cases get their line in the log. */
async function cancelPromotions(tx: Tx, key: Key, reason: string): Promise<number> {
  const cancelled = await tx.query<{ scope_id: number; id: string; name: string; was: string }>('select * from app.cancel_promotions($1, $2, $3)', [key.scopeId, key.id, reason]);
  await Promise.all(cancelled.filter((row) => row.scope_id === key.scopeId).map((row) =>
    logTransition(tx, promotionMachine, { scopeId: row.scope_id, id: row.id }, { action: 'verifyFraud', from: row.was, to: 'CANCELLED', subject: row.name, reason })));
  return cancelled.length;
}

async function tellEffects(tx: Tx, fraud: FraudCase, effects: { cancelledYear: number | null; banUntil: string | null }): Promise<void> {
  const parts = [
    effects.cancelledYear === null ? '' : `取消 ${effects.cancelledYear} 年聘任和晋升资格`, effects.banUntil === null ? '' : `禁止晋升至 ${effects.banUntil}（含当日）`,
    '相关证书已撤销，服务时间重新计算',
  ];
  const body = parts.filter(Boolean).join('；');
  await tellParties(tx, fraud.scopeId, ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], { kind: 'FRAUD_VERIFIED', title: `弄虚作假查实：${fraud.name}`, body, link: `/fraud/${formatKey(fraud)}` });
  await tellPerson(tx, fraud.scopeId, fraud.personId, { kind: 'FRAUD_VERIFIED', title: '弄虚作假查实', body, link: '/career' });
}

/** Nothing in it after all; kept with the conclusion. */
export async function dismissFraud(tx: Tx, key: Key, input: DismissFraudInput): Promise<void> {
  const conclusion = input.conclusion.trim();
  const before = await transition(tx, fraudMachine, FraudCase, key, 'dismissFraud', {
    revision: input.revision ?? undefined, subject, reason: conclusion, set: { conclusion, decidedOn: businessDay(tx.now), decidedBy: actor(tx) },
    check: () => refuse(sensitiveProblems({ conclusion })),
  });
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], { kind: 'FRAUD_UNFOUNDED', title: `案件不成立：${before.name}`, body: conclusion, link: `/fraud/${formatKey(key)}` });
}

/** Key of a case as an input names it. */
export const fraudKey = (input: { readonly fraudCaseId: string }): Key => parseKey(input.fraudCaseId);
