import { daysInMonth } from './month-days.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

export type IdentityCardCheck =
  | { ok: true; value: string; birthOn: string; sex: 'MALE' | 'FEMALE' }
  | { ok: false; reason: 'LENGTH' | 'CHARACTER' | 'BIRTH_DATE' | 'CHECK_DIGIT'; expected: string | null; message: string };

/** Check character of the first 17 digits of an identity number (GB 11643). */
export function identityCardCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return checkCharacters.charAt(sum % 11);
}

/** GB 11643 identity number of 18 characters; a lower-case x is taken as X, the birth date must exist in the calendar. */
export function checkIdentityCard(text: string): IdentityCardCheck {
  const value = text.trim().toUpperCase();
  if (value.length !== 18) return { ok: false, reason: 'LENGTH', expected: null, message: `身份证号应为 18 位,实为 ${value.length} 位` };
  if (!/^\d{17}[\dX]$/.test(value)) {
    return { ok: false, reason: 'CHARACTER', expected: null, message: '身份证号前 17 位应为数字,末位应为数字或 X' };
  }
  const birthOn = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isCalendarDay(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)))) return { ok: false, reason: 'BIRTH_DATE', expected: null, message: `身份证号中的出生日期 ${birthOn} 不存在` };
  const expected = identityCardCheckCharacter(value);
  if (value[17] !== expected) {
    return { ok: false, reason: 'CHECK_DIGIT', expected, message: `身份证号校验位应为“${expected}”,实为“${value[17]}”` };
  }
  return { ok: true, value, birthOn, sex: Number(value[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

/** Whether the day exists; the standard's own sample was born in 1880. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1800 && year <= 2199 && day >= 1 && day <= daysInMonth(year, month);
}
