import { useEffect, type RefObject } from 'react';

function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return Boolean(element?.closest('input, textarea, select, [contenteditable], [role="dialog"]'));
}

/** J and K move between the rows' `[data-row-link]` elements, X ticks the row's box; Enter follows the link by itself. */
export function useRowKeys(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || (typing(event.target) && event.key !== 'x')) return;
      const links = [...(area.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const at = links.findIndex((link) => link.closest('tr, li') === document.activeElement?.closest('tr, li'));
      const key = event.key.toLowerCase();
      if (key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
      else if (key === 'k') links[Math.max(at - 1, 0)]?.focus();
      else if (key === 'x' && at >= 0 && document.activeElement === links[at]) {
        links[at]?.closest('tr, li')?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [area]);
}
