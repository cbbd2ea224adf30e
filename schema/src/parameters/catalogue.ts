import type { z } from 'zod';
import { evaluationParameters } from './evaluation.js';
import type { AnyParameterKind, ParameterKind } from './kind.js';
import { outcomeParameters } from './outcome.js';
import { peopleParameters } from './people.js';
import { programmeParameters } from './programme.js';
import { workParameters } from './work.js';

/** Every parameter that a policy pack may set. A key that is not here is refused. */
export const parameterCatalogue = {
  ...programmeParameters,
  ...peopleParameters,
  ...workParameters,
  ...evaluationParameters,
  ...outcomeParameters,
};

export type ParameterKey = keyof typeof parameterCatalogue;
export type ParameterValue<K extends ParameterKey> = z.infer<(typeof parameterCatalogue)[K]['value']>;

export const parameterKeys = Object.keys(parameterCatalogue) as ParameterKey[];

export function isParameterKey(text: string): text is ParameterKey {
  return Object.hasOwn(parameterCatalogue, text);
}

/** The kind of a key with its value type, so that show() and value fit together. */
export function kindOf<K extends ParameterKey>(key: K): ParameterKind<ParameterValue<K>> {
  return parameterCatalogue[key] as unknown as ParameterKind<ParameterValue<K>>;
}

/** What is the same for every key: group, label, strictness. */
export function traitsOf(key: ParameterKey): Omit<AnyParameterKind, 'value' | 'show'> {
  return parameterCatalogue[key];
}
