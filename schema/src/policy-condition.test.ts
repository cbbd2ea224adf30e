import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWithin, matchCondition, mayMeet, showCondition } from './policy-condition.js';

describe('conditions', () => {
  it('hold when every attribute fits', () => {
    const when = { 'receiver.category': ['TCM', 'ETHNIC'], 'assignment.role': 'LEADER' } as const;
    const condition = { 'receiver.category': [...when['receiver.category']], 'assignment.role': when['assignment.role'] };
    expect(matchCondition(condition, { 'receiver.category': 'TCM', 'assignment.role': 'LEADER' }).state).toBe('YES');
    expect(matchCondition(condition, { 'receiver.category': 'GENERAL' }).state).toBe('NO');
    expect(matchCondition(condition, { 'receiver.category': 'TCM' })).toEqual({ state: 'UNKNOWN', missing: ['assignment.role'] });
    expect(matchCondition(undefined, {}).state).toBe('YES');
  });

  it('ranges: above excludes the number, from includes it', () => {
    const over = { 'receiver.population': { above: 50_000 } };
    const under = { 'receiver.population': { below: 50_000 } };
    const at = (population: number) => [matchCondition(over, { 'receiver.population': population }).state, matchCondition(under, { 'receiver.population': population }).state];
    expect([at(50_001), at(50_000), at(49_999)]).toEqual([['YES', 'NO'], ['NO', 'NO'], ['NO', 'YES']]);
  });

  it('may meet or exclude each other', () => {
    expect(mayMeet({ 'receiver.population': { above: 50_000 } }, { 'receiver.population': { below: 50_000 } })).toBe(false);
    expect(mayMeet({ 'receiver.population': { above: 50_000 } }, { 'receiver.population': { to: 50_001 } })).toBe(true);
    expect(mayMeet({ 'receiver.category': 'TCM' }, { 'receiver.category': ['TCM', 'GENERAL'] })).toBe(true);
    expect(mayMeet({ 'receiver.creating': true }, { 'receiver.creating': false })).toBe(false);
    expect(mayMeet({ 'receiver.category': 'TCM' }, { 'receiver.standard': 'UNMET' })).toBe(true);
  });

  it('lie within each other', () => {
    expect(isWithin({ 'receiver.category': 'TCM', 'assignment.role': 'LEADER' }, { 'receiver.category': ['TCM', 'GENERAL'] })).toBe(true);
    expect(isWithin({}, { 'receiver.category': 'TCM' })).toBe(false);
    expect(isWithin({ 'programme.year': { from: 2022, to: 2022 } }, { 'programme.year': { from: 2022 } })).toBe(true);
  });

  it('are told in both languages', () => {
    const when = { 'receiver.standard': ['BASIC' as const, 'RECOMMENDED' as const], 'receiver.creating': true };
    expect(showCondition(when)).toBe('受援单位达标情况 = 基本标准或推荐标准,受援单位处于创建期 = 是');
    expect(showCondition(when, 'en')).toBe('Standard of the receiver = Basic standard or Recommended standard, The receiver is creating a standard = yes');
    expect(showCondition({ 'agreement.kind': 'MAIN' })).toBe('协议种类 = 主协议');
    expect(showCondition(undefined)).toBeNull();
  });

  it('names provinces as the divisions do', () => {
    const written = readFileSync(new URL('../../migrations/seed/divisions-2026.csv', import.meta.url), 'utf8').split('\n').map((line) => line.split(','));
    for (const [code = '', name] of written.filter(([, , level]) => level === 'PROVINCE')) {
      expect(showCondition({ 'supporter.province': code })).toContain(`= ${name ?? ''}`);
    }
    expect(showCondition({ 'supporter.province': ['120000', '370000'] }, 'en')).toContain('= Tianjin or Shandong');
  });
});
