/**
 * Mutates src/domain and runs the tests of tests/domain. `--mutate 'src/domain/control/**'` chooses other files.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/**/*.ts', '!src/domain/**/*.d.ts'],
  testRunner: 'domain-tests',
  plugins: ['./mutants/test-runner.mjs'],
  coverageAnalysis: 'perTest',
  // The sandbox has only what the tests read.
  ignorePatterns: [
    '/**',
    '!/src/**',
    '!/tests/**',
    '!/schema/**',
    '!/package.json',
    '!/jest.config.js',
  ],
  tempDirName: '.claimline/mutants/sandboxes',
  incremental: true,
  incrementalFile: '.claimline/mutants/results.json',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.claimline/mutants/report.html' },
  jsonReporter: { fileName: '.claimline/mutants/report.json' },
  concurrency: 1,
  timeoutMS: 60_000,
  // A busy machine makes the first run slow.
  dryRunTimeoutMinutes: 30,
  thresholds: { high: 95, low: 85, break: null },
};
