/** A written amount of yuan as whole fen; null where it is none. */
export function fenOf(text: string): string | null {
  const [, whole, cents = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(',', '')) ?? [];
  return whole === undefined ? null : (BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))).toString();
}

/** A first day of a month as "2017-04". */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}
