import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

function project(name: string, include: string[], test: { testTimeout?: number; isolate?: boolean; sequence?: { groupOrder: number }; maxWorkers?: number } = {}): TestProjectConfiguration {
  return { extends: true, test: { name, include, hookTimeout: 120_000, testTimeout: 90_000, ...test } };
}

export default defineConfig({
  root,
  resolve: {
    alias: [
      // Sources, not builds: one copy of every class, and a test sees the code as it is written.
      { find: /^@jiedui\/(server|schema|migrations)\/(?!programmes\/)(.*)$/, replacement: `${root}$1/src/$2.ts` },
      // Two entries of one package would be two realms to graphql.
      { find: /^graphql$/, replacement: 'graphql/index.js' },
    ],
  },
  test: {
    globalSetup: ['test/kit/cluster.ts'],
    reporters: ['default', './test/kit/tally.ts', './test/kit/rule-results.ts'],
    server: { deps: { inline: [/type-graphql/, /graphql-shield/, /graphql-middleware/] } },
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      project('unit', ['{server,client,schema,migrations}/src/**/*.test.ts'], { isolate: false }),
      project('migrations', ['test/migrations/**/*.test.ts']),
      project('api', ['test/api/**/*.test.ts'], { isolate: false }),
      project('isolation', ['test/isolation/**/*.test.ts'], { isolate: false }),
      project('rules', ['test/rules/**/*.test.ts'], { isolate: false }),
      project('faults', ['test/faults/**/*.test.ts']),
      project('browser', ['test/browser/**/*.test.ts'], { testTimeout: 120_000, isolate: false, maxWorkers: 1, sequence: { groupOrder: 1 } }),
    ],
  },
});
