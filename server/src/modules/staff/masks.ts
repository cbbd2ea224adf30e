/** First and last character of an identity number; the birthday stands in a field of its own. */
export function maskedIdNumber(value: string): string {
  return `${value.slice(0, 1)}${'*'.repeat(Math.max(value.length - 2, 1))}${value.slice(-1)}`;
}

/** First three and last two digits of a phone. */
export function maskedPhone(text: string): string {
  const digits = text.replace(/[^0-9]/g, '');
  return `${digits.slice(0, 3)}${'*'.repeat(Math.max(digits.length - 5, 1))}${digits.slice(-2)}`;
}
