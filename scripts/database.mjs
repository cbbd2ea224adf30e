import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './workspace.mjs';

/**
 * The database that `start` and `dev` run on: the server that DATABASE_URL names, else the embedded one. Migrated.
 *
 * @returns {Promise<{ env: Record<string, string>, close: () => Promise<void> }>} the server's variables; and how to leave
 */
export async function openDatabase() {
  const { migrate } = await import('../migrations/dist/migrate.js');
  const given = process.env.DATABASE_URL;
  const place = given ? external(given) : await embedded();
  try {
    await migrate(place.adminUrl, { logins: place.logins, progress: (line) => say(`  ${line}`) });
  } catch (error) {
    await place.close();
    throw error;
  }
  const env = { APP_DATABASE_URL: place.appUrl, FIELD_KEYS: process.env.FIELD_KEYS ?? fieldKeys(place.key) };
  return { env, adminUrl: place.adminUrl, close: place.close };
}

async function embedded() {
  say('starting PostgreSQL');
  const { openCluster } = await import('../migrations/dist/cluster.js');
  const cluster = await openCluster({ name: process.env.CLUSTER ?? 'main', durable: true });
  const stopKeeping = cluster.keepRunning((line) => say(line));
  return {
    adminUrl: cluster.adminUrl('jiedui'),
    appUrl: cluster.appUrl('jiedui'),
    logins: { app: cluster.secrets.app, auditor: cluster.secrets.auditor },
    key: cluster.secrets.key,
    close: async () => {
      stopKeeping();
      await cluster.close();
    },
  };
}

function external(adminUrl) {
  say('using the database of DATABASE_URL');
  const appUrl = process.env.APP_DATABASE_URL;
  const secrets = keptSecrets();
  const url = new URL(appUrl ?? adminUrl);
  if (!appUrl) {
    url.username = 'jiedui_app';
    url.password = secrets.app;
  }
  return {
    adminUrl,
    appUrl: url.href,
    // A login that somebody else set up stays as it is.
    logins: appUrl ? undefined : { app: secrets.app, auditor: secrets.auditor },
    key: secrets.key,
    close: async () => undefined,
  };
}

function keptSecrets() {
  const path = join(root, '.data', 'external.json');
  if (!existsSync(path)) {
    const fresh = () => randomBytes(32).toString('base64url');
    mkdirSync(join(root, '.data'), { recursive: true });
    writeFileSync(path, JSON.stringify({ app: fresh(), auditor: fresh(), key: fresh() }, null, 2), { mode: 0o600 });
    say(`wrote the server's keys to ${path}: keep them, or set FIELD_KEYS`);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

function fieldKeys(key) {
  return `1:${Buffer.from(key, 'base64url').toString('base64')}`;
}
