import { describe, expect, it } from 'vitest';
import { agreementParties } from '@jiedui/server/policy/agreement';
import { problemsOf } from '@jiedui/server/policy/finding';
import { evaluatePromotion } from '@jiedui/server/policy/promotion';
import { evaluateTeam } from '@jiedui/server/policy/team';
import { plainCalendar } from '@jiedui/server/policy/work-calendar';
import { leader, member, packOf, receiver, team } from './cases.js';

const columns = ['GS-2022', 'CN-410803-2021', 'BZ-2016', 'XA-2014', 'MY-S29', 'TY-S22', 'YC-S21', 'HN-2014', 'BR-S01', 'HP-S16'];

/** The same facts for every pack: a leader and two more for six months, one of junior title, at a township centre below standard. */
const facts = (() => {
  const place = receiver({ kind: 'TOWNSHIP_CENTRE', category: 'GENERAL', standard: 'UNMET', creating: false });
  const months = { arrivalOn: '2022-04-06', endOn: '2022-10-05' };
  const members = [leader({ stay: months }), member({ person: { id: 'b', name: '李某' }, stay: months }), member({ person: { id: 'c', name: '赵某', titleLevel: 'JUNIOR' }, stay: months })];
  return team(3, { receiver: place, members });
})();

describe('ten programmes side by side on the same facts', () => {
  it('each gives its own verdict on a team', () => {
    const refusals = Object.fromEntries(columns.map((code) => [code, [...new Set(problemsOf(evaluateTeam(packOf(code), facts)).map((problem) => `${problem.code} ${problem.ruleId}`))]]));
    expect(refusals).toEqual({
      'GS-2022': ['TEAM_SIZE R-224', 'LEADER_TERM R-230', 'MEMBER_TITLE R-229'],
      'CN-410803-2021': ['LEADER_TERM R-377', 'MEMBER_TERM R-377'],
      'BZ-2016': [],
      'XA-2014': [],
      'MY-S29': ['MEMBER_TITLE R-341'],
      'TY-S22': ['LEADER_TERM R-206', 'MEMBER_TERM R-206', 'MEMBER_TITLE R-204'],
      'YC-S21': ['TEAM_SIZE R-187'],
      'HN-2014': ['LEADER_TERM R-263', 'MEMBER_TERM R-263'],
      'BR-S01': [],
      'HP-S16': ['MEMBER_TITLE R-147'],
    });
  });

  it('each has its own parties of an agreement', () => {
    expect(columns.map((code) => agreementParties(packOf(code), 'MAIN').length)).toEqual([3, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('each has its own gates before deputy chief for somebody who never served', () => {
    const gates = (code: string) => problemsOf(evaluatePromotion(packOf(code), {
      person: { id: 'li', name: '李某', category: 'PHYSICIAN' }, step: 'APPLY', to: 'DEPUTY_SENIOR', on: '2022-06-01', service: { months: 0, days: 0 },
      evaluationPassed: null, forms: [], notice: null, fraudCases: [], calendar: plainCalendar,
    })).map((problem) => problem.ruleId);
    expect(Object.fromEntries(columns.map((code) => [code, gates(code)]).filter(([, rules]) => rules !== undefined && rules.length > 0))).toEqual({
      'CN-410803-2021': ['R-370', 'R-407', 'R-409'],
      'HP-S16': ['R-153', 'R-154', 'R-154'],
      'TY-S22': ['R-197'],
    });
  });
});
