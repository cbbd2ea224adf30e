/** Responsible for the steps of a report through the levels of the administration. Pure: a chain in, the next chain out. */
import type { DivisionLevel } from '@jiedui/schema/vocabulary';
import type { reviewStates } from '@jiedui/schema/report-states';

/** One level's part in the review, as it is kept with the report. */
export interface ReviewStep {
  readonly level: DivisionLevel;
  readonly orgId: string;
  readonly orgName: string;
  readonly state: keyof typeof reviewStates;
  readonly by: string | null;
  /** ISO instant. */
  readonly at: string | null;
  readonly note: string;
}

/** Who acts at a level, when, and what is said of it. */
export interface ReviewAct {
  readonly by: string;
  readonly at: Date;
  readonly note: string;
}

const fresh = { by: null, at: null, note: '' } as const;

/** The chain of a report that is handed in: the first level's turn. A level without an office is left out. */
export function openedChain(levels: readonly DivisionLevel[], offices: readonly Pick<ReviewStep, 'level' | 'orgId' | 'orgName'>[]): ReviewStep[] {
  const present = levels.flatMap((level) => offices.filter((office) => office.level === level));
  return present.map(({ level, orgId, orgName }, at) => ({ level, orgId, orgName, state: at === 0 ? 'OPEN' : 'WAITING', ...fresh }));
}

/** Whose turn it is; null while no level has it. */
export function turnOf(chain: readonly ReviewStep[]): ReviewStep | null {
  return chain.find(({ state }) => state === 'OPEN') ?? null;
}

/** The level after the one whose turn it is. */
export function nextOf(chain: readonly ReviewStep[]): ReviewStep | null {
  const at = chain.findIndex(({ state }) => state === 'OPEN');
  return at < 0 ? null : (chain[at + 1] ?? null);
}

/** The levels below the one whose turn it is: where it can be sent back to. */
export function belowTurn(chain: readonly ReviewStep[]): readonly ReviewStep[] {
  const at = chain.findIndex(({ state }) => state === 'OPEN');
  return at < 0 ? [] : chain.slice(0, at);
}

/** The level whose turn it is has passed it on. */
export function passedOn(chain: readonly ReviewStep[], act: ReviewAct): ReviewStep[] {
  const turn = chain.findIndex(({ state }) => state === 'OPEN');
  return chain.map((step, at) => (at === turn ? acted(step, 'PASSED', act) : at === turn + 1 ? { ...step, state: 'OPEN', ...fresh } : step));
}

/** The level whose turn it is has returned it: to a lower level, which has its turn anew, or to the author where none is named. */
export function returnedTo(chain: readonly ReviewStep[], level: DivisionLevel | null, act: ReviewAct): ReviewStep[] {
  const [turn, target] = [chain.findIndex(({ state }) => state === 'OPEN'), level === null ? chain.length : chain.findIndex((step) => step.level === level)];
  return chain.map((step, at) => {
    if (at === turn) return acted(step, 'RETURNED', act);
    if (at === target) return { ...step, state: 'OPEN', ...fresh };
    return at > target && at < turn ? { ...step, state: 'WAITING', ...fresh } : step;
  });
}

function acted(step: ReviewStep, state: 'PASSED' | 'RETURNED', { by, at, note }: ReviewAct): ReviewStep {
  return { ...step, state, by, at: at.toISOString(), note };
}
