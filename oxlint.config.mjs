import { defineConfig } from 'oxlint';

/** What each step of the data's way may import besides itself. */
const MAY_IMPORT = {
  domain: [],
  vocabulary: ['domain'],
  annotations: ['domain', 'vocabulary'],
  store: ['domain'],
  access: ['domain', 'store'],
  'use-cases': ['domain', 'store'],
  export: ['domain', 'use-cases', 'vocabulary'],
  api: ['domain', 'use-cases', 'vocabulary'],
  pictures: [],
  pages: ['domain', 'pictures'],
  mcp: ['domain', 'pages'],
  reconcile: ['domain', 'pages', 'pictures'],
  server: [
    'access',
    'api',
    'domain',
    'export',
    'mcp',
    'pages',
    'pictures',
    'reconcile',
    'store',
    'use-cases',
  ],
  'local-neo4j': [],
  cli: [
    'access',
    'annotations',
    'domain',
    'export',
    'local-neo4j',
    'mcp',
    'server',
    'store',
    'use-cases',
    'vocabulary',
  ],
};
const STEPS = Object.keys(MAY_IMPORT);

/** Packages that belong to one step alone. */
const ONLY_IN = {
  'neo4j-driver': 'store',
  'type-graphql': 'api',
  '@modelcontextprotocol/server': 'mcp',
  jose: 'access',
  'openid-client': 'access',
};

/** Folders of annotation formats, which the scheme's reader does not import. */
const FORMATS = [
  'brat',
  'cas-json',
  'layers',
  'quotes',
  're3d',
  'table',
  'web-annotation',
  'webanno-tsv',
];

/** Bars the other steps that this one may not import, and their packages. */
function keepOut(step, folder = step, morePatterns = []) {
  const allowed = [step, ...MAY_IMPORT[step]];
  const barred = STEPS.filter((other) => !allowed.includes(other));
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: Object.entries(ONLY_IN)
            .filter(([, home]) => home !== step)
            .map(([name, home]) => ({ name, message: `Only src/${home} imports ${name}.` })),
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${barred.join('|')})(?:/|$)`,
              message: `src/${step} may import from: ${allowed.join(', ')}.`,
            },
            ...morePatterns,
          ],
        },
      ],
    },
  };
}

export default defineConfig({
  ignorePatterns: ['**/dist/**', '.claimline/**', 'coverage/**'],
  plugins: ['eslint', 'typescript', 'oxc', 'import'],
  jsPlugins: ['./scripts/lint-rules.mjs'],
  categories: { correctness: 'error' },
  rules: {
    eqeqeq: 'error',
    'typescript/no-explicit-any': 'error',
  },
  overrides: [
    { files: ['src/**', 'tests/**'], rules: { 'import/no-default-export': 'error' } },
    ...STEPS.map((step) => keepOut(step)),
    keepOut('annotations', 'annotations/scheme', [
      {
        regex: `^\\.\\./(?:${FORMATS.join('|')})(?:/|$)`,
        message: 'src/annotations/scheme imports no format.',
      },
    ]),
    {
      files: ['src/domain/**'],
      rules: {
        'import/no-nodejs-modules': ['error', { allow: ['node:crypto', 'node:util'] }],
      },
    },
    { files: ['src/**'], rules: { 'claimline/no-spread-into-call': 'error' } },
    {
      files: ['src/**'],
      excludeFiles: ['src/server/config.ts'],
      rules: {
        'no-restricted-properties': [
          'error',
          {
            object: 'process',
            property: 'env',
            message: 'Only src/server/config.ts reads the environment.',
          },
        ],
      },
    },
  ],
});
