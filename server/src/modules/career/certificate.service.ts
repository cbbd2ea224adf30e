/** Responsible for certificates from proposal to revocation: the table's only writer. Talks to: policy/certificate, sealed documents. */
import { inputWords } from '@jiedui/schema/refusal-words';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { labelOf, partyKinds } from '@jiedui/schema/vocabulary';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { endRecords, recordSeal, type SealingTools } from '../document/sealed-document.service.js';
import { tellParties, tellPerson } from '../notice/tell.js';
import { Pairing } from '../pairing/pairing.js';
import type { ProposeCertificateInput, ReissueCertificateInput, RevokeCertificateInput, SealCertificateInput, WithdrawCertificateInput } from './certificate.input.js';
import { certificatePaper, certificateType, type RecordedIssue } from './certificate-paper.js';
import { certificateMachine, issuerOf } from './certificate.states.js';
import { certificateDraft, type CertificateDraft } from './certificate-draft.js';
import { Certificate } from './certificate.js';

const subject = (row: Pick<Certificate, 'name' | 'number'>): string => `${row.name} ${row.number}`;

/** Proposes a certificate: refused while a rule of the pack stands against it, its words kept as they are now. */
export async function proposeCertificate(tx: Tx, input: ProposeCertificateInput): Promise<Key> {
  const draft = await certificateDraft(tx, input);
  mayIssue(tx, draft.scopeId);
  refuse([...draft.problems, ...(await standingProblems(tx, draft))]);
  return insertCertificate(tx, draft, null);
}

function mayIssue(tx: Tx, scopeId: number): void {
  const parties = tx.viewer.partiesIn(scopeId);
  if (!parties.includes('SUPPORTING') && !parties.includes('RECEIVING')) throw new Refusal([{ code: 'PARTY', message: '“出具证书”由支援医院或受援单位办理' }]);
  if (tx.viewer.personId !== null) throw forbidden();
}

/** One of a kind for a stay: what is under way goes on, what is issued is reissued. */
async function standingProblems(tx: Tx, draft: CertificateDraft): Promise<ProblemInput[]> {
  const [known] = await tx.query<{ number: string; state: string }>(
    `select number, state from certificate where scope_id = $1 and type = $2 and coalesce(assignment_id, trainee_id) = $3 and state in ('ELIGIBLE', 'ISSUED')
        and commendation_id is not distinct from $4`,
    [draft.scopeId, draft.type.code, draft.assignmentId ?? draft.traineeId, draft.commendationId]);
  if (!known) return [];
  const issued = known.state === 'ISSUED';
  return [{ code: 'CERTIFICATE_EXISTS', path: 'type', message: `${draft.name}已有${issued ? '颁发' : '待签发'}的${draft.type.title.zh}（${known.number}）`, fix: issued ? '内容有误的，换发' : '继续办理签章' }];
}

async function insertCertificate(tx: Tx, draft: CertificateDraft, replaced: { id: string; number: string; reason: string } | null): Promise<Key> {
  const pairing = await lockRow(tx, Pairing, { scopeId: draft.scopeId, id: draft.pairingId });
  const year = businessDay(tx.now).slice(0, 4);
  const [counted] = await tx.query<{ count: number }>('select count(*)::int as count from certificate where scope_id = $1', [draft.scopeId]);
  const number = `${pairing.code}-${draft.type.mark}-${year}-${String((counted?.count ?? 0) + 1).padStart(3, '0')}`;
  const words = { ...draft.words, number, replaces: replaced ? `本证书替换 ${replaced.number}。` : '' };
  const contentHash = createHash('sha256').update(canonicalJson(contentOf(words, draft.type.code))).digest('hex');
  const [made] = await tx.query<{ id: string }>(
    `insert into certificate (scope_id, pairing_id, type, assignment_id, trainee_id, person_id, evaluation_id, commendation_id, name, number, pack_code, pack_version,
       words, content_hash, issuers, findings, proposed_by, proposed_org_name, replaces_id, reissue_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) returning id`,
    [draft.scopeId, draft.pairingId, draft.type.code, draft.assignmentId, draft.traineeId, draft.personId, draft.evaluationId, draft.commendationId, draft.name, number,
      draft.packCode, draft.packVersion, JSON.stringify(words), contentHash, draft.type.issuers, JSON.stringify(draft.findings), tx.viewer.user?.name ?? '',
      tx.viewer.acting?.orgName ?? '', replaced?.id ?? null, replaced?.reason ?? null]);
  if (!made) throw notFound();
  const key = { scopeId: draft.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, certificateMachine, key, { action: 'proposeCertificate', from: '', to: 'ELIGIBLE', subject: `${draft.name} ${number}`, reason: replaced?.reason ?? null }),
    tellParties(tx, draft.scopeId, draft.type.issuers, { kind: 'CERTIFICATE_PROPOSED', title: `证书待签章：${draft.name} ${draft.type.title.zh}`, body: number, link: `/certificates/${formatKey(key)}` }),
  ]);
  return key;
}

