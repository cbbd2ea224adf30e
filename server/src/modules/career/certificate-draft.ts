/** Responsible for what a certificate would say now, and what the rules say to it. */
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { commendationLevels } from '@jiedui/schema/career-states';
import type { CertificateType } from '@jiedui/schema/certificate-files';
import type { CertificateTypeCode } from '@jiedui/schema/career-states';
import { lookupAll, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { labelOf, titleLevels } from '@jiedui/schema/vocabulary';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { showLength, stayLength } from '../../policy/calendar.js';
import { evaluateCertificate } from '../../policy/certificate.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import type { Pairing } from '../pairing/pairing.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { readTeamOf } from '../presence/stay.rows.js';
import { Trainee } from '../work/trainee.js';
import { lockRow } from '../../states/transition.js';
import { Commendation } from './commendation.js';
import { certificateType, statementOf } from './certificate-paper.js';
import { dispatchedFacts, servedBy } from './certificate.facts.js';

export interface CertificateDraft {
  readonly scopeId: number;
  readonly pairingId: string;
  readonly type: CertificateType;
  readonly assignmentId: string | null;
  readonly traineeId: string | null;
  readonly personId: string | null;
  readonly evaluationId: string | null;
  readonly commendationId: string | null;
  readonly name: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly words: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly problems: readonly ProblemInput[];
}

/** Which certificate for whom. */
export interface Wanted {
  readonly type: CertificateTypeCode;
  readonly assignmentId?: string | null;
  readonly traineeId?: string | null;
  readonly commendationId?: string | null;
}

/** NOT_FOUND where the stay or study is out of reach; `problems` is empty where it may be issued. */
export async function certificateDraft(tx: Tx, wanted: Wanted): Promise<CertificateDraft> {
  const type = certificateType(wanted.type);
  if (type.holder === 'TRAINEE') {
    if (!wanted.traineeId) throw badInput('Name a trainee.');
    return studyDraft(tx, type, parseKey(wanted.traineeId));
  }
  if (!wanted.assignmentId) throw badInput('Name an assignment.');
  return stayDraft(tx, type, parseKey(wanted.assignmentId), wanted.commendationId ? parseKey(wanted.commendationId) : null);
}

async function stayDraft(tx: Tx, type: CertificateType, key: Key, commendationKey: Key | null): Promise<CertificateDraft> {
  const stay = await lockRow(tx, Assignment, key);
  const team = await readTeamOf(tx, stay);
  const pairing = await readPairing(tx, { scopeId: key.scopeId, id: team.pairingId });
  const pack = await loadPack(tx, stay);
  const [{ facts, evaluation }, served, commendation] = await Promise.all([
    dispatchedFacts(tx, pack, stay), servedBy(tx, pack, stay), commendationKey ? lockRow(tx, Commendation, commendationKey) : null,
  ]);
  if (commendation && commendation.assignmentId !== stay.id) throw notFound();
  const findings = type.gated ? evaluateCertificate(pack, facts) : [];
  const awarded = commendation ? `被授予“${commendation.title}”（${labelOf(commendationLevels, commendation.level)}${commendation.documentNo ? `，${commendation.documentNo}` : ''}，${commendation.givenOn}）` : '';
  const words = {
    ...pairingWords(type, pairing, stay), name: stay.name, department: stay.department, titleLevel: labelOf(titleLevels, stay.titleLevel),
    post: [stay.department, stay.titleText || labelOf(titleLevels, stay.titleLevel)].filter(Boolean).join(' '), from: stay.arrivedOn ?? '', to: stay.finishedOn ?? '',
    length: served.shown, result: evaluation?.gradeName ?? (commendation ? labelOf(commendationLevels, commendation.level) : ''), awarded, topic: '',
  };
  return {
    scopeId: key.scopeId, pairingId: pairing.id, type, assignmentId: stay.id, traineeId: null, personId: stay.personId, evaluationId: evaluation?.id ?? null,
    commendationId: commendation?.id ?? null, name: stay.name, packCode: stay.packCode, packVersion: stay.packVersion, findings,
    words: { ...words, statement: statementOf(type, words) },
    problems: type.gated ? [...offeredProblems(pack, type), ...endedProblems(stay), ...problemsOf(findings), ...evaluatedProblems(findings, evaluation === null, stay.name)] : awardProblems(commendation, stay, facts.fraud),
  };
}

/** A pack that names its certificates issues no other of those kinds. */
function offeredProblems(pack: ResolvedPack, type: CertificateType): ProblemInput[] {
  const offered = lookupAll(pack, 'cert.type').flatMap(({ found }) => (found.state === 'FOUND' ? [found] : []));
  const first = offered[0];
  if (!first || offered.some((one) => one.value === type.code)) return [];
  const known = offered.map((one) => kindOf('cert.type').show(one.value).zh).join('、');
  return [{ code: 'CERTIFICATE_TYPE', ruleId: first.entry.ruleId, clause: first.entry.clauseText, path: 'type', message: `方案规定出具${known}，没有${type.title.zh}`, fix: `选择${known}` }];
}

function endedProblems(stay: Assignment): ProblemInput[] {
  if (stay.finishedOn !== null && stay.arrivedOn !== null) return [];
  return [{ code: 'STAY_OPEN', path: 'assignmentId', message: `${stay.name}的派驻尚未结束`, fix: '确认期满后再出具' }];
}

/** Where the pack sets no condition, a proof still rests on an evaluation in effect. */
function evaluatedProblems(findings: readonly Finding[], none: boolean, name: string): ProblemInput[] {
  if (!none || findings.some((finding) => finding.code === 'CERTIFICATE_QUALIFIED')) return [];
  return [{ code: 'CERTIFICATE_EVALUATED', path: 'assignmentId', message: `${name}没有生效的考核，不能出具证明`, fix: '先完成考核' }];
}

function awardProblems(commendation: Commendation | null, stay: Assignment, fraud: boolean): ProblemInput[] {
  if (fraud) return [{ code: 'CERTIFICATE_FRAUD', path: 'assignmentId', message: `${stay.name}有弄虚作假案件`, fix: '案件了结后再办理' }];
  if (commendation?.state === 'GIVEN') return [];
  return [{ code: 'COMMENDATION_REQUIRED', path: 'commendationId', message: `${stay.name}没有有效的表彰记录`, fix: '先登记表彰' }];
}

async function studyDraft(tx: Tx, type: CertificateType, key: Key): Promise<CertificateDraft> {
  const trainee = await lockRow(tx, Trainee, key);
  const pairing = await readPairing(tx, { scopeId: key.scopeId, id: trainee.pairingId });
  const passed = trainee.state === 'FINISHED' && trainee.result === 'PASSED';
  const to = trainee.finishedOn ?? trainee.toOn;
  const words = {
    ...pairingWords(type, pairing, pairing), name: trainee.name, department: trainee.hostDepartment, titleLevel: '', post: trainee.department, from: trainee.fromOn, to,
    length: showLength(stayLength(trainee.fromOn, to)), result: '合格', topic: trainee.topic, awarded: '',
  };
  return {
    scopeId: key.scopeId, pairingId: pairing.id, type, assignmentId: null, traineeId: trainee.id, personId: null, evaluationId: null, commendationId: null,
    name: trainee.name, packCode: pairing.packCode, packVersion: pairing.packVersion, findings: [], words: { ...words, statement: statementOf(type, words) },
    problems: passed ? [] : [{
      code: 'TRAINEE_RESULT', ruleId: 'R-281', path: 'traineeId', message: `${trainee.name}${trainee.state === 'FINISHED' ? '结业考核不合格' : '尚未结业'}，不能发进修合格证书`,
      fix: trainee.state === 'FINISHED' ? '不予出具' : '结业并考核合格后再办理',
    }],
  };
}

function pairingWords(type: CertificateType, pairing: Pairing, pin: { readonly packCode: string; readonly packVersion: number }): Record<string, string> {
  return {
    title: type.title.zh, supporter: pairing.supporterName, receiver: pairing.receiverName, programme: pairing.programmeName,
    pack: `${pin.packCode} 第 ${pin.packVersion} 版`,
  };
}
