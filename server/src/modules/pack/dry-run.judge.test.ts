import 'reflect-metadata';
import { withChanges } from '@jiedui/schema/policy-pack-draft';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { readResolvedProgrammes } from '@jiedui/schema/programme-files';
import { beforeAll, describe, expect, it } from 'vitest';
import { isWorse, judgeTwice, type Judged } from './dry-run.judge.js';

const NOW = new Date('2022-12-20T01:00:00Z');
const scheme = { schemeId: 'person-annual', unit: 'u', open: true, grade: null };

/** An evaluation whose every item has the same points. */
function evaluation(no: number, points: string): Judged {
  return { kind: 'EVALUATION', of: { ...scheme, id: `1-${no}`, name: `n${no}`, points: { ATTENDANCE: points, WORKLOAD: points, QUALITY: points, EFFECT: points } } };
}

function withMark(pack: ResolvedPack, mark: string): ResolvedPack {
  const found = (pack.entries.get('eval.scheme') ?? []).find((entry) => entry.id === 'person-annual');
  const value = found?.value as { grades: { passes: boolean }[] };
  const grades = value.grades.map((grade) => (grade.passes ? { ...grade, min: mark } : grade));
  const changed = withChanges(pack, [{ key: 'eval.scheme', id: 'person-annual', value: { ...value, pass: { min: mark, inclusive: true }, grades } }]);
  if (!changed.ok) throw new Error(JSON.stringify(changed.issues));
  return changed.pack;
}

describe('judging twice', () => {
  let before: ResolvedPack;
  let after: ResolvedPack;
  beforeAll(async () => {
    const pack = (await readResolvedProgrammes()).get('GS-2022');
    if (!pack) throw new Error('GS-2022 is not delivered');
    before = withMark(pack, '80');
    after = withMark(pack, '85');
  });

  it.each([['79.9', 0], ['80', 1], ['84.9999', 1], ['85', 0]])('[C-11] %s points under 80, then 85: %i verdicts change', (points, changes) => {
    const { flips, total } = judgeTwice(evaluation(1, points), { before, after }, NOW);
    expect(flips).toHaveLength(changes);
    expect(flips.every(isWorse)).toBe(true);
    expect(total).toBe(points);
  });

  it('the other way round is better', () => {
    const [flip] = judgeTwice(evaluation(1, '82'), { before: after, after: before }, NOW).flips;
    expect(flip).toMatchObject({ before: 'NOT_MET', after: 'MET', requiredBefore: '≥ 85', requiredAfter: '≥ 80', actual: '82' });
    expect(flip && isWorse(flip)).toBe(false);
  });

  it('a province’s 7,500 evaluations take seconds', () => {
    const started = performance.now();
    let changed = 0;
    for (let no = 0; no < 7_500; no += 1) changed += judgeTwice(evaluation(no, String(70 + (no % 30))), { before, after }, NOW).flips.length;
    expect(changed).toBe(1_250);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
