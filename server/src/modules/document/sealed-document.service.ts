/**
 * Responsible for what bears seals: one record for each sealed version, with its code, its paper, its seals and, once the last
 * seal is there, the very file that people download. Talks to: sealed_document, the seal provider.
 */
import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import type { Paper } from '@jiedui/schema/paper';
import type { sealedDocumentStates } from '@jiedui/schema/states';
import { formatVerificationCode, verificationSecret } from '@jiedui/schema/verification';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { paperHtml, type PaperProof } from './paper-html.js';
import type { SealMark, SealProvider, SealStatement } from './seal-provider.js';

/** What makes seals and addresses: one for the server. */
export interface SealingTools {
  readonly seals: SealProvider;
  /** Where browsers reach the platform, without a slash at the end. */
  readonly publicUrl: string;
}

/** Which version of what. */
export interface SealedSubject {
  readonly scopeId: number;
  readonly kind: 'AGREEMENT' | 'EVALUATION' | 'CERTIFICATE';
  readonly id: string;
  readonly versionNo: number;
}

/** A seal as the record keeps it: enough to check its signature without asking another table. */
export interface RecordedSeal extends SealMark {
  readonly capacity: string;
  /** 支援医院, and the name on the seal. */
  readonly label: string;
  readonly name: string;
  readonly organization: string;
  readonly userId: string;
  readonly sealedAt: string;
  /** What it was put on, where each step of a chain signs more than the one before; otherwise the record's content. */
  readonly contentHash?: string;
}

interface Sealing {
  readonly subject: SealedSubject;
  readonly facet: 'AGREEMENT' | 'EVALUATION';
  readonly number: string;
  readonly content: unknown;
  readonly contentHash: string;
  /** As printed with all the seals there are now. */
  readonly paper: Paper;
  readonly seal: RecordedSeal;
  /** Whether this was the last seal. */
  readonly complete: boolean;
}

interface Known {
  readonly id: string;
  readonly code: string;
  readonly seals: readonly RecordedSeal[];
}

/** Where anybody verifies a code. */
export function verificationAddress({ publicUrl }: Pick<SealingTools, 'publicUrl'>, code: string): string {
  return `${publicUrl}/verify/${code}`;
}

/** Adds a seal to the record of its version; the last one closes it with the file and the platform's mark. */
export async function recordSeal(tx: Tx, tools: SealingTools, sealing: Sealing): Promise<void> {
  const { subject, contentHash, paper } = sealing;
  const known = (await findRecord(tx, subject)) ?? (await openRecord(tx, sealing));
  const seals = [...known.seals, sealing.seal];
  await tx.query('update sealed_document set seals = $3, paper = $4 where scope_id = $1 and id = $2', [
    subject.scopeId, known.id, JSON.stringify(seals), JSON.stringify(paper),
  ]);
  if (sealing.complete) await closeRecord(tx, tools, { known, seals, subject, contentHash, paper });
}

/** Records what is sealed already, by seals of a chain, and closes the record at once. */
export async function recordWhole(tx: Tx, tools: SealingTools, whole: Omit<Sealing, 'seal' | 'complete'> & { readonly seals: readonly RecordedSeal[] }): Promise<void> {
  const { subject, contentHash, paper, seals } = whole;
  const known = await openRecord(tx, whole);
  await tx.query('update sealed_document set seals = $3 where scope_id = $1 and id = $2', [subject.scopeId, known.id, JSON.stringify(seals)]);
  await closeRecord(tx, tools, { known, seals, subject, contentHash, paper });
}

interface Closing extends Pick<Sealing, 'subject' | 'contentHash' | 'paper'> {
  readonly known: Known;
  readonly seals: readonly RecordedSeal[];
}

/** With the last seal: the file that people download, and the platform's mark on all of it. */
async function closeRecord(tx: Tx, tools: SealingTools, { known, seals, subject, contentHash, paper }: Closing): Promise<void> {
  const code = formatVerificationCode(subject.scopeId, known.code);
  const file = Buffer.from(paperHtml(paper, { code, address: verificationAddress(tools, code), contentHash }), 'utf8');
  const fileHash = sha256(file);
  const mark = await tools.seals.seal(recordStatement({
    scopeId: subject.scopeId, id: known.id, versionNo: subject.versionNo, code: known.code, contentHash, paper, seals, fileHash, completedAt: tx.now.toISOString(),
  }));
  await tx.query(
    `update sealed_document set file = $3, file_hash = $4, algorithm = $5, key_id = $6, signature = $7, completed_at = $8,
       state = 'EFFECTIVE', state_at = $8 where scope_id = $1 and id = $2`,
    [subject.scopeId, known.id, file, fileHash, mark.algorithm, mark.keyId, mark.signature, tx.now],
  );
}

async function findRecord(tx: Tx, { scopeId, kind, id, versionNo }: SealedSubject): Promise<Known | undefined> {
  const [row] = await tx.query<Known>(
    `select id, code, seals from sealed_document where scope_id = $1 and kind = $2 and subject_id = $3 and version_no = $4 for update`,
    [scopeId, kind, id, versionNo],
  );
  return row;
}

async function openRecord(tx: Tx, { subject, facet, number, content, contentHash, paper }: Omit<Sealing, 'seal' | 'complete'>): Promise<Known> {
  const [row] = await tx.query<Known>(
    `insert into sealed_document (scope_id, facet, kind, subject_id, version_no, number, title, code, content, content_hash, paper)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id, code, seals`,
    [subject.scopeId, facet, subject.kind, subject.id, subject.versionNo, number, paper.title, verificationSecret(randomBytes(16)),
      JSON.stringify(content), contentHash, JSON.stringify(paper)],
  );
  if (!row) throw notFound();
  return row;
}

/** Ends the records of a subject that still stand, with the reason that a verifier is told. */
export async function endRecords(
  tx: Tx, subject: Omit<SealedSubject, 'versionNo'>, state: Exclude<keyof typeof sealedDocumentStates, 'SEALING' | 'EFFECTIVE'>, reason: string,
): Promise<void> {
  await tx.query(
    `update sealed_document set state = $4, state_at = $5, state_reason = $6
      where scope_id = $1 and kind = $2 and subject_id = $3 and state in ('SEALING', 'EFFECTIVE', 'EXPIRED')`,
    [subject.scopeId, subject.kind, subject.id, state, tx.now, reason],
  );
}

/** What the platform signs when a record is complete. */
export interface ClosedRecord {
  readonly scopeId: number;
  readonly id: string;
  readonly versionNo: number;
  readonly code: string;
  readonly contentHash: string;
  readonly paper: Paper;
  readonly seals: readonly RecordedSeal[];
  readonly fileHash: string;
  readonly completedAt: string;
}

/** The statement behind the platform's mark: whoever changes code, content, paper, seals or file breaks it. */
export function recordStatement(record: ClosedRecord): SealStatement {
  const { code, contentHash, paper, seals, fileHash } = record;
  return {
    subject: 'sealed-document', subjectId: `${record.scopeId}-${record.id}`, version: record.versionNo,
    contentHash: sha256(Buffer.from(canonicalJson({ code, contentHash, paper, seals, fileHash }), 'utf8')),
    capacity: 'PLATFORM', organization: '', userId: '', sealedAt: record.completedAt,
  };
}

/** In hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the foot of a paper says of a record. */
export function proofOf(tools: Pick<SealingTools, 'publicUrl'>, scopeId: number, code: string, contentHash: string): PaperProof {
  const printed = formatVerificationCode(scopeId, code);
  return { code: printed, address: verificationAddress(tools, printed), contentHash };
}
