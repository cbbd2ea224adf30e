import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc, usccCheckCharacter } from './uscc.js';

const fixtures = [
  '11620000DK0000016T', '12620100DK0000024P', '12120101DK0000032F', '11621122DK0000040Q', '12621122DK0000059J', '12621122DK0000067D',
  '11621100DK0000075F', '11120000DK00000837', '12410803DK0000091K', '12341600DK0000104M', '12510700DK0000112A', '12220822DK00001206',
  '12621122DK00005690',
];

describe('unified social credit code', () => {
  it.each(fixtures)('accepts %s', (code) => {
    expect(checkUscc(code)).toMatchObject({ ok: true, value: code });
  });

  it('accepts a published code and takes lower case and spaces around', () => {
    expect(checkUscc(' 91110108551385082q ')).toMatchObject({ ok: true, value: '91110108551385082Q', divisionCode: '110108' });
  });

  it('computes the published worked example', () => {
    expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it('answers 0 where the weighted sum is a multiple of 31', () => {
    expect(usccCheckCharacter('12621122DK0000569')).toBe('0');
  });

  it('names the expected character', () => {
    expect(checkUscc('12621122DK0000059K')).toMatchObject({ ok: false, reason: 'CHECK_DIGIT', expected: 'J', position: 18 });
    expect(checkUscc('12621122DK00005691')).toMatchObject({ ok: false, reason: 'CHECK_DIGIT', expected: '0' });
  });

  it('names the position of a character outside the alphabet', () => {
    expect(checkUscc('1262112ODK0000059J')).toMatchObject({ ok: false, reason: 'CHARACTER', position: 8 });
  });

  it('refuses a wrong length', () => {
    expect(checkUscc('12621122DK000005')).toMatchObject({ ok: false, reason: 'LENGTH' });
  });

  it('refuses a wrong organisation code inside even when the outer check is right', () => {
    const body = '12621122DK0000058';
    expect(checkUscc(body + usccCheckCharacter(body))).toMatchObject({ ok: false, reason: 'ORGANIZATION_CODE', expected: '9' });
  });

  it('refuses every change of one character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (code, index, other) => {
        fc.pre(code[index] !== other);
        expect(checkUscc(code.slice(0, index) + other + code.slice(index + 1)).ok).toBe(false);
      }),
    );
  });
});
