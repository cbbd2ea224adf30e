import { provinceOf } from '@jiedui/schema/division-code';
import type { Subject } from '@jiedui/schema/policy-condition';
import type { PersonFacts, ReceiverFacts, StayFacts, SupporterFacts } from './facts.js';

/** The attributes that conditions of a pack may ask for, taken from the facts at hand. */
export function subjectOf(facts: {
  receiver?: ReceiverFacts;
  supporter?: SupporterFacts | null;
  person?: PersonFacts;
  stay?: StayFacts;
}): Subject {
  const { receiver, supporter, person, stay } = facts;
  return {
    'receiver.category': receiver?.category ?? null,
    'receiver.kind': receiver?.kind ?? null,
    'receiver.standard': receiver?.standard ?? null,
    'receiver.creating': receiver?.creating ?? null,
    'receiver.population': receiver?.population ?? null,
    'supporter.province': supporter ? provinceOf(supporter.divisionCode) : null,
    'supporter.residencyBase': supporter?.residencyBase ?? null,
    'person.category': person?.category ?? null,
    'person.titleLevel': person?.titleLevel ?? null,
    'assignment.role': stay?.role ?? null,
    'assignment.mode': stay?.mode ?? null,
  };
}
