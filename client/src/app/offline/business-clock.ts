const KEY = 'jiedui.clock';

/** Milliseconds by which this device's clock is behind business time; kept, so that a page opened without a network knows it. */
let offset = read();

function read(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/** The server has just said what time it is. */
export function setBusinessNow(instant: string): void {
  offset = Date.parse(instant) - Date.now();
  try {
    localStorage.setItem(KEY, String(offset));
  } catch {
    // kept in memory only
  }
}

/** Business time by this device, right also where its clock is not. */
export function businessNow(): Date {
  return new Date(Date.now() + offset);
}
