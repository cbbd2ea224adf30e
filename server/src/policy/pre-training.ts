import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { labelOf, trainingOrganisers } from '@jiedui/schema/vocabulary';
import type { PreTrainingFacts } from './facts.js';
import { type Finding, judge } from './finding.js';

/** Whether everything that the pack wants taught before departure was recorded by the day of departure. */
export function evaluatePreTraining(pack: ResolvedPack, facts: PreTrainingFacts): Finding[] {
  const path = `members.${facts.person.id}.training`;
  const inTime = facts.topics.filter((line) => line.on <= facts.departOn).map((line) => line.topic);
  const topics = lookup(pack, 'gate.preTraining.topics');
  return judge({ pack, key: 'gate.preTraining', code: 'PRE_TRAINING', path, about: facts.person }, (demanded) => {
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    const wanted = topics.state === 'FOUND' ? topics.value : [];
    const show = (codes: typeof wanted) => kindOf('gate.preTraining.topics').show(codes).zh;
    const missing = wanted.filter((topic) => !inTime.includes(topic));
    const met = wanted.length === 0 ? inTime.length > 0 : missing.length === 0;
    const required = wanted.length === 0 ? '派出前完成培训' : `派出前完成培训:${show(wanted)}`;
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required,
      actual: met ? '已完成' : missing.length === 0 ? '没有培训记录' : `缺少${show(missing)}`,
      numbers: { departOn: facts.departOn, required: wanted.length, done: wanted.length - missing.length },
      fix: met ? null : `在 ${facts.departOn} 前补齐培训${missing.length === 0 ? '' : `:${show(missing)}`}`,
    };
  });
}

/** Whether the training was held by whom the pack names; either hospital is a hospital. */
export function evaluateOrganiser(pack: ResolvedPack, facts: Pick<PreTrainingFacts, 'person' | 'organiser'>): Finding[] {
  const path = `members.${facts.person.id}.training.organiser`;
  return judge({ pack, key: 'gate.preTraining.organiser', code: 'PRE_TRAINING_ORGANISER', path, about: facts.person }, (wanted) => {
    const required = `由${kindOf('gate.preTraining.organiser').show(wanted).zh}组织`;
    if (facts.organiser === null) return { verdict: 'UNKNOWN', required, actual: '组织者未登记', fix: '登记组织者' };
    const met = facts.organiser === wanted || (wanted === 'HOSPITAL' && facts.organiser !== 'HEALTH_ADMIN');
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: labelOf(trainingOrganisers, facts.organiser), fix: met ? null : required };
  });
}
