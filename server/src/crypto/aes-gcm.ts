import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import type { FieldCrypto, Sealed } from './provider.js';

const ALGORITHM = 1;
const NONCE = 12;
const NONCES = 256;
const TAG = 16;

/** Key objects: bytes would be made into one anew for every field, which costs Node 24 more than the cipher. */
interface Keys {
  readonly encryption: KeyObject;
  readonly index: KeyObject;
}

/** AES-256-GCM with HMAC-SHA-256 indexes. Layout: algorithm (1), length of key id (1), key id, nonce (12), tag (16), ciphertext. */
export class AesGcm implements FieldCrypto {
  readonly #keys = new Map<string, Keys>();
  readonly #current: string;
  #nonces: Buffer = Buffer.alloc(0);

  /** `written`: `<key id>:<32 bytes in base64>` each; the first encrypts and indexes, all decrypt. */
  constructor(written: readonly string[]) {
    for (const entry of written) {
      const [id = '', encoded = ''] = entry.split(':');
      const master = Buffer.from(encoded, 'base64');
      if (id === '' || master.length !== 32) throw new Error('A field key is <key id>:<32 bytes in base64>.');
      this.#keys.set(id, { encryption: derived(master, 'encryption'), index: derived(master, 'index') });
    }
    const [first] = this.#keys.keys();
    if (first === undefined) throw new Error('At least one field key is needed.');
    this.#current = first;
  }

  seal(plain: string, context: string): Sealed {
    const id = Buffer.from(this.#current);
    const nonce = this.#nonce();
    const head = Buffer.concat([Buffer.from([ALGORITHM, id.length]), id]);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#current).encryption, nonce);
    cipher.setAAD(Buffer.concat([head, Buffer.from(context)]));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
  }

  open(sealed: Sealed, context: string): string {
    if (sealed[0] !== ALGORITHM) throw new Error('Encrypted with an algorithm that this provider does not know.');
    const start = 2 + (sealed[1] ?? 0);
    const nonce = sealed.subarray(start, start + NONCE);
    const tag = sealed.subarray(start + NONCE, start + NONCE + TAG);
    const decipher = createDecipheriv('aes-256-gcm', this.#key(sealed.toString('utf8', 2, start)).encryption, nonce, {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.concat([sealed.subarray(0, start), Buffer.from(context)]));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(start + NONCE + TAG)), decipher.final()]).toString('utf8');
  }

  blindIndex(plain: string, context: string): Buffer {
    return createHmac('sha256', this.#key(this.#current).index).update(context).update('\0').update(plain).digest();
  }

  /** Fetched many at a time: asking for a few random bytes costs as much as the cipher. */
  #nonce(): Buffer {
    if (this.#nonces.length < NONCE) this.#nonces = randomBytes(NONCE * NONCES);
    const nonce = this.#nonces.subarray(0, NONCE);
    this.#nonces = this.#nonces.subarray(NONCE);
    return nonce;
  }

  #key(id: string): Keys {
    const keys = this.#keys.get(id);
    if (!keys) throw new Error(`The field key ${id} is not configured.`);
    return keys;
  }
}

function derived(master: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `jiedui field ${purpose}`, 32)));
}
