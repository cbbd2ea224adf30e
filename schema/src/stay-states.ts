import type { assignmentStates } from './states.js';

type StayState = keyof typeof assignmentStates;
const states = <State extends StayState>(...named: State[]): readonly State[] => named;

/**
 * Stays by what they come to; whoever asks for one of these asks here. The database says it by `app.stay_over`: a test
 * holds both against each other.
 */
const onSite = states('ARRIVED', 'ON_DUTY', 'ON_LEAVE');
/** The term is met, whatever was done with the stay since. */
const termMet = states('FINISHED', 'EVALUATED', 'ARCHIVED');
/** Ended before the term was met. */
const cutShort = states('ENDED_EARLY', 'UNAUTHORISED_DEPARTURE');
const over = [...termMet, ...cutShort] as const;

export const stayStates = {
  onSite, termMet, cutShort, over,
  /** Not over yet, on site or still to come. */
  expected: [...states('PLANNED', 'TRAINED', 'DEPARTED'), ...onSite],
  /** Stays that somebody has served, wholly or in part. */
  served: [...onSite, ...over],
} satisfies Record<string, readonly StayState[]>;

/** Whether a state is one of a list. */
export function isStay(list: keyof typeof stayStates, state: string): boolean {
  return (stayStates[list] as readonly string[]).includes(state);
}
