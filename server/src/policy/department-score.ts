import { Decimal } from 'decimal.js';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import type { rhythms } from '@jiedui/schema/parameters/shapes';
import type { Month } from './money.js';

/** Points of a head of department for the result of one person of the department; exact decimals. */
export interface ScoreEntry {
  departmentId: string;
  post: 'DIRECTOR' | 'HEAD_NURSE';
  personId: string;
  /** The batch or period evaluated. */
  evaluationId: string;
  postedIn: Month;
  points: string;
  ruleId: string;
}

export interface ResultFacts {
  departmentId: string;
  person: { id: string; category: PersonCategory };
  evaluationId: string;
  passed: boolean;
  publishedIn: Month;
  /** How often the scheme evaluates; left out where it does not matter. A pass counts for the rhythms that the pack names (R-297: of a batch). */
  rhythm?: keyof typeof rhythms;
}

/** What a published result brings the department: a nurse's head nurse where the pack names that post, else the director. */
export function departmentEntries(pack: ResolvedPack, facts: ResultFacts): ScoreEntry[] {
  const points = lookup(pack, facts.passed ? 'dept.score.onPass' : 'dept.score.onFail');
  const posts = lookup(pack, facts.passed ? 'dept.score.passPosts' : 'dept.score.failPosts');
  if (points.state !== 'FOUND' || posts.state !== 'FOUND') return [];
  const counted = lookup(pack, 'dept.score.passOf');
  if (facts.passed && facts.rhythm !== undefined && counted.state === 'FOUND' && !counted.value.includes(facts.rhythm)) return [];
  const own = facts.person.category === 'NURSE' ? 'HEAD_NURSE' : 'DIRECTOR';
  const post = posts.value.includes(own) ? own : posts.value[0];
  if (post === undefined) return [];
  const { departmentId, evaluationId, publishedIn } = facts;
  return [{ departmentId, post, personId: facts.person.id, evaluationId, postedIn: publishedIn, points: points.value, ruleId: points.entry.ruleId }];
}

/** Entries that bring what is posted to what is wanted; nothing posted is touched (C-16). */
export function scoreDifferences(posted: ScoreEntry[], wanted: ScoreEntry[], postedIn: Month): ScoreEntry[] {
  const sums = new Map<string, { sample: ScoreEntry; points: Decimal }>();
  const add = (entry: ScoreEntry, points: Decimal) => {
    const name = `${entry.departmentId} ${entry.post} ${entry.personId} ${entry.evaluationId}`;
    sums.set(name, { sample: entry, points: (sums.get(name)?.points ?? new Decimal(0)).plus(points) });
  };
  for (const entry of posted) add(entry, new Decimal(entry.points).negated());
  for (const entry of wanted) add(entry, new Decimal(entry.points));
  return [...sums.values()].filter(({ points }) => !points.isZero()).map(({ sample, points }) => ({ ...sample, points: points.toFixed(), postedIn }));
}
