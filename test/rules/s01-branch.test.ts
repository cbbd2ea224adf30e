import { describe, expect, it } from 'vitest';
import type { ActivityType } from '@jiedui/schema/parameters/shapes';
import { evaluateLoad, type LoadFacts } from '@jiedui/server/policy/load';
import type { ActivityFacts } from '@jiedui/server/policy/load-amount';
import { evaluateDuty } from '@jiedui/server/policy/presence';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';
import { packOf, receiver, said, somebody } from './cases.js';

const pack = packOf('BR-S01');
const work = (type: ActivityType, on: string, slot: 'AM' | 'PM' | null = null, quantity = 1): ActivityFacts => ({ personId: 'li', siteId: 'receiver', type, on, slot, quantity });

/** A stay of the second quarter of 2022, judged after its end. */
function quarter(activities: ActivityFacts[], over: Partial<LoadFacts> = {}) {
  return evaluateLoad(pack, {
    receiver: receiver(), from: '2022-04-01', to: '2022-06-30', today: '2022-07-10', activities, calendar: plainCalendar,
    stays: [{ personId: 'li', personName: '李某', siteId: 'receiver', role: 'MEMBER', mode: 'STATION', from: '2022-04-01', to: '2022-06-30', leaveOn: [] }],
    ...over,
  });
}

const lineOf = (lines: ReturnType<typeof quarter>, id: string) => {
  const line = lines.find((one) => one.quotaId === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
};
const mondays = ['2022-04-04', '2022-04-11', '2022-04-18', '2022-04-25', '2022-05-02', '2022-05-09', '2022-05-16', '2022-05-23', '2022-05-30', '2022-06-06', '2022-06-13', '2022-06-20'];
const months = ['2022-04-12', '2022-05-12', '2022-06-14'];

describe('Branch of a medical community: work of a quarter', () => {
  it('[R-001 pass] a whole day every full week; the weeks cut off at both ends are not judged', () => {
    const line = lineOf(quarter(mondays.map((on) => work('CLINIC', on))), 'weekly-day');
    expect(line.finding).toMatchObject({ verdict: 'MET', ruleId: 'R-001', numbers: { met: 12, missed: 0, exempt: 2 } });
  });

  it('[R-001 fail] half a day in one week is not a day, two half-days are', () => {
    const half = lineOf(quarter([...mondays.slice(1).map((on) => work('CLINIC', on)), work('CLINIC', '2022-04-04', 'AM')]), 'weekly-day');
    expect(half.finding).toMatchObject({ verdict: 'NOT_MET', since: '2022-04-04', numbers: { missed: 1, amount: 0.5 } });
    const halves = [work('CLINIC', '2022-04-04', 'AM'), work('ROUND', '2022-04-07', 'PM')];
    expect(lineOf(quarter([...mondays.slice(1).map((on) => work('CLINIC', on)), ...halves]), 'weekly-day').finding.verdict).toBe('MET');
  });

  it('[R-005 pass] one lecture in the quarter', () => {
    expect(lineOf(quarter([work('LECTURE', '2022-06-30')]), 'lecture').finding).toMatchObject({ verdict: 'MET', ruleId: 'R-005' });
  });

  it('[R-005 fail] none', () => {
    expect(lineOf(quarter([work('LECTURE', '2022-07-01')]), 'lecture').finding.verdict).toBe('NOT_MET');
  });

  it('[R-006 pass] a teaching round, guidance and a clinic in each month', () => {
    const lines = quarter(months.flatMap((on) => [work('TEACHING_ROUND', on, 'PM'), work('CLINIC', on, 'AM'), work('GUIDANCE', `${on.slice(0, 8)}20`, 'AM')]));
    for (const id of ['teaching-round', 'guidance', 'clinic']) expect(lineOf(lines, id).finding).toMatchObject({ verdict: 'MET', ruleId: 'R-006' });
  });

  it('[R-006 fail] each of them, not any: a month without guidance is short', () => {
    const lines = quarter(months.flatMap((on) => [work('TEACHING_ROUND', on, 'PM'), work('CLINIC', on, 'AM')]));
    expect(lineOf(lines, 'guidance').finding).toMatchObject({ verdict: 'NOT_MET', numbers: { missed: 3 } });
    expect(lineOf(lines, 'clinic').finding.verdict).toBe('MET');
  });

  it('[R-007 pass] one new technique in the assignment', () => {
    expect(lineOf(quarter([work('NEW_TECHNIQUE', '2022-05-05')]), 'new-technique').finding).toMatchObject({ verdict: 'MET', ruleId: 'R-007' });
  });

  it('[R-007 fail] none by the end; before the end it is not known', () => {
    expect(lineOf(quarter([]), 'new-technique').finding.verdict).toBe('NOT_MET');
    expect(lineOf(quarter([], { today: '2022-05-01' }), 'new-technique').finding.verdict).toBe('UNKNOWN');
  });

  it('[R-008 pass] two patients referred down each month, on one morning too', () => {
    expect(lineOf(quarter(months.map((on) => work('DOWN_REFERRAL', on, 'AM', 2))), 'down-referral').finding).toMatchObject({ verdict: 'MET', ruleId: 'R-008' });
  });

  it('[R-008 fail] one in June', () => {
    const lines = quarter(months.map((on, index) => work('DOWN_REFERRAL', on, 'AM', index === 2 ? 1 : 2)));
    expect(lineOf(lines, 'down-referral').finding).toMatchObject({ verdict: 'NOT_MET', since: '2022-06-01', numbers: { amount: 1, missed: 1 } });
  });

  it('[R-002 pass] a duty shift with its reason', () => {
    expect(said(evaluateDuty(pack, { person: somebody, exceptionReason: '抗洪抢险' }), 'DUTY_SHIFT')).toBe('MET R-002');
  });

  it('[R-002 fail] a duty shift without one is refused', () => {
    const [finding] = evaluateDuty(pack, { person: somebody, exceptionReason: ' ' });
    expect(finding).toMatchObject({ verdict: 'NOT_MET', effect: 'BLOCK', ruleId: 'R-002' });
  });
});
