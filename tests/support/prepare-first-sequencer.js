const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Begins what the others wait for in a fresh clone: the jars, and a graph to copy. */
const PREPARES = /^cli\/serve\.test\.ts$/;

/** Needs no Neo4j, and so no preparation. */
const WAITS_FOR_NOTHING = /^(annotations|domain|pages|pictures|vocabulary)\//;

/** Has Neo4j forget its plans, which all tests after it would wait for again. */
const FORGETS_PLANS = /^store\/backup\.test\.ts$/;

/** One worker prepares a Neo4j while the other runs what needs none; within a rank, the longest file is first. */
module.exports = class PrepareFirstSequencer extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
};

function rankOf({ path: file }) {
  const name = path.relative(path.join(__dirname, '..'), file).split(path.sep).join('/');
  if (PREPARES.test(name)) return 0;
  if (WAITS_FOR_NOTHING.test(name)) return 1;
  return FORGETS_PLANS.test(name) ? 3 : 2;
}
