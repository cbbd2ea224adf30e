import { defineWords, say } from '../words.js';
import type { OfflineEntry } from './entry.js';

const words = defineWords('again-when-open', {
  again: ['期间重新开放后再次提交', 'Send again once the period is open'],
});

/** An entry about a closed period is kept as it is, to be sent again when the office has opened the period. */
export function againWhenOpen({ input, problems }: Pick<OfflineEntry, 'input' | 'problems'>): { label: string; input: Record<string, unknown> } | null {
  return problems.some(({ code }) => code === 'PERIOD_CLOSED') ? { label: say(words, 'again'), input } : null;
}
