import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addMonths } from './calendar.js';
import type { Day } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

/** Batches at one receiver in the order of their start, and the disciplines that the receiver wants built. */
export interface RotationFacts {
  batches: { no: number; from: Day; disciplines: string[] }[];
  keyDisciplines: string[];
  /** Day up to which the rotation is judged. */
  upTo: Day;
}

/** Whether a new batch comes as often as the pack wants, and whether the batches reach every key discipline in turn. */
export function evaluateRotation(pack: ResolvedPack, facts: RotationFacts): Finding[] {
  return [
    ...judge({ pack, key: 'rotation.periodMonths', code: 'ROTATION_PERIOD', path: 'batches' }, (months) => period(facts, months)),
    ...judge({ pack, key: 'rotation.disciplineCoverage', code: 'ROTATION_DISCIPLINES', path: 'batches' }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const missing = facts.keyDisciplines.filter((discipline) => !facts.batches.some((batch) => batch.disciplines.includes(discipline)));
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: `轮换覆盖${facts.keyDisciplines.join('、')}`,
        actual: missing.length === 0 ? '均已覆盖' : `未覆盖${missing.join('、')}`,
        numbers: { required: facts.keyDisciplines.length, missing: missing.length },
        fix: missing.length === 0 ? null : `下一批选派${missing.join('、')}人员`,
      };
    }),
  ];
}

function period({ batches, upTo }: RotationFacts, months: number): Outcome {
  const late = batches.find((batch, index) => (batches[index + 1]?.from ?? upTo) > addMonths(batch.from, months));
  const required = `每 ${months} 个月轮换一批`;
  if (late === undefined) return { verdict: 'MET', required, actual: `${batches.length} 批,按期轮换`, numbers: { months, batches: batches.length } };
  const due = addMonths(late.from, months);
  return { verdict: 'NOT_MET', required, actual: `第 ${late.no} 批自 ${late.from} 起,应于 ${due} 轮换`, numbers: { months, batch: late.no }, since: due, fix: '安排下一批' };
}
