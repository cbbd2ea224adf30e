import { buildServer } from './build.mjs';
import { openDatabase } from './database.mjs';
import { install } from './install.mjs';
import { say } from './workspace.mjs';

// Responsible for `pnpm migrate`: brings the database of DATABASE_URL, else the embedded one, to this release.

await install();
await buildServer();
const database = await openDatabase();
await database.close();
say('the database is up to date');
