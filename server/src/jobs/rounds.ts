import type { Logger } from 'pino';

/** Work that comes again and again by itself. A job says what one round does; a round that fails is told to the log, and the next one tries again. */
export abstract class Rounds {
  protected readonly log: Logger;
  readonly #everyMs: number;
  readonly #failure: string;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  /** @param failure what the log says of a round that failed */
  constructor(log: Logger, everyMs: number, failure: string) {
    this.log = log;
    this.#everyMs = everyMs;
    this.#failure = failure;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.run(), this.#everyMs).unref();
  }

  /** Ends the rounds and waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  /** One round. A round that is under way is joined. */
  run(): Promise<void> {
    this.#running ??= this.round()
      .catch((error: unknown) => this.log.warn({ err: error }, `${this.#failure}; the next round tries again`))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  protected abstract round(): Promise<void>;
}
