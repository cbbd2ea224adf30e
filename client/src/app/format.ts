/** Dates and numbers as the screens print them: Asia/Shanghai, ISO dates, real minus sign, comma thousands. */

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as "2022-04-05 17:20"; a dash for none. */
export function dateTime(instant: string | null | undefined): string {
  return instant ? shanghai.format(new Date(instant)) : '—';
}

/** An instant as "04-05 17:20", for lists where the year goes without saying. */
export function shortDateTime(instant: string | null | undefined): string {
  return instant ? dateTime(instant).slice(5) : '—';
}

/** The business day of an instant: "2022-04-05". */
export function dayOf(instant: string): string {
  return dateTime(instant).slice(0, 10);
}

/** A calendar date; a dash for none. */
export function day(date: string | null | undefined): string {
  return date ?? '—';
}

/** "2022-04-06 – 2025-04-05". */
export function period(from: string | null | undefined, to: string | null | undefined): string {
  return from || to ? `${day(from)} – ${day(to)}` : '—';
}

/** Whole days from `from` to `to` (both yyyy-mm-dd); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Comma thousands and a real minus sign. */
export function number(value: number): string {
  return value.toLocaleString('en-US').replace('-', '−');
}

/** An exact number that came as text: as many digits as it has, comma thousands, a real minus sign. */
export function decimal(text: string): string {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  return `${text.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A digest as "7c1e…90af". */
export function digest(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash;
}
