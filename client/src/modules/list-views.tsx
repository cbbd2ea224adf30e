import { defineWords, useWords } from '../app/words.js';
import { TabLinks } from '../ui/tabs.js';
import type { Filters } from '../ui/use-filters.js';

/** Ready-made views of a list as tabs with their counts; which one is current follows from the URL. */
export interface ListView {
  key: string;
  label: string;
  /** The query string of the view; empty for all. */
  search: string;
  count?: number | null | undefined;
}

const words = defineWords('list-views', {
  views: ['视图', 'Views'],
});

export function ListViews({ path, views, filters, extra }: { path: string; views: readonly ListView[]; filters: Filters; extra?: React.ReactNode }) {
  const t = useWords(words);
  const here = new URLSearchParams(filters.search);
  here.delete('order');
  const search = here.toString();
  return (
    <TabLinks
      label={t('views')}
      extra={extra}
      tabs={views.map((view) => ({ key: view.key, label: view.label, to: view.search ? `${path}?${view.search}` : path, current: view.search === search, count: view.count }))}
    />
  );
}
