import { commonWords, nothing, notDemanded, personWords } from '@jiedui/schema/finding-words';
import { kindOf, type ParameterKey, type ParameterValue } from '@jiedui/schema/parameters/catalogue';
import type { Label } from '@jiedui/schema/vocabulary';
import { attributeLabels, type Subject } from '@jiedui/schema/policy-condition';
import { lookup, type ResolvedPack, type ResolvedParameter } from '@jiedui/schema/policy-pack-resolve';
import type { Day } from './facts.js';

export type Verdict = 'MET' | 'NOT_MET' | 'EXEMPT' | 'UNKNOWN';

/** What one rule says about one case, with the numbers it used. */
export interface Finding {
  /** Stable machine code, e.g. TEAM_SIZE. */
  code: string;
  ruleId: string;
  /** Document, article and gist of the clause; empty where the platform's default speaks. */
  clause: string;
  parameter: ParameterKey;
  verdict: Verdict;
  /** BLOCK stops the action, FLAG marks it, NONE only informs. */
  effect: 'BLOCK' | 'FLAG' | 'NONE';
  label: string;
  labelEn: string;
  required: string;
  requiredEn: string;
  actual: string;
  actualEn: string;
  numbers: Record<string, string | number>;
  /** Day from which the verdict holds, or from which it will be MET. */
  since: Day | null;
  /** What would mend it. */
  fix: string | null;
  fixEn: string | null;
  message: string;
  messageEn: string;
  /** Which input it is about, e.g. members.<id>.titleLevel. */
  path: string;
  /** The person or unit it is about. */
  subjectId: string | null;
}

/** What a mutation hands back when the business says no. */
export interface PolicyProblem {
  code: string;
  ruleId: string;
  path: string;
  message: string;
  messageEn: string;
  fix: string | null;
  fixEn: string | null;
  clause: string;
  numbers: Record<string, string | number>;
}

/** Result of comparing one demanded value with the facts. */
export interface Outcome {
  verdict: Verdict;
  required: Label;
  actual: Label;
  numbers?: Record<string, string | number>;
  since?: Day | null;
  fix?: Label | null;
}

/** Which rule is asked about what. */
export interface Question<K extends ParameterKey> {
  pack: ResolvedPack;
  key: K;
  id?: string;
  subject?: Subject;
  code: string;
  path: string;
  /** The person or unit, for the message; none for the object itself. */
  about?: { id: string; name: string };
}

/**
 * Looks the parameter up for the case and compares. No finding where the pack does not set it;
 * UNKNOWN where an attribute that decides which value holds is not known.
 */
export function judge<K extends ParameterKey>(question: Question<K>, compare: (value: ParameterValue<K>, entry: ResolvedParameter) => Outcome): Finding[] {
  const found = lookup(question.pack, question.key, question.subject, question.id);
  if (found.state === 'ABSENT') return [];
  if (found.state === 'FOUND') return [findingOf(question, found.entry, compare(found.value, found.entry))];
  const missing = personWords.attributeUnknown(found.missing.map((attribute) => attributeLabels[attribute]));
  return [findingOf(question, found.entry, unknown(kindOf(question.key).label, personWords.unknown(missing), commonWords.supply(missing)))];
}

/** Verdict of a rule that does not ask for anything here. */
export const exempt: Outcome = { verdict: 'EXEMPT', required: notDemanded, actual: nothing };

/** Verdict for a fact that is not known. */
export function unknown(required: Label, actual: Label, fix: Label): Outcome {
  return { verdict: 'UNKNOWN', required, actual, fix };
}

