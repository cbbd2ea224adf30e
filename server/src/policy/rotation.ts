import { rotationWords as say } from '@jiedui/schema/finding-words-stay';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { addMonths } from './calendar.js';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';

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
      if (!demanded) return exempt;
      const missing = facts.keyDisciplines.filter((discipline) => !facts.batches.some((batch) => batch.disciplines.includes(discipline)));
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: say.reach(facts.keyDisciplines),
        actual: missing.length === 0 ? say.all : say.missing(missing),
        numbers: { required: facts.keyDisciplines.length, missing: missing.length },
        fix: missing.length === 0 ? null : say.choose(missing),
      };
    }),
  ];
}

function period({ batches, upTo }: RotationFacts, months: number): Outcome {
  const late = batches.find((batch, index) => (batches[index + 1]?.from ?? upTo) > addMonths(batch.from, months));
  const required = say.every(months);
  if (late === undefined) return { verdict: 'MET', required, actual: say.onTime(batches.length), numbers: { months, batches: batches.length } };
  const due = addMonths(late.from, months);
  return { verdict: 'NOT_MET', required, actual: say.overdue(late.no, late.from, due), numbers: { months, batch: late.no }, since: due, fix: say.sendNext };
}
