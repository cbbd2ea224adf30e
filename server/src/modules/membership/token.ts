import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A session's secret: 256 random bits for the cookie, and their SHA-256 for the database. */
export interface SessionToken {
  readonly token: string;
  readonly hash: Buffer;
}

const WRITTEN = /^[A-Za-z0-9_-]{43}$/;
/** Without letters and digits that are mistaken for each other. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export function newToken(): SessionToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest() };
}

/** The database's key of a cookie's token; null if it cannot be one. */
export function hashOf(token: string | undefined): Buffer | null {
  return token !== undefined && WRITTEN.test(token) ? createHash('sha256').update(token).digest() : null;
}

/** Ten one-time codes for the day the telephone is lost, XXXXX-XXXXX. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = Array.from({ length: 10 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** The form in which a recovery code is kept; 50 random bits need no slow hash. */
export function hashOfRecoveryCode(code: string): string {
  return createHash('sha256').update(code.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest('hex');
}
