import { commonWords } from '@jiedui/schema/finding-words';
import { unitWords as say } from '@jiedui/schema/finding-words-evaluation';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day } from './facts.js';
import { exempt, type Finding, judge } from './finding.js';
import { lateness } from './agreement.js';

/** Whether an evaluation speaks of everything that the pack lists under an id of `eval.dimensions`. */
export function evaluateDimensions(pack: ResolvedPack, id: string, covered: string[]): Finding[] {
  return judge({ pack, key: 'eval.dimensions', id, code: 'EVALUATION_DIMENSIONS', path: `evaluation.${id}` }, (wanted) => {
    const missing = wanted.filter((dimension) => !covered.includes(dimension));
    const show = (codes: typeof wanted) => kindOf('eval.dimensions').show(codes);
    return {
      verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
      required: show(wanted),
      actual: missing.length === 0 ? say.allCovered : commonWords.missing(show(missing)),
      numbers: { required: wanted.length, actual: wanted.length - missing.length },
      fix: missing.length === 0 ? null : commonWords.supply(show(missing)),
    };
  });
}

/** Whether a report of work came on time. */
export function evaluateReportDue(pack: ResolvedPack, report: { id: string; dueOn: Day; submittedOn: Day | null; today: Day }): Finding[] {
  return judge({ pack, key: 'report.lateFlag', code: 'REPORT_LATE', path: `reports.${report.id}` }, (demanded) =>
    demanded ? lateness(pack, report.dueOn, report.submittedOn, report.today, 'SUBMIT') : exempt,
  );
}
