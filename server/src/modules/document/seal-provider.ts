import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';

/** What a seal says: this organisation, by this user, at this instant, stands by this content. */
export interface SealStatement {
  /** Kind of the sealed row, `agreement` or `evaluation`. */
  readonly subject: string;
  readonly subjectId: string;
  readonly version: number;
  /** SHA-256 of the canonical content, in hex. */
  readonly contentHash: string;
  /** As whom: the party of an agreement, the step of a chain. */
  readonly capacity: string;
  readonly organization: string;
  readonly userId: string;
  /** ISO instant with milliseconds. */
  readonly sealedAt: string;
}

/** What is stored with the seal. */
export interface SealMark {
  readonly algorithm: string;
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
}

/**
 * Puts seals on contents and checks them. One interface, so that a licensed service (SM2, an electronic seal by the
 * Electronic Signature Law) can stand where the platform's own signature does; every seal names algorithm and key.
 */
export interface SealProvider {
  readonly algorithm: string;
  seal(statement: SealStatement): Promise<SealMark>;
  /** Whether the mark was made by this provider for exactly this statement. Unknown keys and algorithms: false. */
  verify(statement: SealStatement, mark: SealMark): Promise<boolean>;
}

/** Not a legal electronic seal: it shows that the platform recorded the act and that nothing was changed since. */
const ALGORITHM = 'PLATFORM-ED25519';

/** DER head of a PKCS#8 Ed25519 key; the 32 bytes of the seed follow. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

interface KeyPair {
  readonly own: KeyObject;
  readonly open: KeyObject;
}

/**
 * The platform's own signatures. `written`: `<key id>:<32 bytes in base64>` each, the first signs, all verify; the
 * signing key is derived from it, so that one secret can serve encryption and seals without one revealing the other.
 */
export function platformSeals(written: readonly string[]): SealProvider {
  const keys = new Map(written.map(pairOf));
  const [current] = keys.keys();
  const signing = current === undefined ? undefined : keys.get(current);
  if (current === undefined || signing === undefined) throw new Error('At least one seal key is needed.');
  return {
    algorithm: ALGORITHM,
    seal: async (statement) => {
      const signature = sign(null, bytesOf(statement), signing.own).toString('base64');
      return { algorithm: ALGORITHM, keyId: current, signature };
    },
    verify: async (statement, mark) => {
      const key = mark.algorithm === ALGORITHM ? keys.get(mark.keyId) : undefined;
      return key !== undefined && verify(null, bytesOf(statement), key.open, Buffer.from(mark.signature, 'base64'));
    },
  };
}

function pairOf(entry: string): [string, KeyPair] {
  const [id = '', encoded = ''] = entry.split(':');
  const master = Buffer.from(encoded, 'base64');
  if (id === '' || master.length !== 32) throw new Error('A seal key is <key id>:<32 bytes in base64>.');
  const seed = Buffer.from(hkdfSync('sha256', master, '', 'jiedui seal ed25519', 32));
  const own = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  return [id, { own, open: createPublicKey(own) }];
}

function bytesOf(statement: SealStatement): Buffer {
  return Buffer.from(canonicalJson(statement), 'utf8');
}