/** What the seals stand for: the kind and every printed word. */
function contentOf(words: Readonly<Record<string, string>>, type: string): Record<string, unknown> {
  return { certificate: type, words };
}

/**
 * Seals it for the acting issuer; the last seal issues it, and the one it replaces is reissued. The gate is asked again: what
 * came up since the proposal stops it.
 */
export async function sealCertificate(tx: Tx, tools: SealingTools, key: Key, input: SealCertificateInput): Promise<void> {
  const row = await lockRow(tx, Certificate, key, input.revision ?? undefined);
  const issuer = issuerOf(row, tx.viewer);
  const sealedBy = issuer === null ? row.sealedBy : [...row.sealedBy, issuer];
  const last = row.issuers.every((one) => sealedBy.includes(one));
  await transition(tx, certificateMachine, Certificate, key, 'sealCertificate', {
    subject, set: { sealedBy, ...(last && { issuedOn: businessDay(tx.now) }) }, to: () => (last ? 'ISSUED' : 'ELIGIBLE'),
    check: async () => {
      const draft = await certificateDraft(tx, {
        type: row.type, assignmentId: row.assignmentId && `${key.scopeId}-${row.assignmentId}`, traineeId: row.traineeId && `${key.scopeId}-${row.traineeId}`,
        commendationId: row.commendationId && `${key.scopeId}-${row.commendationId}`,
      });
      refuse(draft.problems);
    },
  });
  if (issuer === null) throw forbidden();
  await recordOnPaper(tx, tools, row, { issuer, complete: last });
  if (last) await issued(tx, row);
}

async function recordOnPaper(tx: Tx, tools: SealingTools, row: Certificate, { issuer, complete }: { issuer: 'SUPPORTING' | 'RECEIVING'; complete: boolean }): Promise<void> {
  const { user, acting } = tx.viewer;
  if (!user || !acting) throw forbidden();
  const sealedAt = tx.now.toISOString();
  const { scopeId, id } = row;
  const statement = { subject: 'certificate', subjectId: `${scopeId}-${id}`, version: 1, contentHash: row.contentHash, capacity: issuer, organization: acting.orgId, userId: user.id, sealedAt };
  const mark = await tools.seals.seal(statement);
  const [known] = await tx.query<{ seals: RecordedIssue[] }>(`select seals from sealed_document where scope_id = $1 and kind = 'CERTIFICATE' and subject_id = $2`, [scopeId, id]);
  const seal = { ...mark, capacity: issuer, label: labelOf(partyKinds, issuer), name: acting.orgName, organization: acting.orgId, userId: user.id, sealedAt, by: user.name };
  await recordSeal(tx, tools, {
    subject: { scopeId, kind: 'CERTIFICATE', id, versionNo: 1 }, facet: 'EVALUATION', number: row.number, content: contentOf(row.words, row.type), contentHash: row.contentHash,
    paper: certificatePaper({ words: row.words, issuers: row.issuers, recordedSeals: [...(known?.seals ?? []), seal] }), seal, complete,
  });
}

