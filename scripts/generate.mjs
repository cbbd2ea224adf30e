import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer, generateOperations } from './build.mjs';
import { install } from './install.mjs';
import { root, say } from './workspace.mjs';

// Responsible for the committed contracts that are made from code: schema/schema.graphql, schema/database.sql,
// schema/policy-pack.schema.json and schema/operations.json.

/**
 * Makes the contracts from the code as it is.
 *
 * @returns {Promise<Map<string, string>>} path in the checkout → text
 */
export async function makeContracts() {
  const { buildApiSchema, printApiSchema } = await import('../server/dist/graphql/schema.js');
  const { packJsonSchema } = await import('../schema/dist/policy-pack-json-schema.js');
  return new Map([
    ['schema/policy-pack.schema.json', `${JSON.stringify(packJsonSchema(), null, 1)}\n`],
    ['schema/schema.graphql', printApiSchema(buildApiSchema({}))],
    ['schema/database.sql', await dumpDatabase()],
  ]);
}

async function dumpDatabase() {
  const { openCluster } = await import('../migrations/dist/cluster.js');
  const { migrate } = await import('../migrations/dist/migrate.js');
  const { dump } = await import('../migrations/dist/dump.js');
  const { dropDatabase } = await import('../migrations/dist/drop-database.js');
  const cluster = await openCluster({ name: 'test', durable: false });
  const adminUrl = cluster.adminUrl(`jiedui_dump_${process.pid}`);
  try {
    await migrate(adminUrl);
    return await dump(adminUrl);
  } finally {
    await dropDatabase(adminUrl);
    await cluster.close();
  }
}

/** The contracts that differ from what is committed. */
export async function findDrift() {
  const contracts = await makeContracts();
  return [...contracts].filter(([path, text]) => read(path) !== text).map(([path]) => path);
}

function read(path) {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install();
  await buildServer();
  for (const [path, text] of await makeContracts()) {
    if (read(path) === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    say(`wrote ${path}`);
  }
  await generateOperations();
  say('generated');
}
