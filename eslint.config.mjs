import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** A step of the data's way may import the steps named here, and itself. */
const MAY_IMPORT = {
  domain: [],
  annotations: ['domain'],
  store: ['domain'],
  export: ['domain'],
  api: ['domain', 'store'],
  server: ['api', 'store'],
  'local-neo4j': [],
};

const zones = Object.entries(MAY_IMPORT).map(([step, allowed]) => ({
  target: `./src/${step}`,
  from: './src',
  except: [step, ...allowed].map((name) => `./${name}`),
  message: `src/${step} imports only from: ${[step, ...allowed].join(', ')} (docs/model.md).`,
}));

/** A package that only some folders may import, by the rule of direction. */
function onlyIn(name, folders) {
  return {
    files: ['src/**/*.ts'],
    ignores: folders.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name, message: `Only in src/${folders.join(', src/')}.` }] },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'bench/node_modules', '.claimline'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.js'] } } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  { files: ['*.mjs', '*.js', 'tests/support/*.js', 'web/vite.config.ts'], rules: { 'import-x/no-default-export': 'off', '@typescript-eslint/no-require-imports': 'off' } },
  onlyIn('neo4j-driver', ['store']),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/server/config.ts reads the environment.' },
      ],
    },
  },
);
