import type { rhythms } from '@jiedui/schema/parameters/shapes';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import { departmentEntries, type ScoreEntry } from './department-score.js';
import type { Day } from './facts.js';
import { monthEntries, type Month, type MoneyEntry } from './money.js';

/** The result of one person's stay in a period. */
export interface StayResult {
  readonly person: { readonly id: string; readonly category: PersonCategory };
  readonly departmentId: string;
  readonly schemeId: string;
  readonly rhythm: keyof typeof rhythms;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly stayFrom: Day;
  readonly stayTo: Day;
  readonly passed: boolean;
  readonly publishedIn: Month;
}

export interface Consequences {
  /** Whether the result speaks of one calendar month, as money does. */
  readonly ofMonth: boolean;
  readonly money: MoneyEntry[];
  readonly scores: ScoreEntry[];
}

/** What the pack lets follow from a result: subsidy and deduction of its month, points of the department. */
export function consequencesOf(pack: ResolvedPack, result: StayResult): Consequences {
  const { person, departmentId, rhythm, stayFrom, stayTo, passed, publishedIn } = result;
  const month = result.periodFrom.slice(0, 7);
  const ofMonth = rhythm === 'MONTH' && result.periodTo.startsWith(month);
  return {
    ofMonth,
    money: ofMonth ? monthEntries(pack, { personId: person.id, month, stayFrom, stayTo, passed }, publishedIn) : [],
    scores: departmentEntries(pack, { departmentId, person, evaluationId: result.schemeId, passed, publishedIn, rhythm }),
  };
}
