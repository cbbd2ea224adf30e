import type { DivisionLevel } from './vocabulary.js';

export type DivisionCheck =
  | { ok: true; value: string; level: DivisionLevel; provinceCode: string; cityCode: string | null }
  | { ok: false; reason: 'LENGTH' | 'CHARACTER' | 'SHAPE'; message: string };

/**
 * Shape of a GB/T 2260 code: PP0000 province, PPCC00 prefecture, PPCCDD county.
 * Whether the code exists (and in which year) is a question for the division table, not for arithmetic.
 */
export function checkDivisionCode(text: string): DivisionCheck {
  const value = text.trim();
  if (value.length !== 6) return { ok: false, reason: 'LENGTH', message: `行政区划代码应为 6 位数字,实为 ${value.length} 位` };
  if (!/^\d{6}$/.test(value)) return { ok: false, reason: 'CHARACTER', message: '行政区划代码只能是数字' };
  if (/^[09]/.test(value) || value[1] === '0') {
    return { ok: false, reason: 'SHAPE', message: `行政区划代码前两位“${value.slice(0, 2)}”不是省级代码` };
  }
  if (value.slice(2, 4) === '00' && value.slice(4) !== '00') {
    return { ok: false, reason: 'SHAPE', message: '行政区划代码第 3、4 位为 00 时,第 5、6 位也应为 00' };
  }
  return { ok: true, value, level: levelOf(value), provinceCode: provinceOf(value), cityCode: cityOf(value) };
}

/** Level of a well-formed six-digit code. */
export function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

/** Code of the province that a code lies in. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** Code of the prefecture that a code lies in; null for a province. */
export function cityOf(code: string): string | null {
  return levelOf(code) === 'PROVINCE' ? null : `${code.slice(0, 4)}00`;
}

/** Code one level up; null for a province. */
export function parentOf(code: string): string | null {
  const level = levelOf(code);
  if (level === 'PROVINCE') return null;
  return level === 'CITY' ? provinceOf(code) : cityOf(code);
}
