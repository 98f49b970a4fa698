/** Ends the run with one line: `N passed, N failed`. A test file that could not run counts as one failure. */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // After jest's own summary, which goes to standard error too.
    process.stderr.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
  }
};
