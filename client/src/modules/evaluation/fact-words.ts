import { factSentences } from '@jiedui/schema/evaluation-words';
import { defineWords, useWords } from '../../app/words.js';
import type { FactKind } from '../../graphql/generated/types.js';

/** A recorded fact in words, its numbers in their places. */
const words = defineWords('evaluation-facts', factSentences);

export function useFactWords(): (fact: { kind: FactKind; numbers: unknown }) => string {
  const t = useWords(words);
  return ({ kind, numbers }) => t(kind, numbers as Record<string, number>);
}
