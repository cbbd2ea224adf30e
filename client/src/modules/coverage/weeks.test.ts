import { describe, expect, it } from 'vitest';
import { cellsOf, dateAt, daysOf, indexOf, personsByDay, unfolded, weekStarts, type Calendar } from './weeks.js';

const calendar: Calendar = {
  year: 2022, today: '2022-06-30', from: '2022-04-06', to: '2022-12-31', minOnSite: 1, minStrength: 5,
  onSite: [0, 0, 95, 5, 186, 6, 278, 0],
  shortages: [{ kind: 'GAP', from: '2022-10-06', to: '2022-12-31', days: 87, lowest: 0, ahead: true }],
};

describe('weeks of the coverage calendar', () => {
  it('knows the days of a year', () => {
    expect([daysOf(2022), daysOf(2024)]).toEqual([365, 366]);
    expect([indexOf(2024, '2024-03-01'), dateAt(2024, 60)]).toEqual([60, '2024-03-01']);
    expect(personsByDay(calendar).length).toBe(365);
    expect([personsByDay(calendar)[94], personsByDay(calendar)[95], personsByDay(calendar)[364]]).toEqual([0, 5, 0]);
  });

  it('begins weeks on Mondays', () => {
    // 1 January 2022 was a Saturday.
    expect(weekStarts(2022).slice(0, 3)).toEqual([0, 2, 9]);
    expect(weekStarts(2024).slice(0, 2)).toEqual([0, 7]);
    expect(weekStarts(2022)).toHaveLength(53);
  });

  it('says of each week what its days come to', () => {
    const cells = cellsOf(calendar, weekStarts(2022));
    const at = (date: string) => cells.find((cell) => cell.from <= indexOf(2022, date) && indexOf(2022, date) <= cell.to);
    expect(at('2022-03-01')?.cover).toBe('NONE');
    expect(at('2022-04-06')).toMatchObject({ cover: 'MET', ahead: false, lowest: 5 });
    expect(at('2022-07-13')).toMatchObject({ cover: 'ABOVE', ahead: true, lowest: 6 });
    expect(at('2022-10-06')).toMatchObject({ cover: 'GAP', ahead: true, gapDays: 4, lowest: 0 });
    expect(cells.reduce((sum, cell) => sum + cell.gapDays, 0)).toBe(87);
  });

  it('draws nothing where nobody is owed', () => {
    expect(cellsOf({ ...calendar, from: null, to: null, shortages: [] }, weekStarts(2022)).every((cell) => cell.cover === 'NONE')).toBe(true);
  });

  it('unfolds what a page of many receivers gets', () => {
    const { onSite, shortages, ...totals } = calendar;
    const folded = { ...totals, strip: { onSite, shortages: [['GAP', 278, 364, 0, true]] } };
    expect(unfolded(folded)).toMatchObject({ onSite, shortages });
  });
});
