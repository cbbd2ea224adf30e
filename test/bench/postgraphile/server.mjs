// PostGraphile on the same database, as the same role, under the same row policies; started by the benchmark.
// The settings that app.enter would make per transaction are handed over ready-made: PostGraphile sets them itself.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { grafserv } from 'postgraphile/grafserv/node';
import { makeJSONPgSmartTagsPlugin } from 'postgraphile/utils';

const { DATABASE_URL, SETTINGS, POOL_SIZE } = process.env;
const identities = JSON.parse(SETTINGS);

// PostGraphile calls every id `rowId`, which two of our columns are called already.
const renamed = { attribute: { row_id: { tags: { name: 'subject_row' } } } };

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: ['public'], poolConfig: { max: Number(POOL_SIZE) } })],
  grafast: {
    explain: false,
    context: (ctx) => ({ pgSettings: identities[ctx.node?.req.headers['x-identity'] ?? ''] ?? {} }),
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, maxRequestLength: 1_000_000 },
  plugins: [makeJSONPgSmartTagsPlugin({ version: 1, config: { class: { transition_log: renamed, audit_event: renamed } } })],
};

const instance = postgraphile(preset);
const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
