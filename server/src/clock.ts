/** Business time: deadlines, seals, created_at. Sessions, second factors and rate limits use system time instead. */
export interface Clock {
  /** The business instant. */
  now(): Date;
}

/** Business time is the machine's time. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** Business time stands still until it is set. For tests and for repeatable demonstrations. */
export class FixedClock implements Clock {
  #instant: Date;

  constructor(instant: Date | string) {
    this.#instant = instantOf(instant);
  }

  now(): Date {
    return new Date(this.#instant);
  }

  /** Moves business time to `instant`; throws RangeError if it is no instant. */
  set(instant: Date | string): void {
    this.#instant = instantOf(instant);
  }
}

/** Business time runs at the usual speed, but from another day: `origin` is what it was at system time `since`. */
export class TickingClock implements Clock {
  readonly #origin: number;
  readonly #since: number;

  constructor(origin: Date | string, since: Date | string = new Date()) {
    this.#origin = instantOf(origin).getTime();
    this.#since = instantOf(since).getTime();
  }

  now(): Date {
    return new Date(this.#origin + (Date.now() - this.#since));
  }
}

/**
 * A clock from its written form: `system`, `fixed:<instant>`, `<instant>` (ticking from now)
 * or `<instant>@<instant>` (ticking; the second is the system time at which business time was the first,
 * so that a restart does not turn it back). Throws RangeError for anything else.
 */
export function clockFrom(written: string): Clock {
  if (written === 'system') return new SystemClock();
  if (written.startsWith('fixed:')) return new FixedClock(written.slice('fixed:'.length));
  const [origin = '', since] = written.split('@');
  return since === undefined ? new TickingClock(origin) : new TickingClock(origin, since);
}

function instantOf(value: Date | string): Date {
  const withOffset = value instanceof Date || /T.*(Z|[+-]\d\d:\d\d)$/.test(value);
  const instant = new Date(value);
  if (!withOffset || Number.isNaN(instant.getTime())) {
    throw new RangeError(`Not an instant with an offset: ${String(value)}`);
  }
  return instant;
}
