/** Whole fen as "1,234.56" with a real minus sign. */
export function yuan(fen: string | bigint): string {
  const value = BigInt(fen);
  const positive = value < 0n ? -value : value;
  const whole = (positive / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0n ? '−' : ''}${whole}.${(positive % 100n).toString().padStart(2, '0')}`;
}

/** A written amount of yuan as whole fen; null where it is none. */
export function fenOf(text: string): string | null {
  const [, whole, cents = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(',', '')) ?? [];
  return whole === undefined ? null : (BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))).toString();
}

/** A first day of a month as "2017-04". */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}
