/** Every test of the project, the checks of format, lint, types and schema included. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(tsx?|m?js)$': [
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
  // Packages that come as ES modules alone; Jest itself reads CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(d3-[a-z-]+|hyparquet|hyparquet-writer|internmap|jose|oauth4webapi|openid-client|preact|preact-render-to-string)/)',
  ],
  // A dynamic import names the file that it is compiled to.
  moduleNameMapper: { '^(\\./commands/.+)\\.js$': '$1' },
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