async function issued(tx: Tx, row: Certificate): Promise<void> {
  const link = `/certificates/${formatKey(row)}`;
  if (row.replacesId !== null) {
    const old = { scopeId: row.scopeId, id: row.replacesId };
    const before = await lockRow(tx, Certificate, old);
    const reason = `已换发为 ${row.number}`;
    await changeRow(tx, Certificate, old, { state: 'REISSUED' });
    await endRecords(tx, { scopeId: row.scopeId, kind: 'CERTIFICATE', id: old.id }, 'VOID', reason);
    await logTransition(tx, certificateMachine, old, { action: 'reissueCertificate', from: before.state, to: 'REISSUED', subject: subject(before), reason });
  }
  const told = { kind: 'CERTIFICATE_ISSUED', title: `证书已颁发：${row.name} ${certificateType(row.type).title.zh}`, body: row.number, link };
  await tellParties(tx, row.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], told);
  if (row.personId !== null) await tellPerson(tx, row.scopeId, row.personId, told);
}

/** Takes back a proposal that is not issued yet; its code answers VOID. */
export async function withdrawCertificate(tx: Tx, key: Key, input: WithdrawCertificateInput): Promise<void> {
  const before = await transition(tx, certificateMachine, Certificate, key, 'withdrawCertificate', { revision: input.revision ?? undefined, subject });
  await endRecords(tx, { scopeId: key.scopeId, kind: 'CERTIFICATE', id: key.id }, 'VOID', '签发前撤回');
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING'], { kind: 'CERTIFICATE_WITHDRAWN', title: `证书已撤回：${subject(before)}`, link: `/certificates/${formatKey(key)}` });
}

/** Revokes an issued certificate with its reason: the public page says so from this moment on. */
export async function revokeCertificate(tx: Tx, key: Key, input: RevokeCertificateInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, certificateMachine, Certificate, key, 'revokeCertificate', {
    revision: input.revision ?? undefined, subject, reason, set: { revokedOn: businessDay(tx.now), revokeReason: reason },
    check: () => refuse([
      ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('REVOKE'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ reason }),
    ]),
  });
  await afterRevocation(tx, before, reason);
}

/** What follows a revocation, whoever decides it. */
export async function afterRevocation(tx: Tx, row: Certificate, reason: string): Promise<void> {
  await endRecords(tx, { scopeId: row.scopeId, kind: 'CERTIFICATE', id: row.id }, 'REVOKED', reason);
  const told = { kind: 'CERTIFICATE_REVOKED', title: `证书已撤销：${subject(row)}`, body: reason, link: `/certificates/${formatKey(row)}` };
  await tellParties(tx, row.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], told);
  if (row.personId !== null) await tellPerson(tx, row.scopeId, row.personId, told);
}

/** Proposes the one that replaces an issued certificate, with what is true now; the old one stands until the new one is issued. */
export async function reissueCertificate(tx: Tx, key: Key, input: ReissueCertificateInput): Promise<Key> {
  const reason = input.reason.trim();
  const row = await transition(tx, certificateMachine, Certificate, key, 'reissueCertificate', {
    revision: input.revision ?? undefined, subject, reason,
    check: () => refuse([
      ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('REISSUE'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ reason }),
    ]),
  });
  const draft = await certificateDraft(tx, {
    type: row.type, assignmentId: row.assignmentId && `${key.scopeId}-${row.assignmentId}`, traineeId: row.traineeId && `${key.scopeId}-${row.traineeId}`,
    commendationId: row.commendationId && `${key.scopeId}-${row.commendationId}`,
  });
  const [open] = await tx.query(`select 1 from certificate where scope_id = $1 and replaces_id = $2 and state = 'ELIGIBLE'`, [key.scopeId, key.id]);
  refuse([...draft.problems, ...(open ? [{ code: 'CERTIFICATE_EXISTS', path: 'certificateId', message: '换发的证书正在签章', fix: '继续办理签章' }] : [])]);
  return insertCertificate(tx, draft, { id: row.id, number: row.number, reason });
}

/** Key of a certificate as an input names it. */
export const certificateKey = (input: { readonly certificateId: string }): Key => parseKey(input.certificateId);
