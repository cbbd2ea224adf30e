import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEMO_PASSWORD, demoTotpSecret } from '@jiedui/server/demo/accounts';
import { Passwords } from '@jiedui/server/modules/membership/passwords';
import { totpContext } from '@jiedui/server/modules/membership/credential.service';
import { codeOf, unspentStep } from '@jiedui/server/modules/membership/totp';
import { chromium, type Browser } from 'playwright-core';
import { Person } from './person.js';
import { createWorld, GANSU, type World } from './world.js';
import type { DemoTenantKey } from '@jiedui/server/demo/organizations';

/** Everybody's password in a browser test. */
export const PASSWORD = DEMO_PASSWORD;

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const CLIENT = process.env.TEST_CLIENT_FOLDER ?? fileURLToPath(new URL('../../client/dist', import.meta.url));

/** A world whose people sit at browsers: the real server with the built client, accounts with passwords and one-time codes. */
export interface Office {
  readonly world: World;
  /** Comes in by the login page, password and one-time code typed. */
  signIn(login: string, language?: 'zh-CN' | 'en'): Promise<Person>;
  /** Sits down with a session that is open already, its second factor shown; `address` of another server on the same database. */
  atDesk(login: string, language?: 'zh-CN' | 'en', address?: string): Promise<Person>;
  /** A visitor on the login page. */
  visitor(language?: 'zh-CN' | 'en'): Promise<Person>;
  /** A one-time code of this login that will be taken now. */
  codeOf(login: string): Promise<string>;
  /** Moves business time; who is looking at a page sees it when he opens the next one. */
  at(instant: string): void;
  /** Closes it all. Throws if a page failed, asked a foreign host, or was visited and never looked at. */
  close(): Promise<void>;
}

/** Opens the office; `within` are the tenants of its world, `demo` makes it a demonstration. */
export async function openOffice({ within = GANSU, demo = false }: { within?: readonly DemoTenantKey[]; demo?: boolean } = {}): Promise<Office> {
  if (!existsSync(CLIENT)) throw new Error(`No built client in ${CLIENT}: run \`npx pnpm build\`.`);
  const world = await createWorld(within, { clientFolder: CLIENT, demo });
  const [browser, secrets] = await Promise.all([launch(), enrol(world)]);
  const spent = new Map<string, number>();
  const people: Person[] = [];
  const meet = async (name: string, language: 'zh-CN' | 'en', address = world.server.address): Promise<Person> => {
    const person = await Person.meet(browser, address, name, language);
    people.push(person);
    return person;
  };
  const oneTimeCode = async (login: string): Promise<string> => {
    const secret = secrets.get(login);
    if (secret === undefined) throw new Error(`${login} has no one-time codes.`);
    const step = unspentStep(spent.get(login) ?? null);
    if (step === spent.get(login)) throw new Error(`${login} has used up the codes of this minute.`);
    spent.set(login, step);
    return codeOf(secret, step);
  };
  return {
    world,
    codeOf: oneTimeCode,
    visitor: (language = 'zh-CN') => meet('visitor', language),
    signIn: async (login, language = 'zh-CN') => {
      const person = await meet(login, language);
      await person.opens('/login');
      await person.comesIn(login, PASSWORD, await oneTimeCode(login));
      return person;
    },
    atDesk: async (login, language = 'zh-CN', address) => {
      const person = await meet(login, language, address);
      await person.keepSession((await world.as(login).token()) ?? '');
      return person;
    },
    at: (instant) => world.at(instant),
    close: async () => {
      const faults = people.flatMap((person) => person.faults());
      const unseen = people.flatMap((person) => person.unseenPages());
      const seen = new Set(people.flatMap((person) => person.seenPages()));
      await browser.close();
      await world.close();
      const missed = [...new Set(unseen)].filter((page) => !seen.has(page));
      if (faults.length > 0) throw new Error(`What the pages complained of:\n${faults.join('\n')}`);
      if (missed.length > 0) throw new Error(`Visited, never looked at: ${missed.join(', ')}`);
    },
  };
}

function launch(): Promise<Browser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions'];
  const contained = ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--font-render-hinting=none'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executablePath = [process.env.CHROMIUM ?? '', ...BROWSERS].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) throw new Error(`The browser tests need Chromium: install it (\`apt-get install chromium fonts-noto-cjk\`), or name it in CHROMIUM.`);
  return chromium.launch({ executablePath, args: [...quiet, ...contained, ...asRoot] });
}

/** Gives every account the password and a secret for one-time codes; answers the secrets by login. */
async function enrol(world: World): Promise<Map<string, string>> {
  const { database, server } = world;
  const hash = await new Passwords().hash(PASSWORD);
  const users = await database.admin<{ id: string; login: string }>('select id, login from app_user');
  const secrets = new Map<string, string>();
  for (const { id, login } of users) {
    const secret = demoTotpSecret(login);
    secrets.set(login, secret);
    await database.admin('update app_user set password_hash = $2, totp_secret = $3, totp_confirmed_at = clock_timestamp() where id = $1', [
      id, hash, server.server.services.crypto.seal(secret, totpContext(id)),
    ]);
  }
  return secrets;
}
