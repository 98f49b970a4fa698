const path = require('node:path');

/** How many files the end of a run names. */
const SHOWN = 10;

/** Ends the run with its slowest test files, so that a file that has grown slow is seen at once. */
module.exports = class SlowestFilesReporter {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < 2) return;
    const slowest = testResults
      .map(({ testFilePath, perfStats }) => ({ file: testFilePath, ms: perfStats.runtime }))
      .sort((one, other) => other.ms - one.ms)
      .slice(0, SHOWN);
    const total = testResults.reduce((sum, { perfStats }) => sum + perfStats.runtime, 0);
    console.log(`\nSlowest test files, of ${seconds(total)} in all ${testResults.length}:`);
    for (const { file, ms } of slowest) {
      console.log(`${seconds(ms)}  ${path.relative(process.cwd(), file)}`);
    }
  }
};

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
