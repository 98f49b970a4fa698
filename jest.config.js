/** Every test of the project, the checks of format, lint, types and schema included. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  maxWorkers: 2,
  // Of hooks too. A busy machine makes a test slow, never wrong.
  testTimeout: 600_000,
  reporters: [
    'default',
    '<rootDir>/tests/support/slowest-files-reporter.js',
    '<rootDir>/tests/support/summary-reporter.js',
  ],
};
