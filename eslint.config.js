const importX = require('eslint-plugin-import-x');
const tseslint = require('typescript-eslint');

/** What each step of the data's way may import besides itself. */
const MAY_IMPORT = {
  domain: [],
  vocabulary: ['domain'],
  annotations: ['domain', 'vocabulary'],
  store: ['domain'],
  'use-cases': ['domain', 'store'],
  export: ['domain', 'use-cases'],
  api: ['domain', 'use-cases', 'vocabulary'],
  pictures: [],
  pages: ['domain', 'pictures'],
  server: ['api', 'export', 'pages', 'pictures', 'store', 'use-cases'],
  'local-neo4j': [],
  cli: [
    'annotations',
    'domain',
    'export',
    'local-neo4j',
    'server',
    'store',
    'use-cases',
    'vocabulary',
  ],
};

/** Packages that belong to one step alone. */
const ONLY_IN = { 'neo4j-driver': 'store', 'type-graphql': 'api' };

const zones = Object.entries(MAY_IMPORT).map(([step, allowed]) => ({
  target: `./src/${step}`,
  from: './src',
  except: [step, ...allowed].map((name) => `./${name}`),
  message: `src/${step} may import from: ${[step, ...allowed].join(', ')}.`,
}));

/** Bars the packages of other steps from this one. */
function keepPackagesOut(step) {
  const paths = Object.entries(ONLY_IN)
    .filter(([, home]) => home !== step)
    .map(([name, home]) => ({ name, message: `Only src/${home} imports ${name}.` }));
  return {
    files: [`src/${step}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { paths }] },
  };
}

module.exports = tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.claimline/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } } },
    rules: { eqeqeq: 'error' },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
    },
  },
  ...Object.keys(MAY_IMPORT).map(keepPackagesOut),
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'import-x/no-nodejs-modules': ['error', { allow: ['node:crypto', 'node:util'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression > SpreadElement',
          message: 'A long list that is spread into a call overflows the stack. Use a loop.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/config.ts'],
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
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
