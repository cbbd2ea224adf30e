const weights = [3, 7, 9, 10, 5, 8, 4, 2];

export type OrganizationCodeCheck =
  | { ok: true; value: string }
  | { ok: false; reason: 'LENGTH' | 'CHARACTER' | 'CHECK_DIGIT'; expected: string | null; message: string };

/** Check character of the first eight characters of a GB 11714 organisation code (0-9, A-Z with A = 10). */
export function organizationCodeCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** GB 11714 organisation code: nine characters, a hyphen before the last one allowed; lower case is taken as upper case. */
export function checkOrganizationCode(text: string): OrganizationCodeCheck {
  const value = text.trim().toUpperCase().replace(/^(.{8})-(.)$/, '$1$2');
  if (value.length !== 9) {
    return { ok: false, reason: 'LENGTH', expected: null, message: `组织机构代码应为 9 位,实为 ${value.length} 位` };
  }
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value)) {
    return { ok: false, reason: 'CHARACTER', expected: null, message: '组织机构代码前 8 位应为数字或大写字母,末位应为数字或 X' };
  }
  const expected = organizationCodeCheckCharacter(value);
  if (value[8] === expected) return { ok: true, value };
  return { ok: false, reason: 'CHECK_DIGIT', expected, message: `组织机构代码校验位应为“${expected}”,实为“${value[8]}”` };
}
