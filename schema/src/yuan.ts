/** Whole fen as "1,234.56" with a real minus sign: on screen and on paper the same. */
export function yuan(fen: string | number | bigint): string {
  const value = BigInt(fen);
  const positive = value < 0n ? -value : value;
  const whole = (positive / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0n ? '−' : ''}${whole}.${(positive % 100n).toString().padStart(2, '0')}`;
}
