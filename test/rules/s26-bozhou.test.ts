import { describe, expect, it } from 'vitest';
import { evaluateMember } from '@jiedui/server/policy/eligibility';
import { flagsOf, problemsOf } from '@jiedui/server/policy/finding';
import { displayed, grade, schemeOf, score } from '@jiedui/server/policy/scoring';
import { evaluateTeam } from '@jiedui/server/policy/team';
import { member, only, packOf, receiver, supporter, team } from './cases.js';

const pack = packOf('BZ-2016');
const judged = (line: ReturnType<typeof member>) => evaluateMember(pack, { receiver: receiver(), supporter: supporter(), member: line });

describe('Bozhou: who goes', () => {
  it('[R-286 pass] six full years of work for the station', () => {
    expect(only(judged(member({ person: { workSince: '2016-04-07' } })), 'MEMBER_WORK')).toMatchObject({ verdict: 'MET', since: '2022-04-06' });
  });

  it('[R-286 fail] a day less', () => {
    expect(problemsOf(judged(member({ person: { workSince: '2016-04-08' } })))).toMatchObject([{ code: 'MEMBER_WORK', ruleId: 'R-286', numbers: { shortByDays: 1 } }]);
  });

  it('[R-282 pass] deputy senior or above on circuit; six years are not asked there', () => {
    const circuit = judged(member({ person: { titleLevel: 'SENIOR', workSince: '2021-01-01' }, stay: { mode: 'CIRCUIT' } }));
    expect(only(circuit, 'MEMBER_TITLE')).toMatchObject({ verdict: 'MET', ruleId: 'R-282' });
    expect(circuit.some((finding) => finding.code === 'MEMBER_WORK')).toBe(false);
  });

  it('[R-282 fail] an intermediate title on circuit', () => {
    expect(problemsOf(judged(member({ stay: { mode: 'CIRCUIT' } })))).toMatchObject([{ code: 'MEMBER_TITLE', ruleId: 'R-282' }]);
  });

  it('[R-287 pass] eight are about ten', () => {
    expect(only(evaluateTeam(pack, team(8)), 'TEAM_TARGET')).toMatchObject({ verdict: 'MET', required: '约 10 人(不少于 8 人)' });
  });

  it('[R-287 fail] seven are flagged, not refused', () => {
    const findings = evaluateTeam(pack, team(7));
    expect(flagsOf(findings)).toMatchObject([{ code: 'TEAM_TARGET', ruleId: 'R-287' }]);
    expect(problemsOf(findings)).toEqual([]);
  });

  it('[R-288 pass] six months', () => {
    expect(only(judged(member({ stay: { endOn: '2022-10-05' } })), 'MEMBER_TERM')).toMatchObject({ verdict: 'MET', ruleId: 'R-288' });
  });

  it('[R-288 fail] a day less, or days of unauthorised absence', () => {
    expect(problemsOf(judged(member({ stay: { endOn: '2022-10-04' } })))).toMatchObject([{ code: 'MEMBER_TERM', ruleId: 'R-288' }]);
    expect(problemsOf(judged(member({ stay: { endOn: '2022-10-05', brokenOn: ['2022-06-01'] } })))).toMatchObject([{ code: 'MEMBER_TERM' }]);
  });
});

describe('Bozhou: monthly score (J-5)', () => {
  const found = schemeOf(pack, 'month');
  if (found === null) throw new Error('no scheme');
  const { scheme } = found;
  const total = (ATTENDANCE: string, WORKLOAD: string, RECORDS: string, SATISFACTION: string) =>
    score(scheme, { ATTENDANCE, WORKLOAD, RECORDS, SATISFACTION }).total ?? '';

  it('[R-294 pass] 80 passes, also where binary floating point falls short of it', () => {
    const exact = total('78', '92', '77', '69');
    expect(exact).toBe('80');
    expect(grade(scheme, exact)).toMatchObject({ passed: true, label: '合格' });
    expect(grade(scheme, '91.5')).toMatchObject({ passed: true });
  });

  it('[R-294 fail] 79.997 is shown as 80.00 and fails all the same', () => {
    const below = total('77.98', '92', '77', '69');
    expect(below).toBe('79.997');
    expect(displayed(below)).toBe('80.00');
    expect(grade(scheme, below)).toMatchObject({ passed: false, note: '79.997 < 80 不合格' });
  });

  it('weights and pass mark come from the pack', () => {
    expect(scheme.items.map((item) => item.weight)).toEqual(['0.15', '0.35', '0.20', '0.30']);
    expect(found.ruleId).toBe('R-294');
  });
});
