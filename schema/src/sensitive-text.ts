import { checkIdentityCard } from './identity-card.js';

export type SensitiveKind = 'IDENTITY_CARD' | 'PHONE' | 'MEDICAL_RECORD';

/** Where a free text names somebody: positions are UTF-16 offsets into the text as given. */
export interface SensitiveMatch {
  kind: SensitiveKind;
  start: number;
  end: number;
  /** The match with its middle hidden, fit for a message. */
  masked: string;
}

const patterns: { kind: SensitiveKind; pattern: RegExp; accept?: (digits: string) => boolean }[] = [
  { kind: 'IDENTITY_CARD', pattern: /(?<![0-9A-Za-z])\d(?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])/g, accept: isIdentityNumber },
  { kind: 'PHONE', pattern: /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)/g },
  { kind: 'PHONE', pattern: /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/g },
  { kind: 'MEDICAL_RECORD', pattern: /(?:病案号|住院号|门诊号|病历号|就诊卡号)\s*(?:为|是)?\s*:?\s*([A-Za-z]{0,3}\d{4,})/g },
];

/**
 * Identity numbers, phone numbers and medical record numbers in a free text (no patient or private data, R-055).
 * Full-width digits and letters count like plain ones; overlapping findings are reported once, the first kind wins.
 */
export function findSensitive(text: string): SensitiveMatch[] {
  const plain = toHalfWidth(text);
  if (!/\d/.test(plain)) return [];
  const found: SensitiveMatch[] = [];
  for (const { kind, pattern, accept } of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (accept && !accept(match[0])) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end, masked: mask(match[0]) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A number with a valid birth date is blocked even where the check digit was mistyped: it still points at a person. */
function isIdentityNumber(matched: string): boolean {
  const check = checkIdentityCard(matched.replace(/[ -]/g, ''));
  return check.ok || check.reason === 'CHECK_DIGIT';
}

function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

function mask(matched: string): string {
  return `${matched.slice(0, 3)}${'*'.repeat(Math.max(matched.length - 5, 1))}${matched.slice(-2)}`;
}
