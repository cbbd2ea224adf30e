import { describe, expect, it } from 'vitest';
import { belowTurn, nextOf, openedChain, passedOn, returnedTo, turnOf, type ReviewStep } from './report-review.js';

const office = (level: ReviewStep['level']) => ({ level, orgId: level.toLowerCase(), orgName: `${level} office` });
const act = { by: '甲', at: new Date('2022-07-05T01:00:00Z'), note: '属实' };
const states = (chain: readonly ReviewStep[]) => chain.map(({ state }) => state);

describe('a report through the levels', () => {
  const chain = openedChain(['COUNTY', 'CITY', 'PROVINCE'], [office('PROVINCE'), office('COUNTY'), office('CITY')]);

  it('begins at the lowest; a level without an office is left out', () => {
    expect(chain.map(({ level }) => level)).toEqual(['COUNTY', 'CITY', 'PROVINCE']);
    expect(states(chain)).toEqual(['OPEN', 'WAITING', 'WAITING']);
    expect(states(openedChain(['COUNTY', 'CITY', 'PROVINCE'], [office('PROVINCE')]))).toEqual(['OPEN']);
    expect(openedChain(['COUNTY'], [])).toEqual([]);
  });

  it('goes up one by one, each with who and when', () => {
    const second = passedOn(chain, act);
    expect(states(second)).toEqual(['PASSED', 'OPEN', 'WAITING']);
    expect(second[0]).toMatchObject({ by: '甲', at: '2022-07-05T01:00:00.000Z', note: '属实' });
    expect([turnOf(second)?.level, nextOf(second)?.level, belowTurn(second).map(({ level }) => level)]).toEqual(['CITY', 'PROVINCE', ['COUNTY']]);
    const last = passedOn(passedOn(second, act), act);
    expect([states(last), turnOf(last), nextOf(last)]).toEqual([['PASSED', 'PASSED', 'PASSED'], null, null]);
  });

  it('goes back to any lower level, and what lies between waits anew', () => {
    const third = passedOn(passedOn(chain, act), act);
    expect(states(returnedTo(third, 'CITY', act))).toEqual(['PASSED', 'OPEN', 'RETURNED']);
    const first = returnedTo(third, 'COUNTY', act);
    expect(states(first)).toEqual(['OPEN', 'WAITING', 'RETURNED']);
    expect(states(passedOn(passedOn(first, act), act))).toEqual(['PASSED', 'PASSED', 'OPEN']);
    expect(states(returnedTo(third, null, act))).toEqual(['PASSED', 'PASSED', 'RETURNED']);
  });
});
