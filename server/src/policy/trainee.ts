import { studyWords as say } from '@jiedui/schema/finding-words-career';
import { commonWords } from '@jiedui/schema/finding-words';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { completionDay, daysBetween, hasMonths, stayLength } from './calendar.js';
import type { Day, ReceiverFacts, SupporterFacts } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';
import { subjectOf } from './subject.js';

/** One member of the receiver's staff who studies at the supporter, both days included. */
export interface TraineeFacts {
  id: string;
  name: string;
  from: Day;
  to: Day;
  /** What the receiver or the trainee was charged; null = not known. */
  feeFen: number | null;
}

/** Study in the reverse direction of the support: one receiver, one supporter, one year. */
export interface TrainingFacts {
  receiver: ReceiverFacts;
  supporter: SupporterFacts;
  year: number;
  today: Day;
  trainees: TraineeFacts[];
  /** Receiver's staff who are eligible for residency training and who were recruited; null = not known. */
  residency: { eligible: number; recruited: number } | null;
}

/** Number of trainees, length of each study, that it is free, and residency training. Too short a study does not count toward the number. */
export function evaluateTraining(pack: ResolvedPack, facts: TrainingFacts): Finding[] {
  const subject = subjectOf({ receiver: facts.receiver, supporter: facts.supporter });
  const least = lookup(pack, 'training.minMonths', subject);
  const months = least.state === 'FOUND' ? least.value : 0;
  const counted = facts.trainees.filter(({ from, to }) => months === 0 || hasMonths(from, to, months));
  const inYear = counted.filter(({ from }) => Number(from.slice(0, 4)) === facts.year);
  const yearOver = facts.today > `${facts.year}-12-31`;
  const question = { pack, subject, path: 'training', about: facts.receiver };
  return [
    ...judge({ ...question, key: 'training.perReceiverYear.min', code: 'TRAINEES_YEAR' }, (min) => enough(inYear.length, min, facts.year, yearOver)),
    ...judge({ ...question, key: 'training.perReceiver.min', code: 'TRAINEES' }, (min) => enough(counted.length, min, null, yearOver)),
    ...facts.trainees.flatMap((trainee) => studyFindings(pack, facts, trainee)),
    ...judge({ ...question, key: 'training.residencyBase', code: 'RESIDENCY' }, (demanded) => recruited(demanded, facts)),
  ];
}

function enough(count: number, min: number, when: number | null, over: boolean): Outcome {
  const met = count >= min;
  return {
    verdict: met ? 'MET' : over ? 'NOT_MET' : 'UNKNOWN',
    required: say.atLeast(when, min),
    actual: say.trainees(count, min),
    numbers: { required: min, actual: count },
    fix: met ? null : say.receive(min - count),
  };
}

function studyFindings(pack: ResolvedPack, { receiver, supporter }: TrainingFacts, trainee: TraineeFacts): Finding[] {
  const question = { pack, subject: subjectOf({ receiver, supporter }), about: trainee };
  return [
    ...judge({ ...question, key: 'training.minMonths', code: 'STUDY_LENGTH', path: `trainees.${trainee.id}.to` }, (months) => {
      const met = hasMonths(trainee.from, trainee.to, months);
      const due = completionDay(trainee.from, months);
      return {
        verdict: met ? 'MET' : 'NOT_MET',
        required: say.months(months),
        actual: say.studied(trainee.from, trainee.to, stayLength(trainee.from, trainee.to)),
        numbers: { requiredMonths: months, shortByDays: Math.max(0, daysBetween(trainee.to, due)) },
        since: due,
        fix: met ? null : commonWords.prolongTo(due),
      };
    }),
    ...judge({ ...question, key: 'training.free', code: 'STUDY_FREE', path: `trainees.${trainee.id}.fee` }, (demanded): Outcome => {
      if (!demanded) return exempt;
      if (trainee.feeFen === null) return { verdict: 'UNKNOWN', required: say.free, actual: say.feeUnknown, fix: say.recordFee };
      const met = trainee.feeFen === 0;
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.free, actual: met ? say.noFee : say.fee, numbers: { fen: trainee.feeFen }, fix: met ? null : say.payBack };
    }),
  ];
}

function recruited(demanded: boolean, { residency }: TrainingFacts): Outcome {
  const required = say.residency;
  if (!demanded) return exempt;
  if (residency === null) return { verdict: 'UNKNOWN', required, actual: say.eligibleUnknown, fix: say.recordEligible };
  const { eligible, recruited: taken } = residency;
  if (eligible === 0) return { verdict: 'EXEMPT', required, actual: say.nobodyEligible };
  return { verdict: taken > 0 ? 'MET' : 'NOT_MET', required, actual: say.taken(eligible, taken), numbers: { eligible, recruited: taken }, fix: taken > 0 ? null : say.take };
}
