/** Who may import whom. Each rule says what it keeps. */
const workspace = (name) => `^${name}/(src|dist)/`;

export default {
  forbidden: [
    {
      name: 'client-knows-the-schema-only',
      comment: 'The client and the server meet in schema/ and in GraphQL, nowhere else.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|migrations|test)/|^@jiedui/(server|migrations|test)/' },
    },
    {
      name: 'schema-knows-nobody',
      comment: 'What both sides share depends on neither.',
      severity: 'error',
      from: { path: workspace('schema') },
      to: { path: '^(server|client|migrations|test)/' },
    },
    {
      name: 'migrations-know-the-schema-only',
      severity: 'error',
      from: { path: workspace('migrations') },
      to: { path: '^(server|client|test)/' },
    },
    {
      name: 'server-knows-no-client-and-no-test',
      severity: 'error',
      from: { path: workspace('server') },
      to: { path: '^(client|test)/' },
    },
    {
      name: 'policy-is-pure',
      comment: 'Facts in, findings out: no I/O, no ORM, nothing of the server.',
      severity: 'error',
      from: { path: '^server/src/policy/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^server/src/policy/', '^schema/', 'node_modules/(temporal-polyfill|decimal\\.js|zod)/'] },
    },
    {
      name: 'states-do-no-io',
      comment: 'The state machine speaks to the transaction it is handed.',
      severity: 'error',
      from: { path: '^server/src/states/' },
      to: { path: ['node_modules/(pg|typeorm|fastify)/', '^server/src/(http|modules)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'states-touch-no-system',
      severity: 'error',
      from: { path: '^server/src/states/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'modules-do-not-know-http',
      comment: 'A module is reached by a resolver, never by a request; what it may know of one is its context’s type.',
      severity: 'error',
      from: { path: '^server/src/modules/' },
      to: { path: '^server/src/http/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'machinery-does-not-know-modules',
      comment: 'Reading, access and states serve every module alike; db lists the entities once.',
      severity: 'error',
      from: { path: '^server/src/(read|access|states|policy)/' },
      to: { path: '^server/src/modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'Whoever holds a pg client can forget who is asking.',
      severity: 'error',
      from: { path: workspace('server'), pathNot: '^server/src/(db|demo)/' },
      to: { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      comment: 'Entities that refer to each other both ways are the exception: their types are named lazily.',
      severity: 'error',
      from: { pathNot: '^server/src/modules/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-vague-names',
      comment: 'A file says what it is for.',
      severity: 'error',
      from: {},
      to: { path: '^(server|client|schema|migrations|test)/.*/(utils?|helpers?|common|managers?|misc)(/|\\.)' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'graphql/generated' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^[a-z]+/dist/'] },
    exclude: { path: '(^|/)(generated|\\.build)/|^test/bench/postgraphile/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
