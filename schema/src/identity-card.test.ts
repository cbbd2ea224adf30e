import { describe, expect, it } from 'vitest';
import { checkIdentityCard } from './identity-card.js';

describe('identity number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'FEMALE'],
    ['440524188001010014', '1880-01-01', 'MALE'],
    ['620000198402290015', '1984-02-29', 'MALE'],
    ['62000019850315002x', '1985-03-15', 'FEMALE'],
  ])('%s', (number, birthOn, sex) => {
    expect(checkIdentityCard(number)).toMatchObject({ ok: true, value: number.toUpperCase(), birthOn, sex });
  });

  it('refuses a birth date that does not exist although the check digit is right', () => {
    expect(checkIdentityCard('620000198502290012')).toMatchObject({ ok: false, reason: 'BIRTH_DATE' });
  });

  it('names the expected check character', () => {
    expect(checkIdentityCard('620000198402290016')).toMatchObject({ ok: false, reason: 'CHECK_DIGIT', expected: '5' });
  });

  it('refuses letters and a wrong length', () => {
    expect(checkIdentityCard('6200001984022900A5')).toMatchObject({ ok: false, reason: 'CHARACTER' });
    expect(checkIdentityCard('62000019840229')).toMatchObject({ ok: false, reason: 'LENGTH' });
  });
});
