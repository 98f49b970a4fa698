/** Every test of the project, the checks of format, lint, types and schema included. */
module.exports = {
  testEnvironment: '<rootDir>/tests/support/shared-environment.js',
  runtime: '<rootDir>/tests/support/shared-runtime.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  setupFiles: ['<rootDir>/tests/support/property-seed.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testSequencer: '<rootDir>/tests/support/prepare-first-sequencer.js',
  maxWorkers: 2,
  // Of hooks too. A busy machine makes a test slow, never wrong.
  testTimeout: 600_000,
  reporters: [
    'default',
    '<rootDir>/tests/support/slowest-files-reporter.js',
    '<rootDir>/tests/support/summary-reporter.js',
  ],
};
