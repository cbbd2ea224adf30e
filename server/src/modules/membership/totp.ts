import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

/** A new secret in base32, 160 bits. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function enrolmentUri(secret: string, login: string): string {
  return totpOf(secret, login).toString();
}

/** The time step that a six-digit code belongs to, now or one step beside; null if it is none of them. */
export function stepOf(secret: string, code: string, now: Date = new Date()): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD) + delta;
}

/** The code of a time step. */
export function codeOf(secret: string, step: number): string {
  return totpOf(secret, '').generate({ timestamp: step * PERIOD * 1_000 });
}

/** A step whose code is taken now: the present one, or the next if that is spent (a code is good one step early, too). */
export function unspentStep(last: number | null, now: Date = new Date()): number {
  const present = Math.floor(now.getTime() / 1_000 / PERIOD);
  return Math.min(Math.max(present, (last ?? 0) + 1), present + 1);
}

function totpOf(secret: string, login: string): TOTP {
  return new TOTP({ issuer: 'Jiedui', label: login || 'jiedui', secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 });
}
