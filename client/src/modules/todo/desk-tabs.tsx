import { defineWords, useWords } from '../../app/words.js';
import { TabLinks } from '../../ui/tabs.js';

/** The three trays of a desk. */
const words = defineWords('desk-tabs', {
  trays: ['事项', 'Matters'],
  todo: ['待办', 'To do'],
  awaited: ['我发起', 'Waiting for others'],
  done: ['已办', 'Done'],
});

export function DeskTabs() {
  const t = useWords(words);
  return (
    <TabLinks
      label={t('trays')}
      tabs={[
        { key: 'todo', label: t('todo'), to: '/todos', end: true },
        { key: 'awaited', label: t('awaited'), to: '/todos/awaited' },
        { key: 'done', label: t('done'), to: '/todos/done' },
      ]}
    />
  );
}
