const { ModuleMocker } = require('jest-mock');

/** A test file runs in the global scope of its worker, as its modules do: see SharedRuntime. */
module.exports = class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** The runner sets both anew for each file. */
  before = { console: globalThis.console, exit: process.exit };

  constructor({ globalConfig }) {
    this.isWatching = globalConfig.watch || globalConfig.watchAll;
  }

  getVmContext() {
    return null;
  }

  async setup() {}

  /** Leaves nothing of this file to the next. */
  async teardown() {
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.before.console;
    process.exit = this.before.exit;
    if (this.isWatching) forgetSources();
  }
};

/** So that the next run has them as they are then. */
function forgetSources() {
  for (const file of Object.keys(require.cache)) {
    if (!file.includes('node_modules')) delete require.cache[file];
  }
}
