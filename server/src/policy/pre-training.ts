import { commonWords, plain, readinessWords as say } from '@jiedui/schema/finding-words';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { type Label, trainingOrganisers } from '@jiedui/schema/vocabulary';
import type { PreTrainingFacts } from './facts.js';
import { exempt, type Finding, judge } from './finding.js';

/** Whether everything that the pack wants taught before departure was recorded by the day of departure. */
export function evaluatePreTraining(pack: ResolvedPack, facts: PreTrainingFacts): Finding[] {
  const path = `members.${facts.person.id}.training`;
  const inTime = facts.topics.filter((line) => line.on <= facts.departOn).map((line) => line.topic);
  const topics = lookup(pack, 'gate.preTraining.topics');
  return judge({ pack, key: 'gate.preTraining', code: 'PRE_TRAINING', path, about: facts.person }, (demanded) => {
    if (!demanded) return exempt;
    const wanted = topics.state === 'FOUND' ? topics.value : [];
    const show = (codes: typeof wanted) => kindOf('gate.preTraining.topics').show(codes);
    const missing = wanted.filter((topic) => !inTime.includes(topic));
    const met = wanted.length === 0 ? inTime.length > 0 : missing.length === 0;
    const lacking = missing.length === 0 ? null : show(missing);
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required: say.training(wanted.length === 0 ? null : show(wanted)),
      actual: met ? commonWords.done : lacking ? commonWords.missing(lacking) : say.noTraining,
      numbers: { departOn: facts.departOn, required: wanted.length, done: wanted.length - missing.length },
      fix: met ? null : say.trainBy(facts.departOn, lacking),
    };
  });
}

const organisers: Readonly<Record<string, Label>> = trainingOrganisers;

/** Whether the training was held by whom the pack names; either hospital is a hospital. */
export function evaluateOrganiser(pack: ResolvedPack, facts: Pick<PreTrainingFacts, 'person' | 'organiser'>): Finding[] {
  const path = `members.${facts.person.id}.training.organiser`;
  return judge({ pack, key: 'gate.preTraining.organiser', code: 'PRE_TRAINING_ORGANISER', path, about: facts.person }, (wanted) => {
    const required = say.organisedBy(kindOf('gate.preTraining.organiser').show(wanted));
    if (facts.organiser === null) return { verdict: 'UNKNOWN', required, actual: say.organiserUnknown, fix: say.recordOrganiser };
    const met = facts.organiser === wanted || (wanted === 'HOSPITAL' && facts.organiser !== 'HEALTH_ADMIN');
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: organisers[facts.organiser] ?? plain(facts.organiser), fix: met ? null : required };
  });
}
