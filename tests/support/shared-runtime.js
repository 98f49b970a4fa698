const Module = require('node:module');
const { default: Runtime } = require('jest-runtime');
const { addHook } = require('pirates');

/** Compiled sources and their maps, for the lines that a failure names. */
const sourceMaps = new Map();
let transformer;

/**
 * Loads modules as Node does, once for all test files of a worker. Jest's own runtime evaluates all packages and
 * sources again for each test file, in a context of its own, where V8 compiles and optimizes them again. That was
 * half of the processor time of the tests. So a test leaves modules as they were, and there is no `jest.mock`.
 */
module.exports = class SharedRuntime extends Runtime {
  constructor(config, environment, resolver, itsTransformer, ...others) {
    super(config, environment, resolver, itsTransformer, ...others);
    transformer ??= compileSources(itsTransformer);
    // `jest.fn`, `jest.spyOn` and the like.
    globalThis.jest = environment.moduleMocker;
  }

  requireModule(file) {
    return loadAnew(file);
  }

  /** Jest loads one module by this: the one that collects the tests of a file and runs them. */
  requireInternalModule(file) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    return loadAnew(file);
  }

  setGlobalsForRuntime() {}

  getSourceMaps() {
    return sourceMaps;
  }
};

/** Has Node's `require` compile TypeScript as Jest is configured to, from Jest's cache. */
function compileSources(itsTransformer) {
  const compile = (code, file) => {
    const compiled = itsTransformer.transform(file, { supportsDynamicImport: true }, code);
    sourceMaps.set(file, compiled.sourceMapPath);
    return compiled.code;
  };
  addHook(compile, { exts: ['.ts', '.tsx'] });
  const resolve = Module._resolveFilename;
  // A dynamic import names the file that it is compiled to.
  Module._resolveFilename = (request, ...others) =>
    resolve(request.replace(/^(\.\/commands\/.+)\.js$/, '$1'), ...others);
  return itsTransformer;
}

/** A `require` of its own, since a module keeps all that it has required. */
function loadAnew(file) {
  delete require.cache[file];
  return Module.createRequire(__filename)(file);
}
