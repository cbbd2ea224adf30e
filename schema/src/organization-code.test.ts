import { describe, expect, it } from 'vitest';
import { checkOrganizationCode } from './organization-code.js';

describe('organisation code', () => {
  it('accepts a published code with and without hyphen', () => {
    expect(checkOrganizationCode('66195133-X')).toEqual({ ok: true, value: '66195133X' });
    expect(checkOrganizationCode('66195133x')).toEqual({ ok: true, value: '66195133X' });
  });

  it('names the expected character', () => {
    expect(checkOrganizationCode('661951331')).toMatchObject({ ok: false, reason: 'CHECK_DIGIT', expected: 'X' });
  });

  it('refuses a wrong length and foreign characters', () => {
    expect(checkOrganizationCode('6619513')).toMatchObject({ ok: false, reason: 'LENGTH' });
    expect(checkOrganizationCode('6619_133X')).toMatchObject({ ok: false, reason: 'CHARACTER' });
  });
});
