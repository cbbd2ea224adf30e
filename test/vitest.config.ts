import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

function project(name: string, include: string[], test: { testTimeout?: number; fileParallelism?: boolean } = {}): TestProjectConfiguration {
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
    passWithNoTests: false,
    projects: [
      project('unit', ['{server,client,schema,migrations}/src/**/*.test.ts']),
      project('migrations', ['test/migrations/**/*.test.ts']),
      project('api', ['test/api/**/*.test.ts']),
      project('isolation', ['test/isolation/**/*.test.ts']),
      project('rules', ['test/rules/**/*.test.ts']),
      project('faults', ['test/faults/**/*.test.ts']),
      project('browser', ['test/browser/**/*.test.ts'], { testTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
