import { commonWords, joined } from '@jiedui/schema/finding-words';
import { conductWords as say } from '@jiedui/schema/finding-words-work';
import { kindOf, type ParameterValue } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';

type DisciplineClass = ParameterValue<'discipline.classes'>[number];

/** What was found against one person, and what was decided. */
export interface ConductFacts {
  person: { id: string; name: string };
  /** Of any class; those of the pack count. */
  violations: { class: string; on: Day; decidedOn: Day | null }[];
  /** Days on which work secrets or internal information got out. */
  disclosures: Day[];
}

/** Prohibitions of conduct: none of the classes of the pack may be broken, no secret disclosed; a violation stays until it is decided. */
export function evaluateConduct(pack: ResolvedPack, facts: ConductFacts): Finding[] {
  const question = { pack, path: `conduct.${facts.person.id}`, about: facts.person };
  return [
    ...judge({ ...question, key: 'discipline.classes', code: 'DISCIPLINE' }, (classes) => {
      const found = facts.violations.filter((violation) => classes.some((one: DisciplineClass) => one === violation.class));
      const open = found.filter((violation) => violation.decidedOn === null).length;
      const required = say.keep(kindOf('discipline.classes').show(classes));
      if (found.length === 0) return { verdict: 'MET', required, actual: say.noViolation };
      return { verdict: 'NOT_MET', required, actual: say.violations(found.length, open), numbers: { violations: found.length, open }, fix: open > 0 ? commonWords.actAsRuled : say.recordStays };
    }),
    ...judge({ ...question, key: 'privacy.confidential', code: 'CONFIDENTIALITY' }, (demanded): Outcome => {
      if (!demanded) return exempt;
      const count = facts.disclosures.length;
      return { verdict: count === 0 ? 'MET' : 'NOT_MET', required: say.secrets, actual: count === 0 ? say.noLeak : say.leaks(count), numbers: { disclosures: count }, fix: count === 0 ? null : commonWords.actAsRuled };
    }),
  ];
}

/** One violation of clean practice: who dealt with it, and where it went if it was illegal. */
export interface CleanPracticeFacts {
  id: string;
  person: { id: string; name: string };
  /** Who decided; null while nobody has. */
  handledBy: 'SUPPORTING' | 'RECEIVING' | null;
  receiverAssisted: boolean;
  illegal: boolean;
  /** Day on which an illegal act was handed to the authority in charge; null before. */
  referredOn: Day | null;
}

/** Whether a violation of clean practice was dealt with by whom the pack names, with the other side's help. */
export function evaluateCleanPractice(pack: ResolvedPack, facts: CleanPracticeFacts): Finding[] {
  return judge({ pack, key: 'sanction.cleanPractice', code: 'CLEAN_PRACTICE', path: `violations.${facts.id}`, about: facts.person }, (rule): Outcome => {
    const missing = [
      ...(facts.handledBy === 'SUPPORTING' ? [] : [say.bySupporter]),
      ...(facts.receiverAssisted ? [] : [say.receiverHelp]),
      ...(facts.illegal && facts.referredOn === null ? [say.referral] : []),
    ];
    const lacking = joined(missing, '、', ', ');
    const done = missing.length === 0;
    return { verdict: done ? 'MET' : 'NOT_MET', required: kindOf('sanction.cleanPractice').show(rule), actual: done ? say.settled : commonWords.lacking(lacking), numbers: { missing: missing.length }, fix: done ? null : lacking };
  });
}
