import { describe, expect, it } from 'vitest';
import { lineProblems, stayProblems } from './activity.facts.js';

const stay = { name: '李秋实', state: 'ARRIVED', arrivedOn: '2022-04-06', plannedTo: '2022-10-05', finishedOn: null } as const;
const line = { day: '2022-04-06', department: '', note: '' };
const codes = (problems: { code: string }[]) => problems.map((problem) => problem.code);

describe('a record of work', () => {
  it('needs somebody who has arrived and whose file is open', () => {
    expect(stayProblems(stay)).toEqual([]);
    expect(codes(stayProblems({ ...stay, state: 'DEPARTED', arrivedOn: null }))).toEqual(['NOT_ARRIVED']);
    expect(codes(stayProblems({ ...stay, state: 'ARCHIVED' }))).toEqual(['STAY_CLOSED']);
  });

  it('takes the first and the last day of the stay, and none beyond', () => {
    const on = (day: string, over: object = {}) => codes(lineProblems({ ...stay, ...over }, { ...line, day }, '2022-12-31', ''));
    expect([on('2022-04-06'), on('2022-10-05')]).toEqual([[], []]);
    expect([on('2022-04-05'), on('2022-10-06')]).toEqual([['OUTSIDE_STAY'], ['OUTSIDE_STAY']]);
    expect(on('2022-08-02', { finishedOn: '2022-08-01' })).toEqual(['OUTSIDE_STAY']);
  });

  it('tells of every field that names a person, and of a day to come', () => {
    expect(codes(lineProblems(stay, { day: '2022-04-07', department: '13912345678', note: '住院号 12345678' }, '2022-04-06', 'lines.0.'))).toEqual(['SENSITIVE_TEXT', 'SENSITIVE_TEXT', 'DATE_ORDER']);
  });
});
