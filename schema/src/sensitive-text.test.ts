import { describe, expect, it } from 'vitest';
import { findSensitive } from './sensitive-text.js';

const kinds = (text: string) => findSensitive(text).map((match) => match.kind);

describe('free text', () => {
  it('[R-055 fail] an identity number is found, spaced, hyphenated or full-width', () => {
    expect(kinds('患者身份证620000198402290015复诊')).toEqual(['IDENTITY_CARD']);
    expect(kinds('620000 1984 0229 0015')).toEqual(['IDENTITY_CARD']);
    expect(kinds('62000019850315002x')).toEqual(['IDENTITY_CARD']);
  });

  it('[R-055 fail] a mistyped check digit still points at a person', () => {
    expect(kinds('620000198402290016')).toEqual(['IDENTITY_CARD']);
  });

  it('[R-055 fail] mobile, landline and medical record numbers are found', () => {
    expect(kinds('联系电话 13800138000')).toEqual(['PHONE']);
    expect(kinds('+86 138-0013-8000')).toEqual(['PHONE']);
    expect(kinds('0931-8888888')).toEqual(['PHONE']);
    expect(kinds('住院号:ZY20220405')).toEqual(['MEDICAL_RECORD']);
  });

  it('[R-055 pass] counts, dates, codes and document numbers pass', () => {
    expect(kinds('门诊 118 人次,2022-04-05 开展,协议 GS-2022-000123,甘卫医政发〔2022〕37号,12621122DK0000059J')).toEqual([]);
    expect(kinds('订单 2022040512345678901234')).toEqual([]);
    expect(kinds('62000019850229001')).toEqual([]);
  });

  it('gives the place in the original text and hides the middle', () => {
    const [match] = findSensitive('电话13800138000。');
    expect(match).toMatchObject({ start: 2, end: 13, masked: '138******00' });
  });
});
