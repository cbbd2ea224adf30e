/**
 * Responsible for the public verification: a code or a file in, a verdict with every printed field out. Knows nobody: who asks
 * is anonymous, and a code that does not exist is answered like one that cannot exist. Talks to: app.verify_document.
 */
import { canonicalJson } from '@jiedui/schema/canonical-json';
import { formatVerificationCode, parseVerificationCode, type Verification, type VerificationVerdict, type VerifiedDocument } from '@jiedui/schema/verification';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Clock } from '../../clock.js';
import type { Database } from '../../db/data-source.js';
import { CODE_META } from './paper-html.js';
import type { SealProvider } from './seal-provider.js';
import { recordStatement, sha256, type RecordedSeal } from './sealed-document.service.js';

interface Row {
  readonly scope_id: number;
  readonly id: string;
  readonly kind: VerifiedDocument['kind'];
  readonly subject_id: string;
  readonly version_no: number;
  readonly number: string;
  readonly title: string;
  readonly code: string;
  readonly content: unknown;
  readonly content_hash: string;
  readonly paper: VerifiedDocument['paper'];
  readonly seals: readonly RecordedSeal[];
  readonly real_file_hash: string | null;
  readonly file_hash: string | null;
  readonly algorithm: string | null;
  readonly key_id: string | null;
  readonly signature: string | null;
  readonly completed_at: Date | null;
  readonly state: VerifiedDocument['state'];
  readonly state_at: Date;
  readonly state_reason: string | null;
}

interface Tools {
  readonly database: Pick<Database, 'call'>;
  readonly seals: SealProvider;
  readonly clock: Clock;
}

/** Verifies what somebody typed, scanned or holds as a file. */
export class VerificationService {
  readonly #tools: Tools;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** By the code alone: is what it stands for recorded, complete and unchanged? */
  async byCode(written: string, serial: string): Promise<Verification> {
    const row = await this.#find(written);
    const base = { checkedAt: this.#tools.clock.now().toISOString(), serial, receivedHash: null };
    if (!row) return { ...base, verdict: 'UNKNOWN', ...said([]), document: null };
    const { document, faults } = await this.#check(row);
    return { ...base, verdict: verdictOf(row, faults), ...said(faults), document };
  }

  /** By the downloaded file: any other byte, and it is INVALID. */
  async byFile(bytes: Buffer, serial: string): Promise<Verification> {
    const receivedHash = sha256(bytes);
    const base = { checkedAt: this.#tools.clock.now().toISOString(), serial, receivedHash };
    const row = await this.#find(codeIn(bytes));
    if (!row) return { ...base, verdict: 'INVALID', ...said([{ zh: '文件中没有本平台登记的核验码', en: 'The file names no code that this platform has on record' }]), document: null };
    const { document, faults } = await this.#check(row);
    const same = receivedHash === row.file_hash;
    const all = same ? faults : [...faults, { zh: '文件与登记的原件不一致', en: 'The file is not the one on record' }];
    return { ...base, verdict: same ? verdictOf(row, faults) : 'INVALID', ...said(all), document };
  }

  async #find(written: string): Promise<Row | undefined> {
    const parsed = parseVerificationCode(written);
    // Asked for all the same, so that a code that cannot exist takes as long as one that does not.
    const [row] = await this.#tools.database.call<Row>('select * from app.verify_document($1, $2)', [parsed?.scopeId ?? 0, parsed?.secret ?? '']);
    return row;
  }

  async #check(row: Row): Promise<{ document: VerifiedDocument; faults: Label[] }> {
    const seals = await Promise.all(row.seals.map(async (seal) => ({
      label: seal.label, name: seal.name, sealedAt: seal.sealedAt, valid: await this.#sealHolds(row, seal),
    })));
    const faults = [
      sha256(Buffer.from(canonicalJson(row.content), 'utf8')) !== row.content_hash && { zh: '登记的内容与其摘要不符', en: 'The recorded content does not fit its digest' },
      row.file_hash !== null && row.real_file_hash !== row.file_hash && { zh: '登记的文件与其摘要不符', en: 'The recorded file does not fit its digest' },
      row.completed_at !== null && !(await this.#markHolds(row)) && { zh: '平台签名与登记的内容不符', en: 'The platform’s signature does not fit what is recorded' },
      ...seals.map((seal) => !seal.valid && { zh: `${seal.name}的印章与内容不符`, en: `The seal of ${seal.name} does not fit the content` }),
    ].filter((fault) => fault !== false);
    return { document: documentOf(row, seals), faults };
  }

  #sealHolds(row: Row, seal: RecordedSeal): Promise<boolean> {
    return this.#tools.seals.verify({
      subject: row.kind.toLowerCase(), subjectId: `${row.scope_id}-${row.subject_id}`, version: row.version_no, contentHash: seal.contentHash ?? row.content_hash,
      capacity: seal.capacity, organization: seal.organization, userId: seal.userId, sealedAt: seal.sealedAt,
    }, seal);
  }

  async #markHolds(row: Row): Promise<boolean> {
    const { algorithm, key_id: keyId, signature, file_hash: fileHash, completed_at: completedAt } = row;
    if (algorithm === null || keyId === null || signature === null || fileHash === null || completedAt === null) return false;
    const statement = recordStatement({
      scopeId: row.scope_id, id: row.id, versionNo: row.version_no, code: row.code, contentHash: row.content_hash, paper: row.paper,
      seals: row.seals, fileHash, completedAt: completedAt.toISOString(),
    });
    return this.#tools.seals.verify(statement, { algorithm, keyId, signature });
  }
}

function said(faults: readonly Label[]): Pick<Verification, 'faults' | 'faultsEn'> {
  return { faults: faults.map(({ zh }) => zh), faultsEn: faults.map(({ en }) => en) };
}

function verdictOf(row: Row, faults: readonly Label[]): VerificationVerdict {
  if (faults.length > 0) return 'INVALID';
  if (row.state === 'SEALING') return 'UNSEALED';
  return row.state === 'EFFECTIVE' || row.state === 'EXPIRED' ? 'VALID' : 'VOID';
}

function documentOf(row: Row, seals: VerifiedDocument['seals']): VerifiedDocument {
  return {
    kind: row.kind, number: row.number, title: row.title, code: formatVerificationCode(row.scope_id, row.code), versionNo: row.version_no,
    state: row.state, stateAt: row.state_at.toISOString(), stateReason: row.state_reason, completedAt: row.completed_at?.toISOString() ?? null,
    paper: row.paper, seals, contentHash: row.content_hash, fileHash: row.file_hash, algorithm: row.algorithm,
  };
}

const CODE = new RegExp(`<meta name="${CODE_META}" content="([^"]{1,64})">`);

/** The code that a file names; nothing for a file of another kind. */
function codeIn(bytes: Buffer): string {
  return CODE.exec(bytes.subarray(0, 4_096).toString('latin1'))?.[1] ?? '';
}
