const { writeSync } = require('node:fs');

/**
 * Ends the run with one line on standard output: `N passed, N failed`. A test file that could not
 * run counts as one failure.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // At exit: jest writes its own summary after every other reporter.
    process.on('exit', () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
