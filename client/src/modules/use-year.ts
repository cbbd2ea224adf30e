import { useSearchParams } from 'react-router';
import { dayOf } from '../app/format.js';
import { useSession } from '../app/session/session.js';
import { defineWords, useWords } from '../app/words.js';
import type { HeaderAction } from '../ui/page-header.js';

/** The year that a page shows, kept in its address, with the way to those beside it. */
const words = defineWords('year', {
  year: ['{{year}} 年', '{{year}}'],
  before: ['上一年', 'Year before'],
  after: ['下一年', 'Next year'],
});

export function useYear(): { year: number; sub: string; actions: HeaderAction[] } {
  const t = useWords(words);
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year') ?? dayOf(viewer.businessNow).slice(0, 4));
  const to = (next: number): void => setParams((now) => new URLSearchParams([...[...now].filter(([key]) => key !== 'year'), ['year', String(next)]]));
  return {
    year,
    sub: t('year', { year }),
    actions: [
      { key: 'before', label: t('before'), icon: 'left', allowed: true, onClick: () => to(year - 1) },
      { key: 'after', label: t('after'), icon: 'right', allowed: true, onClick: () => to(year + 1) },
    ],
  };
}