/** A finding from an entry of the pack and an outcome. */
export function findingOf<K extends ParameterKey>(question: Question<K>, entry: ResolvedParameter, outcome: Outcome): Finding {
  const kind = kindOf(question.key);
  const clause = entry.clauseText === '' ? (entry.note ?? '') : entry.clauseText;
  const finding: Finding = {
    code: question.code,
    ruleId: entry.ruleId,
    clause,
    parameter: question.key,
    verdict: outcome.verdict,
    effect: entry.effect ?? kind.effect,
    label: kind.label.zh,
    labelEn: kind.label.en,
    required: outcome.required.zh,
    requiredEn: outcome.required.en,
    actual: outcome.actual.zh,
    actualEn: outcome.actual.en,
    numbers: outcome.numbers ?? {},
    since: outcome.since ?? null,
    fix: outcome.fix?.zh ?? null,
    fixEn: outcome.fix?.en ?? null,
    message: '',
    messageEn: '',
    path: question.path,
    subjectId: question.about?.id ?? null,
  };
  finding.message = messageOf(finding, question.about?.name ?? null);
  finding.messageEn = messageInEnglish(finding, question.about?.name ?? null);
  return finding;
}

const englishVerdicts: Record<Verdict, string> = { MET: 'met', NOT_MET: 'not met', EXEMPT: 'does not apply', UNKNOWN: 'cannot be judged' };

/** The clause is quoted as the document has it. */
function messageInEnglish(finding: Finding, name: string | null): string {
  const { labelEn, verdict, requiredEn, actualEn, fixEn } = finding;
  const lead = name === null ? '' : `${name}: `;
  const fix = fixEn === null || verdict === 'MET' ? '' : ` ${fixEn}.`;
  const source = [finding.ruleId, finding.clause].filter((part) => part !== '').join(', ');
  return `${lead}${labelEn} ${englishVerdicts[verdict]}: required ${requiredEn}; found ${actualEn}.${fix} (${source})`;
}

const verdictWords: Record<Verdict, string> = { MET: '符合', NOT_MET: '不符合', EXEMPT: '不适用', UNKNOWN: '无法判断' };

function messageOf(finding: Finding, name: string | null): string {
  const lead = name === null ? '' : `${name}：`;
  const fix = finding.fix === null || finding.verdict === 'MET' ? '' : `${finding.fix}。`;
  const source = [finding.ruleId, finding.clause].filter((part) => part !== '').join('，');
  return `${lead}${finding.label}${verdictWords[finding.verdict]}：要求${spaced(finding.required)}，实为${spaced(finding.actual)}。${fix}（${source}）`;
}

/** Figures and Latin letters stand off from Chinese words. */
function spaced(text: string): string {
  return /^[\w−-]/.test(text) ? ` ${text}` : text;
}

/** A problem that no finding made, in both languages. */
export function problemOf(problem: Omit<PolicyProblem, 'message' | 'messageEn' | 'fix' | 'fixEn'>, { message, fix }: { message: Label; fix: Label }): PolicyProblem {
  return { ...problem, message: message.zh, messageEn: message.en, fix: fix.zh, fixEn: fix.en };
}

/** What stops the action: blocking rules that are broken or cannot be judged. */
export function problemsOf(findings: Finding[]): PolicyProblem[] {
  return findings
    .filter((finding) => finding.effect === 'BLOCK' && (finding.verdict === 'NOT_MET' || finding.verdict === 'UNKNOWN'))
    .map(({ code, ruleId, path, message, messageEn, fix, fixEn, clause, numbers }) => ({ code, ruleId, path, message, messageEn, fix, fixEn, clause, numbers }));
}

/** What does not stop the action but is marked, e.g. lateness. */
export function flagsOf(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.effect === 'FLAG' && finding.verdict === 'NOT_MET');
}

const severity: Verdict[] = ['EXEMPT', 'MET', 'UNKNOWN', 'NOT_MET'];

/** The gravest verdict of a list; EXEMPT for an empty one. */
export function verdictOf(findings: Finding[]): Verdict {
  return findings.reduce<Verdict>((worst, { verdict }) => (severity.indexOf(verdict) > severity.indexOf(worst) ? verdict : worst), 'EXEMPT');
}
