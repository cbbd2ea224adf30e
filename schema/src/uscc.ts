import { checkDivisionCode } from './division-code.js';
import { organizationCodeCheckCharacter } from './organization-code.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccCheck =
  | { ok: true; value: string; divisionCode: string; organizationCode: string }
  | {
      ok: false;
      reason: 'LENGTH' | 'CHARACTER' | 'DIVISION' | 'ORGANIZATION_CODE' | 'CHECK_DIGIT';
      /** The character that would be right; null where no single one is. */
      expected: string | null;
      /** Position from 1; null where the whole text is wrong. */
      position: number | null;
      message: string;
    };

/**
 * Check character of the first 17 characters of a unified social credit code (GB 32100-2015).
 * When the weighted sum is a multiple of 31 the character is '0', not the 32nd of the alphabet.
 */
export function usccCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(body.charAt(index)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** GB 32100-2015 code of 18 characters: alphabet, division shape, the GB 11714 code inside, and the check character. */
export function checkUscc(text: string): UsccCheck {
  const value = text.trim().toUpperCase();
  if (value.length !== 18) return refuse('LENGTH', null, null, `统一社会信用代码应为 18 位,实为 ${value.length} 位`);
  for (let index = 0; index < 18; index += 1) {
    const character = value.charAt(index);
    if (!alphabet.includes(character)) {
      return refuse('CHARACTER', null, index + 1, `统一社会信用代码第 ${index + 1} 位“${character}”不在允许的字符内(不含 I、O、S、V、Z)`);
    }
  }
  const division = value.slice(2, 8);
  const divisionCheck = checkDivisionCode(division);
  if (!divisionCheck.ok && division !== '100000') return refuse('DIVISION', null, 3, `登记机关${divisionCheck.message}`);
  const expected = usccCheckCharacter(value);
  if (value[17] !== expected) {
    return refuse('CHECK_DIGIT', expected, 18, `统一社会信用代码校验位应为“${expected}”,实为“${value[17]}”`);
  }
  const organizationCode = value.slice(8, 17);
  const inner = organizationCodeCheckCharacter(organizationCode);
  if (organizationCode[8] !== inner) {
    return refuse('ORGANIZATION_CODE', inner, 17, `内含组织机构代码校验位(第 17 位)应为“${inner}”,实为“${organizationCode[8]}”`);
  }
  return { ok: true, value, divisionCode: division, organizationCode };
}

function refuse(
  reason: Extract<UsccCheck, { ok: false }>['reason'],
  expected: string | null,
  position: number | null,
  message: string,
): UsccCheck {
  return { ok: false, reason, expected, position, message };
}
