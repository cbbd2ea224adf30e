import { defineWords, useWords } from '../app/words.js';

/** Words that every filtered list needs. */
const words = defineWords('list-words', {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  clear: ['清空条件', 'Clear conditions'],
});

/** The options of a yes/no filter, and the word of the button that clears all. */
export function useListWords(): { flag: { value: string; label: string }[]; clear: string } {
  const t = useWords(words);
  return {
    flag: [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ],
    clear: t('clear'),
  };
}
