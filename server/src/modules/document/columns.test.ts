import { describe, expect, it } from 'vitest';
import { label } from '@jiedui/schema/vocabulary';
import { choice, code, day, identityNumber, phone, text, uscc, whole, yesNo } from './columns.js';
import type { Cell, Column } from './sheet.js';

const head = { key: 'k', title: 't', example: '' };
const read = (column: Column, cell: Exclude<Cell, null>) => {
  const reading = column.read(cell);
  return reading.ok ? reading.value : `${reading.code} → ${reading.expected}`;
};

describe('cells', () => {
  it.each([
    ['2022-04-06', '2022-04-06'], ['2022/4/6', '2022-04-06'], ['2022.4.6', '2022-04-06'], ['20220406', '2022-04-06'], ['2022年4月6日', '2022-04-06'],
    [new Date(Date.UTC(2022, 3, 6)), '2022-04-06'], ['2024-02-30', 'NO_SUCH_DAY → 2024-02-29 或更早'], ['2022-13-01', 'NO_SUCH_DAY → 存在的日期'],
    ['四月六日', 'NOT_A_DATE → 如 2022-04-06'], [44_657, 'NOT_A_DATE → 如 2022-04-06'],
  ])('a day from %s is %s', (cell, expected) => {
    expect(read(day(head), cell)).toBe(expected);
  });

  it('a code: check characters, full-width digits, and numbers that Excel has rounded', () => {
    expect(read(uscc(head), '９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
    expect(read(uscc(head), '91350100m000100y43')).toBe('91350100M000100Y43');
    expect(read(uscc(head), '91350100M000100Y44')).toBe('USCC → 91350100M000100Y43');
    expect(read(uscc(head), 126_211_220_000_000_000)).toContain('CODE_AS_NUMBER');
    expect(read(code(head, 40), 12_345)).toBe('12345');
    expect(read(code(head, 40), 12_345_678_901_234_568)).toContain('CODE_AS_NUMBER');
    expect(read(identityNumber(head), '11010519491231002x')).toBe('11010519491231002X');
    expect(read(identityNumber(head), '620000198502290012')).toBe('ID_NUMBER → 18 位身份证号');
    expect(read(identityNumber(head), '62000019840229001X')).toBe('ID_NUMBER → 末位应为 5');
  });

  it('one of a list by its Chinese name, English name, code or usual short form', () => {
    const column = choice(head, { GENERAL: label('综合医院', 'General'), TCM: label('中医医院', 'TCM') }, { 综合: 'GENERAL' });
    expect(['综合医院', 'general', 'TCM', '综合', '牙科'].map((cell) => read(column, cell))).toEqual(['GENERAL', 'GENERAL', 'TCM', 'GENERAL', 'NOT_ALLOWED → 综合医院、中医医院']);
    expect(['是', '否', 'Y', true, '或许'].map((cell) => read(yesNo(head), cell))).toEqual([true, false, true, true, 'NOT_ALLOWED → 是、否']);
    expect(['1,200', 300, '3.5', '-1'].map((cell) => read(whole(head, 0, 2_000), cell))).toEqual([1_200, 300, 'NOT_A_NUMBER → 0…2000 的整数', 'NOT_A_NUMBER → 0…2000 的整数']);
  });

  it('text keeps its full-width brackets and refuses personal numbers; phones look like phones', () => {
    expect(read(text(head, 40), ' 某县医院（东院） ')).toBe('某县医院（东院）');
    expect(read(text(head, 40), '住院号 1234567')).toContain('PERSONAL_DATA');
    expect(read(text(head, 3), '四个汉字')).toBe('TOO_LONG → 最多 3 个字');
    expect(read(phone(head), '139-1111-2222')).toBe('139-1111-2222');
    expect(read(phone(head), '无')).toContain('PHONE');
  });
});
