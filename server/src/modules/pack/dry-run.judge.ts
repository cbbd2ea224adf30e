/** Responsible for judging the same facts twice and saying what differs. Pure. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { evaluateAgreement } from '../../policy/agreement.js';
import type { AgreementFacts } from '../../policy/facts.js';
import type { Finding, Verdict } from '../../policy/finding.js';
import { appraisedGrade, grade, schemeOf, score } from '../../policy/scoring.js';
import { compositionFindings, readinessFindings, type ReadinessRow } from '../team/team.facts.js';
import { receiverLines, serviceLines, stayLines, workloadLines, type JudgedReceiverYear, type JudgedService, type JudgedStay, type JudgedWorkload } from './dry-run.records.judge.js';
import type { DryRunFlip, DryRunSubject } from './dry-run.js';

/** Where a judged row is found. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly open: boolean;
}

export interface JudgedTeam extends Place {
  readonly row: ReadinessRow;
}

export interface JudgedAgreement extends Place {
  readonly facts: AgreementFacts;
}

export interface JudgedEvaluation extends Place {
  readonly schemeId: string;
  readonly points: Readonly<Record<string, string | null>>;
  readonly grade: string | null;
}

/** Everything of the tenant that a pack's rules are asked about, each row with what it is judged by today. */
export type Judged =
  | { readonly kind: 'TEAM'; readonly of: JudgedTeam }
  | { readonly kind: 'AGREEMENT'; readonly of: JudgedAgreement }
  | { readonly kind: 'EVALUATION'; readonly of: JudgedEvaluation }
  | { readonly kind: 'WORKLOAD'; readonly of: JudgedWorkload }
  | { readonly kind: 'STAY'; readonly of: JudgedStay }
  | { readonly kind: 'RECEIVER'; readonly of: JudgedReceiverYear }
  | { readonly kind: 'SERVICE'; readonly of: JudgedService };

/** What one rule says of one subject. */
export type Line = Pick<Finding, 'code' | 'path' | 'ruleId' | 'parameter' | 'label' | 'labelEn' | 'verdict' | 'required' | 'actual' | 'fix'> & {
  readonly subject: keyof typeof DryRunSubject;
  readonly name: string;
};

export interface JudgedTwice {
  readonly flips: readonly DryRunFlip[];
  /** Met before and after, by kind of subject and subject. */
  readonly standings: readonly { readonly subject: keyof typeof DryRunSubject; readonly key: string; readonly before: boolean; readonly after: boolean }[];
  readonly total: string | null;
}

/** One row by two packs, on the same day. */
export function judgeTwice(judged: Judged, packs: { readonly before: ResolvedPack; readonly after: ResolvedPack }, now: Date): JudgedTwice {
  const [before, after] = [linesOf(judged, packs.before, now), linesOf(judged, packs.after, now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  const flips = [...keys].flatMap((key) => flipOf(judged.of, before.get(key), after.get(key)));
  return { flips, standings: standingsOf(judged.of.id, before, after), total: totalOf(judged, packs.before) };
}

function linesOf(judged: Judged, pack: ResolvedPack, now: Date): Map<string, Line> {
  return new Map(judgedLines(judged, pack, now).map((line) => [`${line.subject}|${line.name}|${line.code}|${line.parameter}|${line.path}`, line]));
}

function judgedLines(judged: Judged, pack: ResolvedPack, now: Date): Line[] {
  switch (judged.kind) {
    case 'TEAM': return teamLines(judged.of, pack, now);
    case 'AGREEMENT': return evaluateAgreement(pack, judged.of.facts).map((finding) => ({ ...finding, subject: 'AGREEMENT', name: judged.of.name }));
    case 'EVALUATION': return evaluationLines(judged.of, pack);
    case 'WORKLOAD': return workloadLines(judged.of, pack);
    case 'STAY': return stayLines(judged.of, pack, now);
    case 'RECEIVER': return receiverLines(judged.of, pack);
    case 'SERVICE': return serviceLines(judged.of, pack);
  }
}

function teamLines(team: JudgedTeam, pack: ResolvedPack, now: Date): Line[] {
  const names = new Map(team.row.members.map((member) => [`members.${member.scopeId}-${member.id}`, member.name]));
  return [...compositionFindings(team.row, pack), ...readinessFindings(team.row, now, pack)].map((finding) => {
    const person = names.get(finding.path.split('.').slice(0, 2).join('.'));
    return { ...finding, subject: person === undefined ? 'TEAM' as const : 'PERSON' as const, name: person ?? team.name };
  });
}

function evaluationLines(evaluation: JudgedEvaluation, pack: ResolvedPack): Line[] {
  const found = schemeOf(pack, evaluation.schemeId);
  if (!found) return [];
  const { scheme, ruleId } = found;
  const { total } = score(scheme, { ...evaluation.points });
  const result = total !== null ? grade(scheme, total) : evaluation.grade === null ? null : appraisedGrade(scheme, evaluation.grade);
  if (result === null) return [];
  return [{
    code: 'EVALUATION_PASS', path: 'total', ruleId, parameter: 'eval.scheme', label: scheme.label.zh, labelEn: scheme.label.en,
    verdict: result.passed ? 'MET' : 'NOT_MET', required: scheme.pass ? `${scheme.pass.inclusive ? '≥' : '>'} ${scheme.pass.min}` : '合格等次',
    actual: total ?? result.label, fix: null, subject: 'EVALUATION', name: evaluation.name,
  }];
}

function totalOf(judged: Judged, pack: ResolvedPack): string | null {
  if (judged.kind !== 'EVALUATION') return null;
  const found = schemeOf(pack, judged.of.schemeId);
  return found ? score(found.scheme, { ...judged.of.points }).total : null;
}

/** A rule that does not hold at all is as good as one that is met. */
const ABSENT: Verdict = 'EXEMPT';
const weight: Record<Verdict, number> = { MET: 0, EXEMPT: 0, UNKNOWN: 1, NOT_MET: 2 };

function flipOf(place: Place, before: Line | undefined, after: Line | undefined): DryRunFlip[] {
  const line = after ?? before;
  const [was, becomes] = [before?.verdict ?? ABSENT, after?.verdict ?? ABSENT];
  if (line === undefined || weight[was] === weight[becomes]) return [];
  return [{
    subject: line.subject, subjectId: place.id, name: line.name, unit: place.unit, open: place.open, ruleId: line.ruleId,
    parameter: line.parameter, label: line.label, labelEn: line.labelEn, before: was, after: becomes,
    requiredBefore: before?.required ?? '—', requiredAfter: after?.required ?? '—', actualBefore: before?.actual ?? '—', actual: line.actual, fix: after?.fix ?? null,
  }];
}

/** Whether a verdict becomes worse. */
export function isWorse(flip: Pick<DryRunFlip, 'before' | 'after'>): boolean {
  return weight[flip.after] > weight[flip.before];
}

function standingsOf(id: string, before: Map<string, Line>, after: Map<string, Line>): JudgedTwice['standings'] {
  const found = new Map<string, { subject: keyof typeof DryRunSubject; key: string; before: boolean; after: boolean }>();
  const note = (side: 'before' | 'after') => (line: Line) => {
    const key = `${line.subject}|${id}|${line.name}`;
    const standing = found.get(key) ?? { subject: line.subject, key, before: true, after: true };
    found.set(key, { ...standing, [side]: standing[side] && weight[line.verdict] < 2 });
  };
  [...before.values()].forEach(note('before'));
  [...after.values()].forEach(note('after'));
  return [...found.values()];
}
