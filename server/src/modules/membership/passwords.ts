import type { Label } from '@jiedui/schema/vocabulary';
import { accountRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { unavailable } from '../../graphql/errors.js';
import type { ProblemInput } from '../../graphql/refusal.js';

const ARGON2ID = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;
const AT_ONCE = 2;
const WAITING = 8;
const WAIT_MS = 1_000;
const SHORTEST = 10;
const LONGEST = 128;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Hashes and checks passwords, two at a time: each takes 46 MiB and a core, so a crowd is answered 503 rather than served slowly. */
export class Passwords {
  readonly #decoy: Promise<string> = hash(randomBytes(16).toString('hex'), ARGON2ID);
  readonly #queue: Array<() => void> = [];
  #running = 0;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, ARGON2ID));
  }

  /** Whether the password is the one. No hash (an unknown account) takes as long and is never the one. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.#decoy);
    const same = await this.#inTurn(() => verify(against, password));
    return stored !== null && same;
  }

  /** What is wrong with a new password (K-01): length, classes of characters, the login in it, one of the last five. */
  async faultsOf(password: string, login: string, earlier: readonly string[]): Promise<ProblemInput[]> {
    const weak = weaknessOf(password, login);
    if (weak !== null) return [problem('PASSWORD_WEAK', weak)];
    for (const stored of earlier) {
      if (await this.matches(stored, password)) return [problem('PASSWORD_REUSED', say.usedBefore)];
    }
    return [];
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) await this.#place();
    else this.#running += 1;
    try {
      return await run();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** A place is handed over by whoever finishes; no place within a second, or too long a queue: come again later. */
  #place(): Promise<void> {
    if (this.#queue.length >= WAITING) return Promise.reject(unavailable());
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(mine), 1);
        reject(unavailable());
      }, WAIT_MS);
      this.#queue.push(mine);
    });
  }
}

function weaknessOf(password: string, login: string): Label | null {
  if (password.length < SHORTEST) return say.tooShort(SHORTEST);
  if (password.length > LONGEST) return say.tooLong(LONGEST);
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if (classes < 3) return say.classes;
  return password.toLowerCase().includes(login.toLowerCase()) ? say.holdsLogin : null;
}

function problem(code: string, message: Label): ProblemInput {
  return { code, ruleId: 'K-01', path: 'newPassword', message };
}
