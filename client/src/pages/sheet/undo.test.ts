import { describe, expect, it } from 'vitest';
import { done, doneAgain, nothingDone, takenBack, type Undo } from './undo.js';

describe('taking back', () => {
  it('joins what is typed into one cell, and goes back cell by cell', () => {
    let undo: Undo<string> = nothingDone();
    undo = done(undo, '', 'a1');
    undo = done(undo, '门', 'a1');
    undo = done(undo, '门诊', 'a2');
    expect(undo.past).toEqual(['', '门诊']);
    const first = takenBack(undo, '门诊 30');
    expect(first?.value).toBe('门诊');
    const second = takenBack(first?.undo ?? undo, '门诊');
    expect(second?.value).toBe('');
    expect(takenBack(second?.undo ?? undo, '')).toBeNull();
    expect(doneAgain(second?.undo ?? undo, '')?.value).toBe('门诊');
  });

  it('a new step forgets what had been taken back', () => {
    const undo = done(done(nothingDone<number>(), 0, null), 1, null);
    const back = takenBack(undo, 2);
    expect(doneAgain(back?.undo ?? undo, 1)?.value).toBe(2);
    const other = done(back?.undo ?? undo, 1, 'x');
    expect(doneAgain(other, 5)).toBeNull();
    expect(other.past).toEqual([0, 1]);
  });
});
