/** What a public verification answers: the form both sides of it share. */
import type { Paper } from './paper.js';
import type { sealedDocumentStates } from './states.js';

/**
 * VALID: recorded, complete, nothing changed. INVALID: the file is not the recorded one, or the record does not fit its
 * seals. VOID: recorded, and no longer in force. UNSEALED: seals are missing. UNKNOWN: there is no such code.
 */
export type VerificationVerdict = 'VALID' | 'INVALID' | 'VOID' | 'UNSEALED' | 'UNKNOWN';

export interface VerifiedSeal {
  readonly label: string;
  readonly name: string;
  /** ISO instant. */
  readonly sealedAt: string;
  readonly valid: boolean;
}

export interface VerifiedDocument {
  readonly kind: 'AGREEMENT' | 'EVALUATION' | 'CERTIFICATE';
  readonly number: string;
  readonly title: string;
  readonly code: string;
  readonly versionNo: number;
  readonly state: keyof typeof sealedDocumentStates;
  /** ISO instant at which it came into this state. */
  readonly stateAt: string;
  readonly stateReason: string | null;
  readonly completedAt: string | null;
  /** Every printed field. */
  readonly paper: Paper;
  readonly seals: readonly VerifiedSeal[];
  /** SHA-256 of the sealed content and of the file, in hex. */
  readonly contentHash: string;
  readonly fileHash: string | null;
  readonly algorithm: string | null;
}

export interface Verification {
  readonly verdict: VerificationVerdict;
  /** ISO instant, and the number under which the server logged it. */
  readonly checkedAt: string;
  readonly serial: string;
  /** What does not fit, in Chinese, and the same in English. */
  readonly faults: readonly string[];
  readonly faultsEn: readonly string[];
  readonly document: VerifiedDocument | null;
  /** SHA-256 of the file as the server received it, in hex; null where only a code was asked for. */
  readonly receivedHash: string | null;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET = 16;

/** A code as it is printed: `JD-<scope>-XXXX-XXXX-XXXX-XXXX`, in an alphabet without I, L, O and U. */
export function formatVerificationCode(scopeId: number, secret: string): string {
  let scope = '';
  for (let rest = scopeId; rest > 0; rest = Math.floor(rest / 32)) scope = (ALPHABET[rest % 32] ?? '') + scope;
  return ['JD', scope, ...(secret.match(/.{4}/g) ?? [])].join('-');
}

/** Reads what somebody typed, whatever the spaces, dashes and small letters; null for what no code looks like. */
export function parseVerificationCode(written: string): { scopeId: number; secret: string } | null {
  const letters = written.toUpperCase().replaceAll(/[\s\-–—]/g, '').replace(/^JD/, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length <= SECRET || letters.length > SECRET + 7 || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  let scopeId = 0;
  for (const letter of letters.slice(0, -SECRET)) scopeId = scopeId * 32 + ALPHABET.indexOf(letter);
  return scopeId > 2_147_483_647 || scopeId === 0 ? null : { scopeId, secret: letters.slice(-SECRET) };
}

/** The code letters for so many random bytes: one letter of each. */
export function verificationSecret(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, SECRET), (byte) => ALPHABET[byte % 32] ?? '').join('');
}
