import { describe, expect, it } from 'vitest';
import { emptyCells, faultsOf, linesOf, paste, rowsOf, typeNamed, type Cells } from './sheet.js';

let count = 0;
const newId = (): string => `id-${(count += 1)}`;
const cells = (over: Partial<Cells> = {}): Cells => ({ ...emptyCells(newId), ...over });
const rows = rowsOf(['2022-06-06', '2022-06-07', '2022-06-08']);

describe('a month as a sheet', () => {
  it('knows work by its name in either language, or its code', () => {
    expect([typeNamed(' 门诊 '), typeNamed('Round'), typeNamed('SURGERY'), typeNamed('下转'), typeNamed('任何工作'), typeNamed('喝茶')]).toEqual(['CLINIC', 'ROUND', 'SURGERY', 'DOWN_REFERRAL', null, null]);
  });

  it('says which cell is wrong', () => {
    expect(faultsOf(cells({ work: '喝茶', quantity: '三' }))).toEqual({ work: 'UNKNOWN_WORK', quantity: 'BAD_QUANTITY' });
    expect(faultsOf(cells({ work: '门诊', quantity: '0' }))).toEqual({ quantity: 'BAD_QUANTITY' });
    expect(faultsOf(cells({ quantity2: '3' }))).toEqual({ work2: 'NO_WORK' });
    expect(faultsOf(cells({ note: '电话 13912345678' }))).toEqual({ work: 'NO_WORK', note: 'SENSITIVE' });
    expect(faultsOf(cells({ work: '门诊', note: '血压控制' }))).toEqual({});
  });

  it('makes one record of each work, with its own id', () => {
    const sheet = { '2022-06-06 AM': cells({ work: '门诊', quantity: '32', work2: '带教', department: '内科', ids: ['a', 'b'] }), '2022-06-07 PM': cells({ work: '喝茶' }) };
    expect(linesOf(rows, sheet)).toEqual([
      { key: '2022-06-06 AM', column: 'work', type: 'CLINIC', day: '2022-06-06', slot: 'AM', quantity: 32, department: '内科', note: '', entryId: 'a' },
      { key: '2022-06-06 AM', column: 'work2', type: 'TEACHING', day: '2022-06-06', slot: 'AM', quantity: 1, department: '内科', note: '', entryId: 'b' },
    ]);
  });

  it('takes a block from a spreadsheet at the cell it is pasted into', () => {
    const sheet = paste('门诊\t30\n查房\t12\n', { row: 1, column: 0 }, rows, {}, newId);
    expect(linesOf(rows, sheet).map((line) => [line.key, line.type, line.quantity])).toEqual([['2022-06-06 PM', 'CLINIC', 30], ['2022-06-07 AM', 'ROUND', 12]]);
  });

  it('takes rows that begin with a day and a half-day to where they belong', () => {
    const sheet = paste('2022/6/8\t下午\t手术\t2\n6月6日\t上午\t门诊\t30\n7/6\t上午\t门诊\t1', { row: 0, column: 0 }, rows, {}, newId);
    expect(linesOf(rows, sheet).map((line) => [line.key, line.type, line.quantity])).toEqual([['2022-06-06 AM', 'CLINIC', 30], ['2022-06-08 PM', 'SURGERY', 2]]);
  });

  it('leaves alone what was typed beside the block and ends with the rows', () => {
    const before = { '2022-06-06 AM': cells({ note: '留下' }) };
    const sheet = paste('门诊\t3\n门诊\t4', { row: 0, column: 0 }, rows.slice(0, 1), before, newId);
    expect(sheet['2022-06-06 AM']).toMatchObject({ work: '门诊', quantity: '3', note: '留下' });
    expect(sheet['2022-06-06 PM']).toBeUndefined();
  });
});
