/** The arrows of ARCHITECTURE.md, checked. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A tree may draw its branches with itself.',
      severity: 'error',
      from: { pathNot: 'Tree\\.svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-work',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: 'generate-database-types' },
      to: { path: '^src/(domain|routes|ui|worker|cli|connectors)/' },
    },
    {
      name: 'domain-knows-no-doors',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/(routes|ui|worker|cli)/|^\\$app' },
    },
    {
      name: 'stores-stay-at-home',
      comment: 'A folder of work uses another through its rules and actions.',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/([^/]+)/.*-store\\.ts$', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Stores and SQL stay out of files that are neither actions, stores, jobs nor readings.',
      severity: 'error',
      from: { path: '^src/domain/[^/]+/(task|obligation|report|form|review|unit|unit-name)\\.ts$' },
      to: {
        path: '-store\\.ts$|^src/platform/(database|context|audit|jobs|files)\\.ts$|node_modules/(kysely|pg)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-asks-nobody',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(worker|cli|connectors)/|-store\\.ts$|-actions\\.ts$' },
    },
    {
      name: 'library-stands-alone',
      severity: 'error',
      from: { path: '^packages/vanban/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/|^node:(fs|net|http|https|child_process|process)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.(d|config)\\.ts$',
          '\\.(test|bench)\\.ts$',
          '^src/routes/',
          'main\\.ts$',
          '^test/',
          '^bench/',
          'fixtures',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit|var)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
