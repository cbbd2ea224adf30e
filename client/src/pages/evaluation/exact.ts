/** Exact decimals as texts, for what the score sheet adds up while it is being filled; the server's numbers count. */
interface Exact {
  units: bigint;
  scale: number;
}

const NUMBER = /^-?\d{1,12}(\.\d{1,10})?$/;

function parse(text: string): Exact {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function format({ units, scale }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`;
}

function at({ units, scale }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

/** Whether the text is a number as scores are written: at most twelve digits, a point, at most ten digits. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Exact product without trailing zeros. */
export function times(a: string, b: string): string {
  const [left, right] = [parse(a), parse(b)];
  return format({ units: left.units * right.units, scale: left.scale + right.scale });
}

/** Exact sum without trailing zeros; "0" of nothing. */
export function sum(texts: readonly string[]): string {
  const all = texts.map(parse);
  const scale = Math.max(0, ...all.map((one) => one.scale));
  return format({ units: all.reduce((total, one) => total + at(one, scale), 0n), scale });
}

/** Exact difference a − b. */
export function minus(a: string, b: string): string {
  return sum([a, b.startsWith('-') ? b.slice(1) : `-${b}`]);
}

/** A weight of 0.15 as "15%". */
export function percent(weight: string): string {
  return `${times(weight, '100')}%`;
}

/** With as many digits behind the point as the longest of them has, so that they stand under each other. */
export function aligned(texts: readonly (string | null)[]): (text: string | null) => string {
  const digits = Math.max(0, ...texts.map((text) => text?.split('.')[1]?.length ?? 0));
  return (text) => {
    if (text === null) return '—';
    const [whole = '0', fraction = ''] = text.split('.');
    return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`;
  };
}
